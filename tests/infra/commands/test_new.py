"""`motcua new` and `motcua fmt`, as an editor runs them."""

import subprocess
import sys
from pathlib import Path

from tests.infra.commands.conftest import Build

ANSWERS = [
    "1.000001",
    "1.000999",
    "",
    "Cấp giấy mới",
    "ho tich",
    "bo tu phap",
    "xã",
    "trực tiếp",
    "3",
    "20.000",
    "",
    "",
]
FILE = "procedures/ho-tich/1.000999.yaml"


def test_ten_answers_make_a_valid_record_and_a_wrong_one_is_asked_again(catalog: Path, motcua: Build) -> None:
    command = [str(Path(sys.executable).with_name("motcua")), "new", "--root", str(catalog)]
    said = "\n".join(ANSWERS) + "\n"
    done = subprocess.run(command, input=said, capture_output=True, text=True, check=False)  # noqa: S603 -- ours

    assert done.returncode == 0, done.stdout + done.stderr
    assert "đã có bản ghi" in done.stdout
    assert "Phải có tên" in done.stdout
    text = (catalog / FILE).read_text("utf-8")
    assert "fees: [{kind: charge, amount: 20000}]" in text
    assert motcua("check", catalog / FILE, "--root", catalog).returncode == 0
    assert motcua("fmt", "--check", catalog / FILE, "--root", catalog).returncode == 0


def test_an_answer_given_beforehand_that_cannot_be_read_ends_the_command(
    catalog: Path, motcua: Build
) -> None:
    done = motcua("new", "--root", catalog, "--code", "1.000001")

    assert done.returncode == 2
    assert "đã có bản ghi" in done.stderr
