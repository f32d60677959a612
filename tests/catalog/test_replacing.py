"""A law gives way to another from a day on, and everything that rested on it waits to be read again."""

from datetime import date
from pathlib import Path

import pytest
from msgspec.structs import replace

from catalog.asof import as_of, catalog_of, unconfirmed
from catalog.catalog import Catalog
from catalog.loader import load
from catalog.model import Procedure, Review, Status
from catalog.offers import Channel, Fee, Offer, Reduction
from catalog.replacing import ReplacementRefused, read_change, replaced_law, replaced_procedures
from catalog.terms import Law

SMALL = load(Path("tests/data/catalog"))
OLD, NEW, ODD = "45/2020/NĐ-CP", "1/2027/NĐ-CP", "Nghị định 45/2020/NĐ-CP"
DAY, EVE = date(2027, 1, 1), date(2026, 12, 31)


def a_catalog(fee: Fee | None = None, basis: tuple[str, ...] = (ODD,), **changes: object) -> Catalog:
    """One procedure that may rest on the old text, which is known by two numbers, and one that does not."""
    offers = (Offer(channel=Channel.COUNTER, fees=(fee,)),) if fee else ()
    one = replace(SMALL.procedures["1.000001"], legal_basis=basis, offers=offers, **changes)
    laws = {OLD: Law(number=OLD), NEW: Law(number=NEW), ODD: Law(number=ODD, official=OLD)}
    return replace(
        SMALL, procedures={one.code: one, "1.000002": SMALL.procedures["1.000002"]}, laws=SMALL.laws | laws
    )


def changed(catalog: Catalog) -> list[Procedure]:
    return list(replaced_procedures(catalog, read_change(catalog, OLD, NEW, DAY)))


def test_the_basis_is_another_from_the_day_on_and_waits_to_be_confirmed() -> None:
    (one,) = changed(a_catalog())

    assert one.reviews == (Review(old=ODD, new=NEW, from_=DAY),)
    assert (as_of(one, EVE).legal_basis, as_of(one, DAY).legal_basis) == ((ODD,), (NEW,))
    assert (unconfirmed(one, EVE), unconfirmed(one, DAY)) == ((), one.reviews)
    confirmed = replace(one, reviews=(replace(one.reviews[0], confirmed=DAY),))
    assert unconfirmed(confirmed, DAY) == ()


def test_a_fee_by_the_old_text_ends_on_the_eve_and_goes_on_by_the_new_one() -> None:
    fee = Fee(amount=10, source=f"Điều 3 {OLD}", reductions=(Reduction(percent=50, to=EVE, source="7/2025"),))
    (one,) = changed(a_catalog(fee, basis=()))

    before, after = one.offers[0].fees
    assert before == replace(fee, to=EVE)
    assert after == Fee(amount=10, from_=DAY, source=NEW)


def test_a_reduction_by_the_old_text_is_dated_within_its_fee() -> None:
    (one,) = changed(a_catalog(Fee(amount=10, reductions=(Reduction(percent=50, source=OLD),)), basis=()))

    (fee,) = one.offers[0].fees
    assert fee.reductions == (
        Reduction(percent=50, to=EVE, source=OLD),
        Reduction(percent=50, from_=DAY, source=NEW),
    )


def test_a_second_time_changes_nothing() -> None:
    catalog = a_catalog(Fee(amount=10, source=OLD))
    (one,) = changed(catalog)

    assert changed(replace(catalog, procedures=catalog.procedures | {one.code: one})) == []


@pytest.mark.parametrize(
    "catalog",
    [
        a_catalog(basis=(f"1{OLD}",)),
        a_catalog(status=Status.REPEALED),
        a_catalog(Fee(amount=1, source=OLD, to=EVE), basis=()),
    ],
    ids=["other number", "repealed record", "fee that is over"],
)
def test_what_does_not_rest_on_it_stays(catalog: Catalog) -> None:
    assert changed(catalog) == []


def test_a_value_that_begins_later_is_not_rewritten() -> None:
    later = Fee(amount=1, source=OLD, from_=date(2027, 6, 1))

    with pytest.raises(ReplacementRefused, match=r"1\.000001: a value by .* begins on 2027-06-01"):
        changed(a_catalog(later))


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [(OLD, "9/9", "9/9 is not in"), ("9/9", NEW, "9/9 is not in"), (OLD, OLD, "cannot replace itself")],
)
def test_laws_that_cannot_take_each_others_place(old: str, new: str, said: str) -> None:
    with pytest.raises(ReplacementRefused, match=said):
        read_change(a_catalog(), old, new, DAY)


def test_a_law_is_replaced_from_its_day_on_and_only_once() -> None:
    catalog = a_catalog()
    law = replaced_law(catalog.laws[OLD], read_change(catalog, OLD, NEW, DAY))
    catalog = replace(catalog, laws=catalog.laws | {OLD: law})

    assert [catalog_of(catalog, day).laws[OLD].replaced_by for day in (EVE, DAY)] == [None, NEW]
    with pytest.raises(ReplacementRefused, match=f"already replaced by {NEW} from {DAY}"):
        read_change(catalog, OLD, ODD, DAY)
