"""`motcua replace`: one law in place of another from a day on, as one reviewable change per agency."""

import sys
from collections import defaultdict
from collections.abc import Iterable, Iterator
from datetime import datetime
from pathlib import Path
from typing import Annotated, NoReturn

import typer
from msgspec import Struct

from catalog.catalog import Catalog
from catalog.files import write
from catalog.folding import slug
from catalog.formatting import rewritten
from catalog.impact import impact
from catalog.loader import ROOT, Reading, read_all
from catalog.replacing import Change, ReplacementRefused, read_change, replaced_law, replaced_procedures
from catalog.sources import KINDS, Kind
from infra.past import PastUnknown, git

CACHE = Path("build/cache")
VOCABULARY = "vocabulary"
Texts = dict[str, str]


def run(
    old: Annotated[str, typer.Argument(help="The number of the text that is replaced.")],
    new: Annotated[str, typer.Argument(help="The number of the text that takes its place.")],
    day: Annotated[datetime, typer.Option("--from", formats=["%Y-%m-%d"], help="Its first day in force.")],
    root: Annotated[Path, typer.Option(help="The catalogue.", exists=True, file_okay=False)] = ROOT,
    *,
    commit: Annotated[
        bool, typer.Option("--commit", help="Write it, one commit per agency on a branch of its own.")
    ] = False,
) -> None:
    """Date every basis, fee and reduction that rests on OLD, and mark its record as under review.

    Without --commit it only lists the files. A second run changes nothing.
    Example: motcua replace 45/2020/NĐ-CP 1/2027/NĐ-CP --from 2027-01-01
    """
    reading = read_all(root, CACHE)
    try:
        change = read_change(reading.catalog, old, new, day.date())
        batches = changes(reading, root, change)
        if commit and batches:
            _commit(batches, root, change)
    except (ReplacementRefused, PastUnknown) as refused:
        _refuse(str(refused))
    sys.stdout.writelines(f"{line}\n" for line in _told(batches, reading.catalog, change))
    if commit and batches:
        sys.stdout.write(f"On branch {_branch(change)}, one commit each.\n")


def changes(reading: Reading, root: Path, change: Change) -> dict[str, Texts]:
    """Return the new text of each file that changes, by agency; the vocabulary comes first."""
    found: defaultdict[str, Texts] = defaultdict(dict)
    laws = f"{root}/vocabulary/laws.yaml"
    law = reading.catalog.laws[change.old]
    if replaced_law(law, change) != law:
        every = tuple(replaced_law(one, change) for one in reading.catalog.laws.values())
        found[VOCABULARY][laws] = _text(laws, every, KINDS["laws"])
    for one in replaced_procedures(reading.catalog, change):
        file = reading.files["procedures", one.code]
        found[one.agency or ""][file] = _text(file, (one,), KINDS["procedures"])
    return dict(found)


def _text(file: str, records: tuple[Struct, ...], kind: Kind) -> str:
    return rewritten(Path(file).read_text("utf-8-sig"), records, kind)


def _commit(batches: dict[str, Texts], root: Path, change: Change) -> None:
    """Stop before anything is written, if what is there could be lost or mixed up with it."""
    if git(root, "status", "--porcelain").strip():
        raise PastUnknown("there are changes that are not committed; commit or stash them first")
    git(root, "var", "GIT_COMMITTER_IDENT")
    git(root, "switch", "--create", _branch(change))
    for agency, texts in batches.items():
        for file, text in texts.items():
            write(Path(file), text)
        files = [str(Path(file).relative_to(root)) for file in texts]
        git(root, "add", "--", *files)
        git(root, "commit", "--quiet", "--message", _message(agency, change))


def _branch(change: Change) -> str:
    return f"replace/{slug(change.old)}-{slug(change.new)}"


def _message(agency: str, change: Change) -> str:
    where = agency or "no agency"
    return f"catalog: {where}: {change.new} from {change.day}\n\nIt takes the place of {change.old}."


def _told(batches: dict[str, Texts], catalog: Catalog, change: Change) -> Iterator[str]:
    for agency, texts in batches.items():
        yield catalog.agencies[agency].name if agency in catalog.agencies else agency or "—"
        yield from (f"  {file}" for file in texts)
    total = sum(map(len, batches.values()))
    yield f"{total} files in {len(batches)} changes" if total else "Nothing to change."
    yield from _by_hand(catalog, change)


def _by_hand(catalog: Catalog, change: Change) -> Iterable[str]:
    """Name what also says the old number, in words that only a person can change."""
    resting = [one for number in sorted(change.numbers) for one in impact(catalog, number)]
    told = {(one.kind, one.key) for one in resting if one.kind not in {"procedures", "laws"}}
    told |= {(one.kind, one.key) for one in resting if one.path[0] == "guide"}
    return (f"to be read by hand: {kind} {key}" for kind, key in sorted(told))


def _refuse(message: str) -> NoReturn:
    typer.echo(message, err=True)
    raise typer.Exit(2)
