"""What must hold of the store whatever happened to the requests: found by reading everything there is."""

from collections import Counter
from dataclasses import dataclass, field

from functions.adapters.codec import to_dossier, to_event, to_payment
from functions.domain.dossier import Happening
from functions.domain.payment import Payment
from functions.domain.payment_status import PaymentStatus
from tests.faults.office import AMOUNT, Office


@dataclass
class Promised:
    """What was acknowledged: dossiers with their answers, payments, and their money by transaction."""

    filed: dict[str, str] = field(default_factory=dict)
    started: set[str] = field(default_factory=set)
    money: dict[str, dict[str, int]] = field(default_factory=dict)


def check(office: Office, *promises: Promised) -> None:
    """Raise AssertionError if anything that was promised does not hold, or anything else was done."""
    payments = {item["SK"]["S"][4:]: to_payment(item) for item in office.items("PAY#")}
    for promised in promises:
        _nothing_acknowledged_is_lost(office, promised, payments)
    _every_request_had_one_effect(office, promises)
    _history_has_no_gap(office, payments)
    _money_is_conserved(promises, payments)
    _one_receipt_each(payments)


def _nothing_acknowledged_is_lost(office: Office, promised: Promised, payments: dict[str, Payment]) -> None:
    for code, answer in promised.filed.items():
        found = office.read(code)
        assert (found.status, found.body.get("answers")) == (200, {"ten": answer}), code
    assert promised.started <= set(payments)


def _every_request_had_one_effect(office: Office, promises: tuple[Promised, ...]) -> None:
    codes = {code for promised in promises for code in promised.filed}
    assert {item["PK"]["S"][2:] for item in office.items("META")} == codes


def _history_has_no_gap(office: Office, payments: dict[str, Payment]) -> None:
    events = [(item["PK"]["S"][2:], to_event(item)) for item in office.items("EV#")]
    for item in office.items("META"):
        dossier = to_dossier(item)
        numbers = [event.n for code, event in events if code == dossier.code]
        assert numbers == list(range(1, dossier.version + 1)), dossier.code
    told = {event.reference for _, event in events if event.happening is Happening.PAYMENT_STARTED}
    assert told == set(payments)


def _money_is_conserved(promises: tuple[Promised, ...], payments: dict[str, Payment]) -> None:
    """Money that came in stands at its payment: paid, or with a person; nothing is paid without it."""
    came = {reference: sent for promised in promises for reference, sent in promised.money.items()}
    for reference, transactions in came.items():
        assert payments[reference].status in {PaymentStatus.PAID, PaymentStatus.REVIEW}, reference
        assert payments[reference].transaction in transactions, reference
    stands = sum(one.amount for one in payments.values() if one.transaction)
    assert stands == len(came) * AMOUNT
    paid = Counter(one.dossier for one in payments.values() if one.status is PaymentStatus.PAID)
    assert not [code for code, times in paid.items() if times > 1]


def _one_receipt_each(payments: dict[str, Payment]) -> None:
    """Every paid payment has a receipt, and the numbers are 1, 2, 3 … without a gap."""
    receipts = {one.reference: one.receipts for one in payments.values() if one.receipts}
    paid = {one.reference for one in payments.values() if one.status is PaymentStatus.PAID}
    assert set(receipts) == paid
    numbers = sorted(one.number for issued in receipts.values() for one in issued)
    assert numbers == list(range(1, len(paid) + 1))
