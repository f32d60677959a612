"""Every text that people wrote for citizens, with its place and its language."""

from collections.abc import Iterator
from itertools import chain
from typing import Any, NamedTuple

from catalog.guides import Advice, Guide, Translation
from catalog.journeys import Journey
from catalog.rules.view import View

Path = tuple[str | int, ...]
VIETNAMESE, ENGLISH = "vi", "en"
_TEXTS = ("do", "do_en", "gives", "gives_en", "when", "when_en", "who", "who_en")


class Said(NamedTuple):
    """One text of *record*, at *path* inside it."""

    record: Any
    path: Path
    text: str
    language: str


class Written(NamedTuple):
    """A guide in one language; *at* is where it stands in its record."""

    record: Any
    at: Path
    advice: Advice
    language: str


def everything(view: View) -> Iterator[Said]:
    """Guides, journeys and what stands at the top of life events."""
    for written in guides(view):
        yield from of_guide(written)
    for journey in view.journeys:
        for path, text in texts(journey):
            yield Said(journey, path, text, _language(str(path[-1])))
    for guide in view.catalog.life_event_guides.values():
        for key in ("summary", "summary_en"):
            yield Said(guide, (key,), getattr(guide, key), _language(key))


def guides(view: View) -> Iterator[Written]:
    for record, guide in guided(view):
        yield Written(record, ("guide",), guide, VIETNAMESE)
        if guide.en:
            yield Written(record, ("guide", "en"), guide.en, ENGLISH)


def guided(view: View) -> Iterator[tuple[Any, Guide]]:
    for record in chain[Any](view.procedures, view.services):
        if record.guide:
            yield record, record.guide


def translated(view: View) -> Iterator[tuple[Any, Guide, Translation]]:
    for record, guide in guided(view):
        if guide.en:
            yield record, guide, guide.en


def of_guide(written: Written) -> Iterator[Said]:
    for path, text in places(written.advice):
        yield Said(written.record, (*written.at, *path), text, written.language)


def places(advice: Advice) -> Iterator[tuple[Path, str]]:
    """Every text of *advice*, with its place inside it."""
    yield ("summary",), advice.summary
    for at, step in enumerate(advice.steps):
        yield ("steps", at, "do"), step.do
    for key in ("tips", "mistakes"):
        yield from (((key, at), text) for at, text in enumerate(getattr(advice, key)))
    for at, asked in enumerate(advice.questions):
        yield ("questions", at, "question"), asked.question
        yield ("questions", at, "answer"), asked.answer


def texts(journey: Journey) -> Iterator[tuple[Path, str]]:
    """Every text of *journey* that citizens read, with its place."""
    yield ("summary",), journey.summary
    yield ("summary_en",), journey.summary_en
    for place, step in enumerate(journey.steps):
        for key in _TEXTS:
            if text := getattr(step, key):
                yield ("steps", place, key), text


def _language(key: str) -> str:
    return ENGLISH if key.endswith("_en") else VIETNAMESE
