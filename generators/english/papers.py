"""The papers of a case on an English page: their names stay as the offices know them."""

from collections.abc import Iterator

from msgspec import Struct

from catalog.model import Case, Hand, Paper
from generators.english.words import ENGLISH
from generators.papers import UNNAMED, piles


class Sheet(Struct, frozen=True, kw_only=True):
    """One paper; *name* and *when* are Vietnamese."""

    name: str
    when: str | None
    form: str | None
    counts: tuple[str, ...]


class Pile(Struct, frozen=True, kw_only=True):
    """The papers of one case; *name* is Vietnamese, or empty where there is only one case."""

    name: str
    sheets: tuple[Sheet, ...]


def english_piles(cases: tuple[Case, ...]) -> tuple[Pile, ...]:
    filled = [case for case in cases if case.papers]
    return tuple(
        Pile(
            name="" if pile.name == UNNAMED else pile.name,
            sheets=tuple(
                Sheet(name=shown.name, when=shown.when, form=shown.form, counts=tuple(counts(paper)))
                for shown, paper in zip(pile.sheets, case.papers, strict=True)
            ),
        )
        for pile, case in zip(piles(cases), filled, strict=True)
    )


def counts(paper: Paper) -> Iterator[str]:
    if paper.originals:
        yield f"{paper.originals} original{'s' if paper.originals > 1 else ''}"
    if paper.copies:
        yield f"{paper.copies} {'copies' if paper.copies > 1 else 'copy'}"
    if paper.hand is Hand.SHOW:
        yield ENGLISH.hands[Hand.SHOW]
    elif not paper.originals and not paper.copies:
        yield "Number not stated"
