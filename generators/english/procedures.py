"""One English page per procedure: the facts with English labels, and the guide where it is translated."""

from collections.abc import Iterator
from datetime import date
from functools import partial
from typing import Any

from msgspec import Struct

from catalog.guides import is_stale
from catalog.model import OnlinePeriod, Procedure, Status
from catalog.offers import Channel
from catalog.timing import timed_offers
from generators import paths
from generators.ahead import Change
from generators.edition import Edition
from generators.english import names
from generators.english.names import Name
from generators.english.papers import english_piles
from generators.english.rows import current, service_row
from generators.english.words import DETAILS, ENGLISH
from generators.fees import depends_on_day
from generators.history import coming, past
from generators.online import online_lines
from generators.output import Output, Page, Section, fingerprint
from generators.render import render
from generators.rows import Row
from generators.statuses import status_line
from generators.ways import ways
from generators.words import listed


class Facts(Struct, frozen=True, kw_only=True):
    """A procedure with the English names of what it refers to."""

    procedure: Procedure
    title: Name
    field: Name | None
    agency: Name | None
    offices: tuple[Name, ...]
    subjects: tuple[Name, ...]
    life_events: tuple[Name, ...]
    province: str | None
    places: tuple[str, ...]
    replacements: tuple[Row, ...]
    services: tuple[Row, ...]
    history: tuple[Change, ...]
    coming: tuple[Change, ...]
    day: date


def generate(edition: Edition) -> Iterator[Section]:
    for code, procedure in edition.catalog.procedures.items():
        yield Section(f"english {code}", edition.around[code], partial(_files, edition, procedure))


def _files(edition: Edition, procedure: Procedure) -> Iterator[Output]:
    facts = gather(edition, procedure)
    yield Output(paths.file(facts.title.url), fingerprint(facts), partial(page, facts))


def gather(edition: Edition, procedure: Procedure) -> Facts:
    province = edition.catalog.provinces.get(procedure.province or "")
    return Facts(
        procedure=procedure,
        title=names.name(edition, paths.procedure(procedure.code), procedure.short or procedure.title),
        field=names.field(edition, procedure.field),
        agency=names.agency(edition, procedure.agency),
        offices=tuple(one for slug in procedure.executed_by if (one := names.agency(edition, slug))),
        subjects=tuple(one for slug in procedure.subjects if (one := names.subject(edition, slug))),
        life_events=tuple(one for slug in procedure.life_events if (one := names.life_event(edition, slug))),
        province=province.name if province else None,
        places=_places(edition, procedure.online) if isinstance(procedure.online, tuple) else (),
        replacements=current(edition, procedure.replaced_by),
        services=tuple(service_row(edition, one) for one in edition.services_of(procedure.code)),
        history=past(edition, procedure, ENGLISH),
        coming=coming(edition, procedure, ENGLISH),
        day=edition.day if depends_on_day(edition.recorded_of(procedure)) else procedure.source.read,
    )


def _places(edition: Edition, periods: tuple[OnlinePeriod, ...]) -> tuple[str, ...]:
    known = (edition.catalog.provinces.get(period.province or "") for period in periods)
    return tuple(one.name if one else ENGLISH.nationwide for one in known)


def page(facts: Facts) -> Page:
    procedure = facts.procedure
    said = summary(facts)
    return Page(
        title=f"{facts.title.name} – {procedure.code} – Một Cửa",
        description=said,
        content=render("en/procedure.html.jinja", summary=said, **_view(facts)),
        source=paths.record(procedure.field, procedure.code),
        robots="index,follow" if procedure.status is not Status.REPEALED else "noindex,follow",
        other=paths.procedure(procedure.code),
    )


def summary(facts: Facts) -> str:
    """What the translated guide says; without one, what the names say."""
    guide = facts.procedure.guide
    if guide and guide.en:
        return guide.en.summary
    about = f" in the field “{facts.field.name}”" if facts.field else ""
    who = (
        f", for {listed([one.name for one in facts.subjects[:3] if not one.lang], 'and')}"
        if facts.subjects and not facts.subjects[0].lang
        else ""
    )
    return f"Administrative procedure {facts.procedure.code} of Viet Nam{about}{who}."


def _view(facts: Facts) -> dict[str, Any]:
    procedure = facts.procedure
    is_offered = any(offer.channel is Channel.ONLINE for offer in procedure.offers)
    guide = procedure.guide
    return {
        "facts": facts,
        "procedure": procedure,
        "original": paths.procedure(procedure.code),
        "guide": guide.en if guide else None,
        "is_stale": guide is not None and is_stale(guide),
        "status": status_line(procedure, facts.day, ENGLISH),
        "levels": [(ENGLISH.levels[one], paths.english(paths.level(one))) for one in procedure.levels],
        "online": online_lines(procedure.online, facts.places, facts.day, is_offered=is_offered, say=ENGLISH),
        "ways": ways(timed_offers(procedure), facts.day, ENGLISH),
        "piles": english_piles(procedure.cases) if guide and guide.en else (),
        "papers": sum(len(case.papers) for case in procedure.cases),
        "detail": DETAILS[procedure.source.detail],
        "official": paths.web(procedure.source.url),
        "file_url": paths.filing(procedure.code) if procedure.form else None,
        "unknown": ENGLISH.unknown,
    }
