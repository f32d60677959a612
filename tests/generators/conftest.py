"""The small catalogue, published on a fixed day."""

from datetime import date
from pathlib import Path

import pytest

from catalog.loader import load
from generators.edition import Edition

DAY = date(2026, 11, 23)


@pytest.fixture(scope="session")
def edition() -> Edition:
    return Edition.of(load(Path("tests/data/catalog")), DAY, "https://motcua.example/")
