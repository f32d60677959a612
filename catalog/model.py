"""What a procedure is: the only definition of a record's shape.

Every record is frozen and refuses unknown keys. The JSON Schema for editors, the site and the functions
derive from these types. Descriptions are Vietnamese: editors read them while they type.
"""

from datetime import date
from enum import StrEnum
from typing import Annotated

from msgspec import Meta

from catalog.offers import Offer, TimeLimit
from catalog.record import Code, Count, Record, Slug, Text


class Status(StrEnum):
    IN_FORCE = "in_force"
    SUSPENDED = "suspended"
    REPEALED = "repealed"


class Level(StrEnum):
    """Cấp thực hiện. `district` ended on 2025-06-30."""

    MINISTRY = "ministry"
    PROVINCE = "province"
    DISTRICT = "district"
    COMMUNE = "commune"
    OTHER = "other"


class Online(StrEnum):
    """Mức dịch vụ công trực tuyến: toàn trình, một phần, không, chưa rõ."""

    FULL = "full"
    PARTIAL = "partial"
    NONE = "none"
    UNKNOWN = "unknown"


class Detail(StrEnum):
    """How completely the official record was read."""

    API = "api"
    PAGE = "page"
    TABLE = "table"
    PDF = "pdf"
    DOC = "doc"
    LIST = "list"
    NAME = "name"


class OnlinePeriod(Record, frozen=True):
    """Where and when a service is online: pilots are opened province by province."""

    level: Annotated[Online, Meta(description="full | partial | none | unknown")]
    province: Annotated[str, Meta(description="Mã tỉnh hai chữ số")] | None = None
    since: Annotated[date, Meta(description="Từ ngày")] | None = None
    until: Annotated[date, Meta(description="Đến hết ngày")] | None = None


class Hand(StrEnum):
    """Submit the paper (nộp) or only show it (xuất trình)."""

    SUBMIT = "submit"
    SHOW = "show"


class Paper(Record, frozen=True):
    """Thành phần hồ sơ. Counts are of originals and of copies."""

    name: Text
    when: Annotated[Text, Meta(description="Chỉ cần khi…; bỏ trống nếu ai cũng phải nộp")] | None = None
    form: Annotated[Text, Meta(description="Số hiệu mẫu đơn, tờ khai")] | None = None
    originals: Count = 0
    copies: Count = 0
    hand: Hand | None = None
    code: Text | None = None


class Case(Record, frozen=True):
    """Trường hợp: one list of papers. A single unnamed case has no name."""

    name: Text | None = None
    papers: tuple[Paper, ...] = ()


class Result(Record, frozen=True):
    name: Text
    code: Text | None = None


class Part(Record, frozen=True):
    """The portal's own sub-procedure (`1.000358.01`)."""

    code: Annotated[str, Meta(pattern=r"^[1-9]\.\d{6,9}\.\d{2}$")]
    name: Text
    time: TimeLimit | None = None


class Source(Record, frozen=True):
    """Where the official wording is, when it was read and how completely."""

    read: date
    detail: Detail
    url: Text | None = None
    gaps: tuple[Text, ...] = ()


class Question(Record, frozen=True):
    question: Text
    answer: Text


class Guide(Record, frozen=True):
    """Hand-written help in plain Vietnamese; never official prose."""

    summary: Text
    steps: tuple[Text, ...] = ()
    tips: tuple[Text, ...] = ()
    questions: tuple[Question, ...] = ()


class Procedure(Record, frozen=True, kw_only=True):
    """Thủ tục hành chính: one file, one procedure."""

    code: Code
    title: Annotated[str, Meta(min_length=1, max_length=1500, description="Tên thủ tục như đã công bố")]
    short: Annotated[str, Meta(max_length=60, description="Tên ngắn, nếu tên dài hơn 60 ký tự")] | None = None
    also: Annotated[tuple[Text, ...], Meta(description="Cách nói hằng ngày, để tìm kiếm")] = ()
    status: Status = Status.IN_FORCE
    since: date | None = None
    replaced_by: tuple[Code, ...] = ()
    field: Slug | None = None
    agency: Slug | None = None
    executed_by: tuple[Slug, ...] = ()
    levels: tuple[Level, ...] = ()
    province: Annotated[str, Meta(pattern=r"^\d{2}$")] | None = None
    subjects: tuple[Slug, ...] = ()
    online: Online | tuple[OnlinePeriod, ...] = Online.UNKNOWN
    life_events: tuple[Slug, ...] = ()
    offers: tuple[Offer, ...] = ()
    cases: tuple[Case, ...] = ()
    results: tuple[Result, ...] = ()
    parts: tuple[Part, ...] = ()
    legal_basis: tuple[Text, ...] = ()
    decision: Text | None = None
    decision_date: date | None = None
    guide: Guide | None = None
    form: Annotated[Slug, Meta(description="Tên tờ khai trong vocabulary/forms")] | None = None
    source: Source
