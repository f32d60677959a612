"""A form's JSON Schema as sections of fields, in the order in which they are asked."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

_ATTRIBUTES = {
    "pattern": "pattern",
    "minLength": "minlength",
    "maxLength": "maxlength",
    "minimum": "min",
    "maximum": "max",
    "inputmode": "inputmode",
    "autocomplete": "autocomplete",
}


@dataclass(frozen=True, slots=True)
class Option:
    value: str
    label: str
    label_en: str


@dataclass(frozen=True, slots=True)
class FormField:
    """One question. *name* is its path in the answers, joined by dots; *kind* is how it is asked."""

    name: str
    kind: str
    label: str
    label_en: str
    hint: str
    hint_en: str
    required: bool
    past: bool
    attributes: Mapping[str, str]
    options: tuple[Option, ...]

    @property
    def id(self) -> str:
        return self.name.replace(".", "-")


@dataclass(frozen=True, slots=True)
class Section:
    """Fields under one heading; an *optional* one may be left empty as a whole."""

    name: str
    label: str
    label_en: str
    hint: str = ""
    hint_en: str = ""
    optional: bool = False
    fields: tuple[FormField, ...] = field(default=())


def sections(schema: Mapping[str, Any]) -> Iterator[Section]:
    """Objects become sections; what stands beside them is asked last."""
    loose = []
    required = schema.get("required", ())
    for name, part in schema["properties"].items():
        if part["type"] == "object":
            yield _section(name, part, optional=name not in required)
        else:
            loose.append(_field(name, part, required=name in required))
    if loose:
        yield Section("rest", "Xác nhận", "Confirmation", fields=tuple(loose))


def _section(name: str, part: Mapping[str, Any], *, optional: bool) -> Section:
    inside = tuple(
        _field(f"{name}.{key}", one, required=key in part.get("required", ()))
        for key, one in part["properties"].items()
    )
    return Section(
        name=name,
        label=part["title"],
        label_en=part["title_en"],
        hint=part.get("description", ""),
        hint_en=part.get("description_en", ""),
        optional=optional,
        fields=inside,
    )


def _field(name: str, part: Mapping[str, Any], *, required: bool) -> FormField:
    return FormField(
        name=name,
        kind=_kind(part),
        label=part["title"],
        label_en=part["title_en"],
        hint=part.get("description", ""),
        hint_en=part.get("description_en", ""),
        required=required,
        past=part.get("past", False),
        attributes={html: str(part[key]) for key, html in _ATTRIBUTES.items() if key in part},
        options=tuple(Option(o["const"], o["title"], o["title_en"]) for o in part.get("oneOf", ())),
    )


def _kind(part: Mapping[str, Any]) -> str:
    if "oneOf" in part:
        return "choice"
    if part.get("format") == "date":
        return "date"
    return {"boolean": "checkbox", "integer": "integer"}.get(part["type"], "text")
