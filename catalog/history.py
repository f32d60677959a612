"""What has changed in a procedure since it was first read: from the repository's past, kept in a file."""

from datetime import date
from typing import Annotated

from msgspec import Meta

from catalog.record import Code, Record, Text


class Event(Record, frozen=True, kw_only=True):
    """A day on which the record changed, with one sentence for each change."""

    day: Annotated[date, Meta(description="Ngày ghi nhận thay đổi")]
    said: Annotated[tuple[Text, ...], Meta(min_length=1, description="Mỗi thay đổi một câu")]
    said_en: Annotated[tuple[Text, ...], Meta(min_length=1, description="Bằng tiếng Anh")]


class History(Record, frozen=True, kw_only=True):
    """The events of one procedure, the oldest first; `motcua history` writes them."""

    code: Annotated[Code, Meta(description="Mã thủ tục")]
    events: Annotated[tuple[Event, ...], Meta(min_length=1, description="Các lần thay đổi")]
