"""JSON Schemas of the catalogue's files, generated from the model."""

from typing import Any

import msgspec

from catalog.meanings import MEANINGS
from catalog.sources import Kind

DIALECT = "https://json-schema.org/draft/2020-12/schema"
TITLES = {
    "procedures": "Thủ tục hành chính",
    "forms": "Tờ khai",
    "services": "Dịch vụ công trực tuyến",
    "journeys": "Việc lớn, từng bước",
    "local_fees": "Mức thu của một tỉnh",
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
    "wages": "Thu nhập bình quân",
    "efforts": "Công sức của người dân",
    "loads": "Số hồ sơ một năm",
    "held_papers": "Giấy tờ Nhà nước đã có",
    "tallies": "Số chỗ mâu thuẫn",
    "retention": "Thời hạn lưu giữ",
}
Schema = dict[str, Any]


def schema(kind: Kind) -> Schema:
    """The schema of a file of *kind*: of one record, or of a list of them."""
    _, known = definitions(kind.record)
    parts = {name: _without_null(part) for name, part in known.items()}
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


def _without_null(value: Any) -> Any:
    """A key that is not known is left out, never written as null: editors are not offered it."""
    if isinstance(value, list):
        return [_without_null(item) for item in value]
    if not isinstance(value, dict):
        return value
    plain = {key: _without_null(item) for key, item in value.items()}
    branches = [branch for branch in plain.get("anyOf", ()) if branch != {"type": "null"}]
    if len(branches) == 1:
        return {**branches[0], **{key: item for key, item in plain.items() if key != "anyOf"}}
    return {**plain, "anyOf": branches} if branches else plain
