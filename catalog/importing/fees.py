"""What a row costs."""

from catalog.importing.source import SourceFee, SourceMethod, SourceRecord
from catalog.importing.tally import Tally
from catalog.offers import Fee, FeeKind

KINDS = {
    "fee": FeeKind.FEE,
    "service_fee": FeeKind.CHARGE,
    "price_level": FeeKind.PRICE,
    None: FeeKind.UNSPECIFIED,
}


def fees_of(record: SourceRecord, method: SourceMethod, tally: Tally) -> tuple[Fee, ...]:
    return tuple(fee for given in method.fees for fee in _fee(given, tally))


def _fee(given: SourceFee, tally: Tally) -> list[Fee]:
    kind = KINDS[given.type]
    if given.amount is None:
        return [Fee(kind=kind, in_words=True)] if given.text else []
    if given.amount == 0 and "ội đồng nhân dân" in given.text:
        return [Fee(kind=kind, set_by="province")]
    return [Fee(kind=kind, amount=int(given.amount), currency=given.currency or "VND")]
