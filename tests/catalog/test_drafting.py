from datetime import date

import msgspec
import pytest
import yaml_rs

from catalog import drafting
from catalog.drafting import Answers, Unclear, draft
from catalog.model import Level, Online, Procedure
from catalog.offers import Channel, Fee, FeeKind
from catalog.terms import Field
from catalog.writer import procedure_text

FIELDS = {
    slug: Field(slug=slug, name=name) for slug, name in (("ho-tich", "Hộ tịch"), ("dat-dai", "Đất đai"))
}
ANSWERS = Answers(
    code="1.000999",
    title="Cấp giấy mới",
    field="ho-tich",
    agency="bo-tu-phap",
    levels=(),
    channels=(),
    days=None,
    fee=None,
    decision=None,
    url=None,
)


def test_what_is_not_known_is_not_written() -> None:
    text = procedure_text(draft(ANSWERS, date(2026, 11, 23)))

    assert text == (
        'code: "1.000999"\ntitle: Cấp giấy mới\nfield: ho-tich\nagency: bo-tu-phap\n\n'
        "source: {read: 2026-11-23, detail: doc}\n"
    )


def test_each_way_of_filing_gets_the_time_and_the_fee() -> None:
    known = msgspec.structs.replace(
        ANSWERS, channels=(Channel.POST, Channel.COUNTER), days=3, fee=drafting.fee("20.000 đ")
    )

    record = draft(known, date(2026, 11, 23))

    assert [offer.fees[0].amount for offer in record.offers] == [20_000, 20_000]
    assert record.online is Online.NONE
    assert msgspec.convert(yaml_rs.loads(procedure_text(record)), Procedure) == record


@pytest.mark.parametrize(
    ("said", "means"),
    [
        ("", None),
        ("0", Fee(kind=FeeKind.CHARGE, amount=0)),
        ("Miễn phí", Fee(kind=FeeKind.CHARGE, amount=0)),
        ("tỉnh", Fee(kind=FeeKind.CHARGE, set_by="province")),
        ("20000", Fee(kind=FeeKind.CHARGE, amount=20_000)),
        ("1.500.000đ", Fee(kind=FeeKind.CHARGE, amount=1_500_000)),
    ],
)
def test_a_fee_is_read_as_people_write_it(said: str, means: Fee | None) -> None:
    assert drafting.fee(said) == means


@pytest.mark.parametrize("said", ["2,5", "20k", "-1", "1.50"])
def test_a_fee_that_could_mean_two_things_is_asked_again(said: str) -> None:
    with pytest.raises(Unclear):
        drafting.fee(said)


def test_names_are_found_by_some_of_their_letters() -> None:
    assert drafting.nearest("dat dai", FIELDS) == ["dat-dai"]
    assert drafting.nearest("Hộ tịch", FIELDS) == ["ho-tich"]
    assert drafting.nearest("xây dựng", FIELDS) == []
    assert drafting.nearest("", FIELDS) == []


def test_several_levels_are_said_with_commas() -> None:
    assert drafting.several("xa, Tỉnh", drafting.LEVELS) == (Level.COMMUNE, Level.PROVINCE)
    with pytest.raises(Unclear, match="huyen"):
        drafting.several("huyện", drafting.LEVELS)
