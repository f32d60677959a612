import json
from dataclasses import dataclass, field
from datetime import timedelta
from typing import Any

import pytest
from botocore.exceptions import ClientError
from botocore.session import get_session

from functions.adapters.agencies import MOST, REMEMBERED, ParameterAgencies
from functions.domain.errors import Misconfigured
from tests.makers import NOON

PREFIX = "/motcua/agencies"


@pytest.fixture
def ssm(aws: None) -> Any:  # noqa: ARG001 - it stands for the mocked AWS
    return get_session().create_client("ssm")


@pytest.fixture
def known(ssm: Any) -> ParameterAgencies:
    put(ssm, "G15", current="a-token")
    return ParameterAgencies(ssm, PREFIX, "sandbox")


@dataclass
class NoAgencies:
    """A Parameter Store with nothing in it, that counts how often it is asked."""

    asked: list[str] = field(default_factory=list)

    def get_parameter(self, **request: Any) -> Any:
        self.asked.append(request["Name"])
        raise ClientError({"Error": {"Code": "ParameterNotFound"}}, "GetParameter")


def put(ssm: Any, unit: str, **value: Any) -> None:
    text = json.dumps({"environment": "sandbox"} | value)
    ssm.put_parameter(Name=f"{PREFIX}/{unit}", Value=text, Type="SecureString", Overwrite=True)


def test_an_agency_is_known_by_its_own_token_only(ssm: Any, known: ParameterAgencies) -> None:
    put(ssm, "G01", current="another")

    assert known.is_token("G15", "a-token", NOON)
    assert not known.is_token("G15", "another", NOON)
    assert not known.is_token("G01", "a-token", NOON)


@pytest.mark.parametrize(
    "agency", ["", "G99", "g15", "../vnpay", "G15/", "/G15", "G15.", "G" * 30, "G15\n", "*", "Ｇ15"]
)
def test_what_names_no_agency_is_nobody(known: ParameterAgencies, agency: str) -> None:
    assert not known.is_token(agency, "a-token", NOON)


def test_two_tokens_work_while_one_is_being_replaced(ssm: Any, known: ParameterAgencies) -> None:
    end = NOON + timedelta(days=7)
    put(ssm, "G15", current="new", previous="a-token", previous_until=end.isoformat())

    assert known.is_token("G15", "new", NOON)
    assert known.is_token("G15", "a-token", NOON)
    assert not known.is_token("G15", "a-token", end)


def test_a_withdrawn_token_works_no_longer_than_it_is_remembered(ssm: Any, known: ParameterAgencies) -> None:
    known.is_token("G15", "a-token", NOON)
    put(ssm, "G15", current="new")

    assert known.is_token("G15", "a-token", NOON + REMEMBERED - timedelta(seconds=1))
    assert not known.is_token("G15", "a-token", NOON + REMEMBERED)


def test_strangers_do_not_make_the_store_be_asked_again_and_again() -> None:
    store = NoAgencies()
    known = ParameterAgencies(store, PREFIX, "sandbox")

    assert not any(known.is_token("G77", f"guess-{n}", NOON) for n in range(10))
    assert store.asked == [f"{PREFIX}/G77"]


def test_what_is_remembered_has_a_bound() -> None:
    known = ParameterAgencies(NoAgencies(), PREFIX, "sandbox")

    for number in range(MOST + 10):
        known.is_token(f"X{number}", "guess", NOON)

    assert len(known.known) <= MOST


def test_a_token_of_another_environment_is_refused(ssm: Any, known: ParameterAgencies) -> None:
    put(ssm, "G17", current="live-token", environment="live")

    with pytest.raises(Misconfigured):
        known.is_token("G17", "live-token", NOON)
