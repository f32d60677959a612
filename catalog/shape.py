"""Every way in which a value differs from the model, found with its JSON Schema and said in Vietnamese."""

from collections.abc import Callable, Iterator
from datetime import date, datetime
from difflib import get_close_matches
from functools import cache
from typing import Any, NamedTuple

from jsonschema import Draft202012Validator, FormatChecker, ValidationError, validators

from catalog.schema import schema
from catalog.sources import KINDS

Path = tuple[str | int, ...]
LONGEST = 60
TYPES = {
    "string": "chữ",
    "integer": "số nguyên",
    "number": "số",
    "boolean": "true hoặc false",
    "array": "danh sách",
    "object": "nhóm mục",
}


class Misfit(NamedTuple):
    """One value that the model refuses; *written* is how it stands in the file."""

    path: Path
    rule: str
    message: str
    remedy: str


class Day(str):
    """A date that YAML has read, for a schema that only knows texts."""

    __slots__ = ()


def misfits(value: Any, kind: str, written: Callable[[Path], str | None]) -> list[Misfit]:
    """All of them, in the order of the file's keys."""
    errors = [leaf for error in _validator(kind).iter_errors(_plain(value)) for leaf in _leaves(error)]
    found = (
        misfit for error in errors for misfit in _say(error, kind, _cut(written(tuple(error.absolute_path))))
    )
    return list(dict.fromkeys(found))


def _say(error: ValidationError, kind: str, written: str | None) -> Iterator[Misfit]:
    path: Path = tuple(error.absolute_path)
    if error.validator == "additionalProperties":
        for key in error.instance.keys() - error.schema["properties"].keys():
            yield Misfit(
                (*path, key),
                "unknown-key",
                f"Không có mục “{key}”{_inside(path)}.",
                _nearest(key, error, kind),
            )
    elif error.validator == "required":
        for key in [key for key in error.validator_value if key not in error.instance]:
            example = _example(error.schema["properties"][key], key)
            yield Misfit(path, "missing-key", f"Thiếu mục “{key}”{_inside(path)}.", f"Thêm dòng: {example}")
    else:
        said = SAY.get(str(error.validator), _other)
        yield Misfit(path, *said(error, _name(path), written))


def _type(error: ValidationError, name: str, written: str | None) -> tuple[str, str, str]:
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
    return _example(error.schema, key)


def _enum(error: ValidationError, name: str, written: str | None) -> tuple[str, str, str]:
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


def _pattern(error: ValidationError, name: str, written: str | None) -> tuple[str, str, str]:
    message = f"“{name}” có giá trị “{written or error.instance}” không đúng dạng."
    return "wrong-form", message, f"Viết theo mẫu: {_example(error.schema, name)}"


def _short(error: ValidationError, name: str, written: str | None) -> tuple[str, str, str]:
    del error, written
    return (
        "empty-text",
        f"“{name}” để trống.",
        "Ghi nội dung, hoặc bỏ cả mục nếu chưa biết: chưa biết thì không ghi.",
    )


def _long(error: ValidationError, name: str, written: str | None) -> tuple[str, str, str]:
    del written
    message = f"“{name}” dài {len(error.instance)} ký tự, tối đa {error.validator_value}."
    return "text-too-long", message, "Rút ngắn: chỉ ghi dữ kiện, lời giải thích để ở bản chính thức."


def _range(error: ValidationError, name: str, written: str | None) -> tuple[str, str, str]:
    bound = "nhỏ nhất" if error.validator == "minimum" else "lớn nhất"
    message = f"“{name}” là {written or error.instance}; {bound} được phép là {error.validator_value:,}."
    return "out-of-range", message, "Kiểm tra lại con số."


def _format(error: ValidationError, name: str, written: str | None) -> tuple[str, str, str]:
    message = f"“{name}” có giá trị “{written or error.instance}” không phải là một ngày."
    return "not-a-date", message, f"Viết năm-tháng-ngày, không nháy: {name}: 2026-07-01"


def _other(error: ValidationError, name: str, written: str | None) -> tuple[str, str, str]:
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


def _leaves(error: ValidationError) -> Iterator[ValidationError]:
    """Of a choice, the errors of the branch that was meant: the one whose type fits."""
    branches: dict[Any, list[ValidationError]] = {}
    for inner in error.context or ():
        branches.setdefault(inner.schema_path[0], []).append(inner)
    meant = [inners for inners in branches.values() if not any(_is_type(inner) for inner in inners)]
    if error.validator == "anyOf" and meant:
        yield from (leaf for inner in meant[0] for leaf in _leaves(inner))
    else:
        yield error


def _is_type(error: ValidationError) -> bool:
    return error.validator == "type" and not error.path


def _types(error: ValidationError) -> list[str]:
    inner = [one.validator_value for one in error.context or () if _is_type(one)]
    wanted = inner or [error.validator_value]
    return [one for one in wanted if isinstance(one, str) and one != "null"]


def _nearest(key: str, error: ValidationError, kind: str) -> str:
    known = list(error.schema["properties"])
    if home := _homes(kind).get(key):
        return f"Mục này nằm trong “{home}”: chuyển nó vào đó, hoặc kiểm tra thụt dòng."
    if near := get_close_matches(key, known, 1, 0.6):
        return f"Có phải ý bạn là “{near[0]}”?"
    return f"Các mục dùng được: {', '.join(known)}."


@cache
def _homes(kind: str) -> dict[str, str]:
    """For each key, the key that it belongs under."""
    whole = schema(KINDS[kind])
    homes: dict[str, str] = {}
    for part in (whole, *whole["$defs"].values()):
        for parent, described in part.get("properties", {}).items():
            for name, definition in whole["$defs"].items():
                if f"'#/$defs/{name}'" in str(described):
                    homes = {**dict.fromkeys(definition.get("properties", ()), parent), **homes}
    return homes


def _example(described: dict[str, Any], key: str) -> str:
    example = next(iter(described.get("examples", ())), "…")
    quoted = f'"{example}"' if isinstance(example, str) and example.replace(".", "").isdigit() else example
    return f"{key}: {quoted}"


def _inside(path: Path) -> str:
    return (
        f" trong “{' › '.join(str(step + 1) if isinstance(step, int) else step for step in path)}”"
        if path
        else ""
    )


def _name(path: Path) -> str:
    return str(next((step for step in reversed(path) if isinstance(step, str)), "bản ghi"))


def _cut(written: str | None) -> str | None:
    return written if written is None or len(written) <= LONGEST else f"{written[:LONGEST]}…"


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


def _plain(value: Any) -> Any:
    if isinstance(value, dict):
        return {str(key): _plain(item) for key, item in value.items()}
    if isinstance(value, list):
        return [_plain(item) for item in value]
    return Day(value.isoformat()) if isinstance(value, date | datetime) else value


@cache
def _validator(kind: str) -> Any:
    checker = FormatChecker(formats=())
    checker.checks("date", ValueError)(_is_date)
    strict = validators.extend(Draft202012Validator, {"type": _typed})
    return strict(schema(KINDS[kind]), format_checker=checker)


def _typed(validator: Any, wanted: Any, value: Any, described: Any) -> Iterator[ValidationError]:
    """As the standard's `type`, but a date is no text, and 20.000 (twenty) no whole number."""
    if isinstance(value, Day) and "string" in wanted and described.get("format") != "date":
        yield ValidationError("a date, not a text")
    elif isinstance(value, float) and wanted == "integer":
        yield ValidationError("a fraction, not a whole number")
    else:
        yield from Draft202012Validator.VALIDATORS["type"](validator, wanted, value, described)


def _is_date(value: object) -> bool:
    return not isinstance(value, str) or bool(date.fromisoformat(value))
