import os
from pathlib import Path

import pytest

from catalog.loader import load, read
from catalog.problems import CatalogInvalid

MARRIAGE = "procedures/ho-tich/1.000002.yaml"


def test_small_catalogue_is_read_in_the_order_of_its_keys(root: Path) -> None:
    catalog = load(root)

    assert list(catalog.procedures) == [f"1.00000{n}" for n in range(1, 10)]
    assert catalog.provinces["24"].former[0].name == "Bắc Giang"
    assert [str(holiday.day) for holiday in catalog.holidays] == ["2026-01-01", "2026-09-02"]
    assert catalog.services["khai-sinh-lien-thong"].procedures == ("1.000001", "1.000003")


def test_one_broken_file_leaves_all_others_readable(root: Path) -> None:
    (root / MARRIAGE).write_text("title: [", encoding="utf-8")

    catalog, problems = read(root)

    assert len(catalog.procedures) == 8
    assert [problem.file for problem in problems] == [str(root / MARRIAGE)]


def test_load_refuses_a_catalogue_with_errors_and_names_them(root: Path) -> None:
    (root / MARRIAGE).write_text("", encoding="utf-8")

    with pytest.raises(CatalogInvalid) as refused:
        load(root)

    assert [problem.rule for problem in refused.value.problems] == ["empty-file"]


def test_reading_a_broken_file_changes_nothing_on_disk(root: Path) -> None:
    (root / MARRIAGE).write_bytes(b"title: \xff")
    before = {path: path.read_bytes() for path in root.rglob("*") if path.is_file()}

    read(root)

    assert {path: path.read_bytes() for path in root.rglob("*") if path.is_file()} == before


def test_file_of_five_megabytes_is_refused_without_being_opened(root: Path) -> None:
    (root / MARRIAGE).write_bytes(b"x" * 5_000_000)
    os.chmod(root / MARRIAGE, 0)  # noqa: PTH101 -- for those who are not root, opening it would fail

    catalog, problems = read(root)

    assert [(problem.rule, problem.line) for problem in problems] == [("too-long", 1)]
    assert "262,144" in problems[0].message
    assert len(catalog.procedures) == 8


def test_catalogue_without_any_file_is_empty(tmp_path: Path) -> None:
    catalog, problems = read(tmp_path)

    assert not catalog.procedures
    assert not problems
