"""The papers of a case, as shown: what, how many, on which form, and when it is needed at all."""

from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import date

from msgspec import Struct

from catalog.folding import fold
from catalog.model import Case, Hand, Paper
from generators.asking import channels, condition, key
from generators.language import Language
from generators.vietnamese import VIETNAMESE

MANY_CASES = 3
MANY_PAPERS = 12
CUT = 270  # the import ends a designation soon after this many characters

UNNAMED = "Hồ sơ chung"
PARTS = ("giay to phai", "giay to nop", "giay to xuat trinh", "thanh phan ho so", "luu y")


class Sheet(Struct, frozen=True, kw_only=True):
    """One paper as shown. *asks* names the question, *by* the channels, that decide whether it is needed.

    It is needed from the day *since* on, and until the end of the day *until*.
    """

    name: str
    when: str | None
    counts: tuple[str, ...]
    form: str | None
    key: str
    asks: str | None = None
    by: str | None = None
    since: date | None = None
    until: date | None = None
    english: str = ""
    when_en: str = ""


class Pile(Struct, frozen=True, kw_only=True):
    """The papers of one case; a folded one is opened by the reader."""

    anchor: str
    key: str
    name: str
    folded: bool
    sheets: tuple[Sheet, ...]


def piles(cases: tuple[Case, ...], say: Language = VIETNAMESE) -> tuple[Pile, ...]:
    """The cases that have papers; folded when together they are too long for a phone."""
    filled = named(cases)
    total = sum(len(case.papers) for case in filled.values())
    folded = len(filled) > 1 and (len(filled) > MANY_CASES or total > MANY_PAPERS)
    return tuple(
        Pile(
            anchor=f"{say.case_anchor}-{place}",
            key=key(name),
            name=name,
            folded=folded,
            sheets=in_order(sheet(paper, say) for paper in case.papers),
        )
        for place, (name, case) in enumerate(filled.items(), 1)
    )


def in_order(sheets: Iterable[Sheet]) -> tuple[Sheet, ...]:
    """What everybody needs first."""
    return tuple(sorted(sheets, key=lambda one: one.when is not None))


def named(cases: tuple[Case, ...]) -> dict[str, Case]:
    """The cases that have papers, by the name that they are shown with."""
    filled = [case for case in cases if case.papers]
    return dict(zip(_names([case.name or UNNAMED for case in filled]), filled, strict=True))


def _names(names: list[str]) -> Iterator[str]:
    """*names*, the second of the same name numbered, so that a reader can tell them apart."""
    seen: Counter[str] = Counter()
    for name in names:
        seen[name] += 1
        yield f"{name} ({seen[name]})" if seen[name] > 1 else name


def is_choice(found: tuple[Pile, ...]) -> bool:
    """Whether one of them applies; the source also heads parts of one dossier as if they were cases."""
    return not any(fold(pile.name).startswith(PARTS) for pile in found)


def sheet(paper: Paper, say: Language = VIETNAMESE) -> Sheet:
    by = channels(paper)
    return Sheet(
        name=_name(paper.name),
        when=bare_condition(paper.when),
        counts=tuple(_counts(paper, say)),
        form=paper.form,
        key=key(paper.name),
        asks=None if by else condition(paper),
        by=" ".join(by) or None,
        since=paper.from_,
        until=paper.to,
    )


def bare_condition(text: str | None) -> str | None:
    """A condition without the words that the page says before it."""
    bare = text.removeprefix("Trường hợp ").removeprefix("trường hợp ") if text else None
    return bare or text


def _name(text: str) -> str:
    """*text* without the bullet it was announced with, and with a sign where it was cut short."""
    bare = text.lstrip("-–+•* ") or text
    return f"{bare}…" if len(bare) >= CUT and bare[-1] not in ".;:)" else bare


def _counts(paper: Paper, say: Language) -> Iterator[str]:
    for count, (one, many) in ((paper.originals, say.originals), (paper.copies, say.copies)):
        if count:
            yield f"{count} {one if count == 1 else many}"
    if paper.hand is Hand.SHOW:
        yield say.hands[Hand.SHOW]
    elif not paper.originals and not paper.copies:
        yield say.uncounted
