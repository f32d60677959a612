"""Nothing that is not signed is believed, whoever the provider is."""

import json
from datetime import timedelta
from typing import Any

import pytest

from functions.adapters.secrets import Keys
from functions.domain.notice import Verdict
from functions.domain.payment_status import PaymentStatus
from functions.payment_ports import Callback
from tests.accounts import PREVIOUS, SECRET, a_provider
from tests.calling.applying import (
    a_store,
    every,
    hints,
    releases,
    those,
    told,
)
from tests.calling.banks import casso_send, sepay_send
from tests.calling.facts import FACTS, SECONDS, body_of
from tests.calling.senders import BY_NAME, Sender
from tests.calling.signatures import HEX, UNSIGNED, signature_of, signed_with
from tests.fakes import MemoryHttp
from tests.makers import NOON, REFERENCE

FLIPS: dict[str, tuple[dict[str, Any], dict[str, Any]]] = {
    "keypay": ({"status": "1"}, {"status": "0"}),
    "paygov": ({"errorCode": "24"}, {"errorCode": "00"}),
    "viettelpay": ({"payment_status": "2"}, {"payment_status": "1"}),
}


@every
@pytest.mark.parametrize("secret", ["another-merchants-secret", "", SECRET.upper(), SECRET + " ", PREVIOUS])
def test_11_13_a_forged_callback_changes_nothing(sender: Sender, secret: str) -> None:
    store = a_store(sender)

    assert told(sender, store, sender.call(secret)) is Verdict.FORGED
    assert (store.commits, store.kept) == (0, {})


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


@every
def test_52_a_flood_of_forged_calls_does_not_reach_the_store(sender: Sender) -> None:
    store = a_store(sender)
    store.is_reachable = False

    assert {told(sender, store, sender.call("wrong")) for _ in range(20)} == {Verdict.FORGED}
