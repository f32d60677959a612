"""A change that would alter what was in force: the past is not rewritten, a new value follows the old."""

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any

from catalog.choosing import about
from catalog.model import Procedure
from catalog.offers import Channel, Fee, Reduction

Key = tuple[Channel, str, Any, str, str | None, date | None]
DAY = timedelta(days=1)


def altered(before: Procedure, after: Procedure, today: date) -> Iterator[str]:
    """Each dated amount that had begun, or was over, and is another now; one that is gone may be gone."""
    new = dict(_amounts(after))
    for key, old in _amounts(before):
        *_, start = key
        begun = start is not None and start <= today
        over = old.to is not None and old.to < today
        now = new.get(key)
        if now is not None and (begun or over) and _said(old) != _said(now):
            eve = today - DAY
            yield (
                f"{before.code}: mức áp dụng từ {start or '…'} đã có hiệu lực, không sửa lại được. "
                f"Giữ mức cũ (to: {eve}), rồi thêm mức mới (from: {today}, source: số văn bản)."
            )


def _amounts(procedure: Procedure) -> Iterator[tuple[Key, Fee | Reduction]]:
    for offer in procedure.offers:
        for fee in offer.fees:
            head = (offer.channel, about(offer), fee.kind, about(fee), fee.per)
            yield (*head, fee.from_), fee
            for cut in fee.reductions:
                yield (offer.channel, about(offer), "reduction", about(fee), fee.per, cut.from_), cut


def _said(value: Fee | Reduction) -> tuple[Any, ...]:
    percent = value.percent if isinstance(value, Reduction) else None
    set_by = value.set_by if isinstance(value, Fee) else None
    return value.amount, percent, set_by
