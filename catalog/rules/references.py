"""Every name that a record mentions is the name of something."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from difflib import get_close_matches
from itertools import chain
from typing import Any

from msgspec.structs import fields

from catalog.folding import slug
from catalog.problems import Severity
from catalog.rules.view import Finding, View

ENGLISH = {
    "linh-vuc": "fields",
    "co-quan": "agencies",
    "doi-tuong": "subjects",
    "su-kien": "life_events",
    "dich-vu": "services",
    "thu-tuc": "procedures",
}


def unknown_field(view: View) -> Iterator[Finding]:
    for one in view.procedures:
        yield from _unknown(one, "field", one.field, view.catalog.fields, "fields")


def unknown_agency(view: View) -> Iterator[Finding]:
    known = view.catalog.agencies
    for one in chain[Any](view.procedures, view.services):
        yield from _unknown(one, "agency", one.agency, known, "agencies")
    for one in view.procedures:
        yield from _unknown(one, "executed_by", one.executed_by, known, "agencies")


def unknown_subject(view: View) -> Iterator[Finding]:
    for one in chain[Any](view.procedures, view.services):
        yield from _unknown(one, "subjects", one.subjects, view.catalog.subjects, "subjects")


def unknown_life_event(view: View) -> Iterator[Finding]:
    for one in chain[Any](view.procedures, view.services):
        yield from _unknown(one, "life_events", one.life_events, view.catalog.life_events, "life_events")


def unknown_law(view: View) -> Iterator[Finding]:
    for one in chain[Any](view.procedures, view.services):
        yield from _unknown(one, "legal_basis", one.legal_basis, view.catalog.laws, "laws")
    for one in view.procedures:
        yield from _unknown(one, "reviews", [review.new for review in one.reviews], view.catalog.laws, "laws")


def unknown_province(view: View) -> Iterator[Finding]:
    known = view.catalog.provinces
    for one in view.procedures:
        yield from _unknown(one, "province", one.province, known, "provinces")
    for one in chain[Any](view.procedures, view.services):
        periods = one.online if isinstance(one.online, tuple) else ()
        for place, period in enumerate(periods):
            for finding in _unknown(one, "province", period.province, known, "provinces"):
                yield finding._replace(path=("online", place, "province"))


def unknown_successor(view: View) -> Iterator[Finding]:
    known = view.catalog.procedures.keys() | view.catalog.retired.keys()
    for one in view.procedures:
        yield from _unknown(one, "replaced_by", one.replaced_by, known, "retired")


def unknown_form(view: View) -> Iterator[Finding]:
    for one in chain[Any](view.procedures, view.services):
        for finding in _unknown(one, "form", one.form, view.catalog.forms, "forms"):
            remedy = f"Tạo tệp vocabulary/forms/{one.form}.yaml, hoặc bỏ mục form."
            yield finding._replace(remedy=remedy)


def unknown_answer(view: View) -> Iterator[Finding]:
    """What says who applies is an answer of the form."""
    for form in view.catalog.forms.values():
        for key in fields(form.applicant) if form.applicant else ():
            pointer = getattr(form.applicant, key.name)
            if pointer and not _has_answer(form.schema, pointer):
                message = f"Tờ khai không có ô “{pointer}”."
                remedy = "Viết đường dẫn tới một ô trong schema, ví dụ /declarant/full_name."
                yield Finding(form, ("applicant", key.name), message, remedy)


def _has_answer(schema: Mapping[str, Any], pointer: str) -> bool:
    part: Any = schema
    for name in pointer.strip("/").split("/"):
        part = part.get("properties", {}).get(name)
        if part is None:
            return False
    return True


def unknown_linked_procedure(view: View) -> Iterator[Finding]:
    for one in view.services:
        yield from _unknown(one, "procedures", one.procedures, view.catalog.procedures, "retired")


def unknown_parent(view: View) -> Iterator[Finding]:
    """The vocabulary's own references."""
    catalog = view.catalog
    for agency in catalog.agencies.values():
        yield from _unknown(agency, "parent", agency.parent, catalog.agencies, "agencies")
    for commune in catalog.communes.values():
        yield from _unknown(commune, "province", commune.province, catalog.provinces, "provinces")
    for law in catalog.laws.values():
        yield from _unknown(law, "replaced_by", law.replaced_by, catalog.laws, "laws")


def unknown_english(view: View) -> Iterator[Finding]:
    """An English name is the name of something."""
    for one in view.catalog.english.values():
        kind, _, key = one.of.partition("/")
        if kind in ENGLISH:
            vocabulary = ENGLISH[kind]
            yield from _unknown(one, "of", key, getattr(view.catalog, vocabulary), vocabulary)


def idle_english(view: View) -> Iterator[Finding]:
    """An English name of a paper or a condition that no record has is left over from an older one."""
    named = [one for one in view.english if one.of.startswith(("giay-to/", "dieu-kien/"))]
    if not named:
        return
    papers = [one for each in view.catalog.procedures.values() for case in each.cases for one in case.papers]
    said = {f"giay-to/{slug(one.name)}" for one in papers}
    said |= {f"dieu-kien/{slug(one.when)}" for one in papers if one.when}
    for one in named:
        if one.of not in said:
            remedy = "Ghi lại theo tên hoặc điều kiện hiện nay, hoặc bỏ đi."
            yield Finding(one, ("of",), f"Không thủ tục nào còn “{one.of}”.", remedy, Severity.WARNING)


def _unknown(
    record: Any, key: str, names: str | Iterable[str] | None, known: Collection[str], vocabulary: str
) -> Iterator[Finding]:
    if names is None:
        return
    one = isinstance(names, str)
    for place, name in enumerate([names] if isinstance(names, str) else names):
        if name not in known:
            path = (key,) if one else (key, place)
            yield Finding(record, path, f"Không có “{name}” ({key}).", _remedy(name, known, vocabulary))


def _remedy(name: str, known: Collection[str], vocabulary: str) -> str:
    near = get_close_matches(name, list(known), 1, 0.75)
    guess = f"Có phải ý bạn là “{near[0]}”? " if near else ""
    if vocabulary == "retired":
        return f"{guess}Ghi mã của một thủ tục có trong danh mục."
    return f"{guess}Tên dùng được nằm trong vocabulary/{vocabulary}.yaml; thiếu thì thêm một mục vào đó."
