from collections.abc import Iterable
from datetime import timedelta
from typing import Any

import pytest

from functions.adapters.dynamodb import DynamoStore
from functions.adapters.reviews import ReviewStore
from functions.domain.dossier import Happening
from functions.domain.errors import MalformedRequest, Stale, Taken
from functions.domain.notice import Notice, Outcome
from functions.domain.payment import Action, Payment
from functions.domain.payment_status import PaymentStatus, Reason
from functions.domain.stray import Stray
from functions.ports import Change, Guard
from tests.makers import CODE, NOON, a_dossier, a_filing, a_payment

NOTICE = Notice(
    provider="sepay",
    reference="",
    outcome=Outcome.CREDITED,
    event="92704",
    digest="d",
    amount=20_000,
    transaction="92704",
)
STRAY = Stray.of(NOTICE, NOON)


def names(found: Iterable[Payment | Stray]) -> set[str]:
    return {one.name if isinstance(one, Stray) else one.reference for one in found}


@pytest.fixture
def reviews(client: Any, store: DynamoStore) -> ReviewStore:
    return ReviewStore(client, store.dossiers_table, store.guards_table)


def keep(store: DynamoStore, code: str, **changes: Any) -> Payment:
    """Keep a payment of a new dossier under *code*."""
    payment = a_payment(reference=f"{code}-7KQ2M9XD4H", dossier=code, **changes)
    filed = a_dossier(code=code)
    store.commit([Change(filed, a_filing(), payment)], Guard(f"filed-{code}", ""))
    return payment


def test_what_waits_for_a_person_is_listed_the_oldest_first(store: DynamoStore, reviews: ReviewStore) -> None:
    late = keep(store, "G15-261123-0002", reason=Reason.HELD, created_at=NOON + timedelta(minutes=1))
    early = keep(store, "H29.5-261123-0001", reason=Reason.OVERPAID)
    keep(store, "G15-261123-0003")
    store.keep_stray(STRAY)

    found, following = reviews.waiting(None, None, 9)

    assert (names(found[:2]), names(found[2:]), following) == (names([early, STRAY]), names([late]), None)


def test_an_agency_sees_its_own_and_what_is_under_it(store: DynamoStore, reviews: ReviewStore) -> None:
    own = keep(store, "H29-261123-0001", reason=Reason.HELD)
    under = keep(store, "H29.5-261123-0001", reason=Reason.HELD)
    keep(store, "H295-261123-0001", reason=Reason.HELD)
    store.keep_stray(STRAY)

    found, _ = reviews.waiting("H29", None, 9)

    assert names(found) == names([own, under])


def test_pages_go_on_where_the_one_before_ended(store: DynamoStore, reviews: ReviewStore) -> None:
    kept = [keep(store, f"G15-261123-000{number}", reason=Reason.HELD) for number in range(1, 4)]

    first, following = reviews.waiting(None, None, 2)
    second, end = reviews.waiting(None, following, 2)

    assert names([*first, *second]) == names(kept)
    assert end is None


@pytest.mark.parametrize("cursor", ["x", "e30=x", "W10=", "bnVsbA==", "é"])
def test_a_place_that_is_none_is_refused(reviews: ReviewStore, cursor: str) -> None:
    with pytest.raises(MalformedRequest):
        reviews.waiting(None, cursor, 2)


def test_what_a_person_has_decided_waits_no_more(store: DynamoStore, reviews: ReviewStore) -> None:
    payment = keep(store, CODE, reason=Reason.HELD, status=PaymentStatus.REVIEW)
    dossier = store.progress(CODE)
    assert dossier
    noted = dossier.noted(Happening.PAYMENT_REVIEWED, NOON, payment.reference)

    store.commit([Change(noted, payment=a_payment(status=PaymentStatus.FAILED))], Guard("decided", ""))

    assert reviews.waiting(None, None, 9) == ([], None)


def test_a_stray_is_kept_once_and_decided_about_once(store: DynamoStore, reviews: ReviewStore) -> None:
    store.keep_stray(STRAY)
    closed = STRAY.closed(Action.DISMISS, "KB", "không phải của chúng tôi")

    reviews.close(closed, Guard("one", ""))
    store.keep_stray(STRAY)

    assert reviews.stray(STRAY.name) == closed
    assert reviews.waiting(None, None, 9) == ([], None)
    with pytest.raises(Stale):
        reviews.close(closed, Guard("two", ""))
    with pytest.raises(Taken):
        reviews.close(closed, Guard("one", ""))


def test_money_that_left_is_kept_and_waits_for_nobody(store: DynamoStore, reviews: ReviewStore) -> None:
    outgoing = Stray.of(Notice(**{**fields(NOTICE), "outcome": Outcome.OUTGOING}), NOON)
    store.keep_stray(outgoing)

    assert reviews.stray(outgoing.name) == outgoing
    assert reviews.waiting(None, None, 9) == ([], None)


def fields(notice: Notice) -> dict[str, Any]:
    return {name: getattr(notice, name) for name in notice.__slots__}
