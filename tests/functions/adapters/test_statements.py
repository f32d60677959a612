from datetime import date
from typing import Any

import pytest
from botocore.session import get_session

from functions.adapters.statements import S3Statements, read
from functions.domain.errors import CallbackUnreadable, StoreUnavailable
from functions.domain.listing import Line

DAY = date(2026, 11, 23)
HEAD = "transaction,reference,amount,kind\r\n"


@pytest.fixture
def s3(aws: None) -> Any:  # noqa: ARG001 - it stands for the mocked AWS
    client = get_session().create_client("s3")
    where = {"LocationConstraint": "ap-southeast-1"}
    client.create_bucket(Bucket="lists", CreateBucketConfiguration=where)
    return client


def test_a_list_is_read_line_by_line(s3: Any) -> None:
    body = f"\ufeff{HEAD}77,G15-1,50000,payment\r\nR1,,20000,refund\r\n\r\n".encode()
    s3.put_object(Bucket="lists", Key="vnpay/2026-11-23.csv", Body=body)

    assert S3Statements(s3, "lists").lines("vnpay", DAY) == (
        Line("77", "G15-1", 50_000),
        Line("R1", "", 20_000, is_refund=True),
    )


def test_a_list_that_has_not_come_is_none(s3: Any) -> None:
    assert S3Statements(s3, "lists").lines("vnpay", DAY) is None


def test_a_bucket_that_is_not_there_is_a_failure_and_no_missing_list(s3: Any) -> None:
    with pytest.raises(StoreUnavailable):
        S3Statements(s3, "elsewhere").lines("vnpay", DAY)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "a,b\r\n",
        f"{HEAD}77,G15-1,50.000,payment",
        f"{HEAD}77,G15-1,-1,payment",
        f"{HEAD}77,G15-1,1,fee",
        f"{HEAD},G15-1,1,payment",
        f"{HEAD}77,G15-1,1",
        f'{HEAD}"77,G15-1,1,payment',
    ],
    ids=["empty", "head", "amount", "negative", "kind", "no transaction", "short", "open quotes"],
)
def test_one_bad_line_and_the_list_is_not_compared(text: str) -> None:
    with pytest.raises(CallbackUnreadable):
        read(text)


def test_a_list_in_another_encoding_is_refused(s3: Any) -> None:
    s3.put_object(Bucket="lists", Key="vnpay/2026-11-23.csv", Body=b"\xff\xfe")

    with pytest.raises(CallbackUnreadable):
        S3Statements(s3, "lists").lines("vnpay", DAY)
