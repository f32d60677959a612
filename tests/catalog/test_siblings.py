from pathlib import Path
from typing import Any

import pytest
from msgspec.structs import replace

from catalog.catalog import Catalog
from catalog.loader import load
from catalog.model import Status
from catalog.siblings import related, siblings, variants


def with_titles(root: Path, **titles: dict[str, Any]) -> Catalog:
    """The small catalogue, with records of the field dat-dai in place of its own."""
    small = load(root)
    model = small.procedures["1.000004"]
    records = {code: replace(model, code=code, **changes) for code, changes in titles.items()}
    return replace(small, procedures=records)


def test_titles_that_differ_only_by_level_are_siblings_of_one_another(root: Path) -> None:
    assert siblings(load(root)) == {"1.000004": ("1.000005",), "1.000005": ("1.000004",)}


@pytest.mark.parametrize(
    "title",
    [
        "Cấp phép (thực hiện tại cấp tỉnh)",
        "CẤP PHÉP (Cấp xã)",
        "Cấp phép - cấp Bộ",
        "Cấp phép, cấp tỉnh",
        "Cấp phép (UBND cấp xã)",
    ],
)
def test_every_way_of_naming_the_level_is_understood(root: Path, title: str) -> None:
    catalog = with_titles(root, a={"title": "Cấp phép"}, b={"title": title})

    assert siblings(catalog) == {"a": ("b",), "b": ("a",)}


@pytest.mark.parametrize("title", ["Cấp phép (trường hợp cấp lại)", "Cấp lại phép", "Cấp phép cấp tốc"])
def test_other_differences_make_no_siblings(root: Path, title: str) -> None:
    assert siblings(with_titles(root, a={"title": "Cấp phép"}, b={"title": title})) == {}


def test_other_provinces_are_no_siblings_but_variants(root: Path) -> None:
    same = {"title": "Giao đất"}
    catalog = with_titles(root, a={**same, "province": "01"}, b={**same, "province": "24"})

    assert siblings(catalog) == {}
    assert variants(catalog) == {"a": ("b",), "b": ("a",)}

    assert variants(catalog) in ({}, {"a": ("b",), "b": ("a",)})


def test_repealed_ones_belong_nowhere(root: Path) -> None:
    catalog = with_titles(root, a={"title": "Giao đất"}, b={"title": "Giao đất", "status": Status.REPEALED})

    assert variants(catalog) == {}
    assert set(related(catalog)) == {"a"}


def test_related_share_rare_words_and_the_best_comes_first(root: Path) -> None:
    catalog = with_titles(
        root,
        a={"title": "Cấp giấy phép nổ mìn"},
        b={"title": "Cấp lại giấy phép nổ mìn"},
        c={"title": "Thu hồi giấy phép nổ mìn trên biển"},
        d={"title": "Đăng ký tàu cá"},
    )

    assert related(catalog)["a"] == ("b", "c")
    assert related(catalog)["d"] == ()
