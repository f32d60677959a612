"""Papers as they are shown."""

import pytest

from catalog.model import Case, Hand, Paper
from generators.papers import is_choice, piles, sheet


@pytest.mark.parametrize(
    ("paper", "counts"),
    [
        pytest.param(Paper(name="Đơn", originals=1, copies=2), ("1 bản chính", "2 bản sao"), id="both"),
        pytest.param(Paper(name="Thẻ", hand=Hand.SHOW), ("Chỉ xuất trình",), id="only shown"),
        pytest.param(Paper(name="Đơn"), ("Chưa rõ số bản",), id="no count"),
    ],
)
def test_counts_are_said_in_words(paper: Paper, counts: tuple[str, ...]) -> None:
    assert sheet(paper).counts == counts


def test_the_bullet_that_a_paper_was_announced_with_is_left_out() -> None:
    assert sheet(Paper(name="- Giấy chứng sinh", originals=1)).name == "Giấy chứng sinh"


def test_a_condition_is_said_once() -> None:
    assert sheet(Paper(name="Đơn", when="Trường hợp ủy quyền")).when == "ủy quyền"
    assert sheet(Paper(name="Đơn", when="Ủy quyền")).when == "Ủy quyền"


def test_few_papers_are_open_and_many_are_folded() -> None:
    few = tuple(Case(name=f"{number}", papers=(Paper(name="Đơn"),)) for number in range(2))
    many = tuple(Case(name=f"{number}", papers=(Paper(name="Đơn"),)) for number in range(9))

    assert not any(pile.folded for pile in piles(few))
    assert all(pile.folded for pile in piles(many))


def test_a_single_case_is_never_folded() -> None:
    assert not piles((Case(papers=(Paper(name="Đơn"),) * 50),))[0].folded


def test_cases_of_the_same_name_are_numbered() -> None:
    twice = (Case(name="Cấp mới", papers=(Paper(name="Đơn"),)),) * 2

    assert [pile.name for pile in piles(twice)] == ["Cấp mới", "Cấp mới (2)"]


def test_parts_of_one_dossier_are_no_choice() -> None:
    parts = tuple(
        Case(name=name, papers=(Paper(name="Đơn"),))
        for name in ("Giấy tờ phải nộp", "Giấy tờ phải xuất trình")
    )

    assert not is_choice(piles(parts))
