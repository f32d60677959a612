"""Editing without git, played: the repository, the rules and the real page behind /sua/CODE/."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from typing import Annotated, Any

import msgspec
from msgspec import Meta, Struct
from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import HTMLResponse, Response
from starlette.routing import BaseRoute, Route

from catalog.proposing import Proposal
from infra.local.sandbox.clone import Conflict
from infra.local.sandbox.desk import Desk
from infra.local.sandbox.page import PREFIX, page
from infra.past import PastUnknown

DESK = f"{PREFIX}/sua"
UNKNOWN = (404, "unknown", "Không có thủ tục nào mang mã này.")
NO_GIT = (503, "no-git", "Thư mục này không có lịch sử git, hoặc tệp chưa được commit.")
CONFLICT = (409, "conflict", "Bản ghi đã được người khác sửa từ lúc bạn mở.")
UNREADABLE = (400, "unreadable", "Yêu cầu không đúng mẫu.")


class Sent(Struct, frozen=True, forbid_unknown_fields=True):
    """What the page sends: the file's new *text* in place of the *version* that was opened."""

    text: Annotated[str, Meta(max_length=256 * 1024)]
    version: str = ""
    message: Annotated[str, Meta(max_length=4000)] = ""


@dataclass(frozen=True, slots=True)
class Editing:
    """*today* is asked for at each request: the law changes at midnight."""

    desk: Desk
    today: Callable[[], date]
    previews: dict[str, bytes] = field(default_factory=dict)

    def routes(self) -> list[BaseRoute]:
        return [
            Route(f"{DESK}/de-nghi/", self.proposals),
            Route(f"{DESK}/{{code}}", self.open),
            Route(f"{DESK}/{{code}}/kiem-tra", self.check, methods=["POST"]),
            Route(f"{DESK}/{{code}}/xem-truoc", self.preview, methods=["POST"]),
            Route(f"{DESK}/{{code}}/de-nghi", self.propose, methods=["POST"]),
            Route(f"{PREFIX}/xem-truoc-{{code}}/", self.shown),
        ]

    async def open(self, request: Request) -> Response:
        return await _answered(lambda: _json(self.desk.held(request.path_params["code"])._asdict()))

    async def check(self, request: Request) -> Response:
        return await self._examined(request, lambda _, proposal: _json({"faults": proposal.faults}))

    async def preview(self, request: Request) -> Response:
        def show(_: Sent, proposal: Proposal) -> Response:
            if proposal.record is None:
                return _json({"faults": proposal.faults}, 422)
            self.previews[proposal.record.code] = self.desk.shown(proposal.record, self.today())
            return _json({"url": f"{PREFIX}/xem-truoc-{proposal.record.code}/"})

        return await self._examined(request, show)

    async def shown(self, request: Request) -> Response:
        made = self.previews.get(request.path_params["code"])
        return HTMLResponse(made) if made else page("refused", 404, provider="Bản xem trước")

    async def propose(self, request: Request) -> Response:
        def commit(sent: Sent, proposal: Proposal) -> Response:
            if proposal.is_refused:
                return _json({"faults": proposal.faults}, 422)
            opened = self.desk.held(request.path_params["code"])._replace(version=sent.version)
            branch = self.desk.clone.propose(opened, sent.text, sent.message)
            return _json({"url": f"{DESK}/de-nghi/", "name": branch}, 201)

        return await self._examined(request, commit)

    async def proposals(self, _request: Request) -> Response:
        return page("proposals", proposals=await run_in_threadpool(self.desk.clone.proposals))

    async def _examined(self, request: Request, then: Callable[[Sent, Proposal], Response]) -> Response:
        body, code = await request.body(), request.path_params["code"]

        def work() -> Response:
            sent = msgspec.json.decode(body, type=Sent)
            return then(sent, self.desk.examined(code, sent.text, self.today()))

        return await _answered(work)


async def _answered(work: Callable[[], Response]) -> Response:
    try:
        return await run_in_threadpool(work)
    except KeyError:
        return _refusal(*UNKNOWN)
    except PastUnknown:
        return _refusal(*NO_GIT)
    except Conflict:
        return _refusal(*CONFLICT)
    except msgspec.DecodeError:
        return _refusal(*UNREADABLE)


def _json(body: Any, status: int = 200) -> Response:
    return Response(msgspec.json.encode(body), status, media_type="application/json")


def _refusal(status: int, reason: str, detail: str) -> Response:
    return _json({"reason": reason, "detail": detail}, status)
