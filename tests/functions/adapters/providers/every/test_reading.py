"""What cannot be read is refused by every provider without a crash."""

import json
from dataclasses import replace
from urllib.parse import parse_qsl

import pytest

from functions.domain.notice import Verdict
from tests.accounts import SECRET
from tests.calling.applying import (
    a_store,
    every,
    told,
)
from tests.calling.facts import FACTS, body_of, form_of
from tests.calling.senders import Sender
from tests.calling.signatures import signature_of, signed_with


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
