"""An edit with a date of its own switches on at midnight in Hà Nội: on pages, in lists, on the form."""

import re
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from msgspec.structs import replace

from catalog.catalog import Catalog
from catalog.loader import load
from catalog.model import Case, Paper, Review, Status
from catalog.offers import Channel, Fee, FeeKind, Offer, TimeLimit, Unit
from generators import filing, procedures
from generators.edition import Edition
from generators.english import procedures as english
from generators.output import Output, Page
from generators.reviewing import review
from generators.vietnamese import VIETNAMESE
from infra.commands.build import HANOI, today

EVE, TURN = date(2026, 12, 31), date(2027, 1, 1)
CODE = "1.000001"
WEEK, ONE = TimeLimit(value=7, unit=Unit.DAY), TimeLimit(value=1, unit=Unit.DAY)
FEES = (
    Fee(kind=FeeKind.CHARGE, amount=10_000, to=EVE),
    Fee(kind=FeeKind.CHARGE, amount=7_000, from_=TURN),
)


@pytest.fixture(scope="module")
def catalog() -> Catalog:
    """The small catalogue; of the birth registration everything changes with the year, its neighbour ends."""
    small = load(Path("tests/data/catalog"))
    birth = replace(
        small.procedures[CODE],
        offers=(
            Offer(channel=Channel.ONLINE, time=WEEK, fees=FEES, to=EVE),
            Offer(channel=Channel.ONLINE, time=ONE, fees=FEES, from_=TURN),
        ),
        cases=(
            Case(
                papers=(
                    Paper(name="Đơn cũ", originals=1, to=EVE),
                    Paper(name="Giấy chứng sinh", originals=1),
                    Paper(name="Tờ khai mới", originals=1, from_=TURN),
                )
            ),
        ),
        form="khai-sinh",
    )
    ends = replace(small.procedures["1.000002"], status=Status.REPEALED, since=TURN)
    begins = replace(small.procedures["1.000003"], since=TURN)
    changed = {CODE: birth, "1.000002": ends, "1.000003": begins}
    return replace(small, procedures=small.procedures | changed)


def text(output: Output) -> str:
    page = output.render()
    assert isinstance(page, Page)
    return re.sub(r"<script.*?</script>|<[^>]+>", " ", page.content, flags=re.DOTALL)


def shown(catalog: Catalog, on: date, code: str = CODE) -> str:
    edition = Edition.of(catalog, on)
    return " ".join(text(procedures.output(edition, edition.catalog.procedures[code])).split())


def test_the_day_of_a_build_begins_at_midnight_in_ha_noi() -> None:
    utc = UTC
    last = datetime(2026, 12, 31, 16, 59, 59, tzinfo=utc)

    assert today(last) == EVE
    assert today(last + timedelta(seconds=1)) == TURN
    assert today(datetime(2027, 1, 1, tzinfo=HANOI)) == TURN


def test_time_fee_and_papers_are_those_of_the_day(catalog: Catalog) -> None:
    before, after = shown(catalog, EVE), shown(catalog, TURN)

    assert "7 ngày" in before
    assert "10.000 đ" in before
    assert "Đến hết 31/12/2026 Đơn cũ" in before
    assert "Từ 01/01/2027: Thời hạn: 1 ngày (trước đó 7 ngày)." in before
    assert "Từ 01/01/2027: Lệ phí: 7.000 đ (trước đó 10.000 đ)." in before
    assert "Từ 01/01/2027 Tờ khai mới" in before
    assert "Sắp thay đổi" not in after
    assert "Đơn cũ" not in after.partition("Lịch sử thay đổi")[0]
    assert "7.000 đ" in after
    assert "01/01/2027 : Thời hạn: 1 ngày (trước đó 7 ngày)." in after


def test_a_procedure_ends_and_another_begins(catalog: Catalog) -> None:
    assert "Không còn trong danh mục" not in shown(catalog, EVE, "1.000002")
    assert "Tình trạng: không còn hiện hành" in shown(catalog, EVE, "1.000002")
    assert "Không còn trong danh mục hiện hành từ 01/01/2027." in shown(catalog, TURN, "1.000002")
    assert "Chưa áp dụng; áp dụng từ 01/01/2027." in shown(catalog, EVE, "1.000003")
    assert "Chưa áp dụng" not in shown(catalog, TURN, "1.000003")


def test_listings_and_english_follow(catalog: Catalog) -> None:
    eve, turn = Edition.of(catalog, EVE), Edition.of(catalog, TURN)

    assert not eve.rows["1.000002"].faded
    assert turn.rows["1.000002"].faded
    assert "since 1 January 2027" in text(english.output(turn, turn.catalog.procedures["1.000002"]))


def test_papers_keep_their_numbers_on_the_filing_form(catalog: Catalog) -> None:
    recorded = catalog.procedures[CODE]

    assert [number for number, _ in filing.numbered(recorded, EVE)[0].papers] == [1, 2]
    assert [number for number, _ in filing.numbered(recorded, TURN)[0].papers] == [2, 3]


def test_only_what_depends_on_the_day_is_made_again(catalog: Catalog) -> None:
    eve, turn = Edition.of(catalog, EVE), Edition.of(catalog, TURN)

    changed = {code for code in catalog.procedures if eve.around[code] != turn.around[code]}

    assert {CODE, "1.000002", "1.000003"} <= changed
    assert "1.000004" not in changed


def test_reviewers_are_told_the_day(catalog: Catalog) -> None:
    before = replace(
        catalog.procedures[CODE],
        offers=(Offer(channel=Channel.ONLINE, time=WEEK, fees=(replace(FEES[0], to=None),)),),
        cases=(Case(papers=(Paper(name="Đơn cũ", originals=1), Paper(name="Giấy chứng sinh", originals=1))),),
    )

    assert review(before, catalog.procedures[CODE], EVE, VIETNAMESE, catalog) == (
        "thời hạn 7 ngày → 1 ngày từ 01/01/2027",
        "lệ phí 10.000 đ → 7.000 đ từ 01/01/2027",
        "thêm 1 giấy tờ: Tờ khai mới từ 01/01/2027",
        "bớt 1 giấy tờ: Đơn cũ từ 01/01/2027",
    )


def test_a_page_is_under_review_in_both_languages_from_the_day_of_the_new_law(catalog: Catalog) -> None:
    review = Review(old="60/2014/QH13", new="31/2024/QH15", from_=TURN)
    one = replace(catalog.procedures[CODE], reviews=(review,))
    catalog = replace(catalog, procedures=catalog.procedures | {CODE: one})
    edition = Edition.of(catalog, TURN)

    assert "Đang rà soát" not in shown(catalog, EVE)
    assert "Đang rà soát. Từ 01/01/2027, 31/2024/QH15 thay 60/2014/QH13." in shown(catalog, TURN)
    assert "31/2024/QH15 Luật Đất đai" in shown(catalog, TURN).partition("Căn cứ pháp lý")[2]
    assert "Under review" in text(english.output(edition, edition.catalog.procedures[CODE]))
