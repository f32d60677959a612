"""One English page per procedure: the facts with English labels, and the guide where it is translated."""

from datetime import date
from functools import partial
from typing import Any

from msgspec import Struct
from msgspec.structs import replace

from catalog.asof import papers_from, unconfirmed
from catalog.guides import is_stale
from catalog.local_fees import LocalFees, is_left_open
from catalog.model import Case, OnlinePeriod, Procedure, Status
from catalog.offers import Channel, Offer
from catalog.timing import timed_offers
from generators import paths
from generators.ahead import Change
from generators.edition import Edition
from generators.english import names
from generators.english.names import Name
from generators.english.papers import Told, in_english, questions_in_english, told
from generators.english.rows import current, service_row
from generators.english.words import DETAILS, ENGLISH
from generators.facts import Home, homes_of
from generators.glance import how_long, how_much
from generators.guide_data import guide_data, known
from generators.history import changes, past
from generators.linked_data import Described, government_service
from generators.local_fees import Local, locals_of
from generators.online import online_lines
from generators.output import Output, Page, fingerprint
from generators.papers import UNNAMED, is_choice, piles
from generators.procedures import asked_of, guide_head
from generators.render import render
from generators.rows import Row
from generators.statuses import status_line
from generators.ways import ways
from generators.words import listed


class Facts(Struct, frozen=True, kw_only=True):
    """A procedure with the English names of what it refers to."""

    procedure: Procedure
    offers: tuple[Offer, ...]
    cases: tuple[Case, ...]
    title: Name
    field: Name | None
    agency: Name | None
    offices: tuple[Name, ...]
    subjects: tuple[Name, ...]
    life_events: tuple[Name, ...]
    province: str | None
    provinces: tuple[str, ...]
    replacements: tuple[Row, ...]
    services: tuple[Row, ...]
    local: tuple[Local, ...]
    local_fees: tuple[LocalFees, ...]
    history: tuple[Change, ...]
    changes: tuple[Change, ...]
    homes: tuple[Home, ...]
    told: Told
    site_url: str
    is_dated: bool
    day: date


def output(edition: Edition, procedure: Procedure) -> Output:
    facts = gather(edition, procedure)
    return Output(paths.file(facts.title.url), fingerprint(facts), partial(page, facts))


def gather(edition: Edition, procedure: Procedure) -> Facts:
    province = edition.catalog.provinces.get(procedure.province or "")
    recorded = edition.recorded_of(procedure)
    cases = papers_from(recorded.cases, edition.day)
    return Facts(
        procedure=procedure,
        offers=timed_offers(recorded),
        cases=cases,
        title=names.name(edition, paths.procedure(procedure.code), procedure.short or procedure.title),
        field=names.field(edition, procedure.field),
        agency=names.agency(edition, procedure.agency),
        offices=tuple(one for slug in procedure.executed_by if (one := names.office(edition, slug))),
        subjects=tuple(one for slug in procedure.subjects if (one := names.subject(edition, slug))),
        life_events=tuple(one for slug in procedure.life_events if (one := names.life_event(edition, slug))),
        province=province.name if province else None,
        provinces=_places(edition, procedure.online) if isinstance(procedure.online, tuple) else (),
        replacements=current(edition, procedure.replaced_by),
        services=tuple(service_row(edition, one) for one in edition.services_of(procedure.code)),
        local=locals_of(edition, procedure.code, ENGLISH),
        local_fees=edition.local_fees.get(procedure.code, ()),
        history=past(edition, procedure, ENGLISH),
        changes=changes(recorded, date.min, ENGLISH),
        homes=tuple(replace(one, url=paths.english(one.url)) for one in homes_of(edition, procedure)),
        told=told(edition, cases),
        site_url=edition.site_url,
        is_dated=edition.is_dated(recorded),
        day=edition.day if edition.is_dated(recorded) else procedure.source.read,
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
        head=guide_head("../../../", procedure.code) + government_service(_described(facts, said)),
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


def _described(facts: Facts, said: str) -> Described:
    procedure = facts.procedure
    return Described(
        procedure=procedure,
        name=facts.title.name,
        also=(procedure.title,) if facts.title.name != procedure.title else (),
        summary=said,
        field=facts.field.name if facts.field else None,
        agency=facts.agency.name if facts.agency else None,
        offices=tuple(one.name for one in facts.offices),
        subjects=tuple(one.name for one in facts.subjects),
        area=facts.province,
        day=facts.day,
        say=ENGLISH,
    )


def _view(facts: Facts) -> dict[str, Any]:
    procedure = facts.procedure
    found_ways, found_piles = ways(facts.offers, facts.day, ENGLISH), piles(facts.cases, ENGLISH)
    is_offered = any(offer.channel is Channel.ONLINE for offer in procedure.offers)
    guide, choice = procedure.guide, is_choice(found_piles)
    return {
        "en": True,
        "facts": facts,
        "procedure": procedure,
        "original": paths.procedure(procedure.code),
        "guide": guide.en if guide else None,
        "is_stale": guide is not None and is_stale(guide),
        "unconfirmed": unconfirmed(procedure, facts.day),
        "status": status_line(procedure, facts.day, ENGLISH),
        "levels": [(ENGLISH.levels[one], paths.english(paths.level(one))) for one in procedure.levels],
        "online": online_lines(
            procedure.online, facts.provinces, facts.day, is_offered=is_offered, say=ENGLISH
        ),
        "long": how_long(facts.offers, facts.day, ENGLISH),
        "much": how_much(facts.offers, facts.day, ENGLISH),
        "coming": tuple(one for one in facts.changes if one.day > facts.day),
        "ways": found_ways,
        "is_left_open": is_left_open(procedure),
        "piles": in_english(found_piles, facts.told),
        "is_choice": choice,
        "unnamed": UNNAMED,
        "questions": questions_in_english(
            asked_of(procedure, facts.cases, len(found_ways), is_choice=choice), facts.told
        ),
        "data": guide_data(known(facts, facts.site_url + paths.english(paths.PROCEDURES).lstrip("/"))),
        "detail": DETAILS[procedure.source.detail],
        "official": paths.web(procedure.source.url),
        "file_url": paths.english(paths.filing(procedure.code)) if procedure.form else None,
        "unknown": ENGLISH.unknown,
    }
