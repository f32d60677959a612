import base64
import json
from collections.abc import Iterator
from typing import Any
from urllib.parse import parse_qs, unquote, urlsplit

import pytest
from botocore.config import Config
from botocore.session import get_session

from functions.adapters.uploads import POSTED_TO, S3Uploads, incoming, place_of
from functions.file_ports import Place
from tests.makers import CODE, PDF, a_file

PLACE = Place(CODE, "f1")


@pytest.fixture
def s3(aws: None) -> Iterator[Any]:  # noqa: ARG001 - it stands for the mocked AWS
    client = get_session().create_client("s3", config=Config(signature_version="s3v4"))
    client.create_bucket(Bucket="uploads", CreateBucketConfiguration={"LocationConstraint": "ap-southeast-1"})
    yield client
    client.close()


@pytest.fixture
def uploads(s3: Any) -> S3Uploads:
    return S3Uploads(lambda: s3, "uploads")


def keys(s3: Any) -> list[str]:
    return [one["Key"] for one in s3.list_objects_v2(Bucket="uploads").get("Contents", [])]


def test_a_ticket_allows_one_name_kind_size_and_checksum(uploads: S3Uploads) -> None:
    ticket = uploads.ticket(a_file())

    conditions = json.loads(base64.b64decode(ticket.fields["policy"]))["conditions"]
    checksum = base64.b64encode(bytes.fromhex(a_file().sha256)).decode()
    assert ticket.url == POSTED_TO
    for condition in (
        {"bucket": "uploads"},
        {"key": f"incoming/{CODE}/f1"},
        {"Content-Type": "application/pdf"},
        {"x-amz-checksum-sha256": checksum},
        ["content-length-range", len(PDF), len(PDF)],
    ):
        assert condition in conditions
    assert not [one for one in conditions if isinstance(one, list) and one[0] == "starts-with"]


def test_what_came_is_read_kept_and_dropped(uploads: S3Uploads, s3: Any) -> None:
    s3.put_object(Bucket="uploads", Key=incoming(PLACE), Body=PDF)

    assert uploads.read(PLACE) == PDF
    uploads.keep(a_file(), PDF)
    uploads.drop(PLACE)

    assert uploads.read(PLACE) is None
    assert keys(s3) == [f"kept/{CODE}/f1"]


def test_everything_of_one_dossier_goes_and_nothing_of_another(uploads: S3Uploads, s3: Any) -> None:
    for file in (a_file(), a_file(id="f2"), a_file(dossier=f"{CODE}9")):
        uploads.keep(file, PDF)

    uploads.drop_all(CODE)

    assert keys(s3) == [f"kept/{CODE}9/f1"]


def test_a_kept_file_is_fetched_under_its_own_name_for_a_few_minutes(uploads: S3Uploads) -> None:
    asked = parse_qs(urlsplit(uploads.link(a_file(name='a"b; giấy.pdf'))).query)

    assert asked["X-Amz-Expires"] == ["300"]
    [disposition] = asked["response-content-disposition"]
    assert disposition.startswith("attachment; filename*=UTF-8''a%22b%3B%20gi")
    assert unquote(disposition).endswith("giấy.pdf")


def test_a_key_tells_its_place() -> None:
    assert place_of(incoming(PLACE)) == PLACE
