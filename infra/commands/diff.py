"""`motcua diff`: what a change means for citizens, in Vietnamese and in English, by agency."""

import sys
from collections.abc import Iterator
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import msgspec
import typer

from catalog.loader import ROOT
from catalog.reporting import now_in_vietnam
from generators.change_report import Report, markdown, plain, report
from infra.past import PastUnknown
from infra.revisions import changed, local_fees, procedures, read_range, vocabulary

NAMES = ("agencies", "fields", "subjects", "life_events", "wages", "efforts", "loads")


class Format(StrEnum):
    """For the terminal, for a pull request's comment, for programs."""

    TEXT = "text"
    MARKDOWN = "markdown"
    JSON = "json"


def run(
    between: Annotated[
        str, typer.Argument(metavar="BASE..HEAD", help="Two commits; BASE alone: from it to the files here.")
    ] = "HEAD",
    root: Annotated[Path, typer.Option(help="The catalogue.", exists=True, file_okay=False)] = ROOT,
    shape: Annotated[Format, typer.Option("--format", help="How it is printed.")] = Format.TEXT,
) -> None:
    """Tell what changed: fees, days, papers, standing; what a dossier saves; which files cannot be read.

    Ends with 1 where a file cannot be read, or a value is altered that was already in force.
    Example: motcua diff origin/main...HEAD --format markdown
    """
    try:
        told = between_revisions(root, between)
    except PastUnknown as unknown:
        raise typer.BadParameter(str(unknown)) from None
    sys.stdout.writelines(f"{line}\n" for line in _lines(told, shape))
    raise typer.Exit(int(bool(told.refused or told.unread)))


def between_revisions(root: Path, between: str) -> Report:
    """The report of everything that differs in the catalogue below *root*."""
    ends = read_range(root, between)
    files = changed(root, ends)
    pairs, unread = procedures(files)
    of_provinces, unread_too = local_fees(files)
    others = [file.path for file in files if not file.path.startswith(("procedures/", "local/"))]
    words = vocabulary(root, ends, *NAMES)
    return report([*pairs, *of_provinces], now_in_vietnam().date(), words, [*unread, *unread_too], others)


def _lines(told: Report, shape: Format) -> Iterator[str]:
    if shape is Format.JSON:
        yield msgspec.json.format(msgspec.json.encode(told), indent=1).decode()
    elif shape is Format.MARKDOWN:
        yield from markdown(told)
    else:
        yield from plain(told)
