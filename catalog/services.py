"""Online services that are no single procedure, and the forms that are filled in."""

from datetime import date
from hashlib import sha256
from typing import Annotated, Any

import msgspec
from msgspec import Meta

from catalog.guides import Guide
from catalog.model import Online, OnlinePeriod, Paper, Result
from catalog.offers import TimeLimit
from catalog.record import Code, Record, Slug, Text

Pointer = Annotated[str, Meta(pattern=r"^(/[a-z_]+)+$", description="Đường dẫn (JSON pointer) đến một ô")]


class Applicant(Record, frozen=True):
    """Chủ hồ sơ: which answers say who applies."""

    name: Pointer
    identity: Pointer | None = None
    address: Pointer | None = None
    phone: Pointer | None = None
    email: Pointer | None = None


class EarlierForm(Record, frozen=True):
    """The form as it was; who has begun on it may still file it, up to and including the last day."""

    until: Annotated[date, Meta(description="Còn nhận đến hết ngày")]
    schema: dict[str, Any]


class Form(Record, frozen=True, kw_only=True):
    """Tờ khai: a JSON Schema 2020-12 with labels (`title`, `title_en`, `help`), in the order shown."""

    slug: Slug
    title: Text
    title_en: Text
    applicant: Annotated[Applicant | None, Meta(description="Ô nào cho biết ai là chủ hồ sơ")] = None
    schema: dict[str, Any]
    earlier: Annotated[tuple[EarlierForm, ...], Meta(description="Các bản cũ còn nhận")] = ()


def version_of(schema: dict[str, Any]) -> str:
    """Return the name of a form's version: it changes with any word of it, and with nothing else."""
    return sha256(msgspec.json.encode(schema, order="sorted")).hexdigest()[:12]


class Due(Record, frozen=True):
    """What must be paid is asked of a register: which one, and by which answer it is found."""

    register: Annotated[str, Meta(pattern="^(fines|taxes)$")]
    by: Annotated[str, Meta(description="Đường dẫn (JSON pointer) đến ô chứa số quyết định, số thông báo")]


class Service(Record, frozen=True, kw_only=True):
    """Dịch vụ công: online, but no single procedure; several of them are linked (liên thông)."""

    slug: Slug
    title: Text
    short: Annotated[str, Meta(max_length=60)]
    also: tuple[Text, ...] = ()
    agency: Slug
    procedures: tuple[Code, ...] = ()
    online: Online | tuple[OnlinePeriod, ...] = Online.FULL
    life_events: tuple[Slug, ...] = ()
    subjects: tuple[Slug, ...] = ()
    form: Slug
    due: Due | None = None
    papers: tuple[Paper, ...] = ()
    time: TimeLimit | None = None
    results: tuple[Result, ...] = ()
    legal_basis: tuple[Text, ...] = ()
    guide: Guide
