"""Answers against the JSON Schema of their form, faults in words for citizens."""

from collections.abc import Mapping
from functools import lru_cache
from typing import Any

import jsonschema_rs
import msgspec

from functions.domain.errors import Fault

MAX_FAULTS = 50
# No message repeats what the citizen wrote.
WORDS: Mapping[str, tuple[str, str]] = {
    "required": ("Bạn chưa điền ô này.", "This answer is missing."),
    "type": ("Câu trả lời không đúng kiểu.", "The answer has the wrong type."),
    "format": ("Câu trả lời không đúng dạng.", "The answer has the wrong format."),
    "pattern": ("Câu trả lời không đúng dạng.", "The answer has the wrong format."),
    "enum": ("Hãy chọn một mục trong danh sách.", "Choose one of the list."),
    "oneOf": ("Hãy chọn một mục trong danh sách.", "Choose one of the list."),
    "const": ("Bạn cần xác nhận ô này.", "This has to be confirmed."),
    "minLength": ("Câu trả lời quá ngắn.", "The answer is too short."),
    "maxLength": ("Câu trả lời quá dài.", "The answer is too long."),
    "minimum": ("Số này quá nhỏ.", "The number is too small."),
    "exclusiveMinimum": ("Số này quá nhỏ.", "The number is too small."),
    "maximum": ("Số này quá lớn.", "The number is too large."),
    "exclusiveMaximum": ("Số này quá lớn.", "The number is too large."),
    "minItems": ("Danh sách này còn thiếu mục.", "The list is too short."),
    "maxItems": ("Danh sách này quá nhiều mục.", "The list is too long."),
    "additionalProperties": ("Tờ khai không có ô này.", "The form has no such answer."),
    "unevaluatedProperties": ("Tờ khai không có ô này.", "The form has no such answer."),
}
OTHERWISE = ("Câu trả lời không phù hợp.", "The answer does not fit.")


def check_answers(schema: Mapping[str, Any], answers: Mapping[str, Any]) -> tuple[Fault, ...]:
    validator = _validator(msgspec.json.encode(schema, order="sorted"))
    faults = [fault for error in validator.iter_errors(dict(answers)) for fault in _faults(error)]
    return tuple(dict.fromkeys(faults))[:MAX_FAULTS]


@lru_cache(maxsize=32)
def _validator(schema: bytes) -> Any:
    return jsonschema_rs.validator_for(msgspec.json.decode(schema), validate_formats=True)


def _faults(error: Any) -> list[Fault]:
    keyword = error.kind.name
    base = [*error.instance_path]
    places = [[*base, name] for name in _names(error.kind)] or [base]
    return [Fault(_pointer(["answers", *place]), *WORDS.get(keyword, OTHERWISE)) for place in places]


def _names(kind: Any) -> list[str]:
    """Return the properties that an error is about but does not point to."""
    if kind.name == "required":
        return [kind.property]
    return list(getattr(kind, "unexpected", ()))


def _pointer(parts: list[Any]) -> str:
    return "".join("/" + str(part).replace("~", "~0").replace("/", "~1") for part in parts)
