import base64
import json
from typing import Any

import pytest

from functions import wiring
from functions.domain.errors import ProviderNotOffered, StoreUnavailable
from functions.handlers import dossiers
from tests.calls import REQUEST_ID, Answer, call
from tests.fakes import MemoryStore
from tests.makers import CODE, REFERENCE, TODAY, TOKENS, a_dossier, a_filing

KEY = {"idempotency-key": "k-1"}
BODY = {
    "procedure": "1.001193",
    "case": 1,
    "answers": {"ten": "một tên"},
    "papers": [{"paper": 1, "hand": "online"}],
}
PAY = f"/api/dossiers/{CODE}/payments"


def file(body: Any, headers: dict[str, str] | None = None, **changes: Any) -> Answer:
    return call(
        dossiers, "POST", "/api/dossiers", body, headers=KEY if headers is None else headers, **changes
    )


def pay(body: Any, token: str = TOKENS.token(CODE), key: str = "k-1") -> Answer:
    headers = {"Idempotency-Key": key, "Authorization": f"Bearer {token}"}
    return call(dossiers, "POST", PAY, body, headers=headers)


def test_a_filed_dossier_is_created(store: MemoryStore) -> None:
    answer = file(BODY)

    assert answer.status == 201
    assert answer.headers["Location"] == f"/api/dossiers/{CODE}"
    assert answer.headers["Cache-Control"] == "no-store"
    assert answer.body == {
        "code": CODE,
        "token": TOKENS.token(CODE),
        "procedure": "1.001193",
        "title": "Đăng ký khai sinh",
        "status": "registered",
        "status_number": 1,
        "submitted_at": "2026-11-23T12:00:00+07:00",
        "due": "2026-11-25T23:59:59+07:00",
        "due_basis": "1 ngày làm việc, không tính ngày nộp",
        "linked": [],
        "payment": None,
    }
    assert list(store.dossiers) == [CODE]


def test_what_costs_something_says_what(store: MemoryStore) -> None:
    answer = file(BODY | {"procedure": "1.004222"})

    assert (answer.body["status"], answer.body["status_number"]) == ("payment_asked", 6)
    items = [{"kind": "charge", "name": "Lệ phí", "amount": 50_000}]
    assert answer.body["payment"] == {"amount": 50_000, "items": items}
    assert store.commits == 1


def test_the_same_request_again_is_answered_alike(store: MemoryStore) -> None:
    body = BODY | {"answers": {"ten": "một tên", "tuoi": 5}}
    first = file(body)

    turned = {**dict(reversed(body.items())), "answers": {"tuoi": 5, "ten": "một tên"}}
    again = file(json.dumps(turned, indent=2))

    assert (again.status, again.body) == (200, first.body)
    assert len(store.dossiers) == 1


def test_the_same_key_with_another_body_is_a_conflict(store: MemoryStore) -> None:
    file(BODY)

    answer = file(BODY | {"answers": {"ten": "tên khác"}})

    assert (answer.status, answer.body["type"]) == (409, "/loi/khoa-da-dung")
    assert len(store.dossiers) == 1


def test_who_files_for_somebody_else_says_so(store: MemoryStore) -> None:
    representative = {"name": "Người Nộp Thay", "identity": "001000000002", "relation": "được ủy quyền"}

    assert file(BODY | {"representative": representative}).status == 201
    assert store.filings[CODE].representative is not None
    (fault,) = file(BODY | {"representative": representative | {"identity": "12"}}).body["errors"]
    assert fault["path"] == "/representative/identity"


def test_a_form_that_has_changed_is_to_be_loaded_again(store: MemoryStore) -> None:
    answer = file(BODY | {"form": "0123456789ab"})

    assert (answer.status, answer.body["type"]) == (409, "/loi/to-khai-da-thay-doi")
    assert store.commits == 0


def test_an_agency_takes_a_dossier_in_at_its_counter(store: MemoryStore) -> None:
    credentials = base64.b64encode(b"G15:g15-token").decode()
    headers = KEY | {"authorization": f"Basic {credentials}"}
    body = BODY | {"channel": "counter"}

    first = call(dossiers, "POST", "/api/agencies/dossiers", body, headers=headers)
    again = call(dossiers, "POST", "/api/agencies/dossiers", body, headers=headers)

    assert (first.status, again.status, first.body) == (201, 200, again.body)
    assert store.filings[CODE].channel.value == "counter"


def test_nobody_else_takes_dossiers_in(store: MemoryStore) -> None:
    body = BODY | {"channel": "counter"}

    assert call(dossiers, "POST", "/api/agencies/dossiers", body, headers=KEY).status == 401
    assert file(body).status == 422
    assert store.commits == 0


def test_a_body_in_base64_is_read(store: MemoryStore) -> None:
    body = base64.b64encode(json.dumps(BODY).encode()).decode()

    assert file(body, isBase64Encoded=True).status == 201
    assert len(store.dossiers) == 1


@pytest.mark.parametrize(
    ("body", "status", "kind"),
    [
        (BODY | {"procedure": "9.999999"}, 404, "thu-tuc-khong-tim-thay"),
        (BODY | {"procedure": "1.000001"}, 410, "thu-tuc-da-bai-bo"),
        (BODY | {"procedure": "1.000002"}, 422, "thu-tuc-chua-nop-truc-tuyen"),
        (BODY | {"papers": []}, 422, "yeu-cau-chua-dung"),
        ("", 400, "yeu-cau-khong-doc-duoc"),
        ("{", 400, "yeu-cau-khong-doc-duoc"),
        ('{"answers":{"a":' + "[" * 30_000, 400, "yeu-cau-khong-doc-duoc"),
        ('{"procedure": "\\ud800"}', 400, "yeu-cau-khong-doc-duoc"),
        ("x" * 65_537, 413, "yeu-cau-qua-lon"),
        (BODY | {"answers": {"ten": "x" * 65_536}}, 413, "yeu-cau-qua-lon"),
        ("[]", 422, "yeu-cau-chua-dung"),
        ("null", 422, "yeu-cau-chua-dung"),
    ],
    ids=lambda value: str(value)[:30],
)
def test_a_refusal_is_a_problem_in_both_languages(
    store: MemoryStore, body: Any, status: int, kind: str
) -> None:
    answer = file(body)

    assert (answer.status, answer.body["status"], answer.body["type"]) == (status, status, f"/loi/{kind}")
    assert answer.headers["Content-Type"] == "application/problem+json"
    assert answer.body["correlation_id"] == REQUEST_ID
    assert all(answer.body[name] for name in ("title", "title_en", "detail", "detail_en"))
    assert store.commits == 0


def test_a_repealed_procedure_leads_on(store: MemoryStore) -> None:
    assert file(BODY | {"procedure": "1.000001"}).body["replaced_by"] == ["1.004222"]
    assert store.commits == 0


@pytest.mark.parametrize(
    ("changes", "path", "english"),
    [
        ({"case": "1"}, "/case", "Expected `int`, got `str`."),
        ({"case": 0}, "/case", "Expected `int` >= 1."),
        ({"case": 1.5}, "/case", "Expected `int`, got `float`."),
        ({"answers": []}, "/answers", "Expected `object`, got `array`."),
        ({"procedure": 1.001193}, "/procedure", "Expected `str`, got `float`."),
        ({"procedure": ""}, "/procedure", "Expected `str` of length >= 1."),
        ({"papers": [{"paper": 1}]}, "/papers/0/hand", "This field is missing."),
        ({"papers": [{"paper": 1, "hand": "0123456789"}]}, "/papers/0/hand", "Not accepted."),
        ({"papers": {}}, "/papers", "Expected `array`, got `object`."),
        ({"0123456789": 1}, "", "There is a field that is not known here."),
    ],
    ids=lambda value: str(value)[:40],
)
def test_a_wrong_shape_is_told_with_its_place(
    store: MemoryStore, changes: dict[str, Any], path: str, english: str
) -> None:
    answer = file(BODY | changes)

    assert answer.status == 422
    (fault,) = answer.body["errors"]
    assert (fault["path"], fault["message_en"]) == (path, english)
    assert "0123456789" not in json.dumps(answer.body)
    assert store.commits == 0


def test_a_field_that_is_missing_is_named(store: MemoryStore) -> None:
    answer = file({"procedure": "1.001193"})

    assert [fault["path"] for fault in answer.body["errors"]] == ["/answers"]
    assert store.commits == 0


def test_faults_of_answers_are_told_with_their_place(store: MemoryStore) -> None:
    answer = file(BODY | {"answers": {"ten": 5}})

    assert answer.body["errors"] == [
        {
            "path": "/answers/ten",
            "message": "Câu trả lời không đúng kiểu.",
            "message_en": "The answer has the wrong type.",
        }
    ]
    assert store.commits == 0


@pytest.mark.parametrize("key", [None, "", "có dấu", "a b", "a" * 256, "a\n", "\x7f"])
def test_a_key_is_asked_for(store: MemoryStore, key: str | None) -> None:
    answer = file(BODY, {} if key is None else {"idempotency-key": key})

    assert answer.status == 400
    assert answer.body["errors"][0]["path"] == "/Idempotency-Key"
    assert store.commits == 0


@pytest.mark.parametrize("key", ["a", "a" * 255, "!~#%"])
def test_a_key_may_be_any_visible_ascii(store: MemoryStore, key: str) -> None:
    assert file(BODY, {"Idempotency-Key": key}).status == 201
    assert key not in repr(store.guards) or key == "a"


def test_a_store_out_of_reach_asks_to_come_back(store: MemoryStore) -> None:
    store.is_reachable = False

    answer = file(BODY)

    assert (answer.status, answer.headers["Retry-After"]) == (503, "5")
    assert answer.body["type"] == "/loi/tam-thoi-gian-doan"
    assert (store.dossiers, store.guards) == ({}, {})

    store.is_reachable = True
    assert file(BODY).status == 201


def test_an_unforeseen_failure_is_a_problem_without_details(store: MemoryStore) -> None:
    def broken() -> object:
        raise ZeroDivisionError("0123456789")

    store.before_commit.append(broken)
    answer = file(BODY)

    assert (answer.status, answer.body["type"]) == (500, "/loi/loi-he-thong")
    assert "0123456789" not in json.dumps(answer.body)


@pytest.mark.parametrize("provider", ["vnpay", "dvcqg"])
def test_a_payment_is_started(store: MemoryStore, provider: str) -> None:
    store.put(a_dossier(), a_filing())

    answer = pay({"provider": provider})

    assert answer.status == 201
    (reference,) = store.paid
    assert answer.headers["Location"] == f"/api/payments/{reference}"
    assert answer.body == {
        "reference": reference,
        "amount": 50_000,
        "provider": provider,
        "status": "pending",
        "checkout_url": store.paid[reference].checkout_url,
        "expires_at": "2026-11-23T12:15:00+07:00",
    }
    assert pay({"provider": provider}).body == answer.body
    assert len(store.paid) == 1


def test_two_dossiers_may_use_the_same_key(store: MemoryStore) -> None:
    file(BODY | {"procedure": "1.004222"}, {"idempotency-key": "k"})
    other = file(BODY | {"procedure": "1.004222"}, {"idempotency-key": "l"}).body["code"]

    headers = {"Idempotency-Key": "k", "Authorization": f"Bearer {TOKENS.token(other)}"}
    pay({"provider": "vnpay"}, key="k")
    answer = call(dossiers, "POST", f"/api/dossiers/{other}/payments", {"provider": "vnpay"}, headers=headers)

    assert answer.status == 201
    assert len(store.paid) == 2


@pytest.mark.parametrize(
    ("dossier", "kind"),
    [
        (a_dossier(owed=0), "khong-phai-nop-tien"),
        (a_dossier().settled(REFERENCE, a_dossier().submitted_at, None), "da-nop-tien"),
    ],
    ids=["nothing due", "already paid"],
)
def test_a_payment_that_is_not_due_is_a_conflict(store: MemoryStore, dossier: Any, kind: str) -> None:
    store.put(dossier, a_filing())

    answer = pay({"provider": "vnpay"})

    assert (answer.status, answer.body["type"]) == (409, f"/loi/{kind}")


@pytest.mark.parametrize("token", ["wrong", "", TOKENS.token("G15-261123-0002")])
def test_only_the_dossiers_own_token_starts_a_payment(store: MemoryStore, token: str) -> None:
    store.put(a_dossier(), a_filing())

    answers = [pay({"provider": "vnpay"}, token), pay("{", token), pay({"provider": "vnpay"}, token, key="")]

    assert {(one.status, one.body["type"]) for one in answers} == {(404, "/loi/ho-so-khong-tim-thay")}
    assert store.paid == {}


@pytest.mark.parametrize(
    "body", [{}, {"provider": "paypal"}, {"provider": None}, {"provider": "vnpay", "amount": 1}]
)
def test_a_payment_names_one_of_the_providers(store: MemoryStore, body: Any) -> None:
    store.put(a_dossier(), a_filing())

    assert pay(body).status == 422
    assert store.paid == {}


def test_a_provider_that_is_not_in_use_is_not_offered(store: MemoryStore) -> None:
    def refuse(name: str) -> Any:
        raise ProviderNotOffered(name)

    store.put(a_dossier(), a_filing())
    dossiers.app.dependency_overrides[wiring.provider] = lambda: refuse

    answer = pay({"provider": "momo"})

    assert (answer.status, answer.body["type"]) == (404, "/loi/khong-co-cach-thanh-toan")
    assert store.paid == {}


def test_a_secret_out_of_reach_asks_to_come_back(store: MemoryStore) -> None:
    def unreachable() -> Any:
        raise StoreUnavailable("the parameter store does not answer")

    dossiers.app.dependency_overrides[wiring.desk] = unreachable

    answer = file(BODY)

    assert (answer.status, answer.headers["Retry-After"]) == (503, "5")
    assert store.commits == 0


def test_a_linked_service_names_its_dossiers(store: MemoryStore) -> None:
    answer = file(BODY | {"procedure": "hai-thu-tuc"})

    assert answer.body["linked"] == [
        {"code": CODE, "procedure": "1.004222", "title": "Đăng ký khai sinh", "status": "registered"},
        {
            "code": f"G15-{TODAY}-0002",
            "procedure": "1.001193",
            "title": "Đăng ký khai sinh",
            "status": "registered",
        },
    ]
    assert store.commits == 1
