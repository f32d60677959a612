"""Journeys (việc lớn trong đời): several procedures in the order in which a citizen meets them.

Texts are the project's own words, Vietnamese with English beside (`…_en`); times, fees and papers are
computed from the procedures and never written here.
"""

from typing import Annotated

from msgspec import Meta

from catalog.record import Code, Record, Slug, Text

Audience = Annotated[str, Meta(pattern="^(citizen|business)$", description="citizen hoặc business")]


class JourneyStep(Record, frozen=True, kw_only=True):
    """One thing to do; steps that wait for the same ones may run at the same time."""

    id: Annotated[Slug, Meta(description="Tên ngắn của bước, để bước khác nhắc tới")]
    title: Annotated[Text, Meta(description="Tên bước, bắt đầu bằng động từ")]
    title_en: Text
    procedure: Annotated[Code, Meta(description="Mã thủ tục của bước")] | None = None
    case: Annotated[int, Meta(ge=1, description="Trường hợp thứ mấy của thủ tục; mặc định 1")] = 1
    instead: Annotated[tuple[Code, ...], Meta(description="Thủ tục thay thế trong trường hợp khác")] = ()
    who: Annotated[Text, Meta(description="Ai đi làm bước này")]
    who_en: Text
    do: Annotated[Text, Meta(description="Phải làm gì, câu ngắn")]
    do_en: Text
    gives: Annotated[Text, Meta(description="Bước này cho bước sau cái gì")]
    gives_en: Text
    after: Annotated[tuple[Slug, ...], Meta(description="Phải xong những bước nào trước")] = ()
    when: Annotated[Text, Meta(description="Chỉ cần khi…; bỏ trống nếu ai cũng phải làm")] | None = None
    when_en: Text | None = None


class SharedPaper(Record, frozen=True, kw_only=True):
    """A paper that several steps ask for under different names, counted once."""

    name: Annotated[Text, Meta(description="Gọi chung là gì")]
    name_en: Text
    says: Annotated[
        tuple[Text, ...],
        Meta(min_length=1, description="Tên giấy tờ trong thủ tục bắt đầu thế nào, không dấu, chữ thường"),
    ]
    made_by: (
        Annotated[Slug, Meta(description="Bước nào cho giấy này, nếu bạn nhận được trên đường")] | None
    ) = None
    when: Annotated[Text, Meta(description="Chỉ cần khi…, nếu thủ tục không nói")] | None = None
    when_en: Text | None = None


class Journey(Record, frozen=True, kw_only=True):
    """Việc lớn: what to do, in order."""

    slug: Slug
    title: Text
    title_en: Text
    audience: Audience
    life_event: Annotated[Slug, Meta(description="Sự kiện trong vocabulary/life_events.yaml")]
    also: Annotated[tuple[Text, ...], Meta(description="Cách nói hằng ngày")] = ()
    summary: Text
    summary_en: Text
    steps: Annotated[tuple[JourneyStep, ...], Meta(min_length=2)]
    papers: Annotated[tuple[SharedPaper, ...], Meta(description="Giấy tờ mà nhiều bước cùng hỏi")] = ()


class LifeEventGuide(Record, frozen=True, kw_only=True):
    """What stands at the top of a life event's page: what it covers, and what is used most."""

    event: Slug
    name_en: Text
    summary: Text
    summary_en: Text
    first: Annotated[tuple[Code, ...], Meta(description="Thủ tục hay dùng nhất, theo thứ tự")] = ()
    fields: Annotated[tuple[Slug, ...], Meta(description="Lĩnh vực nên xem thêm")] = ()
