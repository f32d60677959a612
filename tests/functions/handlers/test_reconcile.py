from datetime import timedelta

from catalog.working_days import Calendar
from functions.domain.errors import Misconfigured
from functions.domain.payment_status import PaymentStatus
from functions.handlers import reconcile
from functions.payment_ports import Provider
from functions.services.asking import Books
from tests.accounts import a_provider
from tests.fakes import MemoryHttp, MemoryStore
from tests.makers import NOON, REFERENCE, a_dossier, a_filing, a_payment

LATER = NOON + timedelta(hours=1)
PAID = {"MaThamChieu": REFERENCE, "SoTien": 50_000, "MaGiaoDich": "GD1", "TrangThaiGD": 1}


def provider(name: str) -> Provider:
    if name == "vnpay":
        raise Misconfigured("no key")
    return a_provider(name, http=MemoryHttp(body=PAID))


def test_a_provider_that_cannot_be_asked_keeps_nobody_else_from_it() -> None:
    store = MemoryStore()
    store.put(a_dossier(), a_filing(), a_payment(provider="dvcqg", status=PaymentStatus.PENDING))
    books = Books(store, store, Calendar())

    counts = reconcile.ask_all(("vnpay", "dvcqg"), provider, books, LATER, lambda: True)

    assert counts == {"vnpay": {"failed": 1}, "dvcqg": {"settled": 1}}
    assert store.paid[REFERENCE].status is PaymentStatus.PAID
