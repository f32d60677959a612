"""QR codes of page addresses, thousands in a moment: each bit of the address flips fixed dots of the picture.

A QR code of fixed version, level and mask is linear in its bits (so is its error correction). What each
bit of a code flips is asked of the library once; a page costs a few exclusive ors.
"""

from functools import cache

import segno

MASK = 3
LEVEL = "m"
_ZERO = ord("0")
_BITS = [tuple(1 << place for place in range(7) if value >> place & 1) for value in range(128)]  # ASCII


def dots(start: str, code: str, end: str = "/") -> str:
    """The picture of *start* + *code* + *end*, row by row from the top left, as hexadecimal digits."""
    base, size = _picture(start + "0" * len(code) + end)
    for place, letter in enumerate(code):
        for bit in _BITS[ord(letter) ^ _ZERO]:
            base ^= _flips(start, len(code), end, place, bit)
    return f"{size}:{base:0{(size * size + 3) // 4}x}"


@cache
def _flips(start: str, length: int, end: str, place: int, bit: int) -> int:
    zeros = "0" * length
    changed = zeros[:place] + chr(_ZERO ^ bit) + zeros[place + 1 :]
    return _picture(start + zeros + end)[0] ^ _picture(start + changed + end)[0]


@cache
def _picture(text: str) -> tuple[int, int]:
    """The dots as one number, the top left the highest bit, and how many a side has."""
    code = segno.make(text, error=LEVEL, boost_error=False, mode="byte", mask=MASK, micro=False)
    rows = code.matrix
    return int("".join(str(dot & 1) for row in rows for dot in row), 2), len(rows)
