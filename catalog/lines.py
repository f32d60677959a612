"""On which line of a YAML file something stands: found by indentation, without parsing.

A whole parse costs a millisecond a file and there can be thousands of warnings. Inside a value that is
written on one line (`{…}`, `[…]`) the answer is that line, which is all an editor needs.
"""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from pathlib import Path

Step = str | int
Block = list[tuple[int, str]]
NAMED = re.compile(r"^(?:- *\{? *|  )(?:slug|code|number|day|event|of|since|procedure): *[\"']?([^\"',}\s]+)")


def line_of(file: str, path: Sequence[Step]) -> int:
    """The line of the key or item at *path*, or of the nearest thing around it that is there."""
    block = _block(file)
    found = 1
    for step in path:
        child = _item(block, step) if isinstance(step, int) else _value(block, step)
        if not child:
            break
        found, block = child[0][0], child[isinstance(step, str) :]
    return found


def line_of_record(file: str, key: str) -> int:
    """The line of the record named *key* in a file that is a list."""
    return _records(file).get(key, 1)


def _value(block: Block, key: str) -> Block:
    heads = [place for place in _heads(block) if not block[place][1].lstrip().startswith("- ")]
    named = (f"{key}:", f'"{key}":', f"'{key}':")
    for place, end in zip(heads, [*heads[1:], len(block)], strict=False):
        if block[place][1].lstrip().startswith(named):
            return block[place:end]
    return []


def _item(block: Block, index: int) -> Block:
    heads = [place for place in _heads(block) if block[place][1].lstrip().startswith("-")]
    if index >= len(heads):
        return []
    start, end = heads[index], [*heads[1:], len(block)][index]
    number, text = block[start]
    return [(number, text.replace("-", " ", 1)), *block[start + 1 : end]]


def _heads(block: Block) -> Iterator[int]:
    """Where the block's own keys or items begin: the lines that are indented as its first."""
    if block:
        depth = _depth(block[0][1])
        yield from (place for place, (_, text) in enumerate(block) if _depth(text) == depth)


def _depth(text: str) -> int:
    return len(text) - len(text.lstrip())


@lru_cache(maxsize=4)
def _block(file: str) -> Block:
    lines = Path(file).read_text(encoding="utf-8", errors="replace").splitlines()
    return [
        (n, text) for n, text in enumerate(lines, 1) if text.strip() and not text.lstrip().startswith("#")
    ]


@lru_cache(maxsize=16)
def _records(file: str) -> dict[str, int]:
    matches = ((NAMED.match(text), number) for number, text in reversed(_block(file)))
    return {match[1]: number for match, number in matches if match}
