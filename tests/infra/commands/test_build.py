"""`motcua build`, from the catalogue to the finished site."""

import os
import re
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import suppress
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit

import pytest

from infra.commands.build import MARK
from tests.infra.commands.conftest import Build

ORIGIN = "http://127.0.0.1:8000/"
RECORD = "procedures/ho-tich/1.000002.yaml"
EDITED = re.compile(r"^sua/[^/]+/")


class Links(HTMLParser):
    """Every address that a page refers to."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.found: list[str] = []
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:  # noqa: ARG002 -- the parser's
        self.found += [value for name, value in attrs if name in {"href", "src", "action"} and value]


def files(site: Path) -> dict[str, bytes]:
    return {
        path.relative_to(site).as_posix(): path.read_bytes() for path in site.rglob("*") if path.is_file()
    }


def broken(site: Path) -> Iterator[str]:
    """Addresses of this site that lead to no file of it; the API is served by others."""
    there = set(files(site))
    for path in sorted(one for one in there if one.endswith(".html")):
        for link in Links((site / path).read_text("utf-8")).found:
            target = urlsplit(urljoin(ORIGIN + path.removesuffix("index.html"), link))
            name = unquote(target.path).lstrip("/")
            name += "index.html" if name == "" or name.endswith("/") else ""
            name = EDITED.sub("sua/ma/", name)  # one editor for every code
            if target.netloc == urlsplit(ORIGIN).netloc and name not in there and not _is_functions(name):
                yield f"{path}: {link}"


def _is_functions(name: str) -> bool:
    return name.startswith("api/") and not name.startswith("api/v1/")


@pytest.fixture
def places(tmp_path: Path, catalog: Path) -> list[str | Path]:
    return ["--catalog", catalog, "--site", tmp_path / "site", "--cache", tmp_path / "cache"]


def test_every_link_of_the_small_site_leads_somewhere(small_site: Path) -> None:
    assert list(broken(small_site)) == []


def test_no_marker_and_no_shell_is_left(small_site: Path) -> None:
    left = [name for name, content in files(small_site).items() if re.search(rb"@@[a-z]+@@", content)]

    assert left == []
    assert not (small_site / "shell").exists()


def test_nothing_is_asked_of_a_third_party(small_site: Path) -> None:
    loaded = re.compile(
        r"""<(?:script|img|iframe)[^>]+src="(?:https?:)?//|<link[^>]+rel="(?:stylesheet|preconnect|icon)"[^>]+href="https?://"""
    )

    strangers = [path for path in small_site.rglob("*.html") if loaded.search(path.read_text("utf-8"))]

    assert strangers == []


def test_two_builds_are_equal_to_the_byte(small_site: Path, places: list[str | Path], motcua: Build) -> None:
    motcua("build", *places)

    assert files(Path(places[3])) == files(small_site)


def test_a_killed_build_is_put_right_by_the_next(
    small_site: Path, places: list[str | Path], motcua: Build
) -> None:
    """Killed as soon as the first page is there, with its helpers: some files are written, others not."""
    site = Path(places[3])
    command = [str(Path(sys.executable).with_name("motcua")), "build", *map(str, places)]
    with subprocess.Popen(command, stdout=subprocess.DEVNULL, start_new_session=True) as running:  # noqa: S603 -- our own words
        while running.poll() is None and not any(site.rglob("*.html")):
            time.sleep(0.002)
        with suppress(ProcessLookupError):
            os.killpg(running.pid, signal.SIGKILL)

    motcua("build", *places)

    assert files(site) == files(small_site)


def test_a_full_disk_is_named_and_then_put_right(
    small_site: Path, places: list[str | Path], motcua: Build
) -> None:
    site = Path(places[3])
    full = site / "du-lieu/SHA256SUMS.part"
    full.parent.mkdir(parents=True)
    full.symlink_to("/dev/full")
    (site / MARK).parent.mkdir(parents=True)
    (site / MARK).touch()

    failed = motcua("build", *places)
    full.unlink()
    motcua("build", *places)

    assert failed.returncode == 2
    assert "No space left on device" in failed.stderr
    assert "Traceback" not in failed.stderr
    assert files(site) == files(small_site)


def test_a_second_build_finds_nothing_changed(places: list[str | Path], motcua: Build) -> None:
    motcua("build", *places)

    assert "Nothing changed" in motcua("build", *places).stdout


def test_a_changed_record_changes_its_page_and_a_removed_one_takes_it_away(
    places: list[str | Path], catalog: Path, motcua: Build
) -> None:
    site = Path(places[3])
    motcua("build", *places)
    before = files(site)
    record = catalog / RECORD
    record.write_text(record.read_text("utf-8").replace("8000", "9000"), "utf-8")

    motcua("build", *places)
    changed = {name for name, content in files(site).items() if before.get(name) != content}
    (catalog / "procedures/dat-dai/1.000004.yaml").unlink()
    motcua("build", *places)

    assert {name for name in changed if not name.startswith(("api/", "du-lieu/"))} == {
        "thu-tuc/1.000002/index.html",
        "en/procedures/1.000002/index.html",
        "viec/sinh-con/index.html",  # it adds the fees of its steps up
        "en/journeys/sinh-con/index.html",
        "en/data/index.html",
    }
    assert {name for name in changed if name.startswith("api/")} == {
        "api/v1/changes.json",
        "api/v1/procedures.json",
        "api/v1/procedures/1.000002.json",
        "api/v1/procedures/1.000002.jsonld",
    }
    assert not (site / "thu-tuc/1.000004").exists()
    assert (site / "thu-tuc/1.000005/index.html").exists()


def test_a_faulty_catalogue_is_explained_and_nothing_is_written(
    places: list[str | Path], catalog: Path, motcua: Build
) -> None:
    (catalog / RECORD).write_text("code: 1.000002\n", "utf-8")

    built = motcua("build", *places)

    assert built.returncode == 1
    assert RECORD in built.stderr
    assert "Traceback" not in built.stderr
    assert not Path(places[3]).exists()


def test_a_missing_catalogue_removes_nothing(small_site: Path, motcua: Build) -> None:
    before = files(small_site)

    refused = motcua("build", "--catalog", "nowhere", "--site", small_site)

    assert (refused.returncode, files(small_site) == before) == (2, True)


def test_a_folder_with_other_files_is_left_alone(tmp_path: Path, catalog: Path, motcua: Build) -> None:
    (tmp_path / "letters").mkdir()
    (tmp_path / "letters/mine.txt").write_text("mine", "utf-8")

    places = ["--catalog", catalog, "--site", tmp_path / "letters", "--cache", tmp_path / "cache"]
    refused = motcua("build", *places, "--clean")

    assert refused.returncode == 2
    assert files(tmp_path / "letters") == {"mine.txt": b"mine"}


def test_a_place_that_cannot_be_written_is_named(tmp_path: Path, catalog: Path, motcua: Build) -> None:
    (tmp_path / "file").write_text("", "utf-8")

    places = ["--catalog", catalog, "--site", tmp_path / "file/site", "--cache", tmp_path / "cache"]
    refused = motcua("build", *places)

    assert refused.returncode == 2
    assert "file/site" in refused.stderr
    assert "Traceback" not in refused.stderr
