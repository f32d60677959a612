"""The faults that every provider must survive, each through its own messages and its own words."""

import json
from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta
from typing import Any
from urllib.parse import quote

import pytest

from catalog.working_days import Calendar
from functions.adapters.providers import dvcqg_messages, vnpay
from functions.adapters.secrets import Keys
from functions.domain.dossier import Happening
from functions.domain.payment import PaymentStatus, Reason, Verdict
from functions.domain.status import Actor, Status
from functions.ports import Callback
from functions.services.settling import apply_callback
from tests.fakes import (
    CODE,
    MERCHANT,
    NOON,
    PARTNER,
    PREVIOUS,
    REFERENCE,
    SECRET,
    MemoryStore,
    a_dossier,
    a_filing,
    a_payment,
    a_provider,
)

OTHER_ATTEMPT = f"{CODE}-8LR3N9YE5J"


@dataclass(frozen=True)
class Sender:
    """How one provider calls us: its fields by our names, and how it signs and sends them."""

    name: str
    fields: dict[str, Any]
    names: dict[str, str]
    send: Callable[[dict[str, Any], str], Callback]
    words: Callable[[Verdict], str]

    def call(self, secret: str = SECRET, **changes: Any) -> Callback:
        told = {self.names.get(name, name): value for name, value in changes.items()}
        return self.send(self.fields | told, secret)


def vnpay_send(fields: dict[str, Any], secret: str) -> Callback:
    signed = vnpay.signing_text({name: str(value) for name, value in fields.items()})
    return Callback(query=f"{signed}&vnp_SecureHash={vnpay.signature(secret, signed)}")


def dvcqg_send(fields: dict[str, Any], secret: str) -> Callback:
    signature = dvcqg_messages.signature(fields, dvcqg_messages.CONFIRM, secret)
    return Callback(body=json.dumps(fields | {"MaXacThuc": signature}).encode())


VNPAY = Sender(
    "vnpay",
    {
        "vnp_Amount": "5000000",
        "vnp_BankCode": "NCB",
        "vnp_OrderInfo": "Thanh toan ho so",
        "vnp_PayDate": "20261123120130",
        "vnp_ResponseCode": "00",
        "vnp_TmnCode": MERCHANT,
        "vnp_TransactionNo": "14422574",
        "vnp_TransactionStatus": "00",
        "vnp_TxnRef": REFERENCE,
    },
    {
        "reference": "vnp_TxnRef",
        "amount": "vnp_Amount",
        "code": "vnp_ResponseCode",
        "transaction": "vnp_TransactionNo",
        "merchant": "vnp_TmnCode",
        "currency": "vnp_CurrCode",
    },
    vnpay_send,
    lambda verdict: {
        Verdict.OK: "00",
        Verdict.DUPLICATE: "02",
        Verdict.NEGATIVE: "00",
        Verdict.HOLD: "00",
        Verdict.UNKNOWN: "01",
        Verdict.MISMATCH: "04",
        Verdict.FORGED: "97",
        Verdict.RETRY: "99",
        Verdict.UNREADABLE: "99",
    }[verdict],
)
DVCQG = Sender(
    "dvcqg",
    {
        "LoaiBanTin": "CONFIRM",
        "MaLoi": "00",
        "MaDoiTac": PARTNER,
        "MaThamChieu": REFERENCE,
        "SoTien": 50_000,
        "MaTienTe": "VND",
        "MaGiaoDich": "GD0002",
        "MaNganHang": "VCB",
        "ThoiGianGD": "20261123120130",
        "ThongTinGiaoDich": "Thanh toan ho so",
    },
    {
        "reference": "MaThamChieu",
        "amount": "SoTien",
        "code": "MaLoi",
        "transaction": "MaGiaoDich",
        "merchant": "MaDoiTac",
        "currency": "MaTienTe",
    },
    dvcqg_send,
    lambda verdict: {
        Verdict.OK: "00",
        Verdict.DUPLICATE: "00",
        Verdict.NEGATIVE: "00",
        Verdict.HOLD: "00",
    }.get(verdict, "99"),
)
SENDERS = [VNPAY, DVCQG]
every = pytest.mark.parametrize("sender", SENDERS, ids=[sender.name for sender in SENDERS])
FAILED = {"vnpay": {"code": "24", "vnp_TransactionStatus": "02"}, "dvcqg": {"code": "07"}}


def a_store(sender: Sender, **changes: Any) -> MemoryStore:
    store = MemoryStore()
    status = changes.pop("status", PaymentStatus.PENDING)
    payment = a_payment(provider=sender.name, status=status)
    store.put(changes.pop("dossier", a_dossier()), a_filing(), payment)
    return store


def told(sender: Sender, store: MemoryStore, callback: Callback, **settings: Any) -> Verdict:
    """Apply *callback*; the words of the answer must be the provider's for the verdict."""
    provider = a_provider(sender.name, **settings)
    applied = apply_callback(callback, provider, store, Calendar(), NOON)
    answer = provider.answer(callback, applied.verdict, NOON)
    assert answer.status == 200
    assert isinstance(answer.body, dict)
    assert next(iter(answer.body.values())) == sender.words(applied.verdict)
    return applied.verdict


def releases(store: MemoryStore) -> int:
    return sum(event.happening is Happening.PAYMENT_SETTLED for event in store.events.values())


@every
def test_a_success_releases_the_dossier(sender: Sender) -> None:
    store = a_store(sender)

    assert told(sender, store, sender.call()) is Verdict.OK
    assert store.paid[REFERENCE].status is PaymentStatus.PAID
    assert store.dossiers[CODE].status is Status.REGISTERED
    assert store.dossiers[CODE].paid == REFERENCE


@every
def test_a_success_sent_again_changes_nothing(sender: Sender) -> None:
    store = a_store(sender)
    told(sender, store, sender.call())
    commits = store.commits

    assert [told(sender, store, sender.call()) for _ in range(3)] == [Verdict.DUPLICATE] * 3
    assert (store.commits, releases(store)) == (commits, 1)


@every
def test_of_two_copies_at_once_one_wins(sender: Sender) -> None:
    store = a_store(sender)
    store.before_commit.append(lambda: told(sender, store, sender.call()))

    assert told(sender, store, sender.call()) is Verdict.DUPLICATE
    assert releases(store) == 1


@every
def test_a_change_in_between_is_read_again(sender: Sender) -> None:
    store = a_store(sender)
    store.before_commit.append(lambda: told(sender, store, sender.call(**FAILED[sender.name])))

    assert told(sender, store, sender.call()) is Verdict.OK
    assert store.paid[REFERENCE].status is PaymentStatus.PAID


@every
def test_one_event_that_says_two_things_keeps_the_first_and_calls_a_person(sender: Sender) -> None:
    store = a_store(sender)
    told(sender, store, sender.call())

    changed = sender.call(amount=7_000_000)

    assert told(sender, store, changed) is Verdict.HOLD
    assert told(sender, store, changed) is Verdict.HOLD
    payment = store.paid[REFERENCE]
    assert (payment.status, payment.reason) == (PaymentStatus.PAID, Reason.CONTRADICTION)
    assert releases(store) == 1


@every
def test_a_failure_and_then_a_success_is_paid(sender: Sender) -> None:
    store = a_store(sender)

    assert told(sender, store, sender.call(**FAILED[sender.name])) is Verdict.NEGATIVE
    assert store.paid[REFERENCE].status is PaymentStatus.FAILED
    assert told(sender, store, sender.call(transaction="9")) is Verdict.OK
    assert store.paid[REFERENCE].status is PaymentStatus.PAID


@every
def test_a_late_failure_after_the_success_is_kept_and_changes_nothing(sender: Sender) -> None:
    store = a_store(sender)
    told(sender, store, sender.call())
    events = len(store.events)

    assert told(sender, store, sender.call(**FAILED[sender.name])) is Verdict.NEGATIVE
    assert store.paid[REFERENCE].status is PaymentStatus.PAID
    assert store.dossiers[CODE].status is Status.REGISTERED
    assert len(store.events) == events + 1


@every
def test_a_success_after_our_own_expiry_is_paid(sender: Sender) -> None:
    store = a_store(sender, status=PaymentStatus.EXPIRED)

    assert told(sender, store, sender.call()) is Verdict.OK


@every
def test_a_success_by_another_transaction_is_for_a_person(sender: Sender) -> None:
    store = a_store(sender)
    told(sender, store, sender.call())

    assert told(sender, store, sender.call(transaction="9")) is Verdict.HOLD
    assert store.paid[REFERENCE].reason is Reason.SECOND_SUCCESS
    assert releases(store) == 1


@every
def test_a_dossier_paid_by_another_provider_is_not_paid_twice(sender: Sender) -> None:
    dossier = a_dossier().settled(OTHER_ATTEMPT, NOON, None)
    store = a_store(sender, dossier=dossier)

    assert told(sender, store, sender.call()) is Verdict.HOLD
    payment = store.paid[REFERENCE]
    assert (payment.status, payment.reason) == (PaymentStatus.REVIEW, Reason.NOT_WANTED)
    assert store.dossiers[CODE].paid == OTHER_ATTEMPT


@every
@pytest.mark.parametrize("closing", [Status.WITHDRAWN, Status.REFUSED, Status.STOPPED])
def test_money_for_a_closed_dossier_is_for_a_person(sender: Sender, closing: Status) -> None:
    actor = Actor.CITIZEN if closing is Status.WITHDRAWN else Actor.OFFICE
    store = a_store(sender, dossier=a_dossier().moved(closing, actor, NOON))

    assert told(sender, store, sender.call()) is Verdict.HOLD
    assert store.paid[REFERENCE].status is PaymentStatus.REVIEW
    assert store.dossiers[CODE].status is closing


@every
def test_an_amount_that_differs_is_not_paid(sender: Sender) -> None:
    store = a_store(sender)

    assert told(sender, store, sender.call(amount=1_000_000)) is Verdict.MISMATCH
    assert store.paid[REFERENCE].status is PaymentStatus.REVIEW
    assert releases(store) == 0


@every
def test_hundredths_and_whole_dong_are_not_mistaken(sender: Sender) -> None:
    store = a_store(sender)

    mistaken = 50_000 if sender is VNPAY else 5_000_000

    assert told(sender, store, sender.call(amount=mistaken)) is Verdict.MISMATCH


@every
@pytest.mark.parametrize("currency", ["USD", "vnd"])
def test_another_currency_is_not_paid(sender: Sender, currency: str) -> None:
    assert told(sender, a_store(sender), sender.call(currency=currency)) is Verdict.MISMATCH


@every
def test_another_merchant_is_not_paid(sender: Sender) -> None:
    assert told(sender, a_store(sender), sender.call(merchant="SOMEONE")) is Verdict.MISMATCH


@every
@pytest.mark.parametrize(
    "amount", ["-5000000", "5e6", "5000000.0", "05000000", "", "5 000 000", "５", "9" * 13]
)
def test_an_amount_that_is_no_whole_number_is_not_read(sender: Sender, amount: str) -> None:
    store = a_store(sender)

    assert told(sender, store, sender.call(amount=amount)) is Verdict.UNREADABLE
    assert store.commits == 0


@every
def test_an_unknown_order_is_kept_and_blocks_nothing(sender: Sender) -> None:
    store = MemoryStore()

    assert told(sender, store, sender.call()) is Verdict.UNKNOWN
    assert (len(store.quarantined), store.guards) == (1, {})

    store.put(a_dossier(), a_filing(), a_payment(provider=sender.name))
    assert told(sender, store, sender.call()) is Verdict.OK


@every
@pytest.mark.parametrize("reference", ["", "x", CODE, f"{CODE}-0000000000", "G15-261123-9999-7KQ2M9XD4H"])
def test_a_reference_that_is_not_ours_is_unknown(sender: Sender, reference: str) -> None:
    verdict = told(sender, a_store(sender), sender.call(reference=reference))

    assert verdict in {Verdict.UNKNOWN, Verdict.UNREADABLE}


@every
def test_the_order_of_another_provider_is_unknown(sender: Sender) -> None:
    other = DVCQG if sender is VNPAY else VNPAY

    assert told(sender, a_store(other), sender.call()) is Verdict.UNKNOWN


@every
def test_a_callback_before_our_own_call_returned_is_paid(sender: Sender) -> None:
    store = a_store(sender, status=PaymentStatus.CREATED)

    assert told(sender, store, sender.call()) is Verdict.OK


@every
@pytest.mark.parametrize("secret", ["another-merchants-secret", "", SECRET.upper(), SECRET + " "])
def test_a_forged_callback_changes_nothing(sender: Sender, secret: str) -> None:
    store = a_store(sender)

    assert told(sender, store, sender.call(secret)) is Verdict.FORGED
    assert (store.commits, store.quarantined) == (0, [])


@every
@pytest.mark.parametrize("cut", [0, 1, 127])
def test_a_missing_or_shortened_signature_is_forged(sender: Sender, cut: int) -> None:
    store, genuine = a_store(sender), sender.call()
    body = json.loads(genuine.body or b"{}")
    if sender is VNPAY:
        query, _, signature = genuine.query.partition("&vnp_SecureHash=")
        callback = Callback(query=f"{query}&vnp_SecureHash={signature[:cut]}")
    else:
        callback = Callback(body=json.dumps(body | {"MaXacThuc": body["MaXacThuc"][: cut // 2]}).encode())

    assert told(sender, store, callback) is Verdict.FORGED


@every
def test_no_signature_at_all_is_forged(sender: Sender) -> None:
    genuine = sender.call()
    body = json.loads(genuine.body or b"{}")
    body.pop("MaXacThuc", None)
    callback = Callback(genuine.query.partition("&vnp_SecureHash=")[0], json.dumps(body).encode())

    assert told(sender, a_store(sender), callback) is Verdict.FORGED


@every
def test_each_signed_field_is_really_covered(sender: Sender) -> None:
    genuine = sender.call()
    for name in sender.fields:
        store = a_store(sender)
        if sender is VNPAY:
            old, new = f"{name}={quote(sender.fields[name]).replace('%20', '+')}", f"{name}=1"
            forged = Callback(query=genuine.query.replace(old, new))
            assert forged.query != genuine.query
        else:
            forged = Callback(body=json.dumps(json.loads(genuine.body) | {name: "1"}).encode())
        assert told(sender, store, forged) is Verdict.FORGED, name
        assert store.commits == 0


@every
def test_the_previous_key_is_accepted_until_its_end(sender: Sender) -> None:
    keys = Keys(SECRET, "sandbox", PREVIOUS, NOON + timedelta(seconds=1))
    over = Keys(SECRET, "sandbox", PREVIOUS, NOON)

    assert told(sender, a_store(sender), sender.call(PREVIOUS), keys=keys) is Verdict.OK
    assert told(sender, a_store(sender), sender.call(PREVIOUS), keys=over) is Verdict.FORGED


@every
def test_a_signature_in_capitals_is_accepted(sender: Sender) -> None:
    genuine = sender.call()
    if sender is VNPAY:
        query, name, signature = genuine.query.partition("&vnp_SecureHash=")
        callback = Callback(query=query + name + signature.upper())
    else:
        body = json.loads(genuine.body)
        callback = Callback(body=json.dumps(body | {"MaXacThuc": body["MaXacThuc"].upper()}).encode())

    assert told(sender, a_store(sender), callback) is Verdict.OK


@every
def test_the_order_of_fields_does_not_matter(sender: Sender) -> None:
    genuine = sender.call()
    query = "&".join(reversed(genuine.query.split("&")))
    body = dict(reversed(json.loads(genuine.body or b"{}").items()))

    assert told(sender, a_store(sender), Callback(query, json.dumps(body).encode())) is Verdict.OK


@every
def test_a_field_outside_the_signed_family_is_ignored(sender: Sender) -> None:
    genuine = sender.call()
    body = json.loads(genuine.body or b"{}") | {"Token": "x", "SoThe": "y"}

    extended = Callback(f"{genuine.query}&utm_source=mail", json.dumps(body).encode())

    assert told(sender, a_store(sender), extended) is Verdict.OK


@every
def test_a_repeated_name_is_refused(sender: Sender) -> None:
    genuine = sender.call()
    query = f"{genuine.query}&VNP_amount=1"
    body = genuine.body[:-1] + b', "sotien": 1}'

    assert told(sender, a_store(sender), Callback(query, body)) is Verdict.UNREADABLE


@every
@pytest.mark.parametrize(
    "rubbish",
    [b"", b"{", b"[]", b"null", b"1", b"\xff\xfe", b"%", b"a=%ff", b"&&&", b'{"a":' * 9000, b"x" * 70_000],
    ids=["empty", "open", "list", "null", "one", "bytes", "percent", "no utf-8", "ands", "deep", "long"],
)
def test_rubbish_is_refused_without_a_crash(sender: Sender, rubbish: bytes) -> None:
    store = a_store(sender)
    callback = Callback(query=rubbish.decode("latin-1"), body=rubbish)

    assert told(sender, store, callback) in {Verdict.UNREADABLE, Verdict.FORGED}
    assert store.commits == 0


@every
def test_a_store_out_of_reach_is_not_acknowledged(sender: Sender) -> None:
    store = a_store(sender)
    store.is_reachable = False

    assert told(sender, store, sender.call()) is Verdict.RETRY

    store.is_reachable = True
    assert told(sender, store, sender.call()) is Verdict.OK


@every
def test_a_store_lost_between_reading_and_writing_is_not_acknowledged(sender: Sender) -> None:
    store = a_store(sender)
    store.before_commit.append(lambda: setattr(store, "is_reachable", False))

    assert told(sender, store, sender.call()) is Verdict.RETRY
    assert releases(store) == 0


@every
def test_a_function_that_died_after_writing_answers_as_to_a_repetition(sender: Sender) -> None:
    store = a_store(sender)
    provider = a_provider(sender.name)
    apply_callback(sender.call(), provider, store, Calendar(), NOON)

    assert told(sender, store, sender.call()) is Verdict.DUPLICATE


@every
def test_without_its_guard_the_payment_itself_refuses_a_second_effect(sender: Sender) -> None:
    store = a_store(sender)
    told(sender, store, sender.call())
    store.guards.clear()

    assert told(sender, store, sender.call()) is Verdict.DUPLICATE
    assert releases(store) == 1


@every
def test_nothing_secret_or_signed_is_said_in_an_error(sender: Sender) -> None:
    provider = a_provider(sender.name)

    with pytest.raises(Exception, match=r".") as raised:
        provider.read(sender.call("wrong"))

    assert SECRET not in str(raised.value)
    assert REFERENCE not in str(raised.value)


@pytest.mark.parametrize(
    ("changes", "verdict", "status"),
    [
        ({"vnp_TransactionStatus": "04"}, Verdict.NEGATIVE, PaymentStatus.FAILED),
        ({"vnp_TransactionStatus": "02"}, Verdict.NEGATIVE, PaymentStatus.FAILED),
        ({"vnp_TransactionStatus": "01"}, Verdict.NEGATIVE, PaymentStatus.PENDING),
        ({"code": "07"}, Verdict.HOLD, PaymentStatus.REVIEW),
        ({"vnp_TransactionStatus": "07"}, Verdict.HOLD, PaymentStatus.REVIEW),
        ({"code": "99"}, Verdict.NEGATIVE, PaymentStatus.FAILED),
    ],
    ids=["reversed", "error", "unfinished", "suspected", "suspected by status", "other"],
)
def test_vnpay_is_paid_only_if_both_codes_say_so(
    changes: dict[str, str], verdict: Verdict, status: PaymentStatus
) -> None:
    store = a_store(VNPAY)

    assert told(VNPAY, store, VNPAY.call(**changes)) is verdict
    assert store.paid[REFERENCE].status is status
    assert releases(store) == 0


def test_vnpay_amounts_are_whole_dong() -> None:
    assert told(VNPAY, a_store(VNPAY), VNPAY.call(amount="5000050")) is Verdict.MISMATCH


def test_vnpay_spaces_may_be_written_either_way() -> None:
    genuine = VNPAY.call()

    assert told(VNPAY, a_store(VNPAY), Callback(genuine.query.replace("+", "%20"))) is Verdict.OK


@pytest.mark.parametrize("code", ["", "0", "000", "aa", "０0"])
def test_vnpay_codes_are_two_digits(code: str) -> None:
    assert told(VNPAY, a_store(VNPAY), VNPAY.call(code=code)) is Verdict.UNREADABLE


@pytest.mark.parametrize(
    "changes",
    [
        {"ThoiGianGD": "2026112312013"},
        {"ThoiGianGD": "202611231201300"},
        {"ThoiGianGD": "20261323120130"},
        {"ThoiGianGD": ""},
        {"ThongTinGiaoDich": "a|b"},
        {"MaGiaoDich": "GD|1"},
        {"MaGiaoDich": None},
        {"MaLoi": 0},
        {"LoaiBanTin": "QUERY"},
        {"MaNganHang": "x" * 501},
        {"SoTien": 50_000.0},
        {"SoTien": True},
    ],
    ids=str,
)
def test_dvcqg_fields_have_strict_forms(changes: dict[str, Any]) -> None:
    assert told(DVCQG, a_store(DVCQG), DVCQG.call(**changes)) is Verdict.UNREADABLE


def test_dvcqg_hears_its_own_reference_and_signature() -> None:
    callback = DVCQG.call()

    answer = a_provider("dvcqg").answer(callback, Verdict.OK, NOON)

    assert answer.body == {
        "MaLoi": "00",
        "MoTaLoi": "Thành công",
        "MaDoiTac": PARTNER,
        "MaThamChieu": REFERENCE,
        "ThoiGianGD": "20261123120000",
        "MaXacThuc": json.loads(callback.body)["MaXacThuc"],
    }
