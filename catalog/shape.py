"""Every way in which a value differs from the model, found with its JSON Schema and said in Vietnamese."""

from collections.abc import Callable, Iterator
from datetime import date, datetime
from difflib import get_close_matches
from functools import cache
from typing import Any, NamedTuple

from jsonschema import Draft202012Validator, FormatChecker, ValidationError, validators

from catalog.saying import SAY, Day, example, is_type, other
from catalog.schema import schema
from catalog.sources import KINDS

Path = tuple[str | int, ...]
LONGEST = 60
ALIASES = {"name": "title", "title": "name"}


class Misfit(NamedTuple):
    """One value that the model refuses; *written* is how it stands in the file."""

    path: Path
    rule: str
    message: str
    remedy: str


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
            line = example(error.schema["properties"][key], key)
            yield Misfit(path, "missing-key", f"Thiếu mục “{key}”{_inside(path)}.", f"Thêm dòng: {line}")
    else:
        said = SAY.get(str(error.validator), other)
        yield Misfit(path, *said(error, _name(path), written))


def _leaves(error: ValidationError) -> Iterator[ValidationError]:
    """Of a choice, the errors of the branch that was meant: the one whose type fits."""
    branches: dict[Any, list[ValidationError]] = {}
    for inner in error.context or ():
        branches.setdefault(inner.schema_path[0], []).append(inner)
    meant = [inners for inners in branches.values() if not any(is_type(inner) for inner in inners)]
    if error.validator == "anyOf" and meant:
        yield from (leaf for inner in meant[0] for leaf in _leaves(inner))
    else:
        yield error


def _nearest(key: str, error: ValidationError, kind: str) -> str:
    known = list(error.schema["properties"])
    near = get_close_matches(key, known, 1, 0.65) or [name for name in known if name == ALIASES.get(key)]
    if near:
        return f"Có phải ý bạn là “{near[0]}”?"
    if home := _homes(kind).get(key):
        return f"Mục này nằm trong “{home}”: chuyển nó vào đó, hoặc kiểm tra thụt dòng."
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


def _inside(path: Path) -> str:
    steps = (str(step + 1) if isinstance(step, int) else step for step in path)
    return f" trong “{' › '.join(steps)}”" if path else ""


def _name(path: Path) -> str:
    return str(next((step for step in reversed(path) if isinstance(step, str)), "bản ghi"))


def _cut(written: str | None) -> str | None:
    return written if written is None or len(written) <= LONGEST else f"{written[:LONGEST]}…"


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
