"""`motcua fmt` as an editor runs it."""

from pathlib import Path

from tests.infra.commands.conftest import Build

FILE = "procedures/ho-tich/1.000002.yaml"


def disorder(file: Path) -> str:
    """Put the first line last, with a comment."""
    first, _, rest = file.read_text("utf-8").partition("\n")
    text = f"{rest}\n# mã\n{first}\n"
    file.write_text(text, "utf-8")
    return text


def test_keys_come_into_order_once_and_comments_stay(catalog: Path, motcua: Build) -> None:
    motcua("fmt", "--root", catalog)
    disorder(catalog / FILE)

    done = motcua("fmt", "--root", catalog)

    assert done.returncode == 0
    assert done.stdout == f"{catalog / FILE}: put in order\n"
    assert (catalog / FILE).read_text("utf-8").startswith('# mã\ncode: "1.000002"\ntitle: ')
    assert motcua("fmt", "--root", catalog).stdout == ""


def test_check_changes_nothing_and_names_the_files(catalog: Path, motcua: Build) -> None:
    text = disorder(catalog / FILE)

    done = motcua("fmt", "--check", "--root", catalog)

    assert done.returncode == 1
    assert FILE in done.stdout
    assert (catalog / FILE).read_text("utf-8") == text


def test_a_file_that_cannot_be_read_stays_and_says_why(catalog: Path, motcua: Build) -> None:
    (catalog / FILE).write_text("<<<<<<< a\ncode: 1\n", "utf-8")

    done = motcua("fmt", "--root", catalog)

    assert done.returncode == 1
    assert "merge-conflict" in done.stdout
    assert (catalog / FILE).read_text("utf-8").startswith("<<<<<<<")
