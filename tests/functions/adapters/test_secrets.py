import json
from datetime import timedelta
from typing import Any

import pytest
from botocore.session import get_session

from functions.adapters.secrets import Keys, read_keys
from functions.domain.errors import Misconfigured, StoreUnavailable
from tests.makers import NOON


@pytest.fixture
def ssm(aws: None) -> Any:  # noqa: ARG001 - it stands for the mocked AWS
    return get_session().create_client("ssm")


def put(ssm: Any, value: str) -> None:
    ssm.put_parameter(Name="/motcua/vnpay", Value=value, Type="SecureString")


def test_keys_are_read_decrypted(ssm: Any) -> None:
    put(ssm, json.dumps({"environment": "live", "current": "a"}))

    assert read_keys(ssm, "/motcua/vnpay", "live") == Keys("a", "live")


def test_the_previous_key_comes_with_its_end(ssm: Any) -> None:
    end = NOON + timedelta(days=7)
    previous = {"previous": "b", "previous_until": end.isoformat()}
    put(ssm, json.dumps({"environment": "live", "current": "a", **previous}))

    keys = read_keys(ssm, "/motcua/vnpay", "live")

    assert keys.valid(end - timedelta(seconds=1)) == ("a", "b")
    assert keys.valid(end) == ("a",)


def test_a_previous_key_without_an_end_is_not_accepted() -> None:
    assert Keys("a", previous="b").valid(NOON) == ("a",)


def test_a_parameter_that_cannot_be_read_is_unavailable(ssm: Any) -> None:
    with pytest.raises(StoreUnavailable):
        read_keys(ssm, "/nowhere", "live")


@pytest.mark.parametrize(
    "value",
    [
        {"environment": "sandbox", "current": "a"},
        {"current": "a"},
        {"environment": "live", "current": ""},
        {"environment": "live", "current": " "},
        {"environment": "live"},
        {"environment": "live", "current": "a", "previous": ""},
        {"environment": "live", "current": None},
        "a",
    ],
    ids=["sandbox", "no environment", "empty", "blank", "no key", "empty previous", "null", "no object"],
)
def test_a_key_that_is_empty_or_of_another_environment_is_refused(ssm: Any, value: Any) -> None:
    put(ssm, json.dumps(value))

    with pytest.raises(Misconfigured) as raised:
        read_keys(ssm, "/motcua/vnpay", "live")

    assert "/motcua/vnpay" in str(raised.value)
