"""What is for a case or on a condition goes before what is in general."""

import pytest

from catalog.choosing import about, in_general, mine, only, unconditional
from catalog.offers import Channel, Fee, FeeKind, Offer

HOUSE, EXEMPT = "Đối với nhà ở", "Nếu bạn thuộc diện miễn"
GENERAL = Fee(kind=FeeKind.CHARGE, amount=7_000)
LISTED = Fee(kind=FeeKind.CHARGE, amount=5_000, cases=(HOUSE,))
FREE = Fee(kind=FeeKind.CHARGE, amount=0, when=EXEMPT)
COPY = Fee(kind=FeeKind.FEE, amount=8_000)
FEES = (GENERAL, LISTED, FREE, COPY)


def offer(*fees: Fee, channel: Channel = Channel.ONLINE, cases: tuple[str, ...] = ()) -> Offer:
    return Offer(channel=channel, cases=cases, fees=fees)


@pytest.mark.parametrize(
    ("case", "said", "left"),
    [
        pytest.param(None, {}, FEES, id="nothing answered"),
        pytest.param(HOUSE, {}, (LISTED, FREE, COPY), id="the case before the general"),
        pytest.param("Khác", {}, (GENERAL, FREE, COPY), id="another case"),
        pytest.param(None, {EXEMPT: True}, (FREE, COPY), id="the condition before all of its kind"),
        pytest.param(HOUSE, {EXEMPT: True}, (FREE, COPY), id="the condition before the case"),
        pytest.param(HOUSE, {EXEMPT: False}, (LISTED, COPY), id="the condition does not hold"),
        pytest.param(None, {EXEMPT: False}, (GENERAL, LISTED, COPY), id="only the condition is known"),
    ],
)
def test_the_fee_nearest_to_the_reader_is_left(
    case: str | None, said: dict[str, bool], left: tuple[Fee, ...]
) -> None:
    (found,) = mine((offer(*FEES),), case, said.get)

    assert found.fees == left


def test_a_way_stands_in_place_of_the_general_one_of_its_channel_only() -> None:
    slow, post = offer(), offer(channel=Channel.POST)
    quick = offer(cases=(HOUSE,))

    assert mine((slow, quick, post), HOUSE, lambda _: None) == (quick, post)


def test_in_general_no_condition_and_no_case_holds() -> None:
    assert in_general((offer(*FEES),), None) == (offer(GENERAL, COPY),)


def test_without_conditions_every_case_is_left() -> None:
    assert unconditional((offer(*FEES),)) == (offer(GENERAL, LISTED, COPY),)


def test_cases_and_condition_are_said_in_one_line() -> None:
    both = Fee(label="Cấp lại", cases=(HOUSE, "Trường hợp khác"), when=EXEMPT)

    assert only(both) == "nhà ở hoặc khác; bạn thuộc diện miễn"
    assert about(both) == "Cấp lại; nhà ở hoặc khác; bạn thuộc diện miễn"
    assert about(GENERAL) == ""
