"""Channels are joined where they cost and take the same."""

from datetime import date

from catalog.offers import Channel, Fee, Offer, TimeLimit, Unit
from generators.ways import ways

TODAY = date(2026, 11, 23)
WEEK = TimeLimit(value=7, unit=Unit.WORKING_DAY)


def an_offer(channel: Channel, amount: int = 0, label: str | None = None) -> Offer:
    return Offer(channel=channel, time=WEEK, fees=(Fee(amount=amount),), label=label)


def test_equal_channels_are_said_once() -> None:
    found = ways((an_offer(Channel.COUNTER), an_offer(Channel.ONLINE), an_offer(Channel.POST)), TODAY)

    assert [way.name for way in found] == ["Nộp trực tuyến, qua bưu chính hoặc trực tiếp tại quầy"]


def test_different_channels_stand_apart_with_online_first() -> None:
    found = ways((an_offer(Channel.COUNTER, 20_000), an_offer(Channel.ONLINE, 10_000)), TODAY)

    assert [way.name for way in found] == ["Nộp trực tuyến", "Nộp trực tiếp tại quầy"]


def test_cases_of_a_channel_keep_their_labels() -> None:
    found = ways((an_offer(Channel.ONLINE, 1, "Cấp mới"), an_offer(Channel.ONLINE, 2, "Cấp lại")), TODAY)

    assert [term.label for term in found[0].terms] == ["Cấp mới", "Cấp lại"]
