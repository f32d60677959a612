"""The papers of a case, as shown: what, how many, on which form, and when it is needed at all."""

from collections.abc import Iterator

from msgspec import Struct

from catalog.model import Case, Hand, Paper
from generators.words import HANDS

MANY_CASES = 3
MANY_PAPERS = 12
CUT = 270  # the import ends a designation soon after this many characters


class Sheet(Struct, frozen=True, kw_only=True):
    """One paper as shown."""

    name: str
    when: str | None
    counts: tuple[str, ...]
    form: str | None


class Pile(Struct, frozen=True, kw_only=True):
    """The papers of one case; a folded one is opened by the reader."""

    anchor: str
    name: str
    folded: bool
    sheets: tuple[Sheet, ...]


def piles(cases: tuple[Case, ...]) -> tuple[Pile, ...]:
    """The cases that have papers; folded when together they are too long for a phone."""
    filled = [case for case in cases if case.papers]
    total = sum(len(case.papers) for case in filled)
    folded = len(filled) > 1 and (len(filled) > MANY_CASES or total > MANY_PAPERS)
    return tuple(_pile(case, index, folded=folded) for index, case in enumerate(filled, 1))


def _pile(case: Case, index: int, *, folded: bool) -> Pile:
    return Pile(
        anchor=f"truong-hop-{index}",
        name=case.name or "Hồ sơ chung",
        folded=folded,
        sheets=tuple(sheet(paper) for paper in case.papers),
    )


def sheet(paper: Paper) -> Sheet:
    return Sheet(name=_name(paper.name), when=paper.when, counts=tuple(_counts(paper)), form=paper.form)


def _name(text: str) -> str:
    """*text* without the bullet it was announced with, and with a sign where it was cut short."""
    bare = text.lstrip("-–+•* ") or text
    return f"{bare}…" if len(bare) >= CUT and bare[-1] not in ".;:)" else bare


def _counts(paper: Paper) -> Iterator[str]:
    if paper.originals:
        yield f"{paper.originals} bản chính"
    if paper.copies:
        yield f"{paper.copies} bản sao"
    if paper.hand is Hand.SHOW:
        yield HANDS[Hand.SHOW]
    elif not paper.originals and not paper.copies:
        yield "Chưa rõ số bản"
