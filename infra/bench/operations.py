"""What each operation costs the store, beside what it was designed to cost at most."""

from collections.abc import Callable, Mapping
from http import HTTPStatus
from math import inf
from typing import NamedTuple

from infra.bench import requests
from infra.bench.function import Told
from infra.bench.requests import Call, Json
from infra.bench.units import Units

Ask = Callable[[Call], Told]


class Target(NamedTuple):
    """No more than this, in units."""

    reads: float = inf
    writes: float = inf


TARGETS = {
    "filing a 3 KB form": Target(writes=14),
    "look-up by code": Target(reads=1),
    "one synced status": Target(writes=6),
    "callback": Target(writes=10),
}


def is_over(found: Mapping[str, Units], what: str) -> bool:
    target = TARGETS[what]
    return found[what].reads > target.reads or found[what].writes > target.writes


def done(told: Told, what: str) -> Told:
    """Return what was *told* unless it is a refusal: then nothing was measured."""
    if told.status >= HTTPStatus.BAD_REQUEST:
        raise SystemExit(f"{what}: {told.status} {told.body}")
    return told


def counted(ask: Ask, secret: str, token: Callable[[str], str]) -> dict[str, Units]:
    """Take a birth from its filing to the counter and tell what each step cost; *token* gives a unit's."""
    found: dict[str, Units] = {}

    def told(what: str, call: Call) -> Json:
        answer = done(ask(call), what)
        found[what] = answer.units
        return answer.body

    def reported(what: str, do: str) -> None:
        unit = requests.unit_of(dossier)
        [result] = told(what, requests.reports([requests.report(dossier, do)], unit, token(unit)))["results"]
        if result["outcome"] != "applied":
            raise SystemExit(f"{what}: {result}")

    done(ask(requests.filing(requests.birth(1))), "filing")  # the first of the day opens the series
    dossier = told("filing a 3 KB form", requests.filing(requests.birth()))
    told("look-up by code", requests.look_up(dossier))
    told("look-up by its owner", requests.look_up(dossier, as_owner=True))
    reported("one synced status", "accept")
    reported("a synced status with words", "ask_payment")
    started = told("starting a payment", requests.payment(dossier))
    notice = requests.notice(started, secret)
    told("callback", notice)
    told("the same callback again", notice)
    reported("a synced progress", "progress")
    reported("a synced decision", "decide")
    reported("a synced delivery", "deliver")
    return found
