"""`motcua search`: lines in, JSON lines out."""

import json
from pathlib import Path

import pytest
from typer import Typer
from typer.testing import CliRunner

from infra.commands import search

runner = CliRunner()
app = Typer()
app.command()(search.run)


def test_every_line_gets_a_json_line_in_order(tmp_path: Path) -> None:
    file = tmp_path / "queries"
    file.write_text("hộ khẩu\n\r\nđăng ký kết hôn\u2028xyz\n1.001193\n", "utf-8")

    said = runner.invoke(app, ["--file", str(file), "--json"])

    answers = [json.loads(line) for line in said.stdout.splitlines()]
    assert [answer["query"] for answer in answers] == ["hộ khẩu", "", "đăng ký kết hôn\u2028xyz", "1.001193"]
    assert answers[0]["results"][0].keys() == {"code", "title", "score"}
    assert [len(answer["results"]) for answer in answers] == [10, 0, 10, 1]
    assert answers[0]["results"][0]["code"] == "1.004222"


def test_scores_fall() -> None:
    said = runner.invoke(app, ["--file", "-", "--json"], input="đổi bằng lái\n")

    scores = [result["score"] for result in json.loads(said.stdout)["results"]]
    assert scores == sorted(scores, reverse=True)


def test_a_person_gets_a_table() -> None:
    said = runner.invoke(app, ["đăng ký khai sinh", "--limit", "1"])

    assert said.exit_code == 0
    assert "1.001193" in said.stdout


def test_nothing_found_is_said() -> None:
    assert "Không tìm thấy" in runner.invoke(app, ["zzqqxx"]).stdout


@pytest.mark.parametrize(
    ("arguments", "problem"),
    [
        (["--file", "/nowhere"], "cannot be read"),
        (["--file", "/tmp"], "cannot be read"),  # noqa: S108 -- a folder that is always there
        ([], "give a query"),
        (["a", "--file", "b"], "give a query"),
    ],
    ids=["no such file", "a folder", "nothing asked", "both"],
)
def test_a_mistake_is_explained(arguments: list[str], problem: str) -> None:
    said = runner.invoke(app, arguments)

    assert said.exit_code == 2
    assert problem in said.output
    assert "Traceback" not in said.output


def test_a_file_that_is_not_utf8_is_refused(tmp_path: Path) -> None:
    file = tmp_path / "queries"
    file.write_bytes("hộ khẩu".encode("utf-16"))

    said = runner.invoke(app, ["--file", str(file), "--json"])

    assert said.exit_code == 2
    assert "not UTF-8" in said.output
