"""What reviewers are told of a change: one clause for each thing, in both languages, with its day."""

from datetime import date
from typing import Any

import pytest
from msgspec.structs import replace

from catalog.burden import Effort, Load, Wage
from catalog.catalog import Catalog
from catalog.guides import Guide
from catalog.model import Case, Level, Online, Paper, Procedure, Status
from catalog.offers import Channel, Fee, FeeKind, Offer, Reduction, TimeLimit, Unit
from generators.change_report import Pair, markdown, plain, report, sentence
from generators.edition import Edition
from generators.english.words import ENGLISH
from generators.meter import difference, hourly_income
from generators.reviewing import last_turn, review
from generators.vietnamese import VIETNAMESE

TODAY = date(2026, 11, 23)
TURN = date(2027, 1, 1)
EVE = date(2026, 12, 31)
TEN = Fee(kind=FeeKind.CHARGE, amount=10_000)


def an_offer(*fees: Fee, days: int = 3, channel: Channel = Channel.ONLINE) -> Offer:
    return Offer(channel=channel, time=TimeLimit(value=days, unit=Unit.WORKING_DAY), fees=fees or (TEN,))


COUNTER = an_offer(channel=Channel.COUNTER)
DATED = (replace(TEN, to=EVE), Fee(kind=FeeKind.CHARGE, amount=7_000, from_=TURN))


@pytest.fixture
def catalog(edition: Edition) -> Catalog:
    """The small catalogue, with a wage of 60,000 đồng an hour: a thousand a minute."""
    return replace(
        edition.catalog,
        wages=(Wage(since=date(2025, 1, 1), monthly=12_000_000, hours=200, source="x"),),
        efforts={
            "paper": Effort(of="paper", minutes=60, source="x"),
            "visit": Effort(of="visit", minutes=120, source="x"),
        },
        loads={"1.000002": Load(procedure="1.000002", dossiers=1_000, source="x")},
    )


@pytest.fixture
def before(catalog: Catalog) -> Procedure:
    return replace(
        catalog.procedures["1.000002"],
        online=Online.PARTIAL,
        offers=(an_offer(), COUNTER),
        cases=(Case(papers=(Paper(name="Tờ khai", originals=1), Paper(name="Sổ hộ khẩu", copies=1))),),
        legal_basis=("1/2020/NĐ-CP",),
        levels=(Level.COMMUNE,),
    )


FEWER = (Case(papers=(Paper(name="Tờ khai", originals=1),)),)


@pytest.mark.parametrize(
    ("changes", "said", "said_en"),
    [
        (
            {"offers": (an_offer(*DATED), COUNTER)},
            "lệ phí trực tuyến 10.000 đ → 7.000 đ từ 01/01/2027",
            "state charge online 10,000 VND → 7,000 VND from 1 January 2027",
        ),
        (
            {"offers": (an_offer(*DATED), an_offer(*DATED, channel=Channel.COUNTER))},
            "lệ phí 10.000 đ → 7.000 đ từ 01/01/2027",
            "state charge 10,000 VND → 7,000 VND from 1 January 2027",
        ),
        (
            {"offers": (an_offer(replace(TEN, reductions=(Reduction(percent=50, to=EVE),))), COUNTER)},
            "lệ phí trực tuyến 10.000 đ → 5.000 đ đến hết 31/12/2026",
            "state charge online 10,000 VND → 5,000 VND until 31 December 2026",
        ),
        (
            {"offers": (an_offer(days=1), COUNTER)},
            "thời hạn trực tuyến 3 ngày làm việc → 1 ngày làm việc",
            "time limit online 3 working days → 1 working day",
        ),
        ({"cases": FEWER}, "bớt 1 giấy tờ: Sổ hộ khẩu", "1 paper less: Sổ hộ khẩu"),
        (
            {"cases": (Case(papers=(*FEWER[0].papers, Paper(name="Sổ hộ khẩu", copies=2))),)},
            "sửa giấy tờ (số bản, mẫu, điều kiện, trường hợp): Sổ hộ khẩu",
            "papers edited (copies, form, condition, case): Sổ hộ khẩu",
        ),
        (
            {"legal_basis": ("2/2026/NĐ-CP",)},
            "căn cứ pháp lý: +2/2026/NĐ-CP, −1/2020/NĐ-CP",
            "legal basis: +2/2026/NĐ-CP, −1/2020/NĐ-CP",
        ),
        (
            {"status": Status.SUSPENDED},
            "hiệu lực: đang áp dụng → tạm ngừng áp dụng",
            "status: in force → suspended",
        ),
        (
            {"online": Online.FULL},
            "trực tuyến: trực tuyến một phần → trực tuyến toàn trình",
            "online: partly online → fully online",
        ),
        ({"levels": (Level.PROVINCE,)}, "cấp thực hiện: +Cấp tỉnh, −Cấp xã", "levels: +Province, −Commune"),
        ({"agency": "bo-cong-an"}, "cơ quan công bố: Bộ Tư pháp → Bộ Công an", ""),
        ({"guide": Guide(summary="Mới")}, "sửa hướng dẫn", "guide edited"),
        ({"decision": "1/QĐ"}, "quyết định công bố: không ghi → 1/QĐ", ""),
        ({}, "", ""),
    ],
    ids=[
        "dated-fee",
        "dated-everywhere",
        "reduction",
        "time",
        "paper-less",
        "paper",
        "law",
        "status",
        "online",
        "level",
        "agency",
        "guide",
        "decision",
        "nothing",
    ],
)
def test_each_change_is_one_clause(
    before: Procedure, catalog: Catalog, changes: dict[str, Any], said: str, said_en: str
) -> None:
    after = replace(before, **changes)

    found = review(before, after, TODAY, VIETNAMESE, catalog)

    assert "; ".join(found) == said
    if said_en:
        assert "; ".join(review(before, after, TODAY, ENGLISH, catalog)) == said_en


def test_new_and_deleted_records_are_told(before: Procedure, catalog: Catalog) -> None:
    assert review(None, before, TODAY, VIETNAMESE, catalog) == ("thủ tục mới",)
    assert review(before, None, TODAY, ENGLISH, catalog) == ("record deleted",)


def test_the_meter_adds_fees_papers_and_visits(before: Procedure, catalog: Catalog) -> None:
    after = replace(before, cases=FEWER, online=Online.FULL, offers=(an_offer(*DATED), COUNTER))

    found = difference(before, after, last_turn(before, after, TODAY), catalog)

    assert (found.papers, found.visits, found.fee) == (-1, -1, -3_000)
    assert found.time == -180_000
    assert found.yearly == -183_000_000
    assert sentence(found, VIETNAMESE) == (
        "mỗi hồ sơ: bớt 1 giấy tờ, bớt 1 lần đi, bớt 3.000 đ phí, lệ phí, bớt khoảng 180.000 đ công sức; "
        "mỗi năm khoảng bớt 183.000.000 đ (1.000 hồ sơ; x)"
    )


def test_before_the_day_nothing_is_saved(before: Procedure, catalog: Catalog) -> None:
    after = replace(before, offers=(an_offer(*DATED), COUNTER))

    assert difference(before, after, EVE, catalog).is_nothing
    assert difference(before, after, TURN, catalog).fee == -3_000


@pytest.mark.parametrize("fee", [Fee(set_by="province"), Fee(in_words=True)])
def test_what_is_not_known_saves_nothing(before: Procedure, catalog: Catalog, fee: Fee) -> None:
    after = replace(before, offers=(an_offer(fee),), online=Online.UNKNOWN)

    assert difference(before, after, TODAY, catalog).is_nothing


def test_an_hour_is_paid_as_on_its_day(catalog: Catalog) -> None:
    assert hourly_income(catalog, TODAY) == 60_000
    assert hourly_income(catalog, date(2024, 12, 31)) == 0


def test_the_report_is_by_agency_and_adds_up_the_year(before: Procedure, catalog: Catalog) -> None:
    other = replace(catalog.procedures["1.000003"], title="Tên *mới* <b>")
    pairs = [
        Pair(code="1.000002", path="a", before=before, after=replace(before, cases=FEWER)),
        Pair(code="1.000003", path="b", before=catalog.procedures["1.000003"], after=other, moved_from="c"),
    ]

    told = report(pairs, TODAY, catalog, unread=["procedures/x.yaml"])

    lines = list(plain(told))
    assert [line for line in lines if not line.startswith(" ")] == [
        "Bộ Công an",
        "Bộ Tư pháp",
        "Cộng các thủ tục biết số hồ sơ, mỗi năm người dân: bớt 60.000.000 đ",
        "All procedures whose number of dossiers is known, for citizens a year: 60,000,000 VND less",
        "procedures/x.yaml: không đọc được, chạy motcua check · cannot be read, run motcua check",
    ]
    assert "chuyển tệp từ c" in lines[1]
    assert "Tên \\*mới\\* \\<b\\>" in "\n".join(markdown(told))
