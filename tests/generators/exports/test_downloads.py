"""The page and the checksums tell of every download what is true of it."""

import re
from hashlib import sha256

import pytest

from generators.exports import places
from generators.exports.downloads import DOWNLOADS, size

from .conftest import Files


def test_checksums_are_those_of_the_files(files: Files) -> None:
    lines = dict(line.split("  ")[::-1] for line in files[places.SUMS].decode().splitlines())

    assert lines == {
        one.path.removeprefix(places.DOWNLOADS): sha256(files[one.path]).hexdigest() for one in DOWNLOADS
    }


def test_the_page_leads_to_files_that_are_there(files: Files) -> None:
    links = re.findall(r'href="/((?:du-lieu|api)/[^"#]+)"', files[places.PAGE].decode())

    assert {one.path for one in DOWNLOADS} <= set(links)
    assert [link for link in links if link not in files] == []


@pytest.mark.parametrize("word", ["Apache-2.0", "không có", "VoidKeishi/OpenGOV", "19/07/2026"])
def test_the_page_names_licence_and_sources(files: Files, word: str) -> None:
    assert word in files[places.PAGE].decode()


@pytest.mark.parametrize(
    ("count", "said"), [(1, "1 kB"), (628_400, "628 kB"), (16_691_200, "16,7 MB"), (1_000_000, "1,0 MB")]
)
def test_sizes_are_written_as_in_vietnam(count: int, said: str) -> None:
    assert size(count) == said
