"""What provinces have set, on the page of a procedure and for national editors."""

from datetime import date
from pathlib import Path

from msgspec.structs import replace

from catalog.loader import load
from catalog.local_fees import LocalFees, LocalSource
from catalog.offers import Channel, Fee, Offer
from generators.edition import Edition
from generators.english.words import ENGLISH
from generators.facts import gather
from generators.local_fees import count, locals_of
from generators.local_fees import page as editors_page
from generators.procedures import page

SMALL = load(Path("tests/data/catalog"))
CODE = "1.000001"
OPEN = Offer(channel=Channel.POST, fees=(Fee(set_by="province"),))
RESOLUTION = "1/2026/NQ-HĐND"


def an_edition(*fees: Fee, online: tuple[Fee, ...] = ()) -> Edition:
    procedure = replace(SMALL.procedures[CODE], offers=(OPEN,))
    source = LocalSource(read=date(2026, 7, 18))
    local = LocalFees(province="01", procedure=CODE, fees=fees, online=online, source=source)
    tables = {
        "procedures": {**SMALL.procedures, CODE: procedure},
        "local_fees": {local.key: local} if fees else {},
    }
    return Edition.of(replace(SMALL, **tables), date(2026, 11, 29))


def test_each_province_tells_its_amounts_and_by_which_resolution() -> None:
    edition = an_edition(
        Fee(amount=8000, source=RESOLUTION),
        Fee(in_words=True, source=RESOLUTION),
        Fee(amount=9000, source=RESOLUTION, from_=date(2027, 1, 1)),
        online=(Fee(amount=0, source=RESOLUTION),),
    )

    (vietnamese,), (english,) = locals_of(edition, CODE), locals_of(edition, CODE, ENGLISH)

    assert vietnamese.said == (
        f"8.000 đ ({RESOLUTION})",
        f"theo {RESOLUTION}, số tiền chưa có dữ liệu",
        f"nộp trực tuyến: Miễn phí ({RESOLUTION})",
    )
    assert english.said[1] == f"under {RESOLUTION}; the amount is not known yet"


def test_the_page_tells_it_without_scripts_and_how_to_find_out() -> None:
    edition = an_edition(Fee(amount=8000, source=RESOLUTION))

    content = page(gather(edition, edition.catalog.procedures[CODE])).content

    assert f"Thành phố Hà Nội</a>: 8.000 đ ({RESOLUTION})" in content
    assert "Tỉnh khác: chưa có dữ liệu. Hãy hỏi Uỷ ban nhân dân cấp xã" in content
    assert '"local":{"01":' in content


def test_national_editors_see_what_is_set_and_what_is_missing() -> None:
    figures = count(an_edition(Fee(amount=8000, source=RESOLUTION)))

    assert [(one.code, one.set_in) for one in figures.procedures] == [(CODE, ("Hà Nội",))]
    assert [(one.code, known) for one, known in figures.provinces] == [("01", 1), ("24", 0)]
    content = editors_page(figures).content
    assert "Đã ghi 1 trong 2 mức cần có" in content
    assert "đã có: Hà Nội" in content


def test_a_day_that_changes_a_local_fee_changes_the_page() -> None:
    edition = an_edition(Fee(amount=8000, source=RESOLUTION, to=date(2026, 12, 31)))

    assert edition.is_dated(edition.catalog.procedures[CODE])
    assert not an_edition().is_dated(edition.catalog.procedures[CODE])
