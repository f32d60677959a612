"""Which files of the catalogue were named on the command line."""

from collections.abc import Sequence
from pathlib import Path

import typer

from catalog.sources import SUFFIXES


def below(paths: Sequence[Path], root: Path) -> set[str]:
    """The files at and below *paths*, named as the catalogue names them."""
    found = set()
    for path in paths:
        if not path.exists():
            raise typer.BadParameter(f"{path} does not exist")
        if not path.resolve().is_relative_to(root.resolve()):
            raise typer.BadParameter(f"{path} is not inside {root}")
        files = [path] if path.is_file() else [one for one in path.rglob("*") if one.suffix in SUFFIXES]
        found |= {str(root / one.resolve().relative_to(root.resolve())) for one in files}
    return found
