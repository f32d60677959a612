"""Schemas for editors: the model's, and what the vocabulary offers; `python -m catalog.choices` writes them.

A name that is newer than the files is no fault, it is merely not offered yet: adding an agency is one entry.
"""

import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from textwrap import shorten
from typing import Any

from catalog.catalog import Catalog
from catalog.files import write
from catalog.loader import ROOT, load
from catalog.schema import DIALECT, Schema, schema
from catalog.sources import KINDS, Kind

FOLDER = Path(__file__).parent / "schema"
VOCABULARY = "vocabulary.schema.json"
ROOM = 100
NAMES = {
    "life_events": "life-event",
    "life_event_guides": "life-event-guide",
    "english": "english-name",
    "local_fees": "local-fees",
    "held_papers": "held-paper",
    "tallies": "tally",
}
# Which keys take their values from which vocabulary, by the name of the definition; "" is the record itself.
CHOSEN = {
    ("", "field"): "fields",
    ("", "agency"): "agencies",
    ("", "executed_by"): "agencies",
    ("Offer", "at"): "agencies",
    ("", "subjects"): "subjects",
    ("", "life_events"): "life_events",
    ("", "life_event"): "life_events",
    ("", "province"): "provinces",
    ("", "form"): "forms",
    ("", "legal_basis"): "laws",
    ("OnlinePeriod", "province"): "provinces",
    ("Fee", "source"): "laws",
    ("Reduction", "source"): "laws",
}
# What tells the kinds of a fee, a reduction, a time limit apart: exactly one of these keys.
TOLD_BY = {
    "Fee": {
        "amount": "Một số tiền; 0 là miễn phí",
        "set_by": "Hội đồng nhân dân tỉnh quy định",
        "in_words": "Chỉ ghi bằng lời, xem bản chính thức",
    },
    "Reduction": {"percent": "Còn nộp bao nhiêu phần trăm", "amount": "Còn nộp bao nhiêu đồng"},
    "TimeLimit": {"value": "Một con số", "in_words": "Chỉ ghi bằng lời, xem bản chính thức"},
}


def files(catalog: Catalog) -> Iterator[tuple[str, str]]:
    """The name and the text of every schema that is committed beside the model."""
    yield VOCABULARY, text(vocabulary(catalog))
    for kind in KINDS.values():
        yield name(kind), text(for_editors(kind))


def name(kind: Kind) -> str:
    return f"{NAMES.get(kind.name, kind.record.__name__.lower())}.schema.json"


def for_editors(kind: Kind) -> Schema:
    """The schema of a file of *kind*, with the names to choose from and what tells values apart."""
    whole = schema(kind)
    for of, part in {"": whole, **whole["$defs"]}.items():
        for key, value in part.get("properties", {}).items():
            if (of, key) in CHOSEN:
                part["properties"][key] = _offering(value, CHOSEN[of, key])
        if of in TOLD_BY:
            part["oneOf"] = [{"title": said, "required": [key]} for key, said in TOLD_BY[of].items()]
    return whole


def vocabulary(catalog: Catalog) -> Schema:
    """Every name that a record may mention, each with what it stands for."""
    parts = {kind: _choice(getattr(catalog, kind)) for kind in sorted(set(CHOSEN.values()))}
    return {"$schema": DIALECT, "title": "Từ vựng", "$defs": parts}


def _offering(value: Schema, kind: str) -> Schema:
    if value.get("type") == "array":
        return {**value, "items": _offering(value["items"], kind)}
    said: Schema = {key: value[key] for key in ("description", "examples") if key in value}
    rest = {key: inner for key, inner in value.items() if key not in said}
    return {**said, "anyOf": [{"$ref": f"{VOCABULARY}#/$defs/{kind}"}, rest]}


def _choice(entries: Mapping[str, Any]) -> Schema:
    meanings = [_meaning(one) or key for key, one in entries.items()]
    return {"type": "string", "enum": list(entries), "enumDescriptions": meanings}


def _meaning(entry: Any) -> str:
    """What a list of suggestions has room for."""
    return shorten(getattr(entry, "name", None) or getattr(entry, "title", None) or "", ROOM, placeholder="…")


def text(whole: Schema) -> str:
    """Return a schema as it is committed."""
    return json.dumps(whole, ensure_ascii=False, indent=1) + "\n"


def main() -> None:
    """Write every schema beside the model."""
    for file, content in files(load(ROOT)):
        write(FOLDER / file, content)


if __name__ == "__main__":
    main()
