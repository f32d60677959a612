"""What a province sets where the national record leaves it open: one file a procedure, in its own folder."""

from datetime import date
from typing import TYPE_CHECKING, Annotated

from msgspec import Meta

from catalog.model import Detail, Procedure, Source, Status
from catalog.offers import Channel, Fee, Offer
from catalog.record import Code, Record, Text

if TYPE_CHECKING:
    from catalog.catalog import Catalog


class LocalSource(Record, frozen=True):
    """Where the province's amounts were read, and when."""

    read: Annotated[date, Meta(description="Ngày đọc", examples=["2026-07-18"])]
    url: Annotated[Text, Meta(description="Đọc ở đâu")] | None = None


class LocalFees(Record, frozen=True, kw_only=True):
    """Mức thu của một tỉnh. *online*, where it is given, stands in place of *fees* for who files online."""

    province: Annotated[
        str, Meta(pattern=r"^\d{2}$", description="Mã tỉnh; cũng là tên thư mục", examples=["52"])
    ]
    procedure: Code
    fees: Annotated[
        tuple[Fee, ...], Meta(min_length=1, description="Các khoản phải nộp; source là số nghị quyết")
    ]
    online: Annotated[tuple[Fee, ...], Meta(description="Các khoản khi nộp trực tuyến, nếu khác")] = ()
    source: Annotated[LocalSource, Meta(description="Đọc ở đâu, ngày nào")]

    @property
    def key(self) -> str:
        """What names it among all: its file, without the ending."""
        return f"{self.province}/{self.procedure}"


def is_left_open(procedure: Procedure) -> bool:
    """Tell whether provinces set a fee of a procedure that is the same in the whole country."""
    is_national = procedure.province is None and procedure.status is not Status.REPEALED
    return is_national and any(fee.set_by for offer in procedure.offers for fee in offer.fees)


def left_open(catalog: "Catalog") -> tuple[Procedure, ...]:
    """Return every procedure of which provinces set a fee."""
    return tuple(one for one in catalog.procedures.values() if is_left_open(one))


def depends_on_day(one: LocalFees) -> bool:
    """Tell whether what is paid may differ from day to day."""
    return any(fee.from_ or fee.to or fee.reductions for fee in (*one.fees, *one.online))


def has_amounts(one: LocalFees) -> bool:
    """Tell whether all that is paid is known in đồng, not only by the number of a resolution."""
    return all(fee.amount is not None for fee in (*one.fees, *one.online))


def as_procedure(one: LocalFees, *, is_set: bool = True) -> Procedure:
    """Return the procedure as the province has it: what tells procedures apart tells these apart too."""
    online = one.online or one.fees
    fees = {Channel.ONLINE: online, Channel.POST: one.fees, Channel.COUNTER: one.fees}
    left = {channel: (Fee(kind=given[0].kind, set_by="province"),) for channel, given in fees.items()}
    return Procedure(
        code=one.procedure,
        title=f"Mức thu ở tỉnh {one.province}",
        province=one.province,
        offers=tuple(
            Offer(channel=channel, fees=given) for channel, given in (fees if is_set else left).items()
        ),
        source=Source(read=one.source.read, detail=Detail.PAGE),
    )
