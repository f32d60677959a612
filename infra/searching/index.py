"""The search index of a catalogue, built once and kept until the catalogue or the code changes."""

import os
from pathlib import Path

from catalog.loader import read
from generators.search_index import build_index, encode
from infra.building.inputs import signature

CODE = ("generators/search_index.py", "generators/standing.py", "catalog/siblings.py")


def index_of(catalog: Path, cache: Path) -> str:
    """The index as JSON, of every record that can be read."""
    kept = cache / f"search-{signature((str(catalog), *CODE))}.json"
    if kept.exists():
        return kept.read_text(encoding="utf-8")
    text = encode(build_index(read(catalog, cache)[0])).decode()
    _keep(kept, text)
    return text


def _keep(path: Path, text: str) -> None:
    """Only the newest one is kept; a reader never sees half of it."""
    path.parent.mkdir(parents=True, exist_ok=True)
    for old in path.parent.glob("search-*.json"):
        old.unlink(missing_ok=True)
    new = path.with_suffix(f".{os.getpid()}.new")
    new.write_text(text, encoding="utf-8")
    new.replace(path)
