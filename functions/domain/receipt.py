"""The receipt (biên lai): numbered per series and year from 1; fees (phí) and charges (lệ phí) apart."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from functions.domain.due import VIETNAM
from functions.domain.errors import Misconfigured
from functions.domain.money import Item, total
from functions.domain.words import in_words

LAST_NUMBER = 9_999_999
# The form of receipts for fees and charges whose amount is not printed on them (Decree 123/2020).
FORM = "01BLP0-001"


@dataclass(frozen=True, slots=True)
class Sort:
    """A sort of receipt: the *letters* of its series, its title, and its form if the decree names one."""

    letters: str
    title: str
    form: str = ""


SORTS: Mapping[str, Sort] = {
    "fee": Sort("PH", "Biên lai thu phí", FORM),
    "charge": Sort("LP", "Biên lai thu lệ phí", FORM),
    "unspecified": Sort("PL", "Biên lai thu phí, lệ phí", FORM),
    "fine": Sort("TP", "Biên lai thu tiền phạt"),
    "price": Sort("GD", "Biên lai thu giá dịch vụ"),
}
OTHER = Sort("KH", "Biên lai thu tiền")


@dataclass(frozen=True, slots=True)
class Collector:
    """Who collects (tổ chức thu), with the tax code."""

    name: str
    tax_code: str


@dataclass(frozen=True, slots=True)
class Seal:
    """The signature (base64url) by *key*, one of those that are published, over exactly this *data*."""

    data: str
    key: str
    signature: str


@dataclass(frozen=True, slots=True)
class Cancellation:
    """When, on whose word and why a receipt was cancelled; *instead* is what the new one is to say."""

    at: datetime
    by: str
    why: str
    instead: tuple[Item, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Receipt:
    """One receipt for lines of one *kind*; *replaces* names the cancelled one that it stands in for."""

    kind: str
    series: str
    number: int
    issued_at: datetime
    reference: str
    items: tuple[Item, ...]
    collector: Collector
    replaces: str | None = None
    seal: Seal | None = None
    cancelled: Cancellation | None = None

    @property
    def name(self) -> str:
        return f"{self.series}/{self.number:07d}"

    @property
    def sort(self) -> Sort:
        return SORTS.get(self.kind, OTHER)

    @property
    def total(self) -> int:
        return total(self.items)

    @property
    def total_in_words(self) -> str:
        return in_words(self.total)


def series_of(kind: str, at: datetime) -> str:
    """Return the series of the year, local time: `E` marks an electronic receipt (Decree 123/2020)."""
    return f"{SORTS.get(kind, OTHER).letters}-{at.astimezone(VIETNAM):%y}E"


def check_number(series: str, number: int) -> None:
    """Refuse a number that no receipt can have: seven digits are all there are."""
    if not 1 <= number <= LAST_NUMBER:
        raise Misconfigured(f"receipt series {series} has no number {number}")
