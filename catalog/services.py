"""Online services that are no single procedure, and the forms that are filled in."""

from typing import Annotated, Any

from msgspec import Meta

from catalog.guides import Guide
from catalog.model import Online, OnlinePeriod, Paper, Result
from catalog.offers import TimeLimit
from catalog.record import Code, Record, Slug, Text


class Form(Record, frozen=True):
    """Tờ khai: a JSON Schema 2020-12 with labels (`title`, `title_en`, `help`), in the order shown."""

    slug: Slug
    title: Text
    title_en: Text
    schema: dict[str, Any]


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
