"""The sandbox's pages and calls, under /gia-lap/."""

from collections import deque
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta, timezone
from typing import Any
from urllib.parse import parse_qsl

import httpx
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import FileResponse, JSONResponse, RedirectResponse, Response
from starlette.routing import BaseRoute, Route

from infra.local.sandbox import dvcqg, register, vnpay
from infra.local.sandbox.editing import Editing
from infra.local.sandbox.issuer import Issuer
from infra.local.sandbox.mailbox import Mailbox
from infra.local.sandbox.office import Office
from infra.local.sandbox.outcomes import PLANS, Plan
from infra.local.sandbox.page import FOLDER, PREFIX, page
from infra.local.sandbox.treasury import Treasury

VIETNAM = timezone(timedelta(hours=7))


@dataclass(frozen=True, slots=True)
class Sandbox:
    """*site* is where the functions are called back; *told* is what became of each payment.

    *journal* remembers each call and its answer.
    """

    site: str
    vnpay_secret: str
    dvcqg_secret: str
    office: Office
    issuer: Issuer
    treasury: Treasury
    mailbox: Mailbox
    editing: Editing
    asked: dict[str, dict[str, Any]] = field(default_factory=dict)
    told: dict[str, dict[str, Any]] = field(default_factory=dict)
    refunds: deque[dict[str, Any]] = field(default_factory=lambda: deque(maxlen=200))
    journal: deque[dict[str, Any]] = field(default_factory=lambda: deque(maxlen=200))

    def routes(self) -> list[BaseRoute]:
        return [
            Route(f"{PREFIX}/", self.overview),
            Route(f"{PREFIX}/nhat-ky", self.read_journal),
            Route(f"{PREFIX}/sandbox.css", stylesheet),
            Route(f"{PREFIX}/vnpay", self.pay_by_vnpay, methods=["GET", "POST"]),
            Route(f"{PREFIX}/vnpay/api", self.answer_for_vnpay, methods=["POST"]),
            Route(f"{PREFIX}/dvcqg/init", self.init, methods=["POST"]),
            Route(f"{PREFIX}/dvcqg/query", self.query, methods=["POST"]),
            Route(f"{PREFIX}/dvcqg/{{reference}}", self.pay_by_dvcqg, methods=["GET", "POST"]),
            Route(f"{PREFIX}/so-thu/{{kind}}/{{number:path}}", look_up),
            *self.office.routes(),
            *self.issuer.routes(),
            *self.treasury.routes(),
            *self.mailbox.routes(),
            *self.editing.routes(),
        ]

    async def overview(self, _request: Request) -> Response:
        return page("overview", journal=list(self.journal))

    async def read_journal(self, _request: Request) -> Response:
        return JSONResponse(list(self.journal))

    async def pay_by_vnpay(self, request: Request) -> Response:
        asked = dict(request.query_params)
        if not vnpay.is_authentic(asked, self.vnpay_secret):
            return page("refused", 400, provider="VNPAY")
        if request.method == "GET":
            reference, amount = asked["vnp_TxnRef"], int(asked["vnp_Amount"]) // 100
            return page("pay", provider="VNPAY", reference=reference, amount=amount)
        outcome, plan = await _chosen(request)
        told = vnpay.outcome(asked, plan, datetime.now(VIETNAM))
        self._remember(asked["vnp_TxnRef"], told, plan)
        called = vnpay.callback(told, plan, self.vnpay_secret)
        for _ in range(plan.calls):
            await self._call("vnpay", outcome, "GET", f"?{called}")
        return RedirectResponse(vnpay.way_back(asked, called), 303)

    async def answer_for_vnpay(self, request: Request) -> Response:
        message = await request.json()
        if not vnpay.is_question(message, self.vnpay_secret):
            return JSONResponse({"vnp_ResponseCode": "97", "vnp_Message": "Invalid checksum"})
        told = self.told.get(message["vnp_TxnRef"])
        if message["vnp_Command"] == "refund":
            self.refunds.append(message)
            return JSONResponse(vnpay.refunded(message, told, self.vnpay_secret))
        return JSONResponse(vnpay.answer(message, told, self.vnpay_secret))

    async def init(self, request: Request) -> Response:
        message = await request.json()
        if not dvcqg.is_authentic(message, dvcqg.INIT, self.dvcqg_secret):
            return JSONResponse({"MaLoi": "99", "MoTaLoi": "Sai mã xác thực"})
        reference = message["MaThamChieu"]
        self.asked[reference] = message
        url = f"{self.site}{PREFIX}/dvcqg/{reference}"
        return JSONResponse({"MaLoi": "00", "MoTaLoi": "Thành công", "UrlThanhToan": url})

    async def query(self, request: Request) -> Response:
        message = await request.json()
        if not dvcqg.is_authentic(message, dvcqg.QUERY, self.dvcqg_secret):
            return JSONResponse({"MaLoi": "99", "MoTaLoi": "Sai mã xác thực"})
        reference = message["MaThamChieu"]
        return JSONResponse(dvcqg.answer(reference, self.told.get(reference)))

    async def pay_by_dvcqg(self, request: Request) -> Response:
        reference = request.path_params["reference"]
        asked = self.asked.get(reference)
        if asked is None:
            return page("refused", 404, provider="Nền tảng thanh toán")
        if request.method == "GET":
            return page(
                "pay", provider="Nền tảng thanh toán", reference=reference, amount=int(asked["SoTien"])
            )
        outcome, plan = await _chosen(request)
        message = dvcqg.confirmation(asked, plan, self.dvcqg_secret, datetime.now(VIETNAM))
        self._remember(reference, message, plan)
        for _ in range(plan.calls):
            await self._call("dvcqg", outcome, "POST", "", message)
        return RedirectResponse(asked.get("UrlReturn", f"{self.site}/thanh-toan/?ma={reference}"), 303)

    def _remember(self, reference: str, told: dict[str, Any], plan: Plan) -> None:
        """Keep what happened, called or not; a forger's call is none of the provider's."""
        if not plan.is_forged:
            self.told[reference] = told

    async def _call(
        self, provider: str, outcome: str, method: str, query: str, message: Mapping[str, Any] | None = None
    ) -> None:
        """Call back as the provider does, from outside, and remember what was answered."""
        entry: dict[str, Any] = {"provider": provider, "outcome": outcome}
        try:
            async with httpx.AsyncClient(trust_env=False, timeout=30) as client:
                url = f"{self.site}/api/callbacks/{provider}{query}"
                answer = await client.request(method, url, json=message)
            self.journal.append(entry | {"status": answer.status_code, "answer": answer.text})
        except httpx.TransportError as error:
            self.journal.append(entry | {"status": None, "answer": str(error)})


async def stylesheet(_request: Request) -> Response:
    return FileResponse(FOLDER / "sandbox.css")


async def look_up(request: Request) -> Response:
    found = register.find(request.path_params["kind"], request.path_params["number"])
    return JSONResponse(found) if found else JSONResponse({"error": "unknown number"}, 404)


async def _chosen(request: Request) -> tuple[str, Plan]:
    form = dict(parse_qsl((await request.body()).decode()))
    outcome = form.get("outcome", "")
    if outcome not in PLANS:
        raise HTTPException(400, f"outcome is one of {', '.join(PLANS)}")
    return outcome, PLANS[outcome]
