"""The papers of a case on an English page: their names stay as the offices know them."""

from collections.abc import Iterator

from msgspec.structs import replace

from catalog.model import Case, Hand, Paper
from generators.english.words import ENGLISH
from generators.papers import Pile, in_order, piles, sheet


def english_piles(cases: tuple[Case, ...]) -> tuple[Pile, ...]:
    """The same piles, counted in English."""
    filled = [case for case in cases if case.papers]
    return tuple(
        replace(
            pile,
            anchor=f"case-{place}",
            sheets=in_order(replace(sheet(paper), counts=tuple(counts(paper))) for paper in case.papers),
        )
        for place, (pile, case) in enumerate(zip(piles(cases), filled, strict=True), 1)
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
