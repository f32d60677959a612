from datetime import date
from pathlib import Path

from catalog.checking import check
from catalog.loader import read_all
from catalog.rules.registry import RULES, name

TODAY = date(2026, 11, 23)
FILE = "procedures/ho-tich/1.000002.yaml"


def change(root: Path, old: str, new: str, file: str = FILE) -> None:
    text = (root / file).read_text("utf-8")
    assert old in text
    (root / file).write_text(text.replace(old, new), "utf-8")


def test_small_catalogue_has_no_problem(root: Path) -> None:
    assert check(read_all(root), TODAY) == []


def test_problem_of_a_rule_has_file_line_code_and_agency(root: Path) -> None:
    change(root, "agency: bo-tu-phap", "agency: bo-tu-fap")

    (problem,) = check(read_all(root), TODAY)

    assert (problem.file, problem.line, problem.rule) == (str(root / FILE), 4, "unknown-agency")
    assert (problem.code, problem.agency) == ("1.000002", "bo-tu-fap")
    assert "“bo-tu-phap”" in problem.remedy


def test_shape_and_rules_are_told_in_one_run(root: Path) -> None:
    change(root, "title", "titel")
    change(root, "- {slug: cu-tru, name: Cư trú}\n", "", "vocabulary/fields.yaml")

    rules = {problem.rule for problem in check(read_all(root), TODAY)}

    assert rules == {
        "unknown-key",
        "missing-key",
        "unknown-field",
        "unknown-successor",
        "unknown-step-procedure",
    }


def test_only_the_files_asked_for_are_checked_but_against_everything(root: Path) -> None:
    change(root, "ho-tich", "ho-tihc")
    change(root, "cu-tru", "cu-rut", "procedures/cu-tru/1.000003.yaml")

    problems = check(read_all(root), TODAY, {str(root / FILE)})

    assert {problem.file for problem in problems} == {str(root / FILE)}
    assert {problem.rule for problem in problems} == {"folder-not-field", "unknown-field"}


def test_every_rule_is_heard_of_once(root: Path) -> None:
    heard: list[str] = []

    check(read_all(root), TODAY, None, heard.append)

    assert heard == [name(rule) for rule in RULES]
    assert len(set(heard)) == len(heard)
