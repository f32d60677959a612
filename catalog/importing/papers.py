"""Cases (trường hợp) and the papers asked for in each."""

import re

from msgspec import structs

from catalog.importing.conditions import first_sentence, is_negated, is_unsplit, split
from catalog.importing.forms import form_of, without_form
from catalog.importing.groups import fold_groups, names_of_cases
from catalog.importing.naming import designation, without_bullets
from catalog.importing.source import SourcePaper, SourceRecord
from catalog.importing.tally import Tally
from catalog.importing.texts import tidy
from catalog.model import Case, Hand, Paper

MOST_COPIES = 50
FIRST_YEAR = 1945
LEAST_NAME = 6
FIELD = "paper"
_VERB = re.compile(
    r"^(?P<verb>nộp|xuất trình)(?: (?:bản (?:chính|gốc) )?(?:của )?)?(?=\S)(?! (?:trực tiếp|hồ sơ))",
    re.IGNORECASE,
)
_CUT_NUMBER = re.compile(r"(?:/|số|-KQ)\s*$")


def cases_of(record: SourceRecord, tally: Tally) -> tuple[Case, ...]:
    """Return the lists of papers; the portal's groups within one list are one case."""
    names = dict(enumerate(record.case_names, start=1))
    papers: dict[int, list[Paper]] = {number: [] for number in names}
    for given in record.components:
        tally.saw(FIELD)
        if paper := _paper(record, given, tally):
            papers.setdefault(given.case_no, []).append(paper)
    cases = [
        Case(name=tidy(names.get(number, "")) or None, papers=tuple(found))
        for number, found in papers.items()
    ]
    return _counted(cases, tally)


def _counted(cases: list[Case], tally: Tally) -> tuple[Case, ...]:
    tally.saw("case", len(cases))
    kept = [case for case in cases if case.papers]
    tally.left("case", "no paper is left in it", len(cases) - len(kept))
    folded = fold_groups(kept)
    tally.split(
        "case", "the portal's groups (to hand in, to show, notes) are one case", len(kept) - len(folded)
    )
    tally.took("case", "", len(folded))
    names = names_of_cases([case.name for case in folded])
    return tuple(structs.replace(case, name=name) for case, name in zip(folded, names, strict=True))


def _paper(record: SourceRecord, given: SourcePaper, tally: Tally) -> Paper | None:
    given = _mended(record, given)
    text = without_bullets(tidy(given.name))
    if not any(letter.isalpha() for letter in text):
        tally.left(FIELD, "the name is blank")
        return None
    if given.originals == given.copies == 0:
        tally.left(FIELD, "0 originals and 0 copies: a note")
        return None
    condition = split(without_form(text))
    name, hand = _verb(without_form(condition.name))
    named = designation(name)
    _count(text, condition.when, explained=named.explained, tally=tally)
    return Paper(
        name=named.text[0].upper() + named.text[1:],
        when=condition.when,
        form=form_of(text),
        originals=given.originals,
        copies=given.copies,
        hand=condition.hand or hand,
        code=tidy(given.code or "") or None,
    )


def _count(text: str, when: str | None, *, explained: bool, tally: Tally) -> None:
    if when:
        tally.split(FIELD, "into when and name")
    elif is_negated(text[len(first_sentence(text)) :]):
        tally.split(FIELD, "a note on when it need not be handed in: left out as an explanation")
    elif is_unsplit(text):
        tally.split(
            FIELD, "a condition that could not be split off for certain; cut at the first explanation"
        )
    elif explained:
        tally.split(FIELD, "cut at the first explanation")
    else:
        tally.took(FIELD, "whole")


def _verb(text: str) -> tuple[str, Hand | None]:
    """Take "Nộp" or "Xuất trình" from the front: it says what is done with the paper."""
    found = _VERB.match(text)
    if not found or len(text) - found.end() < LEAST_NAME:
        return text, None
    return text[found.end("verb") :].strip(), Hand.SHOW if found[
        "verb"
    ].lower() == "xuất trình" else Hand.SUBMIT


def _mended(record: SourceRecord, given: SourcePaper) -> SourcePaper:
    """A crawler ran a number at the end of the name and the count into one: "…TT-/" 20261 is 2026, 1."""
    run_in = given.originals > MOST_COPIES and _CUT_NUMBER.search(given.name)
    if record.detail_level == "api" or not (run_in or given.originals > FIRST_YEAR):
        return given
    number, count = divmod(given.originals, 10)
    return structs.replace(given, name=f"{given.name} {number}".replace("/ ", "/"), originals=count)
