"""The comments of a YAML text: found, and put back where they belong after the text is written anew.

Each comment belongs to a key or an item, wherever that may stand later. (ruamel.yaml hangs a comment that
stands above a key on the key before it: it would go with the wrong one when keys change places.)
"""

import re
from collections import defaultdict
from collections.abc import Iterator
from typing import NamedTuple

import yaml

from catalog.marks import Marks, Path

COMMENT = re.compile(r"(?:^|(?<=\s))#.*")
Texts = defaultdict[int, list[str]]
# By line, what begins there: the outermost key or item, and the outermost key.
Starts = tuple[dict[int, Path], dict[int, Path]]
BLANK = re.compile(r"^\s*$")


class Comment(NamedTuple):
    """What is said above or after the line of *at*, a key or an item; `()` heads the file, none ends it."""

    text: str
    at: Path | None
    above: bool


def find(text: str) -> list[Comment]:
    """The comments of *text*, which must be YAML, in their order."""
    if "#" not in text:
        return []
    places = list(Marks(text).places())
    holders = dict(reversed(places))
    keys = holders | dict(reversed([(line, path) for line, path in places if isinstance(path[-1], str)]))
    lines = _without_scalars(text)
    found = [(number, match) for number, line in enumerate(lines, 1) if (match := COMMENT.search(line))]
    head = _head(lines)
    return [_comment(match, number, (holders, keys), head, len(lines)) for number, match in found]


def put(text: str, comments: list[Comment]) -> str:
    """Return *text* with the *comments*: what would break a line that goes on below stands above it."""
    if not comments:
        return text
    marks, lines = Marks(text), text.splitlines()
    begun = {line for line, _ in marks.places()}
    above: Texts = defaultdict(list)
    after: Texts = defaultdict(list)
    for one in comments:
        line = _line(one, marks, len(lines))
        (above if one.above or one.at is None else after)[line].append(one.text)
    for line in [line for line, texts in after.items() if len(texts) > 1 or _goes_on(line, lines, begun)]:
        above[line] += after.pop(line)
    return "".join(f"{line}\n" for line in _woven(lines, above, after))


def _comment(match: re.Match[str], number: int, starts: Starts, head: int, last: int) -> Comment:
    text = match[0].rstrip()
    if not BLANK.match(match.string[: match.start()]):
        _, keys = starts
        at = next((keys[line] for line in range(number, 0, -1) if line in keys), None)
        return Comment(text, at, at is None)
    if number <= head:
        return Comment(text, (), above=True)
    holders, _ = starts
    return Comment(
        text, next((holders[line] for line in range(number, last + 1) if line in holders), None), True
    )


def _head(lines: list[str]) -> int:
    """How many lines come before the first empty one, if all of them are comments: what heads the file."""
    for number, line in enumerate(lines):
        if BLANK.match(line):
            return number
        if not COMMENT.match(line):
            return 1 if number and "yaml-language-server" in lines[0] else 0
    return 0


def _without_scalars(text: str) -> list[str]:
    """The lines of *text*, with a letter for each letter of a value: a `#` that is left begins a comment."""
    left, done = [], 0
    for token in yaml.scan(text, Loader=yaml.CSafeLoader):
        if isinstance(token, yaml.ScalarToken):
            start, end = token.start_mark.index, token.end_mark.index
            left += [text[done:start], re.sub(r"[^\n]", "x", text[start:end])]
            done = end
    return "".join([*left, text[done:]]).splitlines()


def _line(comment: Comment, marks: Marks, last: int) -> int:
    """Where it stands: 0 heads the file; one line more than there are ends it."""
    if comment.at is None:
        return last + 1
    return marks.line(comment.at) if comment.at else 0


def _goes_on(line: int, lines: list[str], begun: set[int]) -> bool:
    """Whether what stands on *line* goes on in the next."""
    return line < len(lines) and bool(lines[line].strip()) and line + 1 not in begun


def _woven(lines: list[str], above: Texts, after: Texts) -> Iterator[str]:
    yield from above.get(0, ())
    if 0 in above:
        yield ""
    for number, line in enumerate(lines, 1):
        indent = line[: len(line) - len(line.lstrip())]
        yield from (f"{indent}{text}" for text in above.get(number, ()))
        yield f"{line}  {after[number][0]}" if number in after else line
    yield from above.get(len(lines) + 1, ())
