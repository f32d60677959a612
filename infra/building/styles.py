"""One stylesheet out of many: rules whose classes nobody uses are left out, as are comments and blanks."""

import re
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

import tinycss2
from tinycss2.ast import AtRule, Node, QualifiedRule

_CLASS = re.compile(r"\.((?:\\.|[\w-])+)")
_ATTRIBUTE = re.compile(r"\[[^\]]*\]")
_CHOICE = re.compile(r"\(.*\)")  # of :is() and :not(): any of its classes will do
_BLANKS = re.compile(r"\s+")
_DARK = re.compile(r"""\[data-md-color-scheme=["']?slate["']?\]""")
GROUPS = frozenset({"media", "supports"})
SOURCES = frozenset({".html", ".jinja", ".js", ".md", ".py"})


def words(folders: Iterable[Path]) -> frozenset[str]:
    """Every word in the sources below *folders*: a class that is none of them cannot be on a page."""
    files = (file for folder in folders for file in folder.rglob("*") if file.suffix in SOURCES)
    return frozenset(word for file in files for word in re.findall(r"[\w-]+", file.read_text("utf-8")))


def bundle(sheets: Iterable[str], known: frozenset[str]) -> str:
    """*sheets* one after the other, without the rules that need a class outside *known*.

    Who has scripts switched off cannot choose a palette: for them the dark one follows the device.
    """
    rules = [rule for sheet in sheets for rule in _kept(_parse(sheet), known)]
    dark = [_DARK.sub(".no-js", rule) for rule in rules if not rule.startswith("@") and _DARK.search(rule)]
    return "".join((*rules, "@media screen and (prefers-color-scheme:dark){", *dark, "}"))


def _parse(sheet: str) -> list[Node]:
    rules: list[Node] = tinycss2.parse_stylesheet(sheet, skip_comments=True, skip_whitespace=True)
    return rules


def _kept(rules: Sequence[Node], known: frozenset[str]) -> Iterator[str]:
    for rule in rules:
        if isinstance(rule, QualifiedRule):
            yield from _plain(rule, known)
        elif isinstance(rule, AtRule) and rule.lower_at_keyword in GROUPS and rule.content:
            inside = tinycss2.parse_rule_list(rule.content, skip_comments=True, skip_whitespace=True)
            if text := "".join(_kept(inside, known)):
                yield f"@{rule.at_keyword}{_BLANKS.sub(' ', tinycss2.serialize(rule.prelude))}{{{text}}}"
        elif isinstance(rule, AtRule):
            yield _text([rule])


def _plain(rule: QualifiedRule, known: frozenset[str]) -> Iterator[str]:
    selectors = [one for one in _selectors(rule.prelude) if _is_used(one, known)]
    if selectors:
        yield f"{','.join(selectors)}{{{_text(rule.content)}}}"


def _selectors(prelude: Sequence[Node]) -> Iterator[str]:
    """The selectors between the commas; a comma inside brackets belongs to its selector."""
    start = 0
    for place, node in enumerate(prelude):
        if node.type == "literal" and node.value == ",":
            yield _text(prelude[start:place])
            start = place + 1
    yield _text(prelude[start:])


def _is_used(selector: str, known: frozenset[str]) -> bool:
    classes = _CLASS.findall(_CHOICE.sub("", _ATTRIBUTE.sub("", selector)))
    return all(one.replace("\\", "") in known for one in classes)


def _text(nodes: Sequence[Node]) -> str:
    kept = [node for node in nodes if node.type != "comment"]
    return _BLANKS.sub(" ", tinycss2.serialize(kept)).strip().removesuffix(";")
