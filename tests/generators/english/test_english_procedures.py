"""An English page has English labels, and says of every other word which language it is in."""

from msgspec.structs import replace

from catalog.model import Procedure
from generators.edition import Edition
from generators.english.procedures import gather, page
from generators.output import Page

BIRTH = "1.000001"


def made(edition: Edition, procedure: Procedure) -> Page:
    return page(gather(edition, procedure))


def test_a_translated_guide_is_told_in_english(edition: Edition) -> None:
    shown = made(edition, edition.catalog.procedures[BIRTH])

    assert shown.title.startswith("Register a birth")
    assert shown.description == "Register a birth."
    assert "Fill in the form." in shown.content
    assert "Điền tờ khai" not in shown.content


def test_only_a_translation_older_than_its_original_says_so(edition: Edition) -> None:
    fresh = edition.catalog.procedures[BIRTH]
    assert fresh.guide is not None
    older = replace(fresh, guide=replace(fresh.guide, summary="Khai sinh cho con."))

    assert "older than the Vietnamese" not in made(edition, fresh).content
    assert "older than the Vietnamese" in made(edition, older).content


def test_a_title_without_english_name_is_marked_as_vietnamese(edition: Edition) -> None:
    shown = made(edition, edition.catalog.procedures["1.000002"])

    assert '<h1 lang="vi">' in shown.content


def test_each_page_names_the_vietnamese_one(edition: Edition) -> None:
    others = {made(edition, one).other for one in edition.catalog.procedures.values()}

    assert others == {f"/thu-tuc/{code}/" for code in edition.catalog.procedures}
