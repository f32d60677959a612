"""A busy day through the deployed functions: statuses that an office syncs, payments that VNPAY tells of."""

import time
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import NamedTuple

import httpx

from infra.bench import requests
from infra.bench.measuring import processor_of
from infra.bench.requests import Call, Json
from infra.local import secrets
from infra.local.stack import Stack

DOSSIERS = 1_000
BEFORE_PAYING = ("accept", "process", "progress", "progress", "ask_payment")
AFTER_PAYING = ("progress", "progress", "progress", "decide", "deliver")
AT_ONCE = 4
DONE = 400  # an HTTP status below it
AGAIN = {"later", "99"}  # what asks to be told the same again


class Phase(NamedTuple):
    """How many were done in so many seconds, and whose processor time that took."""

    what: str
    number: int
    seconds: float
    emulator: float
    functions: float


@dataclass
class Day:
    """One office's day at a stack; every answer is counted, whatever must be told again is told again."""

    stack: Stack
    client: httpx.Client
    answers: Counter[str] = field(default_factory=Counter)
    phases: list[Phase] = field(default_factory=list)

    def spend(self) -> None:
        """File, report, pay, report."""
        with self._phase("dossiers filed", DOSSIERS):
            bodies = [requests.filing(requests.birth(seed)) for seed in range(DOSSIERS)]
            dossiers = self._all(bodies, self._asked)
        with self._phase("statuses synced", DOSSIERS * len(BEFORE_PAYING)):
            self._report(dossiers, BEFORE_PAYING)
        with self._phase("payments started", DOSSIERS):
            payments = self._all([requests.payment(one) for one in dossiers], self._asked)
        with self._phase("callbacks, every tenth twice", DOSSIERS + DOSSIERS // 10):
            secret = secrets.read(self.stack.emulator.client("ssm"), "VnpaySecrets")
            notices = [requests.notice(payment, secret) for payment in payments]
            self._all([*notices, *notices[::10]], self._told)
        with self._phase("statuses synced, to the end", DOSSIERS * len(AFTER_PAYING)):
            self._report(dossiers, AFTER_PAYING)

    def _report(self, dossiers: Sequence[Json], acts: Iterable[str]) -> None:
        unit = requests.unit_of(dossiers[0])
        token = secrets.of_agency(self.stack.emulator.client("ssm"), unit)
        for act in acts:
            waiting = [requests.report(dossier, act) for dossier in dossiers]
            while waiting:
                results = self._asked(requests.reports(waiting, unit, token))["results"]
                self.answers.update(f"{act}: {one['outcome']}" for one in results)
                waiting = [waiting[one["position"]] for one in results if one["outcome"] in AGAIN]

    def _told(self, call: Call) -> None:
        code = "99"
        while code in AGAIN:
            code = self._asked(call)["RspCode"]
            self.answers[f"callback: {code}"] += 1

    def _asked(self, call: Call) -> Json:
        url = f"{self.stack.deployment.api}{call.path}" + (f"?{call.query}" if call.query else "")
        answer = self.client.request(call.method, url, json=call.body, headers=dict(call.headers))
        if answer.status_code >= DONE:
            raise SystemExit(f"{call.path}: {answer.status_code} {answer.text}")
        return dict(answer.json())

    @staticmethod
    def _all(calls: Iterable[Call], ask: Callable[[Call], Json | None]) -> list[Json]:
        with ThreadPoolExecutor(AT_ONCE) as callers:
            return [answer or {} for answer in callers.map(ask, calls)]

    @contextmanager
    def _phase(self, what: str, number: int) -> Iterator[None]:
        pid = self.stack.emulator.process.pid
        began, before = time.perf_counter(), processor_of(pid)
        yield
        emulator, functions = (after - early for after, early in zip(processor_of(pid), before, strict=True))
        self.phases.append(Phase(what, number, time.perf_counter() - began, emulator, functions))
