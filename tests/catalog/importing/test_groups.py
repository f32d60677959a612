"""Parts of one list are one case."""

from catalog.importing.groups import fold_groups, name_of_case
from catalog.model import Case, Hand, Paper

BIRTH, PASSPORT, PROXY = (
    Paper(name=name, originals=1) for name in ("Giấy chứng sinh", "Hộ chiếu", "Văn bản ủy quyền")
)


def test_papers_to_hand_in_and_to_show_are_one_case() -> None:
    cases = [
        Case(name="Giấy tờ phải nộp", papers=(BIRTH,)),
        Case(name="* Giấy tờ phải xuất trình:", papers=(PASSPORT,)),
    ]

    folded = fold_groups(cases)

    assert [(case.name, [(paper.name, paper.hand) for paper in case.papers]) for case in folded] == [
        (None, [("Giấy chứng sinh", Hand.SUBMIT), ("Hộ chiếu", Hand.SHOW)])
    ]


def test_real_cases_stay_apart() -> None:
    cases = [Case(name="Cấp mới", papers=(BIRTH,)), Case(name="Trường hợp ủy quyền", papers=(PROXY,))]

    assert fold_groups(cases) == cases


def test_a_case_is_called_without_what_leads_to_its_list() -> None:
    assert name_of_case("- Trường hợp cấp lại, hồ sơ gồm:", alone=False) == "Trường hợp cấp lại"
    assert name_of_case("Thành phần hồ sơ", alone=True) is None
