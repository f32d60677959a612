"""Parts of one list are one case."""

from catalog.importing.groups import fold_groups, name_of_case, names_of_cases
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


LOST = "Trường hợp giấy phép bị mất, bị tiêu hủy toàn bộ hoặc một phần, bị rách, nát hoặc bị cháy"


def test_a_long_case_is_called_by_its_first_clause() -> None:
    told = f"{LOST}, tổ chức được cấp phép phải lập, nộp 01 bộ hồ sơ đề nghị cấp lại"

    assert name_of_case(told, alone=False) == LOST


def test_cases_that_cutting_would_make_alike_stay_long() -> None:
    names: list[str | None] = [f"{LOST} (vì thiên tai lũ lụt)", f"{LOST} (vì hỏa hoạn lớn)"]

    assert names_of_cases(names) == names
