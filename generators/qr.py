"""QR codes of page addresses, thousands in a moment: each bit of the address flips fixed dots of the picture.

A QR code of fixed version, level and mask is linear in its bits (so is its error correction). What each
bit of a code flips is asked of the library once; a page costs a few exclusive ors.
"""

from functools import cache

import segno

MASK = 3
LEVEL = "m"
_ZERO = ord("0")


def dots(start: str, code: str, end: str = "/") -> str:
    """The picture of *start* + *code* + *end*, row by row from the top left, as hexadecimal digits."""
    base, size = _picture(start + "0" * len(code) + end)
    for place, letter in enumerate(code):
        base ^= _flips(start, len(code), end, place, letter)
    return f"{size}:{base:0{(size * size + 3) // 4}x}"


@cache
def _flips(start: str, length: int, end: str, place: int, letter: str) -> int:
    """What *letter* flips where a zero would stand."""
    found = 0
    for bit in range(7):  # ASCII
        if (ord(letter) ^ _ZERO) >> bit & 1:
            found ^= _flips_of_bit(start, length, end, place, bit)
    return found


@cache
def _flips_of_bit(start: str, length: int, end: str, place: int, bit: int) -> int:
    zeros = "0" * length
    changed = zeros[:place] + chr(_ZERO ^ 1 << bit) + zeros[place + 1 :]
    return _picture(start + zeros + end)[0] ^ _picture(start + changed + end)[0]


@cache
def _picture(text: str) -> tuple[int, int]:
    """The dots as one number, the top left the highest bit, and how many a side has."""
    code = segno.make(text, error=LEVEL, boost_error=False, mode="byte", mask=MASK, micro=False)
    rows = code.matrix
    return int("".join(str(dot & 1) for row in rows for dot in row), 2), len(rows)
