"""The faults that every provider must survive, each through its own messages and its own words.

The numbers are those of the fault cases that the project was written against.
"""

import json
import re
from dataclasses import replace
from datetime import timedelta
from typing import Any
from urllib.parse import parse_qsl, urlencode

import pytest

from catalog.working_days import Calendar
from functions.adapters.secrets import Keys
from functions.domain.dossier import Happening
from functions.domain.payment import PaymentStatus, Reason, Verdict
from functions.domain.status import Actor, Status
from functions.ports import Callback
from functions.services.settling import apply_callback
from tests.fakes import (
    CODE,
    NOON,
    PARTNER,
    PREVIOUS,
    REFERENCE,
    SECRET,
    MemoryHttp,
    MemoryStore,
    a_dossier,
    a_filing,
    a_payment,
    a_provider,
)
from tests.senders import BY_NAME, SECONDS, Sender, body_of, casso_send, essence, form_of, sepay_send

OTHER_ATTEMPT = f"{CODE}-8LR3N9YE5J"
VNPAY, DVCQG = BY_NAME["vnpay"], BY_NAME["dvcqg"]
BANKS = {"sepay", "casso", "vietqr"}
HINTS = {"keypay", "paygov", "viettelpay"}
FACTS: dict[str, Any] = {"reference": REFERENCE, "amount": 50_000, "transaction": "GD0002", "is_paid": True}
FULL = sorted(set(BY_NAME) - BANKS)


def those(names: Any) -> pytest.MarkDecorator:
    return pytest.mark.parametrize("sender", [BY_NAME[name] for name in sorted(names)], ids=sorted(names))


every = those(BY_NAME)
orders = those(FULL)
transfers = those(BANKS)
hints = those(HINTS)
tells_failures = those(set(FULL) - {"zalopay"})

# Where each provider's signature stands, and which fields it does not cover.
SIGNATURES = {
    "vnpay": "vnp_SecureHash",
    "onepay": "vpc_SecureHash",
    "dvcqg": "MaXacThuc",
    "momo": "signature",
    "zalopay": "mac",
    "payos": "signature",
    "keypay": "check_sum",
    "paygov": "checksum",
    "viettelpay": "check_sum",
    "sepay": "X-SePay-Signature",
    "casso": "X-Casso-Signature",
    "vietqr": "authorization",
}
UNSIGNED = {
    "keypay": {"status", "transaction_code", "currency_code"},
    "paygov": {"errorCode", "transactionNo", "currency"},
    "viettelpay": {"billcode", "cust_msisdn", "payment_status", "trans_amount", "vt_transaction_id"},
}
HEX = re.compile(r"[0-9a-fA-F]{40,}$")


def signature_of(sender: Sender, callback: Callback) -> str:
    name = SIGNATURES[sender.name]
    if callback.query:
        return dict(parse_qsl(callback.query))[name]
    found = callback.headers.get(name) or body_of(callback).get(name) or form_of(callback)[name]
    return str(found)


def signed_with(sender: Sender, callback: Callback, signature: str | None) -> Callback:
    """Return *callback* with another signature, or without any."""
    name = SIGNATURES[sender.name]
    if name in callback.headers:
        others = {key: value for key, value in callback.headers.items() if key != name}
        return replace(callback, headers=others if signature is None else others | {name: signature})
    if fields := body_of(callback):
        return replace(callback, body=json.dumps(changed(fields, name, signature)).encode())
    pairs = dict(parse_qsl(callback.query or callback.body.decode(), keep_blank_values=True))
    text = urlencode(changed(pairs, name, signature))
    return replace(callback, query=text) if callback.query else replace(callback, body=text.encode())


def changed(fields: dict[str, Any], name: str, value: str | None) -> dict[str, Any]:
    others = {key: one for key, one in fields.items() if key != name}
    return others if value is None else others | {name: value}


def a_store(sender: Sender, **changes: Any) -> MemoryStore:
    store = MemoryStore()
    status = changes.pop("status", PaymentStatus.PENDING)
    payment = a_payment(provider=sender.name, status=status)
    store.put(changes.pop("dossier", a_dossier()), a_filing(), payment)
    return store


def told(
    sender: Sender, store: MemoryStore, callback: Callback, *, asked: Callback | None = None, **settings: Any
) -> Verdict:
    """Apply *callback*; the words of the answer must be the provider's for the verdict.

    If the provider is asked, it says what *asked* (or the callback itself) had said.
    """
    settings.setdefault("http", MemoryHttp(body=sender.truth(asked or callback)))
    provider = a_provider(sender.name, **settings)
    applied = apply_callback(callback, provider, store, Calendar(), NOON)
    assert essence(provider.answer(callback, applied.verdict, NOON)) == sender.reply(applied.verdict)
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
def test_01_16_a_success_sent_again_changes_nothing(sender: Sender) -> None:
    store = a_store(sender)
    told(sender, store, sender.call())
    commits = store.commits

    assert [told(sender, store, sender.call()) for _ in range(3)] == [Verdict.DUPLICATE] * 3
    assert (store.commits, releases(store)) == (commits, 1)


@every
def test_02_of_two_copies_at_once_one_wins(sender: Sender) -> None:
    store = a_store(sender)
    store.before_commit.append(lambda: told(sender, store, sender.call()))

    assert told(sender, store, sender.call()) is Verdict.DUPLICATE
    assert releases(store) == 1


@tells_failures
def test_02_a_change_in_between_is_read_again(sender: Sender) -> None:
    store = a_store(sender)
    store.before_commit.append(lambda: told(sender, store, sender.call(is_paid=False)))

    assert told(sender, store, sender.call()) is Verdict.OK
    assert store.paid[REFERENCE].status is PaymentStatus.PAID


@every
def test_03_one_event_that_says_two_things_keeps_the_first_and_calls_a_person(sender: Sender) -> None:
    store = a_store(sender)
    told(sender, store, sender.call())

    contrary = sender.call(amount=70_000)

    assert told(sender, store, contrary) is Verdict.HOLD
    assert told(sender, store, contrary) is Verdict.HOLD
    payment = store.paid[REFERENCE]
    assert (payment.status, payment.reason) == (PaymentStatus.PAID, Reason.CONTRADICTION)
    assert releases(store) == 1


@tells_failures
def test_05_a_failure_and_then_a_success_is_paid(sender: Sender) -> None:
    store = a_store(sender)

    assert told(sender, store, sender.call(is_paid=False)) is Verdict.NEGATIVE
    assert store.paid[REFERENCE].status is PaymentStatus.FAILED
    assert told(sender, store, sender.call(transaction="9")) is Verdict.OK
    assert store.paid[REFERENCE].status is PaymentStatus.PAID


@tells_failures
def test_06_a_late_failure_after_the_success_is_kept_and_changes_nothing(sender: Sender) -> None:
    store = a_store(sender)
    told(sender, store, sender.call())
    events = len(store.events)

    assert told(sender, store, sender.call(is_paid=False)) is Verdict.NEGATIVE
    assert store.paid[REFERENCE].status is PaymentStatus.PAID
    assert store.dossiers[CODE].status is Status.REGISTERED
    assert len(store.events) == events + 1


@pytest.mark.parametrize("code", [1000, 7000, 7002, 5555])
def test_07_momo_codes_that_are_not_final_leave_the_payment_pending(code: int) -> None:
    sender = BY_NAME["momo"]
    store = a_store(sender)

    assert told(sender, store, sender.call(raw={"resultCode": code})) is Verdict.NEGATIVE
    assert store.paid[REFERENCE].status is PaymentStatus.PENDING


@pytest.mark.parametrize(
    ("capture", "verdict", "status"),
    [
        ("automatic", Verdict.OK, PaymentStatus.PAID),
        ("manual", Verdict.NEGATIVE, PaymentStatus.PENDING),
    ],
)
def test_08_momo_authorised_is_paid_unless_it_is_captured_later(
    capture: str, verdict: Verdict, status: PaymentStatus
) -> None:
    sender = BY_NAME["momo"]
    store = a_store(sender)

    assert told(sender, store, sender.call(raw={"resultCode": 9000}), capture=capture) is verdict
    assert store.paid[REFERENCE].status is status


@every
@pytest.mark.parametrize("secret", ["another-merchants-secret", "", SECRET.upper(), SECRET + " ", PREVIOUS])
def test_11_13_a_forged_callback_changes_nothing(sender: Sender, secret: str) -> None:
    store = a_store(sender)

    assert told(sender, store, sender.call(secret)) is Verdict.FORGED
    assert (store.commits, store.quarantined) == (0, [])


@every
@pytest.mark.parametrize("cut", [0, 1, 27])
def test_12_a_shortened_signature_is_forged(sender: Sender, cut: int) -> None:
    genuine = sender.call()
    signature = signature_of(sender, genuine)

    assert told(sender, a_store(sender), signed_with(sender, genuine, signature[:cut])) is Verdict.FORGED
    assert told(sender, a_store(sender), signed_with(sender, genuine, signature[:-1])) is Verdict.FORGED


@every
def test_12_no_signature_at_all_is_forged(sender: Sender) -> None:
    assert told(sender, a_store(sender), signed_with(sender, sender.call(), None)) is Verdict.FORGED


@those(set(BY_NAME) - {"vietqr"})
def test_11_each_signed_field_is_really_covered(sender: Sender) -> None:
    genuine = sender.call()
    fields = sender.fields({**FACTS})
    for name in set(fields) - UNSIGNED.get(sender.name, set()):
        store = a_store(sender)
        forged = signed_with(sender, sender.call(raw={name: "1"}), signature_of(sender, genuine))

        assert told(sender, store, forged) is Verdict.FORGED, name
        assert store.commits == 0


@every
def test_14_the_previous_key_is_accepted_until_its_end(sender: Sender) -> None:
    keys = Keys(SECRET, "sandbox", PREVIOUS, NOON + timedelta(seconds=1))
    over = Keys(SECRET, "sandbox", PREVIOUS, NOON)

    assert told(sender, a_store(sender), sender.call(PREVIOUS), keys=keys) is Verdict.OK
    assert told(sender, a_store(sender), sender.call(PREVIOUS), keys=over) is Verdict.FORGED


FLIPS: dict[str, tuple[dict[str, Any], dict[str, Any]]] = {
    "keypay": ({"status": "1"}, {"status": "0"}),
    "paygov": ({"errorCode": "24"}, {"errorCode": "00"}),
    "viettelpay": ({"payment_status": "2"}, {"payment_status": "1"}),
}


@hints
def test_15_what_is_not_signed_is_asked_for(sender: Sender) -> None:
    was, says = FLIPS[sender.name]
    store = a_store(sender)

    assert told(sender, store, sender.call(raw=says), asked=sender.call(raw=was)) is Verdict.NEGATIVE
    assert store.paid[REFERENCE].status is PaymentStatus.FAILED
    assert releases(store) == 0


@hints
def test_15_a_hint_is_kept_until_the_provider_answers(sender: Sender) -> None:
    store = a_store(sender)

    assert told(sender, store, sender.call(), http=MemoryHttp(is_reachable=False)) is Verdict.HOLD
    assert store.paid[REFERENCE].status is PaymentStatus.PENDING
    assert told(sender, store, sender.call()) is Verdict.OK


@hints
@pytest.mark.parametrize(
    "answer", [{}, [], {"transaction_id": "x", "orderId": "x", "order_id": "x"}, b"<html>"]
)
def test_15_an_answer_about_something_else_confirms_nothing(sender: Sender, answer: Any) -> None:
    store = a_store(sender)

    assert told(sender, store, sender.call(), http=MemoryHttp(body=answer)) is Verdict.HOLD
    assert store.paid[REFERENCE].status is PaymentStatus.PENDING


@pytest.mark.parametrize(
    ("code", "outer", "verdict"),
    [("00", False, Verdict.OK), ("01", True, Verdict.NEGATIVE)],
    ids=["paid", "not paid"],
)
def test_15_payos_is_believed_only_where_it_signs(code: str, outer: bool, verdict: Verdict) -> None:  # noqa: FBT001 - a case
    sender = BY_NAME["payos"]
    genuine = body_of(sender.call(raw={"code": code}))
    flipped = genuine | {"success": outer, "code": "00" if outer else "01"}

    assert told(sender, a_store(sender), Callback(body=json.dumps(flipped).encode())) is verdict


@pytest.mark.parametrize("off", [-301, 301, -86_400])
@pytest.mark.parametrize(("name", "send", "unit"), [("sepay", sepay_send, ""), ("casso", casso_send, "000")])
def test_16_17_a_message_that_is_not_fresh_is_forged(name: str, send: Any, unit: str, off: int) -> None:
    sender = BY_NAME[name]
    fields = sender.fields({**FACTS})

    stale = send(fields, SECRET, f"{int(SECONDS) + off}{unit}")
    fresh = send(fields, SECRET, f"{int(SECONDS) + (300 if off > 0 else -300)}{unit}")

    assert told(sender, a_store(sender), stale) is Verdict.FORGED
    assert told(sender, a_store(sender), fresh) is Verdict.OK


@pytest.mark.parametrize("moment", ["", "now", "-1", "1" * 40, "１", "1e9"])
@pytest.mark.parametrize(("name", "send"), [("sepay", sepay_send), ("casso", casso_send)])
def test_12_a_time_stamp_that_is_none_is_forged(name: str, send: Any, moment: str) -> None:
    sender = BY_NAME[name]

    assert told(sender, a_store(sender), send({"id": 1}, SECRET, moment)) is Verdict.FORGED


@orders
def test_18_an_amount_that_differs_is_not_paid(sender: Sender) -> None:
    store = a_store(sender)

    assert told(sender, store, sender.call(amount=10_000)) is Verdict.MISMATCH
    assert store.paid[REFERENCE].status is PaymentStatus.REVIEW
    assert releases(store) == 0


@orders
def test_19_hundredths_and_whole_dong_are_not_mistaken(sender: Sender) -> None:
    mistaken = "50000" if sender.name in {"vnpay", "onepay"} else 5_000_000

    assert told(sender, a_store(sender), sender.call(amount=mistaken)) is Verdict.MISMATCH


@every
@pytest.mark.parametrize("amount", ["5e6", "5000000.0", "05000000", "", "5 000 000", "５", "0", "9" * 13])
def test_20_an_amount_that_is_no_whole_number_is_not_read(sender: Sender, amount: str) -> None:
    store = a_store(sender)

    assert told(sender, store, sender.call(amount=amount)) is Verdict.UNREADABLE
    assert store.commits == 0


@those(set(BY_NAME) - {"vnpay", "onepay"})
@pytest.mark.parametrize("amount", [50_000.0, True, None, [], -50_000])
def test_20_a_number_that_is_not_whole_pays_nothing(sender: Sender, amount: Any) -> None:
    store = a_store(sender)

    assert told(sender, store, sender.call(amount=amount)) in {
        Verdict.UNREADABLE,
        Verdict.FORGED,
        Verdict.NEGATIVE,
    }
    assert releases(store) == 0


@those({"vnpay", "dvcqg", "payos", "onepay", "keypay", "paygov"})
@pytest.mark.parametrize("currency", ["USD", "vnd"])
def test_21_another_currency_is_not_paid(sender: Sender, currency: str) -> None:
    assert told(sender, a_store(sender), sender.call(currency=currency)) is Verdict.MISMATCH


@those(set(BY_NAME) - {"payos"})
def test_18_another_merchant_or_account_is_not_paid(sender: Sender) -> None:
    merchant = 9999 if sender.name == "zalopay" else "SOMEONE"

    assert told(sender, a_store(sender), sender.call(merchant=merchant)) is Verdict.MISMATCH


@every
def test_22_an_unknown_order_is_kept_and_blocks_nothing(sender: Sender) -> None:
    store = MemoryStore()

    assert told(sender, store, sender.call()) is Verdict.UNKNOWN
    assert (len(store.quarantined), store.guards) == (1, {})

    store.put(a_dossier(), a_filing(), a_payment(provider=sender.name))
    assert told(sender, store, sender.call()) is Verdict.OK


@every
@pytest.mark.parametrize("reference", ["", "x", CODE, f"{CODE}-0000000000", "G15-261123-9999-2KQ2M9XD4H"])
def test_22_a_reference_that_is_not_ours_is_unknown(sender: Sender, reference: str) -> None:
    verdict = told(sender, a_store(sender), sender.call(reference=reference))

    assert verdict in {Verdict.UNKNOWN, Verdict.UNREADABLE}


@every
def test_22_the_order_of_another_provider_is_unknown(sender: Sender) -> None:
    other = DVCQG if sender is VNPAY else VNPAY

    assert told(sender, a_store(other), sender.call()) is Verdict.UNKNOWN


@every
def test_23_a_callback_before_our_own_call_returned_is_paid(sender: Sender) -> None:
    store = a_store(sender, status=PaymentStatus.CREATED)

    assert told(sender, store, sender.call()) is Verdict.OK


@every
def test_24_a_success_after_our_own_expiry_is_paid(sender: Sender) -> None:
    store = a_store(sender, status=PaymentStatus.EXPIRED)

    assert told(sender, store, sender.call()) is Verdict.OK


@every
def test_25_a_success_by_another_transaction_is_for_a_person(sender: Sender) -> None:
    store = a_store(sender)
    told(sender, store, sender.call())

    assert told(sender, store, sender.call(transaction="9")) is Verdict.HOLD
    assert store.paid[REFERENCE].reason is Reason.SECOND_SUCCESS
    assert releases(store) == 1


@every
def test_25_a_dossier_paid_by_another_provider_is_not_paid_twice(sender: Sender) -> None:
    dossier = a_dossier().settled(OTHER_ATTEMPT, NOON, None)
    store = a_store(sender, dossier=dossier)

    assert told(sender, store, sender.call()) is Verdict.HOLD
    payment = store.paid[REFERENCE]
    assert (payment.status, payment.reason) == (PaymentStatus.REVIEW, Reason.NOT_WANTED)
    assert store.dossiers[CODE].paid == OTHER_ATTEMPT


@every
@pytest.mark.parametrize("closing", [Status.WITHDRAWN, Status.REFUSED, Status.STOPPED])
def test_26_money_for_a_closed_dossier_is_for_a_person(sender: Sender, closing: Status) -> None:
    actor = Actor.CITIZEN if closing is Status.WITHDRAWN else Actor.OFFICE
    store = a_store(sender, dossier=a_dossier().moved(closing, actor, NOON))

    assert told(sender, store, sender.call()) is Verdict.HOLD
    assert store.paid[REFERENCE].status is PaymentStatus.REVIEW
    assert store.dossiers[CODE].status is closing


@transfers
def test_27_28_transfers_add_up_and_only_the_full_sum_releases(sender: Sender) -> None:
    store = a_store(sender)

    first = sender.call(amount=20_000, transaction="1")
    assert [told(sender, store, first), told(sender, store, first)] == [Verdict.HOLD, Verdict.HOLD]
    assert (store.paid[REFERENCE].reason, releases(store)) == (Reason.UNDERPAID, 0)

    assert told(sender, store, sender.call(amount=30_000, transaction="2")) is Verdict.OK
    assert (store.paid[REFERENCE].reason, releases(store)) == (None, 1)


@transfers
def test_27_what_is_too_much_is_for_a_person(sender: Sender) -> None:
    store = a_store(sender)

    assert told(sender, store, sender.call(amount=60_000)) is Verdict.OK
    assert (store.paid[REFERENCE].reason, releases(store)) == (Reason.OVERPAID, 1)


@transfers
@pytest.mark.parametrize(
    "words", ["", "nop le phi", "MC7KQ2M9XD4", "MC7KQ2M9XD4HX", "7KQ2M9XD4H", "mc 7KQ2M9XD4H"]
)
def test_29_money_without_its_code_is_kept_apart_and_never_guessed(sender: Sender, words: str) -> None:
    store = a_store(sender)

    assert told(sender, store, sender.call(words=words)) is Verdict.UNKNOWN
    [kept] = store.quarantined
    assert (kept.key, kept.result) == (f"CB#{sender.name}#GD0002", ("credited", "50000"))
    assert store.paid[REFERENCE].transfers == ()


@transfers
def test_30_money_that_leaves_touches_no_payment(sender: Sender) -> None:
    store = a_store(sender)

    assert told(sender, store, sender.call(is_paid=False)) is Verdict.NEGATIVE
    assert (store.quarantined[0].result, store.commits) == (("outgoing", "50000"), 0)


@every
def test_31_a_function_that_died_after_writing_answers_as_to_a_repetition(sender: Sender) -> None:
    store = a_store(sender)
    provider = a_provider(sender.name, http=MemoryHttp(body=sender.truth(sender.call())))
    apply_callback(sender.call(), provider, store, Calendar(), NOON)

    assert told(sender, store, sender.call()) is Verdict.DUPLICATE


@every
def test_32_33_a_store_out_of_reach_is_not_acknowledged(sender: Sender) -> None:
    store = a_store(sender)
    store.is_reachable = False

    assert told(sender, store, sender.call()) is Verdict.RETRY

    store.is_reachable = True
    assert told(sender, store, sender.call()) is Verdict.OK


@every
def test_33_a_store_lost_between_reading_and_writing_is_not_acknowledged(sender: Sender) -> None:
    store = a_store(sender)
    store.before_commit.append(lambda: setattr(store, "is_reachable", False))

    assert told(sender, store, sender.call()) is Verdict.RETRY
    assert releases(store) == 0


@orders
def test_34_without_its_guard_the_payment_itself_refuses_a_second_effect(sender: Sender) -> None:
    store = a_store(sender)
    told(sender, store, sender.call())
    store.guards.clear()

    assert told(sender, store, sender.call()) is Verdict.DUPLICATE
    assert releases(store) == 1


@transfers
def test_34_without_its_guard_a_transfer_still_counts_once(sender: Sender) -> None:
    store = a_store(sender)
    for _ in range(3):
        told(sender, store, sender.call(amount=20_000))
        store.guards.clear()

    assert releases(store) == 0
    assert [transfer.amount for transfer in store.paid[REFERENCE].transfers] == [20_000]


@every
@pytest.mark.parametrize(
    "rubbish",
    [b"", b"{", b"[]", b"null", b"1", b"\xff\xfe", b"%", b"a=%ff", b"&&&", b'{"a":' * 9000, b"x" * 70_000],
    ids=["empty", "open", "list", "null", "one", "bytes", "percent", "no utf-8", "ands", "deep", "long"],
)
def test_35_42_rubbish_is_refused_without_a_crash(sender: Sender, rubbish: bytes) -> None:
    store = a_store(sender)
    callback = replace(sender.call(), query=rubbish.decode("latin-1"), body=rubbish)

    assert told(sender, store, callback) in {Verdict.UNREADABLE, Verdict.FORGED}
    assert store.commits == 0


@every
def test_36_a_repeated_name_is_refused(sender: Sender) -> None:
    genuine = sender.call()
    name = next(iter(body_of(genuine) or form_of(genuine) or dict(parse_qsl(genuine.query))))
    if body_of(genuine):
        twice = replace(genuine, body=genuine.body[:-1] + f', "{name.upper()}": 1}}'.encode())
    else:
        again = f"&{name.upper()}=1"
        twice = replace(
            genuine,
            query=genuine.query and genuine.query + again,
            body=genuine.body and genuine.body + again.encode(),
        )

    assert told(sender, a_store(sender), twice) in {Verdict.UNREADABLE, Verdict.FORGED}


@every
def test_37_a_field_outside_the_signed_family_is_ignored(sender: Sender) -> None:
    genuine = sender.call()
    if fields := body_of(genuine):
        extended = replace(genuine, body=json.dumps(fields | {"Token": "x", "utm": "y"}).encode())
    elif genuine.query:
        extended = replace(genuine, query=f"{genuine.query}&utm_source=mail")
    else:
        extended = replace(genuine, body=genuine.body + b"&utm_source=mail")

    covered = sender.name in {"sepay", "casso"}
    assert told(sender, a_store(sender), extended) is (Verdict.FORGED if covered else Verdict.OK)


@every
def test_38_the_order_of_fields_matters_only_where_raw_bytes_are_signed(sender: Sender) -> None:
    genuine = sender.call()
    backwards = dict(reversed(sender.fields({**FACTS}).items()))
    shuffled = signed_with(sender, sender.send(backwards, SECRET), signature_of(sender, genuine))

    over_bytes = sender.name in {"zalopay", "sepay"}
    assert told(sender, a_store(sender), shuffled) is (Verdict.FORGED if over_bytes else Verdict.OK)


@those(set(BY_NAME) - {"viettelpay", "vietqr"})
def test_40_hexadecimal_signatures_may_be_in_either_case(sender: Sender) -> None:
    genuine = sender.call()
    signature = HEX.sub(lambda found: found[0].swapcase(), signature_of(sender, genuine))
    assert signature != signature_of(sender, genuine)

    assert told(sender, a_store(sender), signed_with(sender, genuine, signature)) is Verdict.OK


def test_40_base64_signatures_are_exact() -> None:
    sender = BY_NAME["viettelpay"]
    genuine = sender.call()
    signature = signature_of(sender, genuine).swapcase()

    assert told(sender, a_store(sender), signed_with(sender, genuine, signature)) is Verdict.FORGED


@every
def test_55_nothing_secret_or_signed_is_said_in_an_error(sender: Sender) -> None:
    provider = a_provider(sender.name)

    with pytest.raises(Exception, match=r".") as raised:
        provider.read(sender.call("wrong"))

    assert SECRET not in str(raised.value)
    assert REFERENCE not in str(raised.value)


def test_56_the_call_that_registers_an_address_is_accepted() -> None:
    sender = BY_NAME["payos"]
    store = MemoryStore()

    assert told(sender, store, sender.call(raw={"orderCode": 123})) is Verdict.UNKNOWN
    assert sender.reply(Verdict.UNKNOWN) == (200, True)


@pytest.mark.parametrize(
    ("changes", "verdict", "status"),
    [
        ({"vnp_TransactionStatus": "04"}, Verdict.NEGATIVE, PaymentStatus.FAILED),
        ({"vnp_TransactionStatus": "02"}, Verdict.NEGATIVE, PaymentStatus.FAILED),
        ({"vnp_TransactionStatus": "01"}, Verdict.NEGATIVE, PaymentStatus.PENDING),
        ({"vnp_ResponseCode": "07"}, Verdict.HOLD, PaymentStatus.REVIEW),
        ({"vnp_TransactionStatus": "07"}, Verdict.HOLD, PaymentStatus.REVIEW),
        ({"vnp_ResponseCode": "99"}, Verdict.NEGATIVE, PaymentStatus.FAILED),
    ],
    ids=["reversed", "error", "unfinished", "suspected", "suspected by status", "other"],
)
def test_vnpay_is_paid_only_if_both_codes_say_so(
    changes: dict[str, str], verdict: Verdict, status: PaymentStatus
) -> None:
    store = a_store(VNPAY)

    assert told(VNPAY, store, VNPAY.call(raw=changes)) is verdict
    assert store.paid[REFERENCE].status is status
    assert releases(store) == 0


def test_vnpay_amounts_are_whole_dong() -> None:
    assert told(VNPAY, a_store(VNPAY), VNPAY.call(amount="5000050")) is Verdict.MISMATCH


def test_vnpay_spaces_may_be_written_either_way() -> None:
    genuine = VNPAY.call()

    assert told(VNPAY, a_store(VNPAY), Callback(genuine.query.replace("+", "%20"))) is Verdict.OK


@pytest.mark.parametrize("code", ["", "0", "000", "aa", "０0"])
def test_vnpay_codes_are_two_digits(code: str) -> None:
    assert told(VNPAY, a_store(VNPAY), VNPAY.call(raw={"vnp_ResponseCode": code})) is Verdict.UNREADABLE


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
    assert told(DVCQG, a_store(DVCQG), DVCQG.call(raw=changes)) is Verdict.UNREADABLE


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
