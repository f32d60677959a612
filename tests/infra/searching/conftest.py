"""The engine over the real catalogue."""

from pathlib import Path

import pytest

from infra.searching.engine import Engine
from infra.searching.index import index_of, shards_of

CATALOG = Path("catalog")
CACHE = Path("build/cache")


@pytest.fixture(scope="session")
def index() -> str:
    return index_of(CATALOG, CACHE)


@pytest.fixture(scope="session")
def shards() -> list[str]:
    return shards_of(CATALOG, CACHE)


@pytest.fixture(scope="session")
def engine(index: str, shards: list[str]) -> Engine:
    """Both tiers, as on the search page."""
    return Engine(index, shards)


@pytest.fixture(scope="session")
def names_alone(index: str) -> Engine:
    """The first tier."""
    return Engine(index)
