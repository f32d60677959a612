"""The small source, and what the import makes of it."""

from pathlib import Path

import pytest

from catalog.importing.run import Outcome, import_
from catalog.importing.source import SourceRecord, read

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


@pytest.fixture(scope="session")
def page() -> SourceRecord:
    """Return a record of detail `page_text`, to be changed."""
    return next(record for record in read(SAMPLE).records if record.detail_level == "page_text")
