"""The command as a person runs it, on a catalogue of one's own."""

import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

Build = Callable[..., subprocess.CompletedProcess[str]]


@pytest.fixture(scope="session")
def motcua() -> Build:
    def run(*words: str | Path) -> subprocess.CompletedProcess[str]:
        command = [str(Path(sys.executable).with_name("motcua")), *map(str, words)]
        return subprocess.run(command, capture_output=True, text=True, check=False)  # noqa: S603 -- our own words

    return run


@pytest.fixture(scope="session")
def small_site(tmp_path_factory: pytest.TempPathFactory, motcua: Build) -> Path:
    """The small catalogue, built with MkDocs for real; only to be looked at."""
    folder = tmp_path_factory.mktemp("small")
    built = motcua(
        "build", "--catalog", "tests/data/catalog", "--site", folder / "site", "--cache", folder / "cache"
    )
    assert built.returncode == 0, built.stdout + built.stderr
    return folder / "site"


@pytest.fixture
def catalog(tmp_path: Path) -> Path:
    return Path(shutil.copytree("tests/data/catalog", tmp_path / "catalog"))
