from pathlib import Path

from catalog.loader import read

FILE = "procedures/ho-tich/1.000002.yaml"


def test_two_files_for_one_code_are_both_named(root: Path) -> None:
    double = root / "procedures/cu-tru/1.000002.yaml"
    double.write_bytes((root / FILE).read_bytes())

    _, problems = read(root)

    assert [(problem.file, problem.rule) for problem in problems] == [
        (str(double), "repeated-code"),
        (str(double), "folder-not-field"),
        (str(root / FILE), "repeated-code"),
    ]


def test_file_name_is_the_code(root: Path) -> None:
    (root / FILE).rename(root / "procedures/ho-tich/1.00002.yaml")

    _, (problem,) = read(root)

    assert problem.rule == "name-not-code"
    assert "1.00002.yaml" in problem.message
    assert "1.000002.yaml" in problem.remedy


def test_folder_is_the_field_and_the_line_is_that_of_the_field(root: Path) -> None:
    (root / FILE).rename(root / "procedures/dat-dai/1.000002.yaml")

    _, (problem,) = read(root)

    assert (problem.rule, problem.line) == ("folder-not-field", 3)
    assert "procedures/ho-tich/1.000002.yaml" in problem.remedy


def test_yml_is_not_yaml(root: Path) -> None:
    (root / FILE).rename(root / "procedures/ho-tich/1.000002.yml")

    _, (problem,) = read(root)

    assert problem.rule == "name-not-code"


def test_repeated_entry_of_a_vocabulary_is_named_with_its_line(root: Path) -> None:
    with (root / "vocabulary/fields.yaml").open("a", encoding="utf-8") as file:
        file.write("- {slug: dat-dai, name: Đất}\n")

    _, problems = read(root)

    assert {problem.rule for problem in problems} == {"repeated-code"}
    assert {problem.line for problem in problems} == {2}


def test_form_is_named_as_its_file(root: Path) -> None:
    (root / "vocabulary/forms/khai-sinh.yaml").rename(root / "vocabulary/forms/ks.yaml")

    _, (problem,) = read(root)

    assert problem.rule == "name-not-slug"


def test_unknown_vocabulary_file_is_no_silent_nothing(root: Path) -> None:
    (root / "vocabulary/fieldz.yaml").write_text("[]", encoding="utf-8")

    _, (problem,) = read(root)

    assert problem.rule == "unknown-file"
    assert "fields.yaml" in problem.remedy
