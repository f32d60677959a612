"""One page per procedure."""

from functools import partial
from typing import Any

from catalog.asof import unconfirmed
from catalog.local_fees import is_left_open
from catalog.model import Case, Procedure, Status
from catalog.offers import Channel
from generators import paths
from generators.asking import Question, channels, conditions, questions
from generators.edition import Edition
from generators.exports import places
from generators.facts import Facts, gather
from generators.gaps import missing
from generators.glance import how_long, how_much
from generators.guide_data import guide_data, known
from generators.linked_data import Described, government_service
from generators.online import online_lines
from generators.output import Output, Page, fingerprint
from generators.papers import is_choice, named, piles
from generators.render import render
from generators.statuses import status_line
from generators.steps import steps
from generators.summary import summary
from generators.times import duration
from generators.vietnamese import VIETNAMESE
from generators.ways import ORDER, ways
from generators.words import DETAILS, GAPS, LEVELS, LEVELS_ENGLISH, read_on


def output(edition: Edition, procedure: Procedure) -> Output:
    facts = gather(edition, procedure)
    return Output(paths.file(paths.procedure(procedure.code)), fingerprint(facts), partial(page, facts))


def page(facts: Facts) -> Page:
    procedure = facts.procedure
    title = procedure.short or procedure.title
    view = _view(facts)
    return Page(
        title=f"{title} – {procedure.code} – Một Cửa",
        description=view["summary"],
        content=render("procedure.html.jinja", **view),
        source=paths.record(procedure.field, procedure.code),
        head=guide_head("../../", procedure.code) + government_service(described(facts, view["summary"])),
        robots="index,follow" if procedure.status is not Status.REPEALED else "noindex,follow",
        other=paths.english(paths.procedure(procedure.code)),
    )


def guide_head(root: str, code: str) -> str:
    """The page's own style and script, and where machines find the same; a code holds no sign of HTML."""
    kinds = ((places.document(code), "application/json"), (places.linked(code), "application/ld+json"))
    return render("guide_head.html.jinja", root=root) + "".join(
        f'<link rel="alternate" type="{kind}" href="/{path}">' for path, kind in kinds
    )


def described(facts: Facts, said: str) -> Described:
    return Described(
        procedure=facts.procedure,
        name=facts.procedure.title,
        also=facts.procedure.also,
        summary=said,
        field=facts.field.name,
        agency=facts.agency.name if facts.agency else None,
        offices=tuple(one.name for one in facts.offices),
        subjects=tuple(one.name for one in facts.subjects),
        area=facts.province.name if facts.province else None,
        day=facts.day,
        say=VIETNAMESE,
    )


def _view(facts: Facts) -> dict[str, Any]:
    procedure = facts.procedure
    found_ways, found_piles = ways(facts.offers, facts.day), piles(facts.cases)
    is_offered = any(offer.channel is Channel.ONLINE for offer in procedure.offers)
    offices, choice = [office.name for office in facts.offices], is_choice(found_piles)
    return {
        "facts": facts,
        "procedure": procedure,
        "summary": summary(facts),
        "unconfirmed": unconfirmed(procedure, facts.day),
        "status": status_line(procedure, facts.day),
        "levels": [(LEVELS[one], LEVELS_ENGLISH[one], paths.level(one)) for one in procedure.levels],
        "online": online_lines(procedure.online, facts.provinces, facts.day, is_offered=is_offered),
        "en": False,
        "long": how_long(facts.offers, facts.day),
        "much": how_much(facts.offers, facts.day),
        "ways": found_ways,
        "is_left_open": is_left_open(procedure),
        "piles": found_piles,
        "questions": asked_of(procedure, facts.cases, len(found_ways), is_choice=choice),
        "changes": tuple(one for one in facts.changes if one.day > facts.day),
        "data": guide_data(known(facts, facts.site_url + paths.PROCEDURES.lstrip("/"))),
        "is_choice": choice,
        "steps": steps(found_piles, found_ways, offices, [result.name for result in procedure.results]),
        "detail": DETAILS[procedure.source.detail],
        "read_on": read_on(procedure.source),
        "gaps": [GAPS[gap] for gap in procedure.source.gaps if gap in GAPS],
        "official": paths.web(procedure.source.url),
        "parts": [
            (one.name, one.code, duration(one.time).text if one.time else "") for one in procedure.parts
        ],
        "missing": missing(procedure),
        "file_url": paths.filing(procedure.code) if procedure.form else None,
    }


def asked_of(
    procedure: Procedure, cases: tuple[Case, ...], ways: int, *, is_choice: bool
) -> tuple[Question, ...]:
    """What to ask; the channel only if something depends on it."""
    known = named(cases)
    if not known:
        return ()
    offered = tuple(one for one in ORDER if any(offer.channel is one for offer in procedure.offers))
    depends = ways > 1 or any(channels(paper) for case in known.values() for paper in case.papers)
    choosable = offered if depends and len(offered) > 1 else ()
    return questions(
        known,
        is_choice=is_choice,
        offered=choosable,
        whens=conditions(procedure.offers),
    )
