"""Records -> YAML text, always in the same shape: keys in the model's order, defaults not spelled out.

Plain where YAML 1.1 and 1.2 read the text back as the same string, quoted otherwise; codes always quoted.
Small maps stand on one line; long plain texts continue, indented, on the next.
"""

import json
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from enum import Enum
from functools import cache
from typing import Any

from msgspec import Struct
from msgspec.structs import FieldInfo, fields

WIDTH = 110
ALWAYS_QUOTED = frozenset({"code", "replaced_by"})
PARAGRAPHS = {
    "offers": 1, "cases": 2, "results": 3, "parts": 3, "legal_basis": 3, "reviews": 3,
    "decision": 3, "decision_date": 3, "guide": 4, "form": 4, "source": 3,
}  # fmt: skip

# A text stands plain if its first letter says nothing in YAML, it holds no sign of YAML's own, and it looks
# like no number, date, truth or nothing of either version.
_PLAIN_START = re.compile(r"[^\W\d_]|[\d(/]")
_UNSAFE = re.compile(
    r":(?=[\s,\[\]{}]|$)|\s#|[\x00-\x1f\x7f-\xa0\u2028\u2029\ufeff\ufffe\uffff\ud800-\udfff]|  |^\s|\s$"
)
_UNSAFE_IN_FLOW = re.compile(r"[,\[\]{}:?]|\s-|-$")
_OTHER_THAN_TEXT = re.compile(
    r"(?i:y|n|yes|no|on|off|true|false|null|nan|inf)$"
    r"|[\d.+\-][\d_.,:+\-eExXoObBa-fA-F]*(?:[tT ][\d:.+\- zZtT]*)?$"
)


def procedure_text(record: Struct) -> str:
    """Return one record as the text of its file, with a blank line between its parts."""
    lines: list[str] = []
    paragraph = 0
    for key, value in builtins(record).items():
        if PARAGRAPHS.get(key, 0) != paragraph:
            paragraph = PARAGRAPHS.get(key, 0)
            lines.append("")
        lines.extend(_entry(key, value, ""))
    return "\n".join(lines) + "\n"


def list_text(records: Iterable[Struct]) -> str:
    """Return records as the text of a vocabulary file: one list."""
    lines = [line for record in records for line in _item(builtins(record), "")]
    return "".join(f"{line}\n" for line in lines or ["[]"])


def builtins(record: Struct) -> dict[str, Any]:
    """Return *record* as plain values in the model's order, dates left as dates, defaults left out."""
    plain = {}
    for field in _fields(type(record)):
        value = getattr(record, field.name)
        if value != field.default:
            plain[field.encode_name] = _plain(value)
    return plain


@cache
def _fields(kind: type[Struct]) -> tuple[FieldInfo, ...]:
    return fields(kind)


def _plain(value: Any) -> Any:
    if isinstance(value, Struct):
        return builtins(value)
    if isinstance(value, (tuple, list)):
        return [_plain(item) for item in value]
    if isinstance(value, Mapping):
        return {key: _plain(inner) for key, inner in value.items()}
    return value.value if isinstance(value, Enum) else value


def _entry(key: str, value: Any, indent: str) -> Iterator[str]:
    """Yield the lines of `key: value`."""
    flow = _flow(value, key)
    if _fits_on_one_line(value) and len(indent) + len(key) + 2 + len(flow) <= WIDTH:
        yield f"{indent}{key}: {flow}"
    elif isinstance(value, Mapping):
        yield f"{indent}{key}:"
        for name, inner in value.items():
            yield from _entry(name, inner, indent + "  ")
    elif _is_list(value):
        yield f"{indent}{key}:"
        for item in value:
            yield from _item(item, indent + "  ", key)
    else:
        yield from _folded(f"{indent}{key}: ", _scalar(value, key), indent + "  ")


def _item(value: Any, indent: str, key: str = "") -> Iterator[str]:
    """Yield the lines of `- value`."""
    flow = _flow(value, key)
    if not isinstance(value, Mapping):
        yield from _folded(f"{indent}- ", _scalar(value, key), indent + "  ")
    elif _is_small(value) and len(indent) + 2 + len(flow) <= WIDTH:
        yield f"{indent}- {flow}"
    else:
        lead = f"{indent}- "
        for name, inner in value.items():
            for line in _entry(name, inner, indent + "  "):
                yield lead + line[len(lead) :]
                lead = indent + "  "


def _folded(start: str, text: str, indent: str) -> Iterator[str]:
    """Yield *text* over as many lines as it needs; only plain text is broken, and only before a word."""
    line = start
    may_break = text[:1] not in ('"', "'") and "  " not in text
    for number, word in enumerate(text.split(" ")):
        full = len(line) + 1 + len(word) > WIDTH
        if number and may_break and full and _PLAIN_START.match(word):
            yield line
            line = indent + word
        else:
            line += f" {word}" if number else word
    yield line


def _flow(value: Any, key: str) -> str:
    if isinstance(value, Mapping):
        return "{" + ", ".join(f"{name}: {_flow(inner, name)}" for name, inner in value.items()) + "}"
    if _is_list(value):
        return "[" + ", ".join(_flow(item, key) for item in value) + "]"
    return _scalar(value, key, flow=True)


def _fits_on_one_line(value: Any) -> bool:
    """Lists of texts, one small map, or a list of only one small map may stand on one line."""
    if isinstance(value, Mapping):
        return _is_small(value)
    if not _is_list(value):
        return not isinstance(value, str)
    maps = [item for item in value if isinstance(item, Mapping)]
    return not maps or (len(value) == 1 and _is_small(maps[0]))


def _is_small(value: Mapping[str, Any]) -> bool:
    return not any(isinstance(inner, Mapping) or _is_list(inner) for inner in value.values())


def _is_list(value: Any) -> bool:
    return isinstance(value, Sequence) and not isinstance(value, str)


def _scalar(value: Any, key: str, *, flow: bool = False) -> str:
    if isinstance(value, str):
        return _quoted(value) if key in ALWAYS_QUOTED else _text(value, flow=flow)
    if value is None or isinstance(value, bool):
        return {None: "null", True: "true", False: "false"}[value]
    return str(value)


def _text(value: str, *, flow: bool) -> str:
    plain = (
        _PLAIN_START.match(value)
        and not _UNSAFE.search(value)
        and not _OTHER_THAN_TEXT.match(value)
        and not (flow and _UNSAFE_IN_FLOW.search(value))
    )
    return value if plain else _quoted(value)


def _quoted(value: str) -> str:
    """Return *value* in double quotes; what no editor shows is written as its number."""
    return re.sub(
        r"[\x7f-\xa0\u2028\u2029\ufeff]",
        lambda m: f"\\u{ord(m[0]):04x}",
        json.dumps(value, ensure_ascii=False),
    )
