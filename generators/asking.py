"""The few questions that reduce a page to the reader's own papers, made from cases and conditions."""

import re
from collections.abc import Iterator
from functools import lru_cache
from hashlib import blake2b
from itertools import islice
from typing import Literal

from msgspec import Struct

from catalog.folding import fold
from catalog.model import Case, Paper
from catalog.offers import Channel, Fee, Offer
from generators.words import CHANNELS, capital

MOST = 7
LONGEST = 170
IF_ANY = "neu co"
_STOPS = " .;,"
# "If …, this paper is not needed": a yes would mean the opposite of what it means elsewhere.
_REVERSED = re.compile(r"\b(khong phai nop|khong yeu cau|khong can|thay the|duoc thay|duoc mien|thi chi)\b")
# Only a lawyer can answer, or the source cut the sentence short.
_LEGAL = re.compile(r"\b(khoan|diem|dieu|phu luc) \d")
_CUT = re.compile(r"\b(gồm|chỉ|còn|không|nộp|phải|và|hoặc)$|:$", re.IGNORECASE)
_CONSEQUENCE = re.compile(r",? +(thì|hồ sơ (còn )?gồm)\b.*")
_OPENING = re.compile(r"^(trường hợp|nếu|khi|đối với trường hợp)\s+", re.IGNORECASE)
_CONCERNING = re.compile(r"^đối với\s+", re.IGNORECASE)
_HANDING_IN = re.compile(
    r"^(truong hop|neu)?\s*(ban|nguoi [\w ]{0,25})?\s*(lua chon nop|nop|lam)\s+(ho so |yeu cau )?"
)
_CHANNELS = (
    ("truc tuyen", Channel.ONLINE),
    ("buu chinh", Channel.POST),
    ("truc tiep", Channel.COUNTER),
)


class Question(Struct, frozen=True, kw_only=True):
    """*cases* are the keys of those in which it is asked; none: in all of them. *lang* as of `Row`."""

    key: str
    kind: Literal["case", "condition", "channel"]
    text: str
    options: tuple[tuple[str, str], ...] = ()
    cases: tuple[str, ...] = ()
    lang: str = ""


@lru_cache(maxsize=1024)  # the pages of one record ask for the same, in both languages
def key(text: str) -> str:
    """What names a case, a condition or a paper in an address: it says nothing, and outlives an order."""
    return blake2b(fold(text).encode(), digest_size=3).hexdigest()


@lru_cache(maxsize=256)
def asked(paper: Paper) -> str | None:
    """The question that tells whether *paper* is needed; nothing where the source is not clear enough."""
    if paper.when is None:
        return None
    if fold(paper.when).strip(_STOPS) == IF_ANY:
        return f"Bạn có giấy này không: “{paper.name}”?" if len(paper.name) <= LONGEST else None
    return question(paper.when)


def question(when: str) -> str | None:
    """The question that tells whether a condition holds; nothing where a citizen could not answer it."""
    whole = fold(when).strip(_STOPS)
    if len(whole) > LONGEST or _REVERSED.search(whole) or _LEGAL.search(whole):
        return None
    told = _CONSEQUENCE.sub("", when).strip(_STOPS)
    bare = _OPENING.sub("", told)
    if " " not in bare or _CUT.search(told):
        return None
    if (rest := _CONCERNING.sub("", bare)) != bare:
        return f"Có phải {rest[:1].lower()}{rest[1:]} không?"
    return f"{capital(bare)}?"


def keys(offers: tuple[Offer, ...]) -> dict[str, str]:
    """The keys by which the answers know the cases and the conditions of *offers*."""
    cases = {name: key(name) for one in _each(offers) for name in one.cases}
    return cases | {when: key(text) for when in conditions(offers) if (text := question(when))}


def conditions(offers: tuple[Offer, ...]) -> tuple[str, ...]:
    """What *offers* and their fees depend on, each once."""
    return tuple(dict.fromkeys(one.when for one in _each(offers) if one.when))


def _each(offers: tuple[Offer, ...]) -> Iterator[Offer | Fee]:
    for offer in offers:
        yield offer
        yield from offer.fees


def condition(paper: Paper) -> str | None:
    """The key of the question about *paper*: the same for papers with the same condition."""
    return key(text) if (text := asked(paper)) else None


def channels(paper: Paper) -> tuple[Channel, ...]:
    """The channels by which a paper is needed, if its condition is just that."""
    if paper.when is None:
        return ()
    folded = fold(paper.when)
    if not _HANDING_IN.match(folded):
        return ()
    return tuple(channel for words, channel in _CHANNELS if words in folded)


def questions(
    cases: dict[str, Case], *, is_choice: bool, offered: tuple[Channel, ...], whens: tuple[str, ...] = ()
) -> tuple[Question, ...]:
    """What to ask about *cases*, by their shown names, *offered* channels and fees: at most seven at once."""
    first = (*_first(cases, is_choice=is_choice, offered=offered), *_of_offers(whens))
    known = {one.key for one in first}
    room = MOST - len(first)
    found = _conditions(cases, room, is_choice=is_choice and len(cases) > 1)
    return (*first, *(one for one in found if one.key not in known))


def _of_offers(whens: tuple[str, ...]) -> Iterator[Question]:
    """What decides on time and money is asked in every case, and before what decides on one paper."""
    for when in whens:
        if text := question(when):
            yield Question(key=key(text), kind="condition", text=text)


def _first(cases: dict[str, Case], *, is_choice: bool, offered: tuple[Channel, ...]) -> Iterator[Question]:
    if is_choice and len(cases) > 1:
        options = tuple((key(name), name) for name in cases)
        yield Question(key="th", kind="case", text="Bạn thuộc trường hợp nào?", options=options)
    if offered:
        options = tuple((one.value, capital(CHANNELS[one])) for one in offered)
        yield Question(key="nop", kind="channel", text="Bạn định nộp bằng cách nào?", options=options)


def _of_case(case: Case) -> dict[str, str]:
    texts = (asked(paper) for paper in case.papers if not channels(paper))
    return {key(text): text for text in texts if text}


def _conditions(cases: dict[str, Case], room: int, *, is_choice: bool) -> Iterator[Question]:
    places: dict[str, list[str]] = {}
    texts: dict[str, str] = {}
    for name, case in cases.items():
        for one, text in islice(_of_case(case).items(), room):
            places.setdefault(one, []).append(key(name))
            texts[one] = text
    asked_ = texts if is_choice else dict(islice(texts.items(), room))
    for one, text in asked_.items():
        inside = tuple(places[one]) if is_choice and len(places[one]) < len(cases) else ()
        yield Question(key=one, kind="condition", text=text, cases=inside)
