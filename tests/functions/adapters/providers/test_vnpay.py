import json
from datetime import UTC, datetime
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest

from functions.adapters.providers import vnpay_messages as messages
from functions.adapters.secrets import Keys
from functions.domain.errors import CallbackForged, OutsideUnavailable
from functions.domain.notice import Notice, Outcome, Verdict
from functions.domain.payment import RefundStatus
from functions.domain.payment_status import PaymentStatus
from functions.payment_ports import Callback
from tests.accounts import MERCHANT, SECRET, a_vnpay
from tests.calling.applying import (
    a_store,
    releases,
    told,
)
from tests.calling.senders import BY_NAME
from tests.fakes import MemoryHttp
from tests.makers import REFERENCE, a_paid_payment, a_payment, a_refund

VECTORS = json.loads(Path("tests/data/payments/vnpay.json").read_text(encoding="utf-8"))["vectors"]
IPN = [vector for vector in VECTORS if vector["operation"] == "ipn"]
QUERIES = [vector for vector in VECTORS if vector["operation"] == "querydr-request"]


def ids(vectors: list[Any]) -> list[str]:
    return [vector["id"] for vector in vectors]


def test_every_published_vector_is_used() -> None:
    assert len(IPN) + len(QUERIES) == len(VECTORS) > 0


@pytest.mark.parametrize("vector", IPN, ids=ids(IPN))
def test_published_callbacks_verify(vector: dict[str, Any]) -> None:
    expected = vector["expected"]
    provider = a_vnpay(keys=Keys(vector["secret"]), merchant="TEST_TMN_CODE")

    signed = messages.signing_text(vector["input"]["params"])
    notice = provider.read(Callback(query=f"{signed}&vnp_SecureHash={expected['signature']}"))

    assert signed == expected["signing_string"]
    assert messages.signature(vector["secret"], signed) == expected["signature"]
    is_success = vector["input"]["params"]["vnp_ResponseCode"] == "00"
    assert notice.outcome is (Outcome.PAID if is_success else Outcome.FAILED)
    assert (notice.amount, notice.is_ours) == (10_000, True)


@pytest.mark.parametrize("vector", QUERIES, ids=ids(QUERIES))
def test_published_queries_sign_alike(vector: dict[str, Any]) -> None:
    signed = messages.joined(vector["input"]["body"], messages.REQUEST)

    assert signed == vector["expected"]["signing_string"]
    assert messages.signature(vector["secret"], signed) == vector["expected"]["signature"]


def test_the_checkout_link_is_signed_over_all_it_says() -> None:
    link = urlsplit(a_vnpay().checkout_url(a_payment(), "203.0.113.9"))

    fields = {name: values[0] for name, values in parse_qs(link.query).items()}
    given = fields.pop("vnp_SecureHash")
    assert messages.signature(SECRET, messages.signing_text(fields)) == given
    assert fields["vnp_Amount"] == "5000000"
    assert fields["vnp_CreateDate"] == "20261123120000"
    assert fields["vnp_ExpireDate"] == "20261123121500"
    assert fields["vnp_ReturnUrl"] == f"https://site.example/thanh-toan/?ma={REFERENCE}"


def test_the_order_text_has_only_characters_that_every_language_encodes_alike() -> None:
    link = urlsplit(a_vnpay().checkout_url(a_payment(), "203.0.113.9"))

    info = parse_qs(link.query)["vnp_OrderInfo"][0]
    assert all(letter.isascii() and (letter.isalnum() or letter in " -_.") for letter in info)


@pytest.mark.parametrize(
    ("moment", "text"),
    [
        (datetime(2026, 11, 23, 17, 30, tzinfo=UTC), "20261124003000"),
        (datetime(2026, 11, 23, 6, 5, 4, tzinfo=UTC), "20261123130504"),
    ],
    ids=["after midnight in Vietnam", "afternoon, not 01"],
)
def test_times_are_vietnamese_and_of_24_hours(moment: datetime, text: str) -> None:
    assert messages.local(moment) == text


@pytest.mark.parametrize(
    ("response", "status", "expected"),
    [
        ("00", "00", Outcome.PAID),
        ("00", "01", Outcome.PENDING),
        ("00", "02", Outcome.FAILED),
        ("00", "04", Outcome.FAILED),
        ("00", "05", Outcome.HELD),
        ("00", "06", Outcome.HELD),
        ("00", "07", Outcome.HELD),
        ("07", "00", Outcome.HELD),
        ("07", "07", Outcome.HELD),
        ("24", "02", Outcome.FAILED),
        ("99", "00", Outcome.FAILED),
        *((code, "02", Outcome.FAILED) for code in ("09", "10", "11", "12", "13", "51", "65", "75", "79")),
    ],
)
def test_both_codes_must_say_paid(response: str, status: str, expected: Outcome) -> None:
    assert messages.outcome(response, status) is expected


def test_refund_statuses_are_never_paid() -> None:
    outcomes = {
        messages.outcome(f"{r:02}", f"{s:02}") for r in range(100) for s in range(100) if (r, s) != (0, 0)
    }

    assert Outcome.PAID not in outcomes


def asked(answer: dict[str, Any]) -> Notice | None:
    return a_vnpay(MemoryHttp(body=answer)).query(a_payment())


def answered(**changes: str) -> dict[str, str]:
    fields = {
        "vnp_ResponseId": "R9",
        "vnp_Command": "querydr",
        "vnp_ResponseCode": "00",
        "vnp_Message": "QueryDR Success",
        "vnp_TmnCode": MERCHANT,
        "vnp_TxnRef": REFERENCE,
        "vnp_Amount": "5000000",
        "vnp_BankCode": "NCB",
        "vnp_PayDate": "20261123120130",
        "vnp_TransactionNo": "14422574",
        "vnp_TransactionType": "01",
        "vnp_TransactionStatus": "00",
        "vnp_OrderInfo": "Thanh toan",
    } | changes
    text = messages.joined(fields, messages.ANSWER)
    return fields | {"vnp_SecureHash": messages.signature(SECRET, text)}


def test_a_query_tells_the_same_event_as_the_callback() -> None:
    fields = {
        "vnp_Amount": "5000000",
        "vnp_ResponseCode": "00",
        "vnp_TransactionStatus": "00",
        "vnp_TmnCode": MERCHANT,
        "vnp_TransactionNo": "14422574",
        "vnp_TxnRef": REFERENCE,
    }

    assert asked(answered()) == a_vnpay().notice(fields)


@pytest.mark.parametrize(
    ("status", "expected"), [("00", Outcome.PAID), ("01", Outcome.PENDING), ("02", Outcome.FAILED)]
)
def test_a_query_says_what_became_of_a_payment(status: str, expected: Outcome) -> None:
    told = asked(answered(vnp_TransactionStatus=status))

    assert isinstance(told, Notice)
    assert told.outcome is expected


def test_a_payment_that_is_being_given_back_is_for_a_person() -> None:
    told = asked(answered(vnp_TransactionType="02"))

    assert isinstance(told, Notice)
    assert told.outcome is Outcome.HELD


def test_a_payment_that_vnpay_does_not_know_gives_no_notice() -> None:
    assert asked(answered(vnp_ResponseCode="91")) is None


@pytest.mark.parametrize(
    "changes", [{"vnp_ResponseCode": "94"}, {"vnp_TxnRef": "other"}, {"vnp_Command": "refund"}]
)
def test_an_answer_that_does_not_say_is_no_answer(changes: dict[str, str]) -> None:
    with pytest.raises(OutsideUnavailable):
        asked(answered(**changes))


@pytest.mark.parametrize("given", ["", "0" * 128, None])
def test_45_an_answer_with_a_wrong_hash_is_refused(given: str | None) -> None:
    with pytest.raises(CallbackForged):
        asked({**answered(), "vnp_SecureHash": given})


def test_45_an_answer_without_the_hash_field_is_refused() -> None:
    answer = answered()
    del answer["vnp_SecureHash"]

    with pytest.raises(CallbackForged):
        asked(answer)


def test_a_query_is_signed() -> None:
    message = a_vnpay().query_message(a_payment())

    assert message["vnp_SecureHash"] == messages.signature(SECRET, messages.joined(message, messages.REQUEST))
    assert message["vnp_TransactionDate"] == "20261123120000"
    assert message["vnp_RequestId"].isalnum()
    assert len(message["vnp_RequestId"]) <= 32


@pytest.mark.parametrize(("amount", "kind"), [(50_000, "02"), (20_000, "03")], ids=["whole", "part"])
def test_a_refund_is_signed_over_what_it_gives_back(amount: int, kind: str) -> None:
    message = a_vnpay().refund_message(a_paid_payment(), a_refund(amount=amount))

    text = messages.joined(message, messages.REFUND)
    assert message["vnp_SecureHash"] == messages.signature(SECRET, text)
    assert (message["vnp_TransactionType"], message["vnp_Amount"]) == (kind, str(amount * 100))
    assert text.startswith("R1|2.1.0|refund|TESTTMN1|")
    assert message["vnp_TransactionNo"] == "77"


def refunded(code: str, **changes: str) -> dict[str, str]:
    fields = answered(vnp_Command="refund", vnp_ResponseCode=code) | changes
    text = messages.joined(fields, messages.REFUND_ANSWER)
    return fields | {"vnp_SecureHash": messages.signature(SECRET, text)}


@pytest.mark.parametrize(
    ("code", "status"),
    [
        ("00", RefundStatus.DONE),
        ("91", RefundStatus.REFUSED),
        ("94", RefundStatus.UNSURE),
        ("95", RefundStatus.REFUSED),
    ],
)
def test_53_a_refund_is_taken_on_refused_or_was_asked_for_before(code: str, status: RefundStatus) -> None:
    vnpay = a_vnpay(MemoryHttp(body=refunded(code)))

    assert vnpay.refund(a_paid_payment(), a_refund()) is status


def test_a_refund_that_vnpay_cannot_tell_of_has_no_answer_yet() -> None:
    with pytest.raises(OutsideUnavailable):
        a_vnpay(MemoryHttp(body=refunded("99"))).refund(a_paid_payment(), a_refund())


def test_45_an_answer_to_a_refund_that_is_not_signed_is_refused() -> None:
    with pytest.raises(CallbackForged):
        a_vnpay(MemoryHttp(body=refunded("00") | {"vnp_Amount": "1"})).refund(a_paid_payment(), a_refund())


VNPAY = BY_NAME["vnpay"]


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
def test_09_10_is_paid_only_if_both_codes_say_so(
    changes: dict[str, str], verdict: Verdict, status: PaymentStatus
) -> None:
    store = a_store(VNPAY)

    assert told(VNPAY, store, VNPAY.call(raw=changes)) is verdict
    assert store.paid[REFERENCE].status is status
    assert releases(store) == 0


def test_amounts_are_whole_dong() -> None:
    assert told(VNPAY, a_store(VNPAY), VNPAY.call(amount="5000050")) is Verdict.MISMATCH


def test_spaces_may_be_written_either_way() -> None:
    genuine = VNPAY.call()

    assert told(VNPAY, a_store(VNPAY), Callback(genuine.query.replace("+", "%20"))) is Verdict.OK


@pytest.mark.parametrize("code", ["", "0", "000", "aa", "０0"])
def test_codes_are_two_digits(code: str) -> None:
    assert told(VNPAY, a_store(VNPAY), VNPAY.call(raw={"vnp_ResponseCode": code})) is Verdict.UNREADABLE
