"""`python -m infra.bench.functions`: a busy day; the functions' starts, requests and store units.

Starts and requests stand beside other ways to write a function, in the same run. Calls to AWS are counted
apart: what they cost is the client's, and the same for all.
"""

import shutil
import time
from collections.abc import Mapping, Sequence
from contextlib import ExitStack
from math import inf
from pathlib import Path
from statistics import median

import httpx
from rich.console import Console
from rich.table import Table

from functions.domain.status import Status
from infra.bench import busy, checking, echoes, function, operations, requests
from infra.bench.function import Function, Told
from infra.bench.units import Units
from infra.local import secrets
from infra.local.emulator import free_port
from infra.local.stack import Plan, Stack, running

STATE = Path("build/bench/state")
STARTS = 3  # so often each is started; the quickest counts
ROUNDS = 60


def main() -> None:
    shutil.rmtree(STATE, ignore_errors=True)
    STATE.mkdir(parents=True)
    with running(Plan(f"http://127.0.0.1:{free_port()}", STATE)) as stack:
        time.sleep(10)  # the stack warms its functions, beside which nothing can be measured
        _busy(stack)  # first: what it leaves is checked in full
        _starts(stack)
        _requests(stack)
        _units(stack)


def _starts(stack: Stack) -> None:
    environment = function.environment_of(stack)
    peers = {name: (module, echoes.installed()) for name, module in echoes.MODULES.items()}
    ours = {module.rpartition(".")[2]: (module, function.PACKAGE) for module in function.HANDLERS}
    table = Table("function", "CPU ms", title="Cold start: imports, above a bare interpreter")
    for name, (module, folder) in (ours | peers).items():
        seconds = min(_start(module, folder, environment) for _ in range(STARTS))
        table.add_row(echoes.NAMES.get(name, name), f"{1000 * seconds:.0f}")
    Console().print(table)


def _start(module: str, folder: Path, environment: Mapping[str, str]) -> float:
    with function.running([module], folder, environment) as started:
        return started.start


def _requests(stack: Stack) -> None:
    """Ask all in turn, so that whatever else the machine does disturbs all alike."""
    environment = function.environment_of(stack)
    with ExitStack() as opened:
        ours = opened.enter_context(function.running(function.HANDLERS, function.PACKAGE, environment))
        peers = opened.enter_context(
            function.running([*echoes.MODULES.values()], echoes.installed(), environment)
        )
        _round(ours, peers)
        rounds = [_round(ours, peers) for _ in range(ROUNDS)]
    table = Table("request", "CPU µs", "× bare Powertools", "in calls to AWS µs", title="Warm requests")
    echo = median(one["powertools"].own for one in rounds)
    for name in rounds[0]:
        own, aside = (median(figures) for figures in zip(*((_own(one[name])) for one in rounds), strict=True))
        table.add_row(
            echoes.NAMES.get(name, name), f"{1e6 * own:.0f}", f"{own / echo:.1f}", f"{1e6 * aside:.0f}"
        )
    Console().print(table)


def _own(told: Told) -> tuple[float, float]:
    return told.own, told.aside


def _round(ours: Function, peers: Function) -> dict[str, Told]:
    filed = operations.done(ours.ask(requests.filing(requests.birth())), "filing")
    found = {name: peers.ask(echoes.call(name)) for name in echoes.MODULES}
    return {
        **found,
        "POST dossier": filed,
        "GET status by code": ours.ask(requests.look_up(filed.body)),
        "GET status by its owner": ours.ask(requests.look_up(filed.body, as_owner=True)),
    }


def _units(stack: Stack) -> None:
    ssm = stack.emulator.client("ssm")
    with function.running(function.HANDLERS, function.PACKAGE, function.environment_of(stack)) as ours:
        found = operations.counted(
            ours.ask, secrets.read(ssm, "VnpaySecrets"), lambda unit: secrets.of_agency(ssm, unit)
        )
    table = Table("operation", "read units", "write units", "calls", "at most", title="Units of the store")
    for what, units in found.items():
        table.add_row(what, *_figures(units), _target(what, found))
    Console().print(table)


def _figures(units: Units) -> Sequence[str]:
    return [f"{one:g}" for one in units]


def _target(what: str, found: Mapping[str, Units]) -> str:
    if what not in operations.TARGETS:
        return ""
    target = operations.TARGETS[what]
    words = ", ".join(
        f"{one:g} {name}" for name, one in zip(target._fields, target, strict=True) if one < inf
    )
    return f"{words}: exceeded" if operations.is_over(found, what) else words


def _busy(stack: Stack) -> None:
    with httpx.Client(timeout=60, trust_env=False) as client:
        day = busy.Day(stack, client)
        day.spend()
    table = Table("", "count", "s", "a second", "CPU s: emulator", "functions", title="A busy day")
    for what, number, seconds, *shares in day.phases:
        table.add_row(
            what, str(number), f"{seconds:.0f}", f"{number / seconds:.0f}", *(f"{one:.0f}" for one in shares)
        )
    Console().print(table)
    Console().print(", ".join(f"{count} × {what}" for what, count in sorted(day.answers.items())))
    problems = list(checking.wrong(stack, busy.DOSSIERS, Status.DELIVERED))
    Console().print("\n".join(problems) or "Nothing lost, nothing doubled: events, payments, receipts.")
    if problems:
        raise SystemExit(1)


if __name__ == "__main__":
    main()
