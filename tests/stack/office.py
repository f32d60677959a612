"""What an agency's own system does, over HTTP."""

from datetime import datetime, timedelta
from itertools import count
from typing import Any

from functions.domain.due import VIETNAM
from infra.local import secrets
from tests.stack.citizen import Json
from tests.stack.running import Served

SEQUENCE = count(1)


def token(stack: Served, unit: str) -> str:
    return secrets.of_agency(stack.stack.emulator.client("ssm"), unit)


def a_report(dossier: Json, do: str, **details: Any) -> Json:
    """Return a report of something done just now, after all that was reported before."""
    number = next(SEQUENCE)
    at = datetime.now(VIETNAM) - timedelta(minutes=4)
    needs: dict[str, Json] = {
        "ask_supplement": {"wanted": [{"name": "Giấy chứng sinh", "reason": "Bản chụp bị mờ.", "paper": 1}]},
        "ask_payment": {"items": [{"kind": "fee", "name": "Phí thẩm định", "amount": 200_000}]},
        "refuse": {"reason": "Không thuộc thẩm quyền."},
        "stop": {"reason": "Không đủ điều kiện."},
        "progress": {"note": "Đã chuyển phòng chuyên môn.", "by": {"department": "Văn phòng"}},
        "deliver": {"how": "counter"},
    }
    report = {"id": f"{do}-{number}", "do": do, "code": dossier["code"], "at": at.isoformat()}
    return report | {"sequence": number} | needs.get(do, {}) | details


def unit(dossier: Json) -> str:
    return str(dossier["code"]).rsplit("-", 2)[0]


def send(stack: Served, *reports: Json, agency: str) -> list[Json]:
    answer = stack.client.post(
        "/api/sync/dossiers", json={"reports": reports}, auth=(agency, token(stack, agency))
    )
    assert answer.status_code == 200, answer.text
    return list(answer.json()["results"])


def does(stack: Served, dossier: Json, do: str, **details: Any) -> str:
    """Report one thing about a *dossier* by its own agency; answer the outcome."""
    (result,) = send(stack, a_report(dossier, do, **details), agency=unit(dossier))
    return str(result["outcome"])
