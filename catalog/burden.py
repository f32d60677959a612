"""What a filing costs a citizen besides its fee: dated vocabulary, each figure with its source.

The sum is that of Decree 63/2010, article 10, as practised: time × average income + what is paid; that ×
dossiers a year. Minutes that nobody has surveyed are assumptions, and their source says so.
"""

from datetime import date
from typing import Annotated

from msgspec import Meta

from catalog.record import Code, Count, Dong, Record, Text


class Wage(Record, frozen=True, kw_only=True):
    """Average monthly income, from a day on, and the working hours of a month that it is for."""

    since: Annotated[date, Meta(description="Từ ngày", examples=["2025-01-01"])]
    monthly: Annotated[Dong, Meta(description="Thu nhập bình quân một tháng, đồng", examples=[8_400_000])]
    hours: Annotated[int, Meta(ge=1, le=744, description="Số giờ làm việc một tháng", examples=[208])]
    source: Annotated[Text, Meta(description="Nguồn của con số")]

    @property
    def hourly(self) -> float:
        """Đồng an hour."""
        return self.monthly / self.hours


class Effort(Record, frozen=True, kw_only=True):
    """The minutes that one paper, or one visit to an office, costs."""

    of: Annotated[str, Meta(pattern="^(paper|visit)$", description="paper (giấy tờ) hoặc visit (một lần đi)")]
    minutes: Annotated[Count, Meta(description="Số phút", examples=[60])]
    source: Annotated[Text, Meta(description="Nguồn, hoặc “giả định”")]


class Load(Record, frozen=True, kw_only=True):
    """How many dossiers of one procedure there are in a year, in the whole country or in one province."""

    procedure: Annotated[Code, Meta(description="Mã thủ tục")]
    dossiers: Annotated[int, Meta(ge=1, description="Số hồ sơ một năm", examples=[3228])]
    province: Annotated[str, Meta(pattern=r"^\d{2}$", description="Mã tỉnh, nếu chỉ một tỉnh")] | None = None
    year: Annotated[int, Meta(ge=2000, le=2100, description="Năm, nếu biết")] | None = None
    source: Annotated[Text, Meta(description="Nguồn của con số")]
