"""Fault cases of every provider, by their numbers, against the deployed functions: each in its own words."""

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from typing import Any

import pytest

from functions.domain.notice import Verdict
from tests.calling.senders import BY_NAME
from tests.stack import citizen, steps
from tests.stack.calling import Caller, asked
from tests.stack.citizen import Json
from tests.stack.counterparts import Counterparts, configured, counterparts
from tests.stack.running import Served
from tests.stack.steps import Payer, Step

pytestmark = [pytest.mark.stack, pytest.mark.xdist_group("stack")]
NOWHERE = "http://127.0.0.1:1"


@pytest.fixture(scope="module")
def playing(stack: Served) -> Iterator[Counterparts]:
    with counterparts(stack) as found:
        yield found


@dataclass(frozen=True)
class Trial:
    """A provider's calls about one dossier; what was answered or changed otherwise is noted."""

    playing: Counterparts
    dossier: Json
    wrong: list[str]

    def take(self, calls: tuple[Step, ...], payer: Payer) -> None:
        for step in calls:
            if payer.name in step.who:
                self._take(step, payer)

    def _take(self, step: Step, payer: Payer) -> None:
        callback = step.make(payer)
        self.playing.truth = payer.caller.sender.truth(step.truth(payer) if step.truth else callback)
        reply = payer.caller.send(callback)
        status = citizen.read_payment(payer.caller.stack.client, payer.payment, self.dossier)["status"]
        if reply not in [payer.caller.sender.reply(one) for one in step.verdicts] or status != step.status:
            self.wrong.append(f"{step.case}: {reply}, then {status}")

    def pay(self, payer: Payer) -> None:
        """Case 02: two copies at once; one wins, the other is a repetition or must be sent again."""
        callback = payer.success()
        self.playing.truth = payer.caller.sender.truth(callback)
        with ThreadPoolExecutor(2) as hands:
            replies = list(hands.map(payer.caller.send, [callback] * 2))
        taken = [payer.caller.sender.reply(one) for one in (Verdict.OK, Verdict.DUPLICATE, Verdict.RETRY)]
        if taken[0] not in replies or not set(replies) <= set(taken):
            self.wrong.append(f"02 at once: {replies}")


@pytest.mark.parametrize("name", BY_NAME)
def test_each_fault_is_answered_in_the_provider_s_words(
    stack: Served, playing: Counterparts, name: str
) -> None:
    dossier, payment = asked(stack, name)
    other = citizen.started_payment(stack.client, dossier, name)
    caller, trial = Caller.named(stack, name), Trial(playing, dossier, [])

    trial.take(steps.ASIDE, Payer(caller, other))
    trial.take(steps.BEFORE, Payer(caller, payment))
    trial.pay(Payer(caller, payment))
    trial.take(steps.AFTER, Payer(caller, payment))

    assert trial.wrong == []
    assert citizen.receipt(stack.client, payment, dossier)["total"] == payment["amount"]


def test_23_what_is_told_before_our_own_call_returned_is_paid(stack: Served, playing: Counterparts) -> None:
    caller = Caller.named(stack, "momo")
    replies: list[Any] = []
    playing.opening = lambda message: replies.append(
        caller.send(caller.call(reference=message["orderId"], amount=message["amount"]))
    )

    dossier, payment = asked(stack, "momo")
    playing.opening = lambda _message: None

    assert replies == [caller.sender.reply(Verdict.OK)]
    assert citizen.read_payment(stack.client, payment, dossier)["status"] == "paid"


def test_33_what_cannot_be_kept_is_asked_for_again(stack: Served, playing: Counterparts) -> None:
    callers = [Caller.named(stack, name) for name in BY_NAME]
    with configured(stack, PROVIDERS=",".join(BY_NAME), AWS_ENDPOINT_URL_DYNAMODB=NOWHERE):
        replies = {}
        for caller in callers:
            callback = caller.call(reference=steps.UNKNOWN)
            playing.truth = caller.sender.truth(callback)
            replies[caller.sender.name] = caller.send(callback)

    assert replies == {name: sender.reply(Verdict.RETRY) for name, sender in BY_NAME.items()}
