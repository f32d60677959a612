"""One citizen's way from filing to the receipt; each step may be sent again until it is acknowledged."""

from collections.abc import Callable
from dataclasses import dataclass, field

from tests.calls import Answer
from tests.faults.holding import Promised
from tests.faults.office import AMOUNT, Office

TRIES = 4
NEVER = 1_000_000


@dataclass
class Road:
    office: Office
    name: str = "1"
    promised: Promised = field(default_factory=Promised)
    code: str = ""
    reference: str = ""
    said: list[str] = field(default_factory=list)

    def file(self) -> bool:
        answer = self.office.file(f"file-{self.name}", f"tên {self.name}")
        if _is_done(answer):
            self.code = answer.body["code"]
            self.promised.filed[self.code] = f"tên {self.name}"
        return _is_done(answer)

    def start(self) -> bool:
        answer = self.office.start(self.code, f"pay-{self.name}")
        if _is_done(answer):
            self.reference = answer.body["reference"]
            self.promised.started.add(self.reference)
        return _is_done(answer)

    def pay(self) -> bool:
        said = self.office.notify(self.reference, f"GD{self.name}").body["RspCode"]
        assert said in {"00", "02", "99"}
        self.said.append(said)
        if said != "99":
            self.promised.money[self.reference] = {f"GD{self.name}": AMOUNT}
        return bool(said != "99")

    def receive(self) -> bool:
        return self.office.deliver()

    def until_done(self, step: str) -> None:
        assert any(STEPS[step](self) for _ in range(TRIES)), f"{step} is never acknowledged"

    def walk(self, last: str = "receive") -> "Road":
        """Take every step up to *last*."""
        for step in STEPS:
            self.until_done(step)
            if step == last:
                break
        return self

    def calls(self, step: str) -> int:
        """Take *step* undisturbed; return how many calls to the store it made."""
        self.office.injector.arm(NEVER, lambda: None)
        self.until_done(step)
        return self.office.injector.disarm()


STEPS: dict[str, Callable[[Road], bool]] = {
    "file": Road.file,
    "start": Road.start,
    "pay": Road.pay,
    "receive": Road.receive,
}
BEFORE = dict(zip(list(STEPS)[1:], STEPS, strict=False))


def _is_done(answer: Answer) -> bool:
    assert answer.status in {200, 201, 503}, answer
    return answer.status != 503
