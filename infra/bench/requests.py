"""What a citizen, an office and a provider send: a birth, its way through the office, a payment."""

import random
from base64 import b64encode
from collections.abc import Mapping
from datetime import datetime, timedelta
from itertools import count
from typing import Any, NamedTuple
from urllib.parse import parse_qsl, urlsplit
from uuid import uuid4

from catalog.snapshot import Snapshot
from functions.domain.due import VIETNAM
from functions.services.papers import required
from infra.local.package import BUILD
from infra.local.sandbox import vnpay
from infra.local.sandbox.outcomes import Plan

Json = dict[str, Any]
PROCEDURE = "1.001193"
SYLLABLES = (
    "thôn xã phường tỉnh đường số nhà khu phố Nguyễn Trần Lê Phạm Hoàng Võ Thị Văn Ngọc Minh bệnh viện"
)
SEQUENCE = count(1)


class Call(NamedTuple):
    """One request; *module* is the function that answers it."""

    module: str
    method: str
    path: str
    body: Json | None = None
    query: str = ""
    headers: Mapping[str, str] = {}


def birth(seed: int = 0) -> Json:
    """Return a birth with every field filled in: about 3 KB, in words that are invented."""
    chance = random.Random(seed)  # noqa: S311 -- the same words at every run

    def text(length: int) -> str:
        return " ".join(chance.choices(SYLLABLES.split(), k=length))[:length].strip()

    def person(**more: Any) -> Json:
        return {"full_name": text(100), "identity_number": "001000000001", "residence": text(200)} | more

    child = {
        "full_name": text(100),
        "sex": "female",
        "birth_date": "2026-11-02",
        "birth_place": text(200),
        "ethnicity": text(50),
        "nationality": text(50),
        "home_town": text(200),
    }
    answers = {
        "declarant": person(relation="mother"),
        "child": child,
        "mother": person(birth_year=1990),
        "father": person(birth_year=1990),
        "consent": True,
    }
    representative = {"name": text(100), "identity": "001000000001", "relation": text(200)}
    return {
        "procedure": PROCEDURE,
        "answers": answers,
        "papers": _papers(),
        "representative": representative,
    }


def _papers() -> list[Json]:
    snapshot = Snapshot(BUILD / "snapshot.sqlite3")
    entry = snapshot.get(PROCEDURE)
    snapshot.close()
    needed = required(entry.cases[0].papers if entry else (), datetime.now(VIETNAM).date())
    return [{"paper": number, "hand": "counter"} for number in needed]


def filing(body: Json) -> Call:
    return Call("dossiers", "POST", "/api/dossiers", body, headers=_key())


def look_up(dossier: Json, *, as_owner: bool = False) -> Call:
    return Call(
        "status", "GET", f"/api/dossiers/{dossier['code']}", headers=_bearer(dossier) if as_owner else {}
    )


def payment(dossier: Json) -> Call:
    path = f"/api/dossiers/{dossier['code']}/payments"
    return Call("dossiers", "POST", path, {"provider": "vnpay"}, headers=_bearer(dossier) | _key())


def notice(started: Json, secret: str) -> Call:
    """Return VNPAY's call that tells of the payment that was *started*."""
    asked = dict(parse_qsl(urlsplit(started["checkout_url"]).query))
    plan = Plan(is_paid=True)
    told = vnpay.callback(vnpay.outcome(asked, plan, datetime.now(VIETNAM)), plan, secret)
    return Call("callbacks", "GET", "/api/callbacks/vnpay", query=told)


def report(dossier: Json, do: str) -> Json:
    """Return what an office tells of a *dossier*: each later than the one before."""
    number = next(SEQUENCE)
    needs: dict[str, Json] = {
        "ask_payment": {"items": [{"kind": "fee", "name": "Phí thẩm định", "amount": 200_000}]},
        "progress": {"note": "Đã chuyển phòng chuyên môn.", "by": {"department": "Văn phòng"}},
        "deliver": {"how": "counter"},
    }
    at = datetime.now(VIETNAM) - timedelta(minutes=4)
    told = {"id": str(uuid4()), "do": do, "code": dossier["code"], "at": at.isoformat(), "sequence": number}
    return told | needs.get(do, {})


def reports(told: list[Json], unit: str, token: str) -> Call:
    basic = b64encode(f"{unit}:{token}".encode()).decode()
    return Call(
        "sync", "POST", "/api/sync/dossiers", {"reports": told}, headers={"Authorization": f"Basic {basic}"}
    )


def unit_of(dossier: Json) -> str:
    return str(dossier["code"]).rsplit("-", 2)[0]


def _bearer(dossier: Json) -> dict[str, str]:
    return {"Authorization": f"Bearer {dossier['token']}"}


def _key() -> dict[str, str]:
    return {"Idempotency-Key": str(uuid4())}
