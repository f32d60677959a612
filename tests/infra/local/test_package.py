import zipfile
from importlib.util import cache_from_source
from pathlib import Path

import pytest

from infra.local import package


@pytest.fixture
def snapshot(tmp_path: Path) -> Path:
    path = tmp_path / "snapshot.sqlite3"
    path.write_bytes(b"a snapshot")
    return path


@pytest.fixture(scope="module")
def directory(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("functions")


def test_same_input_gives_the_same_bytes(snapshot: Path, directory: Path) -> None:
    first = package.build(snapshot, directory=directory).read_bytes()
    (directory / "functions.key").unlink()

    assert package.build(snapshot, directory=directory).read_bytes() == first


def test_nothing_is_done_when_nothing_changed(snapshot: Path, directory: Path) -> None:
    before = package.build(snapshot, directory=directory).stat()

    assert package.build(snapshot, directory=directory).stat() == before


def test_another_snapshot_makes_another_package(snapshot: Path, directory: Path) -> None:
    first = package.build(snapshot, directory=directory).read_bytes()
    snapshot.write_bytes(b"another")

    assert package.build(snapshot, directory=directory).read_bytes() != first


def test_package_holds_what_functions_need_and_no_more(snapshot: Path, directory: Path) -> None:
    names = set(zipfile.ZipFile(package.build(snapshot, directory=directory)).namelist())
    models = {
        name.split("/")[2] for name in names if name.startswith("botocore/data/") and name.count("/") > 2
    }

    assert {"functions/handlers/dossiers.py", "catalog/snapshot.py", "snapshot.sqlite3"} < names
    assert models == package.MODELS
    assert not [
        name for name in names if name.startswith(("infra/", "generators/", "yaml/", "jinja2/", "tests/"))
    ]


def test_modules_are_compiled_for_files_without_a_time(snapshot: Path, directory: Path) -> None:
    archive = zipfile.ZipFile(package.build(snapshot, directory=directory))
    compiled = archive.read(cache_from_source("functions/wiring.py"))

    unchecked_hash = 0b01  # PEP 552: hash-based, and not to be checked
    assert int.from_bytes(compiled[4:8], "little") == unchecked_hash
    assert {entry.date_time for entry in archive.infolist()} == {package.EPOCH}
