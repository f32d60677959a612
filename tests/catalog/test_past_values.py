"""What was in force stays as it was; corrections and what is to come may change."""

from datetime import date
from pathlib import Path

import pytest
from msgspec.structs import replace

from catalog.loader import load
from catalog.model import Procedure
from catalog.offers import Channel, Fee, FeeKind, Offer, Reduction
from catalog.past_values import altered

TODAY = date(2026, 11, 23)
SMALL = load(Path("tests/data/catalog")).procedures["1.000002"]
TEN = Fee(kind=FeeKind.CHARGE, amount=10_000)
BEGUN, AHEAD = replace(TEN, from_=date(2026, 1, 1)), replace(TEN, from_=date(2027, 1, 1))
OVER = replace(TEN, to=date(2025, 12, 31))
CUT = replace(TEN, reductions=(Reduction(percent=50, from_=date(2026, 1, 1)),))


def with_fees(*fees: Fee) -> Procedure:
    return replace(SMALL, offers=(Offer(channel=Channel.ONLINE, fees=fees),))


@pytest.mark.parametrize("fee", [BEGUN, OVER], ids=["begun", "over"])
def test_an_amount_that_was_in_force_is_not_altered(fee: Fee) -> None:
    (said,) = altered(with_fees(fee), with_fees(replace(fee, amount=7_000)), TODAY)

    assert "to: 2026-11-22" in said
    assert "from: 2026-11-23" in said


def test_nor_is_a_reduction() -> None:
    cut = replace(CUT.reductions[0], percent=80)

    assert len(list(altered(with_fees(CUT), with_fees(replace(CUT, reductions=(cut,))), TODAY))) == 1


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ((TEN,), (replace(TEN, amount=7_000),)),
        ((AHEAD,), (replace(AHEAD, amount=7_000),)),
        ((OVER, TEN), (TEN,)),
        ((BEGUN,), (replace(BEGUN, to=TODAY), replace(AHEAD, from_=date(2026, 11, 24), amount=7_000))),
    ],
    ids=["a correction", "to come", "tidied away", "a new one follows"],
)
def test_all_else_may_change(before: tuple[Fee, ...], after: tuple[Fee, ...]) -> None:
    assert list(altered(with_fees(*before), with_fees(*after), TODAY)) == []
