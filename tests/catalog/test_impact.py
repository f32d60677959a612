"""What names a text is found wherever it stands, and nothing that only looks like it."""

from pathlib import Path

from msgspec.structs import replace

from catalog.catalog import Catalog
from catalog.guides import Guide
from catalog.impact import citing, impact, resting_procedures
from catalog.loader import load
from catalog.offers import Channel, Fee, Offer, Reduction
from catalog.terms import Law

SMALL = load(Path("tests/data/catalog"))
TEXT = "45/2020/NĐ-CP"


def with_text() -> Catalog:
    """The small catalogue; the text stands in a basis, a fee, a reduction, a guide and another text."""
    fee = Fee(amount=1, source=TEXT, reductions=(Reduction(percent=50, source=f"Điều 3 {TEXT}"),))
    birth = replace(
        SMALL.procedures["1.000001"],
        legal_basis=(f"1{TEXT}", TEXT),
        offers=(Offer(channel=Channel.ONLINE, fees=(fee,)),),
    )
    other = replace(
        SMALL.procedures["1.000002"], legal_basis=("2/2026/NĐ-CP",), guide=Guide(summary=f"Theo {TEXT}.")
    )
    laws = {
        TEXT: Law(number=TEXT),
        "2/2026/NĐ-CP": Law(number="2/2026/NĐ-CP", title=f"Sửa đổi Nghị định {TEXT}"),
    }
    procedures = SMALL.procedures | {birth.code: birth, other.code: other}
    return replace(SMALL, procedures=procedures, laws=SMALL.laws | laws)


def test_every_place_that_names_the_text_is_found() -> None:
    found = [(one.key, one.path) for one in impact(with_text(), TEXT)]

    assert found == [
        ("1.000001", ("offers", 0, "fees", 0, "reductions", 0, "source")),
        ("1.000001", ("offers", 0, "fees", 0, "source")),
        ("1.000001", ("legal_basis", 1)),
        ("1.000002", ("guide", "summary")),
        ("2/2026/NĐ-CP", ("title",)),
    ]


def test_texts_that_cite_it_and_the_records_that_rest_on_it() -> None:
    catalog = with_text()

    assert citing(catalog, TEXT) == ("2/2026/NĐ-CP",)
    assert [one.code for one in resting_procedures(catalog, TEXT)] == ["1.000001", "1.000002"]
    assert [one.code for one in resting_procedures(catalog, "2/2026/NĐ-CP")] == ["1.000002"]


def test_nothing_that_nobody_names() -> None:
    assert list(impact(with_text(), "45/2020")) == []
    assert list(impact(with_text(), "9/1999/NĐ-CP")) == []
