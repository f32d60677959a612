"""`motcua local`: a change of what one province has set changes nothing else."""

import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Annotated

import typer

from catalog.loader import ROOT
from infra.past import PastUnknown, git
from infra.revisions import read_range

REMEDY = "nằm ngoài thư mục của tỉnh đang sửa. Một đề nghị chỉ sửa một thư mục: tách thành đề nghị khác."


def run(
    between: Annotated[
        str, typer.Argument(metavar="BASE..HEAD", help="Two commits; BASE alone: from it to the files here.")
    ] = "HEAD",
    root: Annotated[Path, typer.Option(help="The catalogue.", exists=True, file_okay=False)] = ROOT,
) -> None:
    """Refuse a change in a province's folder that also touches something outside of it; ends then with 1.

    Example: motcua local origin/main...HEAD
    """
    try:
        files = _changed(root, between)
        folder = git(root, "rev-parse", "--show-prefix").decode().strip() + "local/"
    except PastUnknown as unknown:
        raise typer.BadParameter(str(unknown)) from None
    others = outside(files, folder)
    sys.stdout.writelines(f"{file}: {REMEDY}\n" for file in others)
    raise typer.Exit(int(bool(others)))


def outside(files: Sequence[str], folder: str) -> list[str]:
    """Return the files that do not belong to the province of which something in *folder* is changed."""
    own = sorted(
        {"/".join(file.split("/")[: folder.count("/") + 1]) for file in files if file.startswith(folder)}
    )
    return [file for file in files if not file.startswith(f"{own[0]}/")] if own else []


def _changed(root: Path, between: str) -> list[str]:
    """Return every file of the repository that differs, named from its top."""
    ends = read_range(root, between)
    revisions = [one for one in ends if one]
    told = git(root, "diff", "--name-only", "--no-renames", "-z", *revisions).decode()
    return [name for name in told.split("\0") if name]
