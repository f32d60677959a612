"""Callbacks applied to a payment in memory; which provider's a test is about."""

from typing import Any

import pytest

from catalog.working_days import Calendar
from functions.domain.dossier import Happening
from functions.domain.notice import Verdict
from functions.domain.payment_status import PaymentStatus
from functions.payment_ports import Callback
from functions.services.settling import apply_callback
from tests.accounts import a_provider
from tests.calling.senders import BY_NAME, Sender, essence
from tests.fakes import MemoryHttp, MemoryStore
from tests.makers import NOON, a_dossier, a_filing, a_payment

BANKS = {"sepay", "casso", "vietqr"}
HINTS = {"keypay", "paygov", "viettelpay"}
FULL = sorted(set(BY_NAME) - BANKS)


def those(names: Any) -> pytest.MarkDecorator:
    return pytest.mark.parametrize("sender", [BY_NAME[name] for name in sorted(names)], ids=sorted(names))


every = those(BY_NAME)
orders = those(FULL)
transfers = those(BANKS)
hints = those(HINTS)
tells_failures = those(set(FULL) - {"zalopay"})


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
    return sum(event.happening is Happening.PAYMENT_SETTLED for event in store.happened.values())
