"""JSON Schemas of the catalogue's files, generated from the model; `python -m catalog.schema` writes them."""

import json
from pathlib import Path
from typing import Any

import msgspec

from catalog.meanings import MEANINGS
from catalog.sources import KINDS, Kind

DIALECT = "https://json-schema.org/draft/2020-12/schema"
FOLDER = Path(__file__).parent / "schema"
TITLES = {
    "procedures": "Thủ tục hành chính",
    "forms": "Tờ khai",
    "services": "Dịch vụ công trực tuyến",
    "journeys": "Việc lớn, từng bước",
    "agencies": "Cơ quan",
    "fields": "Lĩnh vực",
    "subjects": "Đối tượng thực hiện",
    "life_events": "Sự kiện trong đời",
    "life_event_guides": "Giới thiệu sự kiện trong đời",
    "laws": "Văn bản pháp luật",
    "provinces": "Tỉnh, thành phố",
    "communes": "Xã, phường, đặc khu",
    "holidays": "Ngày nghỉ và ngày làm bù",
    "retired": "Mã đã thôi dùng",
    "synonyms": "Cách nói hằng ngày",
    "english": "Tên tiếng Anh",
    "history": "Lịch sử thay đổi",
}
NAMES = {"life_events": "life-event", "life_event_guides": "life-event-guide", "english": "english-name"}
Schema = dict[str, Any]


def schema(kind: Kind) -> Schema:
    """The schema of a file of *kind*: of one record, or of a list of them."""
    _, parts = definitions(kind.record)
    record = parts.pop(kind.record.__name__)
    head = {"$schema": DIALECT, "title": TITLES[kind.name]}
    if kind.listed:
        return {
            **head,
            "type": "array",
            "items": {**record, "title": TITLES[kind.name]},
            "$defs": parts,
        }
    return {**record, **head, "$defs": parts}


def definitions(record: object) -> tuple[Schema, dict[str, Schema]]:
    """The schema of *record*, and of everything that it is made of."""
    (whole,), parts = msgspec.json.schema_components([record], ref_template="#/$defs/{name}")
    return whole, {name: _definition(name, part) for name, part in sorted(parts.items())}


def text(kind: Kind) -> str:
    """The schema as it is committed."""
    return json.dumps(schema(kind), ensure_ascii=False, indent=2) + "\n"


def path(kind: Kind) -> Path:
    return FOLDER / f"{NAMES.get(kind.name, kind.record.__name__.lower())}.schema.json"


def _definition(name: str, part: Schema) -> Schema:
    """A record or an enum; docstrings are for programmers, so they stay out."""
    part = {key: _tidy(value) for key, value in part.items() if key not in {"description", "title"}}
    meanings = next((said for enum, said in MEANINGS.items() if enum.__name__ == name), None)
    if meanings:
        part["type"] = "string"
        part["enum"] = list(meanings)
        part["enumDescriptions"] = list(meanings.values())
        part["description"] = "; ".join(f"{value}: {meaning}" for value, meaning in meanings.items())
    return part


def _tidy(value: Any) -> Any:
    """Lift a description out of `X | null`, where editors do not look for it."""
    if isinstance(value, list):
        return [_tidy(item) for item in value]
    if not isinstance(value, dict):
        return value
    tidy = {key: _tidy(item) for key, item in value.items()}
    if tidy.get("default") is None:
        tidy.pop("default", None)
    for branch in tidy.get("anyOf", ()):
        said = {key: branch[key] for key in ("description", "examples") if key in branch}
        tidy = {**said, **tidy}
    return tidy


def main() -> None:
    """Write every schema beside the model."""
    FOLDER.mkdir(exist_ok=True)
    for kind in KINDS.values():
        path(kind).write_text(text(kind), encoding="utf-8")


if __name__ == "__main__":
    main()
