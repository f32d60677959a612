"""What a citizen and a payer do, over HTTP."""

import time
from datetime import datetime
from typing import Any
from uuid import uuid4

import httpx

from catalog.snapshot import Snapshot
from functions.domain.due import VIETNAM
from functions.services.papers import required
from infra.local import package

PATIENCE = 60.0
Json = dict[str, Any]


def fine(number: str = "QD-2026-0001") -> Json:
    answers = {"decision": {"number": number, "date": "2026-11-02"}, "payer": {"full_name": "Người Nộp Thử"}}
    return {"procedure": "nop-phat-giao-thong", "answers": answers, "papers": []}


def birth() -> Json:
    """A free procedure with papers: đăng ký khai sinh."""
    declarant = {
        "full_name": "Người Khai Thử",
        "identity_number": "001000000001",
        "residence": "Phường Thử, Tỉnh Thử",
        "relation": "mother",
    }
    child = {
        "full_name": "Trẻ Thử Nghiệm",
        "sex": "female",
        "birth_date": "2026-11-02",
        "birth_place": "Bệnh viện Thử, Tỉnh Thử",
        "ethnicity": "Kinh",
        "nationality": "Việt Nam",
        "home_town": "Xã Thử, Tỉnh Thử",
    }
    answers = {"declarant": declarant, "child": child, "consent": True}
    return {"procedure": "1.001193", "answers": answers, "papers": every_paper("1.001193")}


def imported_car() -> Json:
    """A linked service: first the tax office, then the police."""
    answers = {
        "owner": {
            "full_name": "Chủ Xe Thử",
            "identity_number": "001000000001",
            "residence": "Phường Thử, Tỉnh Thử",
            "phone": "0900000000",
        },
        "vehicle": {
            "kind": "motorcycle",
            "brand": "Thử 125",
            "frame_number": "THU1234567890",
            "engine_number": "THU12345",
            "colour": "Đen",
            "customs_declaration": "100000000001",
        },
        "tax": {"notice_number": "TB-2026-0001"},
        "plate": {"choice": "new", "delivery": "post"},
        "consent": True,
    }
    return {"procedure": "xe-nhap-khau", "answers": answers, "papers": every_paper("xe-nhap-khau")}


def every_paper(code: str) -> list[Json]:
    """Hand in at the counter what everybody has to hand in."""
    snapshot = Snapshot(package.BUILD / "snapshot.sqlite3")
    entry = snapshot.get(code)
    snapshot.close()
    assert entry is not None
    today = datetime.now(VIETNAM).date()
    return [{"paper": number, "hand": "counter"} for number in required(entry.cases[0].papers, today)]


def file(client: httpx.Client, request: Json, key: str = "") -> httpx.Response:
    return client.post("/api/dossiers", json=request, headers={"Idempotency-Key": key or str(uuid4())})


def filed(client: httpx.Client, request: Json) -> Json:
    answer = file(client, request)
    assert answer.status_code == 201, answer.text
    return dict(answer.json())


def read(client: httpx.Client, dossier: Json) -> Json:
    answer = client.get(f"/api/dossiers/{dossier['code']}", headers=bearer(dossier))
    assert answer.status_code == 200, answer.text
    return dict(answer.json())


def started_payment(client: httpx.Client, dossier: Json, provider: str) -> Json:
    headers = bearer(dossier) | {"Idempotency-Key": str(uuid4())}
    answer = client.post(
        f"/api/dossiers/{dossier['code']}/payments", json={"provider": provider}, headers=headers
    )
    assert answer.status_code == 201, answer.text
    return dict(answer.json())


def choose(client: httpx.Client, payment: Json, outcome: str) -> httpx.Response:
    """Press a button of the provider's page."""
    return client.post(payment["checkout_url"], data={"outcome": outcome})


def read_payment(client: httpx.Client, payment: Json, dossier: Json) -> Json:
    answer = client.get(f"/api/payments/{payment['reference']}", headers=bearer(dossier))
    assert answer.status_code == 200, answer.text
    return dict(answer.json())


def receipt(client: httpx.Client, payment: Json, dossier: Json) -> Json:
    return receipts(client, payment, dossier, 1)[0]


def receipts(client: httpx.Client, payment: Json, dossier: Json, count: int) -> list[Json]:
    """Wait for as many receipts, which the table's stream brings about."""
    path = f"/api/payments/{payment['reference']}/receipts"
    limit = time.monotonic() + PATIENCE
    while time.monotonic() < limit:
        found = client.get(path, headers=bearer(dossier)).json()["receipts"]
        if len(found) == count:
            return list(found)
        time.sleep(0.1)
    raise AssertionError(f"not {count} receipts for {payment['reference']} within {PATIENCE} s")


def bearer(dossier: Json) -> dict[str, str]:
    return {"Authorization": f"Bearer {dossier['token']}"}
