"""The papers of a journey, each counted once however many steps ask for it."""

from collections.abc import Iterator
from enum import StrEnum

from msgspec import Struct

from catalog.catalog import Catalog
from catalog.folding import fold
from catalog.journeys import Journey, JourneyStep, SharedPaper
from catalog.model import Paper

_CUT = 270  # the import ends a designation soon after this many characters


class Pile(StrEnum):
    """Whether everybody prepares a paper, only some do, or an earlier step gives it."""

    EVERYBODY = "everybody"
    SOME = "some"
    MADE = "made"


class Need(Struct, frozen=True, kw_only=True):
    """One paper with the numbers of the steps that ask for it."""

    name: str
    english: str
    steps: tuple[int, ...]
    pile: Pile
    when: str | None = None
    when_en: str | None = None
    made_by: int | None = None


def needs(journey: Journey, catalog: Catalog) -> tuple[Need, ...]:
    """Return each paper once, in the order in which it is first asked for."""
    found: dict[str, list[tuple[int, JourneyStep, Paper]]] = {}
    shared = {fold(words): one for one in journey.papers for words in one.says}
    names: dict[str, SharedPaper] = {}
    for number, step in enumerate(journey.steps, 1):
        for paper in _papers(step, catalog):
            common = next((one for words, one in shared.items() if fold(paper.name).startswith(words)), None)
            key = common.name if common else fold(_tidy(paper.name))
            found.setdefault(key, []).append((number, step, paper))
            if common:
                names[key] = common
    order = {step.id: number for number, step in enumerate(journey.steps, 1)}
    return tuple(_need(asked, names.get(key), order) for key, asked in found.items())


def _need(
    asked: list[tuple[int, JourneyStep, Paper]], common: SharedPaper | None, order: dict[str, int]
) -> Need:
    steps = tuple(dict.fromkeys(number for number, _, _ in asked))
    said = common.when if common else None
    always = not said and any(not step.when and not paper.when for _, step, paper in asked)
    made_by = order.get(common.made_by or "") if common else None
    return Need(
        name=common.name if common else _tidy(asked[0][2].name),
        english=common.name_en if common else "",
        steps=steps,
        pile=Pile.MADE if made_by else Pile.EVERYBODY if always else Pile.SOME,
        when=said or (None if always or len(asked) > 1 else asked[0][2].when),
        when_en=common.when_en if common and said else None,
        made_by=made_by,
    )


def _papers(step: JourneyStep, catalog: Catalog) -> Iterator[Paper]:
    procedure = catalog.procedures.get(step.procedure or "")
    if procedure and step.case <= len(procedure.cases):
        yield from procedure.cases[step.case - 1].papers


def _tidy(text: str) -> str:
    bare = text.lstrip("-–+•*⃰ ").rstrip(" ;.") or text
    return f"{bare}…" if len(bare) >= _CUT else bare
