import json
from pathlib import Path

from catalog import reporting
from catalog.loader import load
from catalog.problems import Problem, Severity

CATALOG = load(Path(__file__).parent.parent / "data/catalog")


def a_problem(**changes: object) -> Problem:
    whole = {
        "file": "a,b.yaml",
        "line": 3,
        "rule": "unquoted",
        "message": "100% sai\nhai dòng",
        "remedy": "sửa",
    }
    return Problem(**{**whole, **changes})  # type: ignore[arg-type] # a maker takes anything


WARNING = a_problem(severity=Severity.WARNING, rule="title-too-long", agency="bo-cong-an")


def test_text_names_place_rule_and_remedy_and_errors_stand_last() -> None:
    lines = list(reporting.text([a_problem(), WARNING], CATALOG))

    assert lines[0].startswith("a,b.yaml:3: warning [title-too-long]")
    assert lines[1] == "a,b.yaml:3: error [unquoted] 100% sai\nhai dòng → sửa"
    assert lines[-1] == "1 errors, 1 warnings in 9 procedures"


def test_table_counts_warnings_by_rule_and_by_the_name_of_the_agency() -> None:
    whole = "\n".join(reporting.text([WARNING, WARNING, a_problem()], CATALOG))

    assert "title-too-long                   2        Bộ Công an" in whole


def test_annotation_is_escaped_as_workflows_want_it() -> None:
    first, *_ = reporting.github([a_problem()], CATALOG)

    assert first == "::error file=a%2Cb.yaml,line=3,title=unquoted::100%25 sai%0Ahai dòng → sửa"


def test_json_holds_every_problem_and_the_counts() -> None:
    whole = json.loads("".join(reporting.json([a_problem(), WARNING], CATALOG)))

    assert (whole["errors"], whole["warnings"]) == (1, 1)
    assert whole["warnings_by_agency"] == {"bo-cong-an": 1}
    assert whole["problems"][0]["line"] == 3
