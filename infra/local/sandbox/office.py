"""The office, played: a page from which a person does what an agency's own system would report."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime, time, timedelta, timezone
from typing import Any
from urllib.parse import parse_qsl
from uuid import uuid4

import httpx
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import BaseRoute, Route

from functions.domain.act import LEADS_TO, Do
from functions.domain.status import Actor, Status, may_follow
from infra.local.sandbox.page import PREFIX, page

VIETNAM = timezone(timedelta(hours=7))
UNIT = re.compile(r"[A-Z0-9.]+(?=-\d{6,8}-\d{4,7}$)", re.ASCII)
ASIDE = (Do.PROGRESS, Do.APOLOGISE)
IN_HAND = frozenset({Status.ACCEPTED, Status.PROCESSING})
WORDS = {
    "applied": "Đã ghi nhận.",
    "duplicate": "Việc này đã ghi nhận trước đó.",
    "stale": "Đã có tin mới hơn.",
    "unknown": "Không có hồ sơ này ở cơ quan này.",
    "refused": "Không được làm như vậy.",
    "later": "Chưa ghi được. Hãy gửi lại.",
}


@dataclass(frozen=True, slots=True)
class Office:
    """*token* gives an agency's machine token; everything else goes the way that an agency would go."""

    site: str
    token: Callable[[str], str]

    def routes(self) -> list[BaseRoute]:
        return [Route(f"{PREFIX}/co-quan/", self.desk, methods=["GET", "POST"])]

    async def desk(self, request: Request) -> Response:
        form = dict(parse_qsl((await request.body()).decode()))
        code = (form.get("ma") or request.query_params.get("ma") or "").strip().upper()
        async with httpx.AsyncClient(base_url=self.site, trust_env=False, timeout=30) as client:
            told = await self._report(client, code, form) if form.get("do") else None
            dossier = await _read(client, code) if code else None
        acts = possible(Status(dossier["status"])) if dossier else ()
        return page("office", code=code, dossier=dossier, acts=acts, told=told)

    async def _report(self, client: httpx.AsyncClient, code: str, form: Mapping[str, str]) -> dict[str, Any]:
        unit = UNIT.match(code)
        if unit is None:
            return {"words": WORDS["unknown"], "errors": []}
        body = {"reports": [report(code, form, datetime.now(VIETNAM))]}
        answer = await client.post("/api/sync/dossiers", json=body, auth=(unit[0], self.token(unit[0])))
        if not answer.is_success:
            return {"words": answer.json().get("title", ""), "errors": []}
        (result,) = answer.json()["results"]
        return {"words": WORDS[result["outcome"]], "errors": result["errors"]}


def report(code: str, form: Mapping[str, str], at: datetime) -> dict[str, Any]:
    """Return what the *form* says as an agency's system would report it."""
    told: dict[str, Any] = {
        "id": str(uuid4()),
        "do": form["do"],
        "code": code,
        "at": at.isoformat(),
        "sequence": int(at.timestamp() * 1000),
        "by": {"department": form.get("department") or "Bộ phận Một cửa", "name": form.get("officer", "")},
    }
    return told | _details(Do(form["do"]), form)


def _details(do: Do, form: Mapping[str, str]) -> dict[str, Any]:
    words = form.get("words", "")
    if do is Do.ASK_SUPPLEMENT:
        names = [name.strip() for name in form.get("wanted", "").splitlines() if name.strip()]
        return {"wanted": [{"name": name, "reason": words} for name in names]}
    if do is Do.ASK_PAYMENT:
        return {"items": [{"kind": "fee", "name": words, "amount": int(form.get("amount") or 0)}]}
    if do is Do.APOLOGISE:
        last = datetime.combine(datetime.fromisoformat(form["due"]).date(), time(17), VIETNAM)
        return {"reason": words, "due": last.isoformat()}
    if do is Do.DELIVER:
        return {"how": form.get("how", "counter"), "results": [words] if words else []}
    if do in {Do.PROGRESS, Do.DECIDE}:
        return {"note": words}
    return {"reason": words} if do in {Do.REFUSE, Do.STOP} else {}


def possible(status: Status) -> tuple[str, ...]:
    moves = [do for do, leads_to in LEADS_TO.items() if may_follow(status, leads_to, Actor.OFFICE)]
    return tuple(do.value for do in (*moves, *(ASIDE if status in IN_HAND else ())))


async def _read(client: httpx.AsyncClient, code: str) -> dict[str, Any] | None:
    answer = await client.get(f"/api/dossiers/{code}")
    return dict(answer.json()) if answer.is_success else None
