"""Files, from the signed form to the linked file, through the deployed functions and the bucket."""

import hashlib
import time

import httpx
import pytest

from tests.stack import citizen, office
from tests.stack.citizen import Json
from tests.stack.running import Served

pytestmark = [pytest.mark.stack, pytest.mark.xdist_group("stack")]
PDF = b"%PDF-1.7\n%a paper\n%%EOF\n"
PATIENCE = 30.0


def paper() -> int:
    """Return the number of a paper that is handed in."""
    return int(citizen.birth()["papers"][0]["paper"])


def asked(stack: Served, dossier: Json, content: bytes = PDF, **changes: object) -> httpx.Response:
    body = {
        "paper": paper(),
        "name": "giấy chứng sinh.pdf",
        "kind": "application/pdf",
        "size": len(content),
        "sha256": hashlib.sha256(content).hexdigest(),
    }
    path = f"/api/dossiers/{dossier['code']}/files"
    return stack.client.post(path, json=body | changes, headers=citizen.bearer(dossier))


def post(stack: Served, ticket: Json, content: bytes, **changes: str) -> int:
    fields = ticket["fields"] | changes
    return stack.client.post(ticket["url"], data=fields, files={"file": content}).status_code


def sent(stack: Served, dossier: Json, content: bytes = PDF) -> Json:
    """Send a file and wait for what becomes of it."""
    ticket = asked(stack, dossier, content).json()
    assert post(stack, ticket, content) == 204
    limit = time.monotonic() + PATIENCE
    while time.monotonic() < limit:
        found = {one["id"]: one for one in citizen.read(stack.client, dossier)["files"]}[ticket["id"]]
        if found["status"] != "checking":
            return dict(found)
        time.sleep(0.2)
    raise AssertionError(f"{ticket['id']} is not checked within {PATIENCE} s")


def kept(stack: Served, dossier: Json) -> list[str]:
    s3 = stack.stack.emulator.client("s3")
    listed = s3.list_objects_v2(Bucket=stack.stack.deployment.outputs["Uploads"])
    return [one["Key"] for one in listed.get("Contents", []) if dossier["code"] in one["Key"]]


def test_a_file_is_linked_and_fetched_by_its_citizen_and_its_agency_alone(stack: Served) -> None:
    dossier = citizen.filed(stack.client, citizen.birth())

    file = sent(stack, dossier)
    path = f"/dossiers/{dossier['code']}/files/{file['id']}"
    unit = office.unit(dossier)
    own = stack.client.get(f"/api{path}", headers=citizen.bearer(dossier)).json()
    agency = stack.client.get(f"/api/agencies{path}", auth=(unit, office.token(stack, unit))).json()

    assert (file["status"], file["paper"], file["name"]) == ("linked", paper(), "giấy chứng sinh.pdf")
    assert httpx.get(own["url"]).content == httpx.get(agency["url"]).content == PDF
    assert "attachment" in httpx.get(own["url"]).headers["content-disposition"]
    assert (
        stack.client.get(f"/api{path}", headers=citizen.bearer(dossier | {"token": "x"})).status_code == 404
    )
    assert kept(stack, dossier) == [f"kept/{dossier['code']}/{file['id']}"]


def test_a_program_that_calls_itself_a_paper_is_refused_and_gone(stack: Served) -> None:
    dossier = citizen.filed(stack.client, citizen.birth())

    file = sent(stack, dossier, b"MZ\x90\x00" + bytes(200))
    fetched = stack.client.get(
        f"/api/dossiers/{dossier['code']}/files/{file['id']}", headers=citizen.bearer(dossier)
    )

    assert (file["status"], file["refusal"]) == ("refused", "other_kind")
    assert fetched.status_code == 404
    assert kept(stack, dossier) == []


def test_the_bucket_takes_only_the_file_that_was_signed_for(stack: Served) -> None:
    dossier = citizen.filed(stack.client, citizen.birth())
    ticket = asked(stack, dossier).json()

    longer = post(stack, ticket, PDF + b"!")
    elsewhere = post(stack, ticket, PDF, key=f"kept/{dossier['code']}/mine")
    other_kind = post(stack, ticket, PDF, **{"Content-Type": "text/html"})
    unsigned = stack.client.post(ticket["url"], data={"key": "incoming/x/y"}, files={"file": PDF})

    assert [longer, elsewhere, other_kind] == [400, 403, 403]
    assert unsigned.status_code == 403
    assert kept(stack, dossier) == []


def test_other_content_of_the_same_length_is_not_linked(stack: Served) -> None:
    dossier = citizen.filed(stack.client, citizen.birth())
    ticket = asked(stack, dossier).json()

    post(stack, ticket, PDF.replace(b"paper", b"PAPER"))
    time.sleep(2)

    [file] = citizen.read(stack.client, dossier)["files"]
    assert file["status"] != "linked"
    assert not [key for key in kept(stack, dossier) if key.startswith("kept/")]


@pytest.mark.parametrize(
    ("changes", "place"),
    [({"size": 10_485_761}, "/size"), ({"kind": "text/html"}, "/kind"), ({"paper": 99}, "/paper")],
    ids=["too large", "no such kind", "no such paper"],
)
def test_what_may_not_come_is_said_before_it_is_sent(stack: Served, changes: Json, place: str) -> None:
    dossier = citizen.filed(stack.client, citizen.birth())

    answer = asked(stack, dossier, **changes)

    assert (answer.status_code, answer.json()["errors"][0]["path"]) == (422, place)


def test_files_go_with_what_was_declared(stack: Served) -> None:
    dossier = citizen.filed(stack.client, citizen.birth())
    sent(stack, dossier)
    path, headers = f"/api/dossiers/{dossier['code']}", citizen.bearer(dossier)

    stack.client.post(f"{path}/withdrawal", json={}, headers=headers)
    late = asked(stack, dossier)
    stack.client.delete(path, headers=headers)
    limit = time.monotonic() + PATIENCE
    while kept(stack, dossier) and time.monotonic() < limit:
        time.sleep(0.2)

    assert late.status_code == 409
    assert kept(stack, dossier) == []
    assert citizen.read(stack.client, dossier)["files"] == []
