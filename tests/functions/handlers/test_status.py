from base64 import b64encode
from dataclasses import replace
from typing import Any

import pytest

from catalog.working_days import Calendar
from functions.domain.act import Do, Letter, Officer
from functions.domain.acting import acted
from functions.domain.due import Limit, Period
from functions.domain.filing import Linked
from functions.domain.payment_status import PaymentStatus
from functions.handlers import status
from tests.calls import Answer, call
from tests.fakes import MemoryStore
from tests.makers import (
    CODE,
    NOON,
    REFERENCE,
    TOKENS,
    a_dossier,
    a_filing,
    a_payment,
    a_receipt,
    an_act,
)

from .conftest import EDGE, LOOKUPS

AT = "2026-11-23T12:00:00+07:00"
ITEMS = [{"kind": "charge", "name": "Lệ phí", "amount": 50_000}]
RECEIPT = {
    "receipt": "LP-26E/0000007",
    "total": 50_000,
    "issued_at": AT,
    "cancelled_at": None,
    "why": None,
    "replaces": None,
}
PROGRESS = {
    "code": CODE,
    "status": "payment_asked",
    "status_number": 6,
    "history": [
        {"status": "registered", "status_number": 1, "at": AT},
        {"status": "payment_asked", "status_number": 6, "at": AT},
    ],
}


def get(path: str, token: str | None = None, scheme: str = "Bearer") -> Answer:
    headers = {} if token is None else {"authorization": f"{scheme} {token}"}
    return call(status, "GET", path, headers=headers)


@pytest.fixture(autouse=True)
def _filed(store: MemoryStore) -> None:
    store.put(a_dossier(), a_filing(), a_payment(status=PaymentStatus.PENDING))


def paid(store: MemoryStore) -> None:
    payment = a_payment(status=PaymentStatus.PAID, receipts=(a_receipt(number=7),))
    store.put(a_dossier().settled(REFERENCE, NOON, None), a_filing(), payment)


def test_without_a_token_only_the_progress_is_told() -> None:
    answer = get(f"/api/dossiers/{CODE}")

    assert (answer.status, answer.body) == (200, PROGRESS)


@pytest.mark.parametrize("scheme", ["Bearer", "bearer"])
def test_with_the_token_everything_is_told(scheme: str) -> None:
    answer = get(f"/api/dossiers/{CODE}", TOKENS.token(CODE), scheme)

    assert answer.body == PROGRESS | {
        "procedure": "1.001193",
        "title": "Đăng ký khai sinh",
        "submitted_at": AT,
        "due": None,
        "due_basis": None,
        "expected": {"due": None, "stands_still": True},
        "after": None,
        "waits": False,
        "form": "",
        "office": "",
        "channel": "online",
        "applicant": None,
        "representative": None,
        "letters": [],
        "files": [],
        "told": False,
        "may": ["withdraw", "upload"],
        "case": 1,
        "answers": {"ten": "một tên"},
        "papers": [{"paper": 1, "hand": "online", "name": "Tờ khai"}],
        "linked": [],
        "payment": {
            "amount": 50_000,
            "items": ITEMS,
            "status": "pending",
            "reference": REFERENCE,
            "receipts": [],
        },
    }


def test_what_office_and_citizen_told_each_other_is_told(store: MemoryStore) -> None:
    by = Officer("Phòng Tư pháp", "Cán bộ Thử")
    act = an_act(Do.ASK_SUPPLEMENT, by=by)
    store.put(acted(a_dossier(owed=0), act, Calendar()), a_filing())
    store.letters[CODE] = (Letter(2, act),)

    body = get(f"/api/dossiers/{CODE}", TOKENS.token(CODE)).body

    assert body["letters"] == [
        {
            "n": 2,
            "do": "ask_supplement",
            "at": "2026-11-23T12:01:00+07:00",
            "by": {"department": "Phòng Tư pháp", "name": "Cán bộ Thử", "title": ""},
            "wanted": [{"name": "Giấy chứng sinh", "reason": "bản chụp bị mờ", "paper": 2}],
        }
    ]
    assert body["may"] == ["answer", "withdraw", "upload"]
    assert body["expected"] == {"due": None, "stands_still": True}
    assert "letters" not in get(f"/api/dossiers/{CODE}").body


def test_how_punctual_the_office_was_is_told_at_the_end(store: MemoryStore) -> None:
    dossier = a_dossier(owed=0, limit=Limit(3, Period.WORKING_DAY))
    for act in (an_act(Do.ACCEPT), an_act(Do.APOLOGISE, 2), an_act(Do.DECIDE, 3)):
        dossier = acted(dossier, act, Calendar())
    store.put(dossier, a_filing())

    body = get(f"/api/dossiers/{CODE}", TOKENS.token(CODE)).body

    assert (body["punctuality"], body["promised"]) == ("early", "2026-11-26T23:59:59+07:00")
    assert body["due"] == body["expected"]["due"] == "2026-12-13T12:00:00+07:00"


def test_what_is_linked_can_be_opened_by_whom_it_belongs_to(store: MemoryStore) -> None:
    second = "G01-261123-0002"
    linked = (Linked(CODE, "1.007700", "Khai thuế"), Linked(second, "1.013066", "Đăng ký xe"))
    store.put(a_dossier(), a_filing(linked=linked))

    body = get(f"/api/dossiers/{CODE}", TOKENS.token(CODE)).body

    assert body["linked"][1] == {
        "code": second,
        "procedure": "1.013066",
        "title": "Đăng ký xe",
        "token": TOKENS.token(second),
    }


def as_agency(credentials: str) -> Answer:
    headers = {"authorization": f"Basic {b64encode(credentials.encode()).decode()}"}
    return call(status, "GET", f"/api/agencies/dossiers/{CODE}", headers=headers)


def test_an_agency_reads_its_own_dossier_without_the_citizens_tokens(store: MemoryStore) -> None:
    store.put(a_dossier(), a_filing(linked=(Linked(CODE, "1.007700", "Khai thuế"),)))

    answer = as_agency("G15:g15-token")

    assert (answer.status, answer.body["answers"]) == (200, {"ten": "một tên"})
    assert TOKENS.token(CODE) not in str(answer.body)


@pytest.mark.parametrize(("credentials", "refusal"), [("G01:g01-token", 404), ("G15:wrong", 401)])
def test_no_other_agency_reads_it(credentials: str, refusal: int) -> None:
    assert as_agency(credentials).status == refusal


def test_the_payment_that_counts_is_the_one_that_paid(store: MemoryStore) -> None:
    paid(store)
    later = replace(a_payment(), reference=f"{CODE}-ZZZZZZZZZZ", created_at=NOON.replace(hour=13))
    store.paid[later.reference] = later

    payment = get(f"/api/dossiers/{CODE}", TOKENS.token(CODE)).body["payment"]

    assert (payment["reference"], payment["status"], payment["receipts"]) == (REFERENCE, "paid", [RECEIPT])


def test_nothing_that_the_store_keeps_to_itself_is_told() -> None:
    body = str(get(f"/api/dossiers/{CODE}", TOKENS.token(CODE)).body)

    assert TOKENS.hash(TOKENS.token(CODE)) not in body
    assert "version" not in body


@pytest.mark.parametrize(
    ("code", "token"),
    [
        (CODE, "wrong"),
        (CODE, TOKENS.token("G15-261123-0002")),
        ("G15-261123-0002", "wrong"),
        ("G15-261123-0002", TOKENS.token(CODE)),
        ("G15-261123-0002", TOKENS.token("G15-261123-0002")),
        ("rubbish", "wrong"),
    ],
)
def test_unknown_and_not_yours_are_answered_alike(code: str, token: str) -> None:
    answer = get(f"/api/dossiers/{code}", token)

    assert answer == get("/api/dossiers/G15-261123-0009", "x")
    assert (answer.status, answer.body["type"]) == (404, "/loi/ho-so-khong-tim-thay")


@pytest.mark.parametrize("code", [CODE, "G15-261123-0009"])
def test_codes_cannot_be_counted_up(code: str) -> None:
    for _ in range(LOOKUPS):
        get(f"/api/dossiers/{CODE}")

    refused = get(f"/api/dossiers/{code}")

    assert (refused.status, refused.headers["Retry-After"]) == (429, "3600")
    assert refused.body["type"] == "/loi/tra-cuu-qua-nhieu"
    assert get(f"/api/dossiers/{CODE}", TOKENS.token(CODE)).status == 200


def test_only_cloudfront_is_believed_about_who_calls() -> None:
    told = {"x-forwarded-for": "192.0.2.1, 203.0.113.7, 198.51.100.2"}
    for _ in range(LOOKUPS):
        call(status, "GET", f"/api/dossiers/{CODE}", headers=told | {"x-motcua-edge": EDGE})

    same = call(status, "GET", f"/api/dossiers/{CODE}", headers=told | {"x-motcua-edge": EDGE})
    claimed = call(status, "GET", f"/api/dossiers/{CODE}", headers=told | {"x-motcua-edge": "guessed"})

    assert (same.status, claimed.status) == (429, 200)


@pytest.mark.parametrize("code", ["G15-261123-0009", "rubbish", "Nguyễn Văn A", "%00"])
def test_an_unknown_code_is_not_found(code: str) -> None:
    assert get(f"/api/dossiers/{code}").status == 404


def test_everybody_may_read_the_state_of_a_payment() -> None:
    assert get(f"/api/payments/{REFERENCE}").body == {
        "reference": REFERENCE,
        "status": "pending",
        "amount": 50_000,
        "provider": "vnpay",
        "dossier": CODE,
        "receipts": [],
    }


def test_a_payment_whose_page_is_not_open_yet_is_pending(store: MemoryStore) -> None:
    store.paid[REFERENCE] = a_payment(status=PaymentStatus.CREATED)

    assert get(f"/api/payments/{REFERENCE}").body["status"] == "pending"


def test_a_payment_tells_its_receipts_and_with_the_token_its_lines(store: MemoryStore) -> None:
    paid(store)
    assert get(f"/api/payments/{REFERENCE}").body["receipts"] == [RECEIPT]

    body = get(f"/api/payments/{REFERENCE}", TOKENS.token(CODE)).body

    assert (body["status"], body["items"], body["receipts"]) == ("paid", ITEMS, [RECEIPT])


def test_with_the_token_a_receipt_can_be_printed_and_verified(store: MemoryStore) -> None:
    paid(store)

    body = get(f"/api/payments/{REFERENCE}/receipts", TOKENS.token(CODE)).body
    stranger = get(f"/api/payments/{REFERENCE}/receipts", TOKENS.token("G15-261123-0002"))

    [receipt] = body["receipts"]
    assert (receipt["title"], receipt["form"]) == ("Biên lai thu lệ phí", "01BLP0-001")
    assert (receipt["collector"], receipt["tax_code"]) == ("Kho bạc Thử", "0100000000")
    assert (receipt["items"], receipt["total_in_words"]) == (ITEMS, "Năm mươi nghìn đồng")
    assert receipt["link"].startswith("https://motcua.example/kiem-bien-lai/#d=")
    assert "<svg" in receipt["qr"]
    assert stranger.status == 404


def test_anybody_may_read_the_public_keys() -> None:
    body = get("/api/receipt-keys.json").body

    assert body == {"keys": [{"kty": "OKP", "crv": "Ed25519", "use": "sig", "kid": "A" * 8, "x": "A" * 43}]}


def test_a_payment_is_not_shown_to_the_token_of_another_dossier() -> None:
    answer = get(f"/api/payments/{REFERENCE}", TOKENS.token("G15-261123-0002"))

    assert (answer.status, answer.body["type"]) == (404, "/loi/ho-so-khong-tim-thay")


@pytest.mark.parametrize("reference", [f"{CODE}-AAAAAAAAAA", CODE, "rubbish"])
def test_an_unknown_payment_is_not_found(reference: str) -> None:
    assert get(f"/api/payments/{reference}").body["type"] == "/loi/thanh-toan-khong-tim-thay"


@pytest.mark.parametrize("path", [f"/api/dossiers/{CODE}", f"/api/payments/{REFERENCE}"])
def test_a_store_out_of_reach_asks_to_come_back(store: MemoryStore, path: str) -> None:
    store.is_reachable = False

    answer = get(path)

    assert (answer.status, answer.headers["Retry-After"]) == (503, "5")


def test_the_document_is_served() -> None:
    assert get("/api/openapi.json").body["openapi"] == "3.1.0"


@pytest.mark.parametrize(
    ("method", "path", "expected"),
    [
        ("GET", "/api/nothing", (404, "/loi/duong-dan-khong-co")),
        ("PUT", f"/api/dossiers/{CODE}", (405, "/loi/phuong-thuc-khong-dung")),
    ],
)
def test_other_addresses_and_methods_are_problems_too(method: str, path: str, expected: Any) -> None:
    answer = call(status, method, path)

    assert (answer.status, answer.body["type"]) == expected


def test_the_tracking_link_keeps_the_token_behind_the_fragment() -> None:
    token = TOKENS.token(CODE)

    answer = get(f"/api/dossiers/{CODE}/tracking", token)

    address, _, fragment = answer.body["link"].partition("#")
    assert token not in address
    assert fragment == f"ma={CODE}&khoa={token}"
    assert answer.body["qr"].startswith("<svg")


def test_the_tracking_link_is_for_the_owner_only() -> None:
    assert get(f"/api/dossiers/{CODE}/tracking", "wrong").status == 404
