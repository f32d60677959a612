"""Filing, paying, callbacks and the stream in any order, with faults in between, against a simple model."""

from collections.abc import Callable

import pytest
from hypothesis import HealthCheck, Phase, settings
from hypothesis import strategies as st
from hypothesis.stateful import Bundle, RuleBasedStateMachine, multiple, rule, run_state_machine_as_test

from tests.calls import Answer
from tests.faults.conftest import Offices
from tests.faults.holding import Promised, check
from tests.faults.injector import Fault, without_conditions
from tests.faults.office import AMOUNT, Office
from tests.faults.road import TRIES

pytestmark = [pytest.mark.stack, pytest.mark.xdist_group("stack")]
STEADY = settings(
    max_examples=8,
    stateful_step_count=20,
    deadline=None,
    derandomize=True,
    phases=[Phase.generate],  # each step is several calls to a store: shrinking takes minutes
    suppress_health_check=list(HealthCheck),
)
KEYS = st.sampled_from(["a", "b", "c"])
FAULTS = st.tuples(
    st.integers(0, 3), st.sampled_from([Fault.THROTTLED, Fault.REFUSED, Fault.LOST, Fault.STALE])
)
DISTURBED = st.none() | FAULTS


class Counter(RuleBasedStateMachine):
    """What people and a provider do at the counter; what is not acknowledged is sent again at the end."""

    offices: Offices
    has_conditions = True
    dossiers = Bundle("dossiers")
    payments = Bundle("payments")

    def __init__(self) -> None:
        """Open with an empty store."""
        super().__init__()
        self.office: Office = type(self).offices()
        if not self.has_conditions:
            without_conditions(self.office.client)
        self.promised = Promised()
        self.by_key: dict[str, str] = {}
        self.unanswered: list[Callable[[], bool]] = []

    @rule(target=dossiers, key=KEYS, fault=DISTURBED)
    def file(self, key: str, fault: tuple[int, Fault] | None) -> object:
        self._send(lambda: self._filed(key), fault)
        return self.by_key[f"file {key}"] if f"file {key}" in self.by_key else multiple()

    @rule(target=payments, code=dossiers, key=KEYS, fault=DISTURBED)
    def start(self, code: str, key: str, fault: tuple[int, Fault] | None) -> object:
        self._send(lambda: self._started(code, key), fault)
        return self.by_key.get(f"start {code} {key}") or multiple()

    @rule(
        reference=payments,
        transaction=st.sampled_from(["T1", "T2"]),
        amount=st.sampled_from([AMOUNT, AMOUNT, AMOUNT, AMOUNT - 1]),
        is_paid=st.booleans(),
        fault=DISTURBED,
    )
    def notify(
        self, reference: str, transaction: str, amount: int, *, is_paid: bool, fault: tuple[int, Fault] | None
    ) -> None:
        self._send(lambda: self._noted(reference, transaction, amount, is_paid=is_paid), fault)

    @rule(reference=payments)
    def forge(self, reference: str) -> None:
        assert self.office.notify(reference, "T3", secret="guessed").body["RspCode"] == "97"

    @rule(fault=DISTURBED)
    def deliver(self, fault: tuple[int, Fault] | None) -> None:
        self._send(self.office.deliver, fault)

    @rule(key=KEYS, code=dossiers)
    def race(self, key: str, code: str) -> None:
        """Let the same attempt to pay be sent again before the first is written."""
        self.office.injector.arm(3, lambda: self._started(code, f"{key}-again"))
        self._send(lambda: self._started(code, f"{key}-again"), None)
        self.office.injector.disarm()

    def teardown(self) -> None:
        for request in (*self.unanswered, self.office.deliver):
            assert any(request() for _ in range(TRIES))
        check(self.office, self.promised)

    def _send(self, request: Callable[[], bool], fault: tuple[int, Fault] | None) -> None:
        if fault:
            self.office.injector.arm(*fault)
        if not request():
            self.unanswered.append(request)
        if fault:
            self.office.injector.disarm()

    def _filed(self, key: str) -> bool:
        answer = self.office.file(f"file-{key}", key)
        if _is_done(answer):
            self._same(f"file {key}", answer.body["code"])
            self.promised.filed[answer.body["code"]] = key
        return _is_done(answer)

    def _started(self, code: str, key: str) -> bool:
        answer = self.office.start(code, f"pay-{key}")
        if answer.status in {200, 201}:
            self._same(f"start {code} {key}", answer.body["reference"])
            self.promised.started.add(answer.body["reference"])
        return _is_done(answer)

    def _noted(self, reference: str, transaction: str, amount: int, *, is_paid: bool) -> bool:
        said = self.office.notify(reference, transaction, amount=amount, is_paid=is_paid).body["RspCode"]
        assert said in {"00", "02", "04", "99"}
        if said != "99" and is_paid:
            self.promised.money.setdefault(reference, {})[transaction] = amount
        return bool(said != "99")

    def _same(self, request: str, result: str) -> None:
        """Hold that a request sent again has the result that it had."""
        assert self.by_key.setdefault(request, result) == result


def _is_done(answer: Answer) -> bool:
    """Tell an answer from no answer: a dossier that is paid, or in review, takes no other attempt."""
    assert answer.status in {200, 201, 409, 503}, answer
    return answer.status != 503


def test_whatever_happens_nothing_is_lost_and_every_dong_counted_once(offices: Offices) -> None:
    Counter.offices = staticmethod(offices)

    run_state_machine_as_test(Counter, settings=STEADY)


def test_without_the_stores_conditions_the_model_is_contradicted(offices: Offices) -> None:
    class Unconditional(Counter):
        has_conditions = False

    Unconditional.offices = staticmethod(offices)

    with pytest.raises(AssertionError):
        run_state_machine_as_test(Unconditional, settings=STEADY)
