from dataclasses import dataclass
from datetime import date

from functions.domain.errors import CallbackUnreadable
from functions.domain.listing import Line
from functions.handlers.compare import compare_all
from functions.services.comparing import Accounts
from tests.fakes import MemoryStore
from tests.makers import NOON, a_dossier, a_filing, a_paid_payment


@dataclass(frozen=True)
class Lists:
    """The list of one day has come, and that of one provider cannot be read."""

    day: date

    def lines(self, provider: str, day: date) -> tuple[Line, ...] | None:
        if provider == "momo":
            raise CallbackUnreadable("no list")
        return () if day == self.day else None


def test_each_of_the_last_days_is_compared_and_one_bad_list_stops_nobody() -> None:
    store = MemoryStore()
    store.put(a_dossier(), a_filing(), a_paid_payment())
    later = NOON.replace(day=26)

    first = compare_all(("momo", "vnpay"), Accounts(store, store, Lists(NOON.date())), later)
    again = compare_all(("vnpay",), Accounts(store, store, Lists(NOON.date())), later)

    assert first == {"momo": {"failed": 3}, "vnpay": {"compared": 1, "differences": 1, "missing": 2}}
    assert again == {"vnpay": {"compared": 1, "missing": 2}}
