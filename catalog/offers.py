"""How a procedure can be submitted: channel, time limit, fees and their dated reductions."""

from datetime import date
from enum import StrEnum
from typing import Annotated

from msgspec import Meta

from catalog.record import Dong, Record, Slug, Text

Cases = Annotated[
    tuple[Text, ...],
    Meta(description="Chỉ cho các trường hợp này: ghi đúng name trong cases; bỏ trống nếu là mọi trường hợp"),
]
When = Annotated[
    Text,
    Meta(
        description="Chỉ khi…, như when của giấy tờ; thay cho dòng chung cùng loại",
        examples=["Bạn thuộc diện miễn lệ phí"],
    ),
]


class Channel(StrEnum):
    """Cách thức thực hiện."""

    ONLINE = "online"
    POST = "post"
    COUNTER = "counter"


class Unit(StrEnum):
    WORKING_DAY = "working_day"
    DAY = "day"
    HOUR = "hour"
    MONTH = "month"
    UNSPECIFIED = "unspecified"


class FeeKind(StrEnum):
    """Phí (`fee`), lệ phí (`charge`), giá (`price`); `unspecified` where the source does not say."""

    FEE = "fee"
    CHARGE = "charge"
    PRICE = "price"
    UNSPECIFIED = "unspecified"


class TimeLimit(Record, frozen=True):
    """Thời hạn giải quyết. Either a value, or `in_words` where the source gives a sentence.

    Received before the hour *cut_off* a dossier is answered within the same working day, after it on the
    next; a longer value is then what the office may take at most.
    """

    value: Annotated[int, Meta(ge=0)] | Annotated[float, Meta(ge=0)] | None = None
    unit: Annotated[Unit, Meta(description="Đơn vị của thời hạn")] = Unit.UNSPECIFIED
    in_words: Annotated[bool, Meta(description="Thời hạn ghi bằng lời, xem bản chính thức")] = False
    cut_off: (
        Annotated[
            int,
            Meta(
                ge=1,
                le=23,
                description="Giờ chốt: nhận trước giờ này thì xong trong ngày, sau thì ngày hôm sau",
                examples=[15],
            ),
        ]
        | None
    ) = None


class Reduction(Record, frozen=True, rename={"from_": "from"}):
    """A dated reduction of a fee: what is left of it, in percent, or the new amount."""

    percent: Annotated[int, Meta(ge=0, le=100, description="Số phần trăm còn phải nộp")] | None = None
    amount: Annotated[Dong, Meta(description="Số tiền còn phải nộp, đồng")] | None = None
    from_: Annotated[date, Meta(description="Từ ngày", examples=["2026-01-01"])] | None = None
    to: Annotated[date, Meta(description="Đến hết ngày", examples=["2026-12-31"])] | None = None
    source: Annotated[Text, Meta(description="Văn bản quy định mức giảm")] | None = None


class Fee(Record, frozen=True, rename={"from_": "from"}):
    """Phí hoặc lệ phí. `amount` 0 is free; `set_by: province` has no amount; `in_words`: see the source.

    With *cases* or *when* it stands in place of the general one of the same kind and label.
    """

    kind: Annotated[FeeKind, Meta(description="Phí, lệ phí hay giá")] = FeeKind.UNSPECIFIED
    amount: Annotated[Dong, Meta(description="Số tiền, đồng; 0 là miễn phí", examples=[20000])] | None = None
    currency: Annotated[str, Meta(pattern="^[A-Z]{3}$", description="Loại tiền, nếu không phải đồng")] = "VND"
    per: Annotated[Text, Meta(description="Tính theo: lần, hồ sơ, bản…", examples=["lần"])] | None = None
    label: Annotated[Text, Meta(description="Khoản thu cho việc gì, khi một dòng có nhiều khoản")] | None = (
        None
    )
    cases: Cases = ()
    when: When | None = None
    set_by: (
        Annotated[str, Meta(pattern="^province$", description="“province”: hội đồng nhân dân tỉnh quy định")]
        | None
    ) = None
    in_words: Annotated[bool, Meta(description="Mức thu ghi bằng lời, xem bản chính thức")] = False
    reductions: Annotated[tuple[Reduction, ...], Meta(description="Các đợt giảm, có ngày")] = ()
    from_: Annotated[date, Meta(description="Mức này áp dụng từ ngày")] | None = None
    to: Annotated[date, Meta(description="Mức này áp dụng đến hết ngày")] | None = None
    source: Annotated[Text, Meta(description="Văn bản quy định mức thu")] | None = None


class Offer(Record, frozen=True, rename={"from_": "from"}):
    """One way of submitting; it may hold for a while only.

    With *cases* or *when* it stands in place of the general one of the same channel.
    """

    channel: Annotated[Channel, Meta(description="Nộp bằng cách nào")]
    label: Annotated[Text, Meta(description="Kết quả nào, khi một cách nộp có nhiều dòng")] | None = None
    cases: Cases = ()
    when: When | None = None
    at: Annotated[
        tuple[Slug, ...], Meta(description="Chỉ ở các cơ quan này; bỏ trống nếu là mọi cơ quan thực hiện")
    ] = ()
    time: Annotated[TimeLimit | None, Meta(description="Thời hạn giải quyết")] = None
    fees: Annotated[tuple[Fee, ...], Meta(description="Các khoản phải nộp; để trống nếu không rõ")] = ()
    from_: Annotated[date, Meta(description="Cách nộp và thời hạn này áp dụng từ ngày")] | None = None
    to: Annotated[date, Meta(description="Cách nộp và thời hạn này áp dụng đến hết ngày")] | None = None
