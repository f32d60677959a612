"""Papers with their counts; notes and blanks stay out."""

from typing import Any

import msgspec
from msgspec import structs

from catalog.importing.papers import cases_of
from catalog.importing.source import SourcePaper, SourceRecord
from catalog.importing.tally import Tally


def a_paper(name: str, **changes: Any) -> SourcePaper:
    values = {"case_no": 1, "originals": 1, "copies": 0, "code": None, "form_files": ()} | changes
    return SourcePaper(name=name, **values)


def papers(page: SourceRecord, *given: SourcePaper, tally: Tally | None = None) -> list[Any]:
    changed = structs.replace(page, case_names=("",), components=given)
    cases: list[Any] = msgspec.to_builtins(cases_of(changed, tally or Tally()))
    return [paper for case in cases for paper in case["papers"]]


def test_a_row_becomes_a_designation_with_counts(page: SourceRecord) -> None:
    assert papers(page, a_paper("- tờ khai (mẫu CT01).", copies=2, code="KQ.1")) == [
        {"name": "Tờ khai", "form": "CT01", "originals": 1, "copies": 2, "code": "KQ.1"}
    ]


def test_a_form_number_is_no_name(page: SourceRecord) -> None:
    assert papers(page, a_paper("- Mẫu số 24. Đơn đăng ký biến động đất đai theo quy định")) == [
        {"name": "Đơn đăng ký biến động đất đai", "form": "Mẫu số 24", "originals": 1}
    ]


def test_a_note_that_it_need_not_be_handed_in_is_left_out_and_counted(page: SourceRecord) -> None:
    tally = Tally()
    text = "Bản sao hộ chiếu. Trường hợp khai thác được dữ liệu thì không phải nộp thành phần hồ sơ này."

    assert papers(page, a_paper(text), tally=tally) == [{"name": "Bản sao hộ chiếu", "originals": 1}]
    assert "need not be handed in" in next(fate.why for fate in tally.rows() if fate.field == "paper")


def test_notes_and_blanks_are_left_out_and_counted(page: SourceRecord) -> None:
    tally = Tally()

    assert papers(page, a_paper("Lưu ý", originals=0), a_paper(" ; "), tally=tally) == []
    assert [(fate.field, fate.why, fate.values) for fate in tally.rows() if fate.field == "paper"] == [
        ("paper", "0 originals and 0 copies: a note", 1),
        ("paper", "the name is blank", 1),
    ]


def test_what_is_only_shown_is_shown(page: SourceRecord) -> None:
    assert papers(page, a_paper("Xuất trình hộ chiếu còn giá trị"))[0] == {
        "name": "Hộ chiếu còn giá trị",
        "originals": 1,
        "hand": "show",
    }


def test_a_year_run_into_the_count_comes_apart(page: SourceRecord) -> None:
    found = papers(page, a_paper("Đơn theo Mẫu số 07 Nghị định số 40/", originals=20161))

    assert found[0]["originals"] == 1


def test_a_case_without_papers_vanishes(page: SourceRecord) -> None:
    changed = structs.replace(
        page, case_names=("Cấp mới", "Cấp lại"), components=(a_paper("Đơn", case_no=2),)
    )

    assert [case.name for case in cases_of(changed, Tally())] == ["Cấp lại"]
