"""Two readings of a procedure are compared by what a citizen would do otherwise."""

from datetime import date
from typing import Any

import pytest
from msgspec.structs import replace

from catalog.model import Case, Online, Paper, Procedure, Status
from catalog.offers import Channel, Fee, FeeKind, Offer, TimeLimit, Unit
from generators.differences import describe
from generators.edition import Edition
from generators.english.words import ENGLISH

TODAY = date(2026, 11, 23)


def an_offer(days: int = 3, amount: int = 10_000, channel: Channel = Channel.ONLINE) -> Offer:
    return Offer(
        channel=channel,
        time=TimeLimit(value=days, unit=Unit.WORKING_DAY),
        fees=(Fee(kind=FeeKind.CHARGE, amount=amount),),
    )


@pytest.fixture
def before(edition: Edition) -> Procedure:
    return replace(
        edition.catalog.procedures["1.000002"],
        online=Online.PARTIAL,
        offers=(an_offer(), an_offer(channel=Channel.COUNTER)),
        cases=(Case(papers=(Paper(name="Tờ khai"), Paper(name="Hộ khẩu"))),),
    )


@pytest.mark.parametrize(
    ("changes", "said", "said_en"),
    [
        (
            {"offers": (an_offer(amount=5_000), an_offer(channel=Channel.COUNTER))},
            "Lệ phí: 5.000 đ (trước đó 10.000 đ) khi nộp trực tuyến",
            "State charge: 5,000 VND (before: 10,000 VND) if you submit online",
        ),
        (
            {"offers": (an_offer(days=1), an_offer(days=1, channel=Channel.COUNTER))},
            "Thời hạn: 1 ngày làm việc (trước đó 3 ngày làm việc)",
            "Time limit: 1 working day (before: 3 working days)",
        ),
        (
            {"cases": (Case(papers=(Paper(name="Tờ khai"),)),)},
            "Không còn cần giấy tờ: Hộ khẩu",
            "Paper no longer needed: Hộ khẩu",
        ),
        ({"status": Status.REPEALED}, "Tình trạng: không còn hiện hành", "Status: no longer in force"),
        (
            {"online": Online.NONE},
            "Trực tuyến: chưa có",
            "Online: not online yet",
        ),
        ({"title": "Tên khác"}, "Tên mới: Tên khác", "New title: Tên khác"),
    ],
    ids=["fee of one channel", "time of all", "paper", "status", "online", "title"],
)
def test_each_change_is_one_sentence(
    before: Procedure, changes: dict[str, Any], said: str, said_en: str
) -> None:
    after = replace(before, **changes)

    assert describe(before, after, TODAY) == (said,)
    assert describe(before, after, TODAY, ENGLISH) == (said_en,)


def test_what_only_searching_uses_is_no_change(before: Procedure) -> None:
    after = replace(before, also=("gọi khác",), life_events=("co-con-nho",))

    assert describe(before, after, TODAY) == ()


def test_the_first_reading_is_one_entry(before: Procedure) -> None:
    assert describe(None, before, TODAY) == ("Đọc từ nguồn chính thức",)
