"""The search index of a catalogue and its full text, kept until the catalogue or the code changes."""

import json
import os
from collections.abc import Callable
from pathlib import Path

from catalog.catalog import Catalog
from catalog.loader import read
from generators.search_index import build_index, encode
from generators.search_text import build_shards
from infra.building.inputs import signature

CODE = (
    "generators/search_index.py",
    "generators/search_text.py",
    "generators/standing.py",
    "catalog/siblings.py",
)


def index_of(catalog: Path, cache: Path) -> str:
    """The index as JSON, of every record that can be read."""
    return _kept("search", catalog, cache, lambda known: encode(build_index(known)).decode())


def shards_of(catalog: Path, cache: Path) -> list[str]:
    """The full text of every record that can be read, shard by shard."""
    return list(json.loads(_kept("text", catalog, cache, _text)))


def _text(catalog: Catalog) -> str:
    return json.dumps([shard.decode() for shard in build_shards(catalog)])


def _kept(name: str, catalog: Path, cache: Path, make: Callable[[Catalog], str]) -> str:
    kept = cache / f"{name}-{signature((str(catalog), *CODE))}.json"
    if kept.exists():
        return kept.read_text(encoding="utf-8")
    text = make(read(catalog, cache)[0])
    _keep(kept, text, f"{name}-*.json")
    return text


def _keep(path: Path, text: str, others: str) -> None:
    """Only the newest one is kept; a reader never sees half of it."""
    path.parent.mkdir(parents=True, exist_ok=True)
    for old in path.parent.glob(others):
        old.unlink(missing_ok=True)
    new = path.with_suffix(f".{os.getpid()}.new")
    new.write_text(text, encoding="utf-8")
    new.replace(path)
