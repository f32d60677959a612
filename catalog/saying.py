"""How one difference between a value and its schema is said to an editor: a rule, a message, a remedy."""

from difflib import get_close_matches
from typing import Any

from jsonschema import ValidationError

Saying = tuple[str, str, str]
TYPES = {
    "string": "chữ",
    "integer": "số nguyên",
    "number": "số",
    "boolean": "true hoặc false",
    "array": "danh sách",
    "object": "nhóm mục",
}


class Day(str):
    """A date that YAML has read, for a schema that only knows texts."""

    __slots__ = ()


def _type(error: ValidationError, name: str, written: str | None) -> Saying:
    wanted = _types(error)
    read = _kind(error.instance)
    if error.instance is None:
        return _short(error, name, written)
    if "string" in wanted and written is not None:
        key = "-" if isinstance(error.absolute_path[-1], int) else f"{name}:"
        message = f"“{name}” phải là chữ, nhưng {written} không có dấu nháy nên bị đọc thành {read}."
        return "unquoted", message, f'Đặt trong dấu nháy: {key} "{written}"'
    found = f"{read} ({written})" if written else read
    message = f"“{name}” phải là {' hoặc '.join(TYPES[one] for one in wanted)}, không phải {found}."
    return "wrong-type", message, f"Viết lại: {_rewritten(error, name, wanted, written)}"


def _rewritten(error: ValidationError, key: str, wanted: list[str], written: str | None) -> str:
    digits = "".join(filter(str.isdigit, written or ""))
    if {"integer", "number"} & set(wanted):
        return f"{key}: {digits or 1} (chỉ chữ số, không nháy, không dấu chấm, không đơn vị)"
    if "boolean" in wanted:
        return f"{key}: {'false' if written in {'no', 'off', 'không'} else 'true'}"
    if "array" in wanted:
        return f"{key}: [{written or '…'}]"
    return example(error.schema, key)


def _enum(error: ValidationError, name: str, written: str | None) -> Saying:
    values = error.schema["enum"]
    meanings = error.schema.get("enumDescriptions", values)
    near = get_close_matches(str(written), values, 1, 0.5)
    guess = f"Có phải ý bạn là “{near[0]}”? " if near else ""
    known = ", ".join(f"{value} ({said})" for value, said in zip(values, meanings, strict=True))
    return (
        "unknown-value",
        f"“{name}” không nhận giá trị “{written or error.instance}”.",
        f"{guess}Dùng một trong: {known}.",
    )


def _pattern(error: ValidationError, name: str, written: str | None) -> Saying:
    message = f"“{name}” có giá trị “{written or error.instance}” không đúng dạng."
    return "wrong-form", message, f"Viết theo mẫu: {example(error.schema, name)}"


def _short(error: ValidationError, name: str, written: str | None) -> Saying:
    del error, written
    return (
        "empty-text",
        f"“{name}” để trống.",
        "Ghi nội dung, hoặc bỏ cả mục nếu chưa biết: chưa biết thì không ghi.",
    )


def _long(error: ValidationError, name: str, written: str | None) -> Saying:
    del written
    message = f"“{name}” dài {len(error.instance)} ký tự, tối đa {error.validator_value}."
    return "text-too-long", message, "Rút ngắn: chỉ ghi dữ kiện, lời giải thích để ở bản chính thức."


def _range(error: ValidationError, name: str, written: str | None) -> Saying:
    bound = "nhỏ nhất" if error.validator == "minimum" else "lớn nhất"
    message = f"“{name}” là {written or error.instance}; {bound} được phép là {error.validator_value:,}."
    return "out-of-range", message, "Kiểm tra lại con số."


def _format(error: ValidationError, name: str, written: str | None) -> Saying:
    message = f"“{name}” có giá trị “{written or error.instance}” không phải là một ngày."
    return "not-a-date", message, f"Viết năm-tháng-ngày, không nháy: {name}: 2026-07-01"


def other(error: ValidationError, name: str, written: str | None) -> Saying:
    del written
    return "shape", f"“{name}” không đúng: {error.message[:200]}", "Xem tệp mẫu trong thư mục cùng lĩnh vực."


SAY = {
    "type": _type,
    "anyOf": _type,
    "enum": _enum,
    "pattern": _pattern,
    "minLength": _short,
    "maxLength": _long,
    "minimum": _range,
    "maximum": _range,
    "format": _format,
}


def is_type(error: ValidationError) -> bool:
    return error.validator == "type" and not error.path


def _types(error: ValidationError) -> list[str]:
    inner = [one.validator_value for one in error.context or () if is_type(one)]
    wanted = inner or [error.validator_value]
    return [one for one in wanted if isinstance(one, str) and one != "null"]


def example(described: dict[str, Any], key: str) -> str:
    """Return the line that *key* may look like."""
    shown = next(iter(described.get("examples", ())), "…")
    quoted = f'"{shown}"' if isinstance(shown, str) and shown.replace(".", "").isdigit() else shown
    return f"{key}: {quoted}"


def _kind(value: Any) -> str:
    kinds = (
        (bool, "true/false"),
        (int, "số"),
        (float, "số lẻ"),
        (Day, "ngày"),
        (str, "chữ"),
        (list, "danh sách"),
    )
    return (
        "để trống"
        if value is None
        else next((said for kind, said in kinds if isinstance(value, kind)), "nhóm mục")
    )
