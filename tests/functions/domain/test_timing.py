from datetime import datetime, timedelta
from typing import Any

import pytest

from catalog.working_days import Calendar
from functions.domain.act import Act, Do
from functions.domain.acting import acted
from functions.domain.dossier import Dossier, Step
from functions.domain.due import VIETNAM, Limit, Period
from functions.domain.status import Status
from functions.domain.timing import Punctuality, expected, punctuality
from tests.makers import NOON, a_dossier, an_act

DAYS = Calendar()
THURSDAY = datetime(2026, 11, 26, 23, 59, 59, tzinfo=VIETNAM)  # three working days after Monday
LIMIT = Limit(3, Period.WORKING_DAY)
LONG_AFTER = NOON + timedelta(days=60)


def on(do: Do, day: int, **changes: Any) -> Act:
    """Return an act so many days after Monday noon."""
    return an_act(do, at=NOON + timedelta(days=day), **changes)


def lived(*acts: Act, limit: Limit | None = LIMIT) -> Dossier:
    dossier = a_dossier(owed=0, limit=limit)
    for act in acts:
        dossier = acted(dossier, act, DAYS)
    return dossier


@pytest.mark.parametrize(
    ("acts", "counted"),
    [
        ([on(Do.ACCEPT, 0), on(Do.DECIDE, 2)], "early"),
        ([on(Do.ACCEPT, 0), on(Do.DECIDE, 3)], "on_time"),
        ([on(Do.ACCEPT, 0), on(Do.DECIDE, 4)], "late"),
        ([on(Do.ACCEPT, 0), on(Do.DECIDE, 2), on(Do.DELIVER, 30)], "early"),
        ([on(Do.ACCEPT, 0), on(Do.DELIVER, 4)], "late"),
        ([on(Do.ACCEPT, 0), on(Do.STOP, 3)], "on_time"),
        ([on(Do.ACCEPT, 0), on(Do.WITHDRAW, 2)], "early"),
        ([on(Do.WITHDRAW, 2)], None),
        ([on(Do.REFUSE, 2)], None),
        ([on(Do.ACCEPT, 0)], "late"),
        ([on(Do.ACCEPT, 0), on(Do.ASK_SUPPLEMENT, 3)], "on_time"),
        ([on(Do.ACCEPT, 0), on(Do.ASK_SUPPLEMENT, 4)], "late"),
        ([on(Do.ASK_SUPPLEMENT, 4)], None),
        ([on(Do.ACCEPT, 0), on(Do.ASK_SUPPLEMENT, 1), on(Do.PROCESS, 21), on(Do.DECIDE, 24)], "on_time"),
        ([on(Do.ACCEPT, 0), on(Do.ASK_PAYMENT, 1), on(Do.PROCESS, 29), on(Do.DECIDE, 31)], "on_time"),
        ([on(Do.ACCEPT, 0), on(Do.ASK_PAYMENT, 1), on(Do.PROCESS, 29), on(Do.DECIDE, 32)], "late"),
        ([on(Do.ACCEPT, 0), on(Do.APOLOGISE, 2), on(Do.DECIDE, 7)], "late"),
        ([on(Do.ACCEPT, 0, due=NOON + timedelta(days=9)), on(Do.DECIDE, 7)], "early"),
    ],
    ids=lambda value: "-".join(act.do for act in value) if isinstance(value, list) else str(value),
)
def test_a_dossier_counts_as_indicator_766_has_it(acts: list[Act], counted: str | None) -> None:
    assert punctuality(lived(*acts), LONG_AFTER, DAYS) == counted


def test_what_has_no_end_yet_is_measured_at_the_end_of_the_period() -> None:
    handled = lived(on(Do.ACCEPT, 0))

    assert punctuality(handled, NOON + timedelta(days=1), DAYS) is Punctuality.EARLY


def test_two_requests_for_a_supplement_count_as_late() -> None:
    twice = tuple(Step(status, NOON) for status in (Status.ACCEPTED, *[Status.SUPPLEMENT_ASKED] * 2))

    assert punctuality(a_dossier(owed=0, history=twice), NOON, DAYS) is Punctuality.LATE


def test_without_a_limit_nothing_is_counted() -> None:
    assert punctuality(lived(on(Do.ACCEPT, 0), on(Do.DECIDE, 99), limit=None), LONG_AFTER, DAYS) is None


def test_the_citizen_is_shown_the_date_of_the_law() -> None:
    shown = expected(lived(on(Do.ACCEPT, 0)), NOON, DAYS)

    assert (shown.due, shown.stands_still) == (THURSDAY, False)


def test_while_papers_are_missing_no_date_is_shown() -> None:
    shown = expected(lived(on(Do.ACCEPT, 0), on(Do.ASK_SUPPLEMENT, 1)), LONG_AFTER, DAYS)

    assert (shown.due, shown.stands_still) == (None, True)


def test_working_days_spent_waiting_for_money_are_added() -> None:
    asked = lived(on(Do.ACCEPT, 0), on(Do.ASK_PAYMENT, 1))
    paid = acted(asked, on(Do.PROCESS, 7), DAYS)

    assert expected(asked, NOON + timedelta(days=1), DAYS).due == THURSDAY
    assert expected(asked, NOON + timedelta(days=7), DAYS).stands_still
    # From Tuesday to Monday there are four working days; after Thursday that leads to Wednesday.
    assert expected(paid, LONG_AFTER, DAYS).due == datetime(2026, 12, 2, 23, 59, 59, tzinfo=VIETNAM)


def test_what_waits_for_another_dossier_has_no_date() -> None:
    shown = expected(a_dossier(owed=0, waits=True, due=THURSDAY), NOON, DAYS)

    assert (shown.due, shown.stands_still) == (None, True)
