"""The OpenAPI document tells of every file, and of no file that is not there."""

import json
import re
from typing import Any

import pytest

from generators.exports import places

from .conftest import Files


@pytest.fixture(scope="module")
def told(files: Files) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(files[places.OPENAPI])
    return found


def address(pattern: str) -> re.Pattern[str]:
    return re.compile(re.sub(r"\\\{\w+\\\}", r"[^/]+", re.escape(pattern.removeprefix("/"))))


def test_every_address_that_is_told_of_answers(told: dict[str, Any], files: Files) -> None:
    missing = [path for path in told["paths"] if not any(address(path).fullmatch(file) for file in files)]

    assert missing == []


def test_every_file_is_told_of(told: dict[str, Any], files: Files) -> None:
    own = {places.PAGE, places.SUMS}
    unsaid = [file for file in files if not any(address(path).fullmatch(file) for path in told["paths"])]

    assert set(unsaid) == own


def test_every_schema_that_is_referred_to_is_published(told: dict[str, Any], files: Files) -> None:
    refs = re.findall(r'"\$ref": "([^"]+)"', json.dumps(told))

    assert refs
    assert [ref for ref in refs if f"{places.API}{ref}" not in files] == []


def test_every_parameter_of_a_path_is_described(told: dict[str, Any]) -> None:
    for path, item in told["paths"].items():
        described = {one["name"] for one in item["get"].get("parameters", [])}
        assert described == set(re.findall(r"\{(\w+)\}", path))
        assert "200" in item["get"]["responses"]
