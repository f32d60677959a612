"""Conditions hidden in a paper's name: split off where the pattern is certain."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from catalog.importing.clauses import (
    ACTOR,
    ANY_AT_END,
    BACK,
    BEFORE_VERB,
    COLON,
    CONDITION,
    DANGLES,
    EXCEPTS,
    IF_ANY,
    LEADS_TO_LIST,
    LIST_FOLLOWS,
    NEGATION,
    NO_CLAUSE,
    OPENS,
    REFERS,
    SAYS,
    SENTENCE,
    THEN,
    VAGUE,
)
from catalog.importing.nouns import PAPER
from catalog.model import Hand

LONGEST = 200
FEWEST_WORDS = 3
FEWEST_BEFORE_ACTOR = 5
_HANDS = {"nộp": Hand.SUBMIT, "xuất trình": Hand.SHOW}


class Conditional(NamedTuple):
    name: str
    when: str | None = None
    hand: Hand | None = None


def split(text: str) -> Conditional:
    """Return the name and, where it is certain, when the paper is asked for."""
    return next((found for found in _readings(text) if found), Conditional(text))


def is_unsplit(text: str) -> bool:
    """Whether *text*, left whole, still hides a condition."""
    return bool(CONDITION.search(text))


def opens_with_condition(text: str) -> bool:
    return bool(OPENS.match(text))


def is_negated(text: str) -> bool:
    """Whether *text* says when the paper need not be handed in."""
    return bool(NEGATION.search(text))


def first_sentence(text: str) -> str:
    """Return *text* up to where another sentence begins: what follows explains."""
    found = SENTENCE.search(text, 8)
    return text[: found.start()] if found else text


def _readings(text: str) -> Iterator[Conditional | None]:
    sentence = first_sentence(text)
    if re.search(r"\bthì\b", sentence, re.IGNORECASE):
        yield _front(THEN.match(text), text)
    elif OPENS.match(text):
        yield _front(COLON.match(text), text)
        yield from (_said_by(found, text) for found in SAYS.finditer(sentence))
    else:
        yield _back(BACK.match(ANY_AT_END.sub("", sentence)))
    yield _back(IF_ANY.match(sentence))


def _front(found: re.Match[str] | None, text: str) -> Conditional | None:
    if not found or re.match(PAPER, text, re.IGNORECASE) or NEGATION.search(text[: found.start("name")]):
        return None
    parts = found.groupdict()
    when = found["when"]
    if "actor" not in parts and LEADS_TO_LIST.search(when):
        when = _without_actor(when)
    return _certain(found["name"], when, parts.get("verb"))


def _said_by(found: re.Match[str], text: str) -> Conditional | None:
    before = text[: found.start()].rstrip(" ,")
    bare_verb = found["verb"].lower() in {"có", "lập", "gửi"} and not found["must"]
    if bare_verb or NEGATION.search(text[: found.end()]) or BEFORE_VERB.search(before):
        return None
    return _certain(text[found.end() :], _without_actor(before), found["verb"])


def _back(found: re.Match[str] | None) -> Conditional | None:
    if not found or EXCEPTS.search(found["name"].rstrip(" ,(")):
        return None
    return _certain(found["name"], found["when"], None)


def _certain(name: str, when: str, verb: str | None) -> Conditional | None:
    name = LIST_FOLLOWS.sub("", name)
    bare = re.sub(r"\s+-\s+bản (?:chính|sao|gốc)$|,\s*ngoài\b.*$", "", when.strip(" ,"), flags=re.IGNORECASE)
    if bare.lower() == "nếu có":
        return None if CONDITION.search(name) else Conditional(name.strip(" ,;"), "Nếu có")
    if (
        not (re.match(PAPER, name, re.IGNORECASE) and _is_clause(bare))
        or REFERS.match(name)
        or VAGUE.match(name)
    ):
        return None
    if CONDITION.search(first_sentence(name)):
        return None
    return Conditional(name.strip(), _said(bare), _HANDS.get((verb or "").lower()))


def _is_clause(when: str) -> bool:
    words = len(when.split())
    return (
        words >= FEWEST_WORDS
        and len(when) <= LONGEST
        and when.count("(") == when.count(")")
        and len(CONDITION.findall(when)) <= 1
        and not (NEGATION.search(when) or NO_CLAUSE.search(when) or DANGLES.search(when))
    )


def _without_actor(when: str) -> str:
    """Drop who hands it in: "…, người khai hải quan"; too short a rest is no condition."""
    found = ACTOR.search(when)
    if not found:
        return when
    rest = when[: found.start()]
    return rest if len(rest.split()) >= FEWEST_BEFORE_ACTOR else ""


def _said(when: str) -> str:
    bare = re.sub(r"^(?:trong|đối với(?: các)?) (?=trường hợp)", "", when, flags=re.IGNORECASE)
    return bare[0].upper() + bare[1:]
