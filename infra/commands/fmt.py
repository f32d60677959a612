"""`motcua fmt`: files in their one shape, so that a change shows only what was changed."""

import sys
from pathlib import Path
from typing import Annotated

import typer

from catalog.files import write
from catalog.formatting import formatted
from catalog.loader import ROOT
from catalog.sources import KINDS, find, kind_of
from infra.commands.files import below


def run(
    paths: Annotated[
        list[Path] | None, typer.Argument(help="Files or folders; without any, every procedure.")
    ] = None,
    root: Annotated[Path, typer.Option(help="The catalogue.", exists=True, file_okay=False)] = ROOT,
    *,
    check: Annotated[bool, typer.Option("--check", help="Change nothing; end with 1 if it would.")] = False,
) -> None:
    """Put keys in the model's order and every value in its usual form; comments and meaning stay.

    Example: motcua fmt catalog/procedures/ho-tich/1.000894.yaml
    """
    files = sorted(below(paths, root)) if paths else [one.path for one in find(root, KINDS["procedures"])]
    failed = [file for file in files if _shape(file, root, check=check)]
    raise typer.Exit(int(bool(failed)))


def _shape(file: str, root: Path, *, check: bool) -> bool:
    """Shape one file; return whether it must be looked at."""
    kind = kind_of(root, file)
    if kind is None:
        return _say(f"{file}: holds no record; left as it is")
    before = Path(file).read_bytes()
    after, problems = formatted(file, before, kind)
    if problems:
        return _say(*(f"{problem} → {problem.remedy}" for problem in problems))
    if after == before:
        return False
    if check:
        return _say(f"{file}: would be changed; run motcua fmt {file}")
    write(Path(file), after.decode())
    _say(f"{file}: put in order")
    return False


def _say(*lines: str) -> bool:
    sys.stdout.writelines(f"{line}\n" for line in lines)
    return True
