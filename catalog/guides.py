"""Guides written by hand, in plain Vietnamese, and their English translations."""

from enum import StrEnum
from hashlib import blake2b
from typing import Annotated

from msgspec import Meta
from msgspec.msgpack import encode
from msgspec.structs import fields

from catalog.record import Record, Text


class Who(StrEnum):
    """Who acts in a step: the reader, the office, somebody else."""

    YOU = "you"
    OFFICE = "office"
    OTHER = "other"


class Step(Record, frozen=True):
    do: Annotated[Text, Meta(description="Một việc, một câu ngắn")]
    who: Annotated[Who, Meta(description="Ai làm: you (bạn), office (cơ quan), other (người khác)")] = Who.YOU


class Question(Record, frozen=True):
    question: Annotated[Text, Meta(description="Câu hỏi, như người dân hỏi")]
    answer: Annotated[Text, Meta(description="Câu trả lời, ngắn và rõ")]


class Advice(Record, frozen=True):
    """What a guide says, in one language; never official prose."""

    summary: Annotated[Text, Meta(description="Tóm tắt trong một hai câu")]
    steps: Annotated[tuple[Step, ...], Meta(description="Các bước, theo thứ tự")] = ()
    tips: Annotated[tuple[Text, ...], Meta(description="Mẹo để khỏi phải đi lại")] = ()
    mistakes: Annotated[tuple[Text, ...], Meta(description="Lỗi hay gặp khiến hồ sơ bị trả lại")] = ()
    questions: Annotated[tuple[Question, ...], Meta(description="Hỏi và đáp")] = ()


class Translation(Advice, frozen=True, kw_only=True):
    """*of* is the `version` of the Vietnamese words that it translates."""

    of: Annotated[str, Meta(pattern="^[0-9a-f]{12}$", description="Phiên bản tiếng Việt đã dịch")]


class Guide(Advice, frozen=True):
    en: Annotated[Translation | None, Meta(description="Bản tiếng Anh")] = None


def version(guide: Guide) -> str:
    """Return what changes when the Vietnamese words change: twelve hexadecimal digits."""
    words = [getattr(guide, field.name) for field in fields(Advice)]
    return blake2b(encode(words), digest_size=6).hexdigest()


def is_stale(guide: Guide) -> bool:
    """Tell whether the translation is older than what it translates."""
    return guide.en is not None and guide.en.of != version(guide)
