"""The finder's data and its engine, which runs in V8 exactly as in the browser."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import brotli
import pytest
from py_mini_racer import MiniRacer

from catalog.loader import read
from generators.edition import Edition
from generators.facets import facets
from generators.finder import PAGE_SIZE, build, encode, generate, in_order, tell
from generators.output import Page
from infra.searching.script import joined

MOST = 150_000
SCRIPTS = Path("site/pages/assets/finder")
Find = Callable[..., dict[str, Any]]


def columns(edition: Edition) -> dict[str, Any]:
    found = tuple(facets(edition.catalog, edition.day))
    return build(in_order(tell(edition, found).read()), found)


@pytest.fixture(scope="module")
def data(edition: Edition) -> dict[str, Any]:
    return columns(edition)


@pytest.fixture(scope="module")
def find(data: dict[str, Any]) -> Find:
    """The engine over the small catalogue: `find(cap=["xa"], text="…")`."""
    started = MiniRacer()
    started.eval(joined(SCRIPTS, "engine.js"))
    started.eval(f'const finder = modules["engine.js"].createFinder({encode(data).decode()});')

    def ask(text: str = "", sort: str = "", page: int = 1, **chosen: list[str]) -> dict[str, Any]:
        keys = {key.replace("_", "-"): slugs for key, slugs in chosen.items()}
        state = json.dumps({"chosen": keys, "text": text, "sort": sort, "page": page})
        found: dict[str, Any] = json.loads(str(started.eval(f"JSON.stringify(finder.find({state}))")))
        return found

    return ask


def codes(data: dict[str, Any], found: dict[str, Any]) -> set[str]:
    return {data["codes"][row] for row in found["rows"]}


def counts(data: dict[str, Any], found: dict[str, Any], key: str) -> dict[str, int]:
    at = [facet["key"] for facet in data["facets"]].index(key)
    return dict(zip(data["facets"][at]["slugs"], found["counts"][at], strict=True))


def values(data: dict[str, Any], key: str, code: str) -> set[str]:
    facet = next(one for one in data["facets"] if one["key"] == key)
    chosen = facet["sets"][facet["of"][data["codes"].index(code)]]
    return {facet["slugs"][value] for value in chosen}


def test_everything_in_force_can_be_found(edition: Edition, data: dict[str, Any]) -> None:
    assert set(data["codes"]) == {one.code for one in edition.in_force}
    assert {len(facet["of"]) for facet in data["facets"]} == {len(data["codes"])}


@pytest.mark.parametrize(
    ("key", "code", "found"),
    [
        ("phi", "1.000001", {"mien-phi"}),
        ("phi", "1.000003", {"co-phi"}),
        ("phi", "1.000006", {"dia-phuong"}),
        ("phi", "1.000008", {"chua-ro"}),
        ("thoi-han", "1.000002", {"trong-ngay"}),
        ("thoi-han", "1.000003", {"7-ngay"}),
        ("thoi-han", "1.000004", {"hon-30-ngay"}),
        ("thoi-han", "1.000008", {"chua-ro"}),
        ("truc-tuyen", "1.000001", {"toan-trinh"}),
        ("truc-tuyen", "1.000009", {"mot-phan"}),
        ("truc-tuyen", "1.000008", {"chua-ro"}),
        ("tinh", "1.000006", {"ha-noi"}),
        ("tinh", "1.000001", {"ca-nuoc"}),
        ("co-quan", "1.000001", {"bo-tu-phap", "ubnd-cap-xa"}),
    ],
)
def test_a_procedure_has_the_values_that_its_record_has(
    data: dict[str, Any], key: str, code: str, found: set[str]
) -> None:
    assert values(data, key, code) == found


def test_values_of_one_facet_widen_and_facets_narrow(data: dict[str, Any], find: Find) -> None:
    assert codes(data, find(linh_vuc=["dat-dai"])) == {"1.000004", "1.000005", "1.000006"}
    assert codes(data, find(linh_vuc=["dat-dai"], cap=["tinh"])) == {"1.000004"}
    assert codes(data, find(linh_vuc=["dat-dai", "cu-tru"], cap=["xa"])) == {
        "1.000003",
        "1.000005",
        "1.000006",
    }


def test_a_count_says_what_choosing_the_value_would_give(data: dict[str, Any], find: Find) -> None:
    for key, slug in (("linh-vuc", "ho-tich"), ("cap", "xa"), ("phi", "mien-phi"), ("tinh", "ca-nuoc")):
        promised = counts(data, find(truc_tuyen=["toan-trinh"]), key)[slug]

        assert promised == find(truc_tuyen=["toan-trinh"], **{key.replace("-", "_"): [slug]})["total"]


def test_the_own_choice_does_not_narrow_its_facet(data: dict[str, Any], find: Find) -> None:
    assert counts(data, find(cap=["tinh"]), "cap") == counts(data, find(), "cap")


@pytest.mark.parametrize("text", ["khai sinh", "KHAI SINH", "dang ky khai", "Đăng ký khai sinh", "1.000001"])
def test_text_is_found_without_marks_and_by_code(data: dict[str, Any], find: Find, text: str) -> None:
    assert codes(data, find(text)) == {"1.000001"}


def test_words_of_the_whole_title_count_where_a_short_one_is_shown(data: dict[str, Any], find: Find) -> None:
    assert codes(data, find("quyền sử dụng đất")) == {"1.000006"}


def test_nothing_left_says_what_to_drop_and_what_that_gives(find: Find) -> None:
    found = find(linh_vuc=["dat-dai"], phi=["mien-phi"])

    assert found["total"] == 0
    assert found["drops"] == [{"key": "phi", "count": 3}, {"key": "linh-vuc", "count": 1}]


def test_the_text_can_be_what_to_drop(find: Find) -> None:
    assert find("xyz", cap=["tinh"])["drops"] == [{"key": "tu", "count": 2}]


def test_unknown_values_do_not_narrow(find: Find) -> None:
    assert find(linh_vuc=["khong-co"])["total"] == find()["total"]


@pytest.mark.parametrize("page", [1, 2, 99])
def test_pages_stay_in_range(find: Find, page: int) -> None:
    found = find(page=page)

    assert (found["page"], found["pages"]) == (1, 1)
    assert len(found["rows"]) <= PAGE_SIZE


def test_lists_can_be_put_in_order(data: dict[str, Any], find: Find) -> None:
    by_code = [data["codes"][row] for row in find(sort="ma")["rows"]]
    by_time = [data["codes"][row] for row in find(sort="thoi-han")["rows"]]
    by_name = [data["titles"][row] for row in find(sort="ten")["rows"]]

    assert by_code == sorted(by_code)
    assert (by_time[0], by_time[-1]) == ("1.000001", "1.000008")
    assert by_name[0].startswith("Cấp bản sao")


def test_without_scripts_each_facet_leads_to_its_lists(edition: Edition) -> None:
    page = next(one.render() for one in generate(edition) if one.path == "tra-cuu/index.html")

    assert isinstance(page, Page)
    for url in (
        "/linh-vuc/ho-tich/",
        "/cap/xa/",
        "/co-quan/bo-tu-phap/",
        "/tinh/ha-noi/",
        "/thu-tuc/1.000001/",
    ):
        assert f'href="{url}"' in page.content


def test_the_real_data_is_small_enough_for_a_cheap_phone(edition: Edition) -> None:
    real = Edition(read(Path("catalog"), Path("build/cache"))[0], edition.day)
    data = encode(columns(real))

    assert len(brotli.compress(data)) <= MOST
