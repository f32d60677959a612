"""What a procedure is: the only definition of a record's shape.

Every record is frozen and refuses unknown keys. The JSON Schema for editors, the site and the functions
derive from these types. Descriptions are Vietnamese: editors read them while they type.
"""

from datetime import date
from enum import StrEnum
from typing import Annotated

from msgspec import Meta

from catalog.guides import Guide
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

    level: Annotated[Online, Meta(description="Nộp trực tuyến được tới đâu")]
    province: Annotated[str, Meta(description="Mã tỉnh hai chữ số")] | None = None
    since: Annotated[date, Meta(description="Từ ngày")] | None = None
    until: Annotated[date, Meta(description="Đến hết ngày")] | None = None


class Hand(StrEnum):
    """Submit the paper (nộp) or only show it (xuất trình)."""

    SUBMIT = "submit"
    SHOW = "show"


class Paper(Record, frozen=True, rename={"from_": "from"}):
    """Thành phần hồ sơ. Counts are of originals and of copies."""

    name: Annotated[Text, Meta(description="Tên giấy tờ, chỉ tên gọi, không kèm lời giải thích")]
    when: Annotated[Text, Meta(description="Chỉ cần khi…; bỏ trống nếu ai cũng phải nộp")] | None = None
    form: Annotated[Text, Meta(description="Số hiệu mẫu đơn, tờ khai", examples=["CT01"])] | None = None
    originals: Annotated[Count, Meta(description="Số bản chính", examples=[1])] = 0
    copies: Annotated[Count, Meta(description="Số bản sao", examples=[1])] = 0
    hand: Annotated[Hand, Meta(description="Nộp hay chỉ xuất trình")] | None = None
    code: Annotated[Text, Meta(description="Mã giấy tờ trên Cổng quốc gia")] | None = None
    from_: Annotated[date, Meta(description="Chỉ cần từ ngày", examples=["2027-01-01"])] | None = None
    to: Annotated[date, Meta(description="Chỉ cần đến hết ngày", examples=["2026-12-31"])] | None = None


class Case(Record, frozen=True):
    """Trường hợp: one list of papers. A single unnamed case has no name."""

    name: Annotated[Text, Meta(description="Tên trường hợp; bỏ nếu chỉ có một")] | None = None
    papers: Annotated[tuple[Paper, ...], Meta(description="Giấy tờ phải có, mỗi thứ một mục")] = ()


class Result(Record, frozen=True):
    name: Annotated[Text, Meta(description="Giấy tờ người dân nhận về", examples=["Giấy khai sinh"])]
    code: Annotated[Text, Meta(description="Mã kết quả", examples=["KQ.G01.000123"])] | None = None


class Part(Record, frozen=True):
    """The portal's own sub-procedure (`1.000358.01`)."""

    code: Annotated[str, Meta(pattern=r"^[1-9]\.\d{6,9}\.\d{2}$")]
    name: Text
    time: TimeLimit | None = None


class Source(Record, frozen=True):
    """Where the official wording is, when it was read and how completely."""

    read: Annotated[date, Meta(description="Ngày đọc bản chính thức", examples=["2026-07-18"])]
    detail: Annotated[Detail, Meta(description="Bản đã đọc đầy đủ tới đâu")]
    url: Annotated[Text, Meta(description="Địa chỉ của bản chính thức")] | None = None
    gaps: Annotated[tuple[Text, ...], Meta(description="Những phần chưa đọc được")] = ()


class Review(Record, frozen=True, kw_only=True, rename={"from_": "from"}):
    """Rà soát: from a day on another text is the basis, by which nobody has read it until *confirmed*."""

    old: Annotated[Text, Meta(description="Số hiệu văn bản bị thay", examples=["45/2020/NĐ-CP"])]
    new: Annotated[Text, Meta(description="Số hiệu văn bản thay vào")]
    from_: Annotated[date, Meta(description="Từ ngày văn bản mới có hiệu lực", examples=["2027-01-01"])]
    confirmed: (
        Annotated[date, Meta(description="Ngày biên tập viên đã đọc lại theo văn bản mới; bỏ trống nếu chưa")]
        | None
    ) = None


class Procedure(Record, frozen=True, kw_only=True):
    """Thủ tục hành chính: one file, one procedure."""

    code: Code
    title: Annotated[str, Meta(min_length=1, max_length=1500, description="Tên thủ tục như đã công bố")]
    short: Annotated[str, Meta(max_length=60, description="Tên ngắn, nếu tên dài hơn 60 ký tự")] | None = None
    also: Annotated[tuple[Text, ...], Meta(description="Cách nói hằng ngày, để tìm kiếm")] = ()
    status: Annotated[Status, Meta(description="Hiệu lực của thủ tục")] = Status.IN_FORCE
    since: (
        Annotated[
            date, Meta(description="Tình trạng này có từ ngày nào; ngày sắp tới thì tự đổi đúng nửa đêm")
        ]
        | None
    ) = None
    replaced_by: Annotated[tuple[Code, ...], Meta(description="Mã của các thủ tục thay thế")] = ()
    field: Annotated[Slug, Meta(description="Lĩnh vực; cũng là tên thư mục", examples=["cu-tru"])] | None = (
        None
    )
    agency: Annotated[Slug, Meta(description="Cơ quan công bố", examples=["bo-cong-an"])] | None = None
    executed_by: Annotated[tuple[Slug, ...], Meta(description="Cơ quan thực hiện")] = ()
    levels: Annotated[tuple[Level, ...], Meta(description="Cấp thực hiện")] = ()
    province: (
        Annotated[str, Meta(pattern=r"^\d{2}$", description="Mã tỉnh, nếu chỉ một tỉnh có", examples=["01"])]
        | None
    ) = None
    subjects: Annotated[tuple[Slug, ...], Meta(description="Ai làm thủ tục này")] = ()
    online: Annotated[
        Online | tuple[OnlinePeriod, ...],
        Meta(description="Nộp trực tuyến được tới đâu; hoặc danh sách theo tỉnh và thời gian"),
    ] = Online.UNKNOWN
    life_events: Annotated[tuple[Slug, ...], Meta(description="Sự kiện trong đời liên quan")] = ()
    offers: Annotated[tuple[Offer, ...], Meta(description="Mỗi cách nộp một mục: thời hạn, phí, lệ phí")] = ()
    cases: Annotated[tuple[Case, ...], Meta(description="Các trường hợp, mỗi trường hợp một bộ hồ sơ")] = ()
    results: Annotated[tuple[Result, ...], Meta(description="Kết quả người dân nhận")] = ()
    parts: Annotated[tuple[Part, ...], Meta(description="Thủ tục con trên Cổng quốc gia")] = ()
    legal_basis: Annotated[
        tuple[Text, ...], Meta(description="Số hiệu văn bản làm căn cứ", examples=[["68/2020/QH14"]])
    ] = ()
    reviews: Annotated[
        tuple[Review, ...],
        Meta(description="Văn bản làm căn cứ đã bị thay; trang ghi “đang rà soát” tới khi có confirmed"),
    ] = ()
    decision: Annotated[Text, Meta(description="Quyết định công bố", examples=["1872/QĐ-BCA"])] | None = None
    decision_date: Annotated[date, Meta(description="Ngày ký quyết định công bố")] | None = None
    guide: Annotated[Guide | None, Meta(description="Hướng dẫn do dự án tự viết, bằng lời thường")] = None
    form: Annotated[Slug, Meta(description="Tên tờ khai trong vocabulary/forms")] | None = None
    source: Annotated[Source, Meta(description="Đọc ở đâu, ngày nào, đầy đủ tới đâu")]
