from base64 import b64encode
from dataclasses import dataclass
from datetime import datetime

import pytest
from aws_lambda_powertools.utilities.data_classes import APIGatewayProxyEventV2

from functions.domain.errors import AgencyUnknown
from functions.handlers.reading import agency_of
from tests.calls import an_event
from tests.makers import NOON


@dataclass(frozen=True)
class OneAgency:
    def is_token(self, agency: str, token: str, at: datetime) -> bool:
        return (agency, token, at) == ("G15", "to:ken", NOON)


def called(authorization: str) -> str:
    event = an_event("POST", "/api/sync/dossiers", headers={"authorization": authorization})
    return agency_of(APIGatewayProxyEventV2(event), OneAgency(), NOON)


def basic(text: str) -> str:
    return b64encode(text.encode()).decode()


@pytest.mark.parametrize("scheme", ["Basic", "basic", "BASIC"])
def test_an_agency_says_who_it_is_and_shows_its_token(scheme: str) -> None:
    assert called(f"{scheme} {basic('G15:to:ken')}") == "G15"


@pytest.mark.parametrize(
    "authorization",
    [
        "",
        "Basic",
        "Basic ???",
        "Basic /w==",
        "Basic " + basic("G15"),
        "Basic " + basic("G15:"),
        "Basic " + basic("G15:wrong"),
        "Basic " + basic("G01:to:ken"),
        "Bearer " + basic("G15:to:ken"),
        "G15:to:ken",
    ],
)
def test_anybody_else_is_refused_in_one_way(authorization: str) -> None:
    with pytest.raises(AgencyUnknown) as raised:
        called(authorization)

    assert not {"G15", "G01", "wrong"} & set(str(raised.value).split())
