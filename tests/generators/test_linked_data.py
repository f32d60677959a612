"""GovernmentService in every page: JSON that is whole, and only what is known."""

import json
from datetime import date
from typing import Any

import pytest
from msgspec.structs import replace

from catalog.offers import Channel, Fee, Offer, Reduction
from generators.edition import Edition
from generators.facts import gather
from generators.linked_data import government_service, script
from generators.procedures import described


def data(edition: Edition, code: str, *offers: Offer) -> dict[str, Any]:
    procedure = edition.catalog.procedures[code]
    if offers:
        procedure = replace(procedure, offers=offers)
    text = government_service(described(gather(edition, procedure), "Tóm tắt"))
    found: dict[str, Any] = json.loads(
        text.removeprefix('<script type="application/ld+json">').removesuffix("</script>")
    )
    return found


def test_a_service_says_who_where_how_and_what(edition: Edition) -> None:
    found = data(edition, "1.000001")

    assert found["provider"] == {"@type": "GovernmentOrganization", "name": "Bộ Tư pháp"}
    assert found["areaServed"] == {"@type": "Country", "name": "Việt Nam"}
    assert found["serviceType"] == "Hộ tịch"
    assert found["availableChannel"][0]["serviceUrl"] == "/nop-ho-so/1.000001/"
    assert found["offers"][0]["price"] == 0
    assert found["serviceOutput"] == [{"@type": "Thing", "name": "Giấy khai sinh"}]


def test_what_belongs_to_one_province_is_served_there(edition: Edition) -> None:
    assert data(edition, "1.000006")["areaServed"]["@type"] == "AdministrativeArea"


def test_what_is_not_known_is_not_there(edition: Edition) -> None:
    found = data(edition, "1.000008")

    assert not {"offers", "availableChannel", "hoursAvailable", "serviceOutput"} & set(found)


def test_an_amount_set_by_the_province_is_no_offer(edition: Edition) -> None:
    assert "offers" not in data(edition, "1.000006")


def test_a_price_is_the_one_of_the_day(edition: Edition) -> None:
    half = Reduction(percent=50, from_=date(2026, 7, 1), to=date(2026, 12, 31))
    past = Fee(amount=1, to=date(2026, 1, 1))
    offer = Offer(channel=Channel.COUNTER, fees=(Fee(amount=20_000, reductions=(half,)), past))

    assert [one["price"] for one in data(edition, "1.000001", offer)["offers"]] == [10_000]


@pytest.mark.parametrize("text", ["</script><img src=x>", "<!--", "]]>", "&amp;", "\u2028", '"\\'])
def test_no_value_leaves_its_element(text: str) -> None:
    made = script({"name": text})

    inside = made.removeprefix('<script type="application/ld+json">').removesuffix("</script>")
    assert not set(inside) & set("<>&\u2028")
    assert json.loads(inside) == {"name": text}
