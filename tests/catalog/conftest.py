"""A small catalogue of one's own, to be broken in any way."""

import shutil
from pathlib import Path

import pytest

SMALL = Path(__file__).parent.parent / "data" / "catalog"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """Return a copy of the small catalogue."""
    return Path(shutil.copytree(SMALL, tmp_path / "catalog"))
