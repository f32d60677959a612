"""What papers, conditions and questions are called in English, where the vocabulary knows it."""

from functools import lru_cache

from msgspec import Struct
from msgspec.structs import replace

from catalog.folding import fold, slug
from catalog.model import Case, Paper
from generators.asking import IF_ANY, Question, asked, key
from generators.edition import Edition
from generators.english.names import VIETNAMESE
from generators.papers import Pile, Sheet, bare_condition

MANY = 32768  # more than there are different papers


class Told(Struct, frozen=True):
    """English by the key of a paper, by a condition as shown, and by the text of a question."""

    papers: dict[str, str]
    conditions: dict[str, str]
    questions: dict[str, str]


def told(edition: Edition, cases: tuple[Case, ...]) -> Told:
    """The English of everything in *cases* that has it."""
    found = Told({}, {}, {})
    for case in cases:
        for paper in case.papers:
            name = english(edition, "giay-to", paper.name)
            when = english(edition, "dieu-kien", paper.when) if paper.when else ""
            if name:
                found.papers[key(paper.name)] = name
            if when and paper.when:
                found.conditions[bare_condition(paper.when) or ""] = when
            if (text := _question(paper, name, when)) and (question := asked(paper)):
                found.questions[question] = text
    return found


@lru_cache(maxsize=MANY)
def english(edition: Edition, kind: str, text: str) -> str:
    """What *text* is called; nothing where the vocabulary does not know it."""
    known = edition.catalog.english.get(f"{kind}/{slug(text)}")
    return known.name if known else ""


def _question(paper: Paper, name: str, when: str) -> str:
    """Nothing where the question would be half in Vietnamese."""
    if fold(paper.when or "").strip(" .;,") == IF_ANY:
        return f"Do you have this: {name}?" if name else ""
    return f"Does this apply: {when}?" if when else ""


def in_english(piles: tuple[Pile, ...], known: Told) -> tuple[Pile, ...]:
    if not known.papers and not known.conditions:
        return piles
    return tuple(replace(pile, sheets=tuple(_sheet(one, known) for one in pile.sheets)) for pile in piles)


def _sheet(sheet: Sheet, known: Told) -> Sheet:
    name, when = known.papers.get(sheet.key, ""), known.conditions.get(sheet.when or "", "")
    return replace(sheet, english=name, when_en=when) if name or when else sheet


def questions_in_english(found: tuple[Question, ...], known: Told) -> tuple[Question, ...]:
    """Those without English say that they are Vietnamese."""
    return tuple(_translated(one, known) if one.kind == "condition" else one for one in found)


def _translated(question: Question, known: Told) -> Question:
    text = known.questions.get(question.text)
    return replace(question, text=text) if text else replace(question, lang=VIETNAMESE)
