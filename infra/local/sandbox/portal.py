"""The national portal, played: it keeps what it is told, and can be down, slow, refuse or lose its answer.

What its standard does not say in public is played strictly: a dossier is new once, and a step that is equal
to one it has is that one.
"""

import asyncio
import secrets
from collections import deque
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import parse_qsl

from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import BaseRoute, Route

from infra.local.sandbox.page import PREFIX, page

PLACE = f"{PREFIX}/cong-quoc-gia"
SLOW = 12.0  # seconds; longer than anybody waits
MODES = {
    "up": "Làm việc bình thường",
    "down": "Ngừng: trả lời 503",
    "slow": "Chậm: làm xong, 12 giây sau mới trả lời",
    "refuse": "Từ chối mọi thứ",
    "lose": "Làm xong nhưng mất câu trả lời",
}
DONE = {"error_code": "0", "message": "Thành công"}
NO_SESSION = {"error_code": "-1", "message": "Phiên làm việc không hợp lệ"}
REFUSED = {"error_code": "-2", "message": "Từ chối"}
IS_THERE = {"error_code": "-3", "message": "Hồ sơ đã tồn tại"}
UNKNOWN = {"error_code": "-4", "message": "Không có dịch vụ này"}
Record = dict[str, Any]


@dataclass(slots=True)
class Portal:
    """*mode* is what it does to the next *times* messages; *kept* and *steps* are what it knows by code."""

    password: str
    mode: str = "up"
    times: int = 0
    sessions: set[str] = field(default_factory=set)
    kept: dict[str, Record] = field(default_factory=dict)
    steps: dict[str, list[Record]] = field(default_factory=dict)
    told: deque[tuple[str, str, str]] = field(default_factory=lambda: deque(maxlen=500))

    def routes(self) -> list[BaseRoute]:
        return [
            Route(f"{PLACE}/", self.show, methods=["GET", "POST"]),
            Route(f"{PLACE}/dich-vu", self.serve, methods=["POST"]),
            Route(f"{PLACE}/dich-vu/login", self.log_in, methods=["POST"]),
        ]

    async def show(self, request: Request) -> Response:
        form = dict(parse_qsl((await request.body()).decode()))
        if form.get("mode") in MODES:
            self.behave(form["mode"], int(form.get("times") or 1))
        return page("portal", portal=self, modes=MODES)

    def behave(self, mode: str, times: int = 1) -> None:
        self.mode, self.times = mode, times

    async def log_in(self, request: Request) -> Response:
        if (await request.json()).get("password") != self.password:
            return JSONResponse(NO_SESSION)
        session = secrets.token_hex(8)
        self.sessions.add(session)
        return JSONResponse(DONE | {"session": session})

    async def serve(self, request: Request) -> Response:
        message, mode = await request.json(), self._mode()
        if mode == "down":
            return self._said(message, mode, Response("", 503))
        answer = REFUSED if mode == "refuse" else self._answer(message)
        if mode == "slow":
            await asyncio.sleep(SLOW)
        lost = Response("", 502)
        return self._said(message, mode, lost if mode == "lose" else JSONResponse(answer))

    def _mode(self) -> str:
        """Return how to behave now, and be as before after the last time."""
        mode = self.mode
        self.times = max(self.times - 1, 0)
        if not self.times:
            self.mode = "up"
        return mode

    def _said(self, message: Record, mode: str, answer: Response) -> Response:
        codes = ", ".join(one["MaHoSo"] for one in message.get("data", ()))
        words = bytes(answer.body).decode() or str(answer.status_code)
        self.told.append((f"{message.get('service')} {codes}", mode, words))
        return answer

    def _answer(self, message: Record) -> Record:
        if message.get("session") not in self.sessions:
            return NO_SESSION
        services: Mapping[str, Callable[[Record], Record]] = {
            "DongBoHoSoMC": self._take,
            "CapNhatTienDoHoSoMC": self._go_on,
        }
        service = services.get(message["service"])
        return service(message) if service else UNKNOWN

    def _take(self, message: Record) -> Record:
        records = {one["MaHoSo"]: one for one in message["data"]}
        if message["isUpdating"] == "False" and records.keys() & self.kept.keys():
            return IS_THERE
        self.kept |= records
        return DONE

    def _go_on(self, message: Record) -> Record:
        for step in message["data"]:
            known = self.steps.setdefault(step["MaHoSo"], [])
            if step not in known:
                known.append(step)
        return DONE
