"""The small source, and what the import makes of it."""

from pathlib import Path

import pytest

from catalog.importing.run import Outcome, import_

SAMPLE = Path(__file__).parents[2] / "data" / "national"


@pytest.fixture
def sample() -> Path:
    return SAMPLE


@pytest.fixture
def into(tmp_path: Path) -> Path:
    return tmp_path / "catalog"


@pytest.fixture
def outcome(sample: Path, into: Path) -> Outcome:
    """Return what a first import into *into* did."""
    return import_(sample, into)
