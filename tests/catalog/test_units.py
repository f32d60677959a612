import pytest

from catalog.terms import Agency
from catalog.units import NO_CODE, unit_of

AGENCIES = {
    one.slug: one
    for one in (
        Agency(slug="bo", name="Bộ", code="G15"),
        Agency(slug="cuc", name="Cục", parent="bo"),
        Agency(slug="phong", name="Phòng", code="H15.50.05.13", parent="cuc"),
        Agency(slug="la", name="Lạ", code="G-15"),
        Agency(slug="quanh", name="Quanh", parent="co"),
        Agency(slug="co", name="Co", parent="quanh"),
    )
}


@pytest.mark.parametrize(
    ("slugs", "unit"),
    [
        (("bo",), "G15"),
        (("cuc",), "G15"),
        (("phong",), "H15.50.05.13"),
        ((None, "bo"), "G15"),
        (("la", "bo"), "G15"),
        (("la",), NO_CODE),
        (("quanh",), NO_CODE),
        (("nowhere",), NO_CODE),
        ((), NO_CODE),
    ],
    ids=str,
)
def test_the_unit_is_the_nearest_published_code(slugs: tuple[str | None, ...], unit: str) -> None:
    assert unit_of(slugs, AGENCIES) == unit
