"""Nodes as Turtle: the same nodes as in the JSON-LD, each shared one written once."""

import re
from collections.abc import Callable, Iterable, Iterator
from functools import partial
from typing import Any

from generators.exports.things import Node
from generators.exports.vocabulary import ATU, CLASSES, TERMS, Kind, Term, prefixes

_SPECIAL = re.compile(r'[\x00-\x1f\x7f"\\]')
_NAMED = {'"': '\\"', "\\": "\\\\", "\n": "\\n", "\r": "\\r", "\t": "\\t"}
_TYPES = {name: f"<{iri}>" if iri == ATU else iri for name, iri in CLASSES.items()}


def head(site_url: str) -> str:
    """What stands before everything else."""
    return "".join(f"@prefix {prefix}: <{iri}> .\n" for prefix, iri in prefixes(site_url).items())


def statements(nodes: Iterable[Node], seen: set[str]) -> Iterator[str]:
    """Everything that is said of *nodes*, and of what is in them and not yet *seen*.

    Their identifiers hold nothing that an IRI may not.
    """
    for node in nodes:
        lines: list[str] = []
        _write(node, seen, lines.append)
        yield "".join(lines)


def literal(text: str) -> str:
    """*text* between quotation marks, on one line."""
    if _SPECIAL.search(text):
        text = _SPECIAL.sub(lambda found: _NAMED.get(found[0]) or f"\\u{ord(found[0]):04X}", text)
    return f'"{text}"'


def _write(node: Node, seen: set[str], write: Callable[[str], None]) -> None:
    """Write what is said of *node* and of every node in it that is not yet *seen*."""
    own = node["id"]
    seen.add(own)
    write(f"<{own}> a {_types(node['type'])}")
    inside: list[Node] = []
    for key, value in node.items():
        if key in _THINGS:
            values = value if isinstance(value, list) else (value,)
            write(_THINGS[key] + ", ".join([f"<{one['id']}>" for one in values]))
            inside += [one for one in values if "type" in one and one["id"] not in seen]
        elif key in _LITERALS:
            write(_LITERALS[key](value))
    write(" .\n")
    for one in inside:
        if one["id"] not in seen:
            _write(one, seen, write)


def _types(kinds: str | list[str]) -> str:
    return _TYPES[kinds] if isinstance(kinds, str) else ", ".join(_TYPES[kind] for kind in kinds)


def _text(start: str, value: dict[str, Any]) -> str:
    said = [
        f"{literal(text)}@{tongue}"
        for tongue, texts in value.items()
        for text in ((texts,) if isinstance(texts, str) else texts)
    ]
    return start + ", ".join(said)


def _plain(start: str, value: str) -> str:
    return start + literal(value)


def _typed(start: str, kind: str, value: str) -> str:
    return f'{start}"{value}"^^xsd:{kind}'


def _writer(term: Term) -> Callable[[Any], str]:
    start = f" ;\n  {term.iri} "
    if term.kind is Kind.TEXT:
        return partial(_text, start)
    return partial(_plain, start) if term.kind is Kind.STRING else partial(_typed, start, term.kind.value)


_THINGS = {key: f" ;\n  {term.iri} " for key, term in TERMS.items() if term.kind is Kind.THING}
_LITERALS = {key: _writer(term) for key, term in TERMS.items() if term.kind is not Kind.THING}
