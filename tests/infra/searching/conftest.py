"""The engine over the real catalogue."""

from pathlib import Path

import pytest

from infra.searching.engine import Engine
from infra.searching.index import index_of


@pytest.fixture(scope="session")
def index() -> str:
    return index_of(Path("catalog"), Path("build/cache"))


@pytest.fixture(scope="session")
def engine(index: str) -> Engine:
    return Engine(index)
