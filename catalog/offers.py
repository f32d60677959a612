"""How a procedure can be submitted: channel, time limit, fees and their dated reductions."""

from datetime import date
from enum import StrEnum
from typing import Annotated

from msgspec import Meta

from catalog.record import Dong, Record, Text


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
    """Thời hạn giải quyết. Either a value, or `in_words` where the source gives a sentence."""

    value: Annotated[int, Meta(ge=0)] | Annotated[float, Meta(ge=0)] | None = None
    unit: Annotated[Unit, Meta(description="Đơn vị của thời hạn")] = Unit.UNSPECIFIED
    in_words: Annotated[bool, Meta(description="Thời hạn ghi bằng lời, xem bản chính thức")] = False


class Reduction(Record, frozen=True, rename={"from_": "from"}):
    """A dated reduction of a fee: what is left of it, in percent, or the new amount."""

    percent: Annotated[int, Meta(ge=0, le=100, description="Số phần trăm còn phải nộp")] | None = None
    amount: Annotated[Dong, Meta(description="Số tiền còn phải nộp, đồng")] | None = None
    from_: Annotated[date, Meta(description="Từ ngày", examples=["2026-01-01"])] | None = None
    to: Annotated[date, Meta(description="Đến hết ngày", examples=["2026-12-31"])] | None = None
    source: Annotated[Text, Meta(description="Văn bản quy định mức giảm")] | None = None


class Fee(Record, frozen=True, rename={"from_": "from"}):
    """Phí hoặc lệ phí. `amount` 0 is free; `set_by: province` has no amount; `in_words`: see the source."""

    kind: Annotated[FeeKind, Meta(description="Phí, lệ phí hay giá")] = FeeKind.UNSPECIFIED
    amount: Annotated[Dong, Meta(description="Số tiền, đồng; 0 là miễn phí", examples=[20000])] | None = None
    currency: Annotated[str, Meta(pattern="^[A-Z]{3}$", description="Loại tiền, nếu không phải đồng")] = "VND"
    per: Annotated[Text, Meta(description="Tính theo: lần, hồ sơ, bản…", examples=["lần"])] | None = None
    label: Annotated[Text, Meta(description="Khoản thu cho việc gì, khi một dòng có nhiều khoản")] | None = (
        None
    )
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
    """One way of submitting, and its case where the time or the fee differs; it may hold for a while only."""

    channel: Annotated[Channel, Meta(description="Nộp bằng cách nào")]
    label: Annotated[Text, Meta(description="Trường hợp của dòng này, nếu khác")] | None = None
    time: Annotated[TimeLimit | None, Meta(description="Thời hạn giải quyết")] = None
    fees: Annotated[tuple[Fee, ...], Meta(description="Các khoản phải nộp; để trống nếu không rõ")] = ()
    from_: Annotated[date, Meta(description="Cách nộp và thời hạn này áp dụng từ ngày")] | None = None
    to: Annotated[date, Meta(description="Cách nộp và thời hạn này áp dụng đến hết ngày")] | None = None
