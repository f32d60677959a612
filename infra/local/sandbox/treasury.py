"""The treasury, played: a page from which a person decides about money, and cancels a receipt."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any
from urllib.parse import parse_qsl
from uuid import uuid4

import httpx
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import BaseRoute, Route

from functions.domain.payment_status import Reason
from infra.local.sandbox.page import PREFIX, page

UNIT = "KB"  # the template's TreasuryUnit
REASONS = {
    Reason.MISMATCH: "Số tiền hoặc người nhận khác với yêu cầu",
    Reason.HELD: "Tiền bị giữ: bên thu tiền nghi ngờ",
    Reason.NOT_WANTED: "Hồ sơ không cần khoản này nữa",
    Reason.SECOND_SUCCESS: "Tiền đến lần thứ hai",
    Reason.CONTRADICTION: "Một tin nói hai điều khác nhau",
    Reason.UNDERPAID: "Chưa đủ tiền",
    Reason.OVERPAID: "Thừa tiền",
    Reason.UNANSWERED: "Bên thu tiền không trả lời",
    Reason.DISAGREEMENT: "Hỏi lại thì được trả lời khác",
    Reason.LISTED: "Danh sách đối soát khác với sổ này",
    Reason.UNLISTED: "Không có trong danh sách đối soát",
    Reason.REFUND_DUE: "Còn tiền phải hoàn",
    Reason.REFUND_UNSURE: "Không rõ đã hoàn hay chưa",
}


@dataclass(frozen=True, slots=True)
class Treasury:
    """*token* gives the treasury's machine token; everything else goes the way of its own system."""

    site: str
    token: Callable[[str], str]

    def routes(self) -> list[BaseRoute]:
        return [Route(f"{PREFIX}/kho-bac/", self.desk, methods=["GET", "POST"])]

    async def desk(self, request: Request) -> Response:
        form = dict(parse_qsl((await request.body()).decode()))
        reference = (form.get("payment") or request.query_params.get("ma") or "").strip()
        auth = (UNIT, self.token(UNIT))
        async with httpx.AsyncClient(base_url=self.site, trust_env=False, timeout=30, auth=auth) as client:
            told = await _decide(client, form) if form.get("do") else None
            waiting = (await client.get("/api/reviews")).json()
            found = await client.get(f"/api/payments/{reference}") if reference else None
        payment = found.json() if found and found.is_success else None
        return page(
            "treasury", waiting=waiting, reference=reference, payment=payment, told=told, reasons=REASONS
        )


async def _decide(client: httpx.AsyncClient, form: Mapping[str, str]) -> str:
    path, body = request_of(form)
    answer = await client.post(path, json=body, headers={"Idempotency-Key": str(uuid4())})
    return "Đã ghi nhận." if answer.is_success else str(answer.json().get("detail", ""))


def request_of(form: Mapping[str, str]) -> tuple[str, dict[str, Any]]:
    """Return where and what the treasury's own system would send for what the *form* says."""
    do, why = form["do"], form.get("why", "")
    if do == "cancel":
        line = {"kind": form["kind"], "name": form["name"], "amount": int(form["amount"])}
        body = {"receipt": form["receipt"], "why": why, "instead": [line]}
        return f"/api/payments/{form['payment']}/cancellation", body
    if form.get("stray"):
        given = {"payment": form["payment"]} if form.get("payment") else {}
        return f"/api/strays/{form['stray']}/decision", {"action": do, "why": why} | given
    amount = {"amount": int(form["amount"])} if do == "refund" and form.get("amount") else {}
    return f"/api/payments/{form['payment']}/decision", {"action": do, "why": why} | amount
