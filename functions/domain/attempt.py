"""The attempt: the ten letters and digits that end a payment's reference and name it on their own.

Providers that take no more than a number, or a few letters of a bank transfer, are told only this.
"""

import re

from functions.domain.errors import CallbackUnreadable

# Without letters and digits that are mistaken for each other.
LETTERS = "23456789ABCDEFGHJKMNPQRSTVWXYZ"
LENGTH = 10
SHAPE = re.compile(f"[{LETTERS}]{{{LENGTH}}}")
MAX_NUMBER = len(LETTERS) ** LENGTH


def attempt_of(reference: str) -> str:
    return reference.rpartition("-")[2]


def is_attempt(text: str) -> bool:
    return SHAPE.fullmatch(text) is not None


def number_of(attempt: str) -> int:
    """Return the attempt as a number below 2**53, for providers that count orders."""
    number = 0
    for letter in attempt:
        number = number * len(LETTERS) + LETTERS.index(letter)
    return number


def attempt_numbered(number: object) -> str:
    if not isinstance(number, int) or isinstance(number, bool) or not 0 <= number < MAX_NUMBER:
        raise CallbackUnreadable("an order number is none of ours")
    letters = []
    for _ in range(LENGTH):
        number, rest = divmod(number, len(LETTERS))
        letters.append(LETTERS[rest])
    return "".join(reversed(letters))


def attempt_in(text: str, prefix: str) -> str | None:
    """Find the one attempt behind *prefix* in the words of a transfer; two of them are as good as none.

    It stands alone or not at all: what a payer mistyped or glued together is for a person.
    """
    pattern = rf"(?<![0-9A-Z]){re.escape(prefix.upper())}({SHAPE.pattern})(?![0-9A-Z])"
    found = set(re.findall(pattern, text.upper()))
    return found.pop() if len(found) == 1 else None
