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
    unit: Unit = Unit.UNSPECIFIED
    in_words: bool = False


class Reduction(Record, frozen=True, rename={"from_": "from"}):
    """A dated reduction of a fee: what is left of it, in percent, or the new amount."""

    percent: Annotated[int, Meta(ge=0, le=100, description="Số phần trăm còn phải nộp")] | None = None
    amount: Dong | None = None
    from_: date | None = None
    to: date | None = None
    source: Text | None = None


class Fee(Record, frozen=True, rename={"from_": "from"}):
    """Phí hoặc lệ phí. `amount` 0 is free; `set_by: province` has no amount; `in_words`: see the source."""

    kind: FeeKind = FeeKind.UNSPECIFIED
    amount: Annotated[Dong, Meta(description="Số tiền, đồng; 0 là miễn phí")] | None = None
    currency: Annotated[str, Meta(pattern="^[A-Z]{3}$")] = "VND"
    per: Annotated[Text, Meta(description="Tính theo: lần, hồ sơ, bản…")] | None = None
    label: Annotated[Text, Meta(description="Khoản thu cho việc gì, khi một dòng có nhiều khoản")] | None = (
        None
    )
    set_by: Annotated[str, Meta(pattern="^province$")] | None = None
    in_words: bool = False
    reductions: tuple[Reduction, ...] = ()
    from_: date | None = None
    to: date | None = None
    source: Text | None = None


class Offer(Record, frozen=True):
    """One way of submitting, and its case where the time or the fee differs."""

    channel: Channel
    label: Annotated[Text, Meta(description="Trường hợp của dòng này, nếu khác")] | None = None
    time: TimeLimit | None = None
    fees: tuple[Fee, ...] = ()
