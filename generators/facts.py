"""Everything that the page of a procedure is made of: what its fingerprint covers, and all it may show."""

from datetime import date

from msgspec import Struct

from catalog.asof import papers_from
from catalog.laws import cited
from catalog.local_fees import LocalFees
from catalog.model import Case, OnlinePeriod, Procedure
from catalog.offers import Offer
from catalog.terms import Law
from catalog.timing import timed_offers
from generators import paths
from generators.ahead import Change
from generators.edition import Edition
from generators.history import changes, past
from generators.kin import Kin, kin
from generators.local_fees import Local, locals_of
from generators.offices import Scope, scope
from generators.rows import Row, service_row


class Link(Struct, frozen=True):
    """A name that leads somewhere, or only a name; *scope* is of an office that every place has."""

    name: str
    url: str | None = None
    scope: Scope = None
    lang: str = ""


class Home(Struct, frozen=True, kw_only=True):
    """The same procedure as it is elsewhere: in one province, or (none) in the whole country."""

    province: str | None
    url: str


class Facts(Struct, frozen=True, kw_only=True):
    """A procedure with the names of all that it refers to; *day* is set only where the words depend on it.

    *offers* are of all days, *cases* without the papers that are over; *changes* are of all days.
    """

    procedure: Procedure
    offers: tuple[Offer, ...]
    cases: tuple[Case, ...]
    field: Link
    agency: Link | None
    offices: tuple[Link, ...]
    subjects: tuple[Link, ...]
    life_events: tuple[Link, ...]
    province: Link | None
    provinces: tuple[str, ...]
    laws: tuple[Law, ...]
    replacements: tuple[Row, ...]
    services: tuple[Row, ...]
    local: tuple[Local, ...]
    local_fees: tuple[LocalFees, ...]
    kin: Kin
    homes: tuple[Home, ...]
    site_url: str
    is_dated: bool
    changes: tuple[Change, ...]
    history: tuple[Change, ...]
    day: date


def gather(edition: Edition, procedure: Procedure) -> Facts:
    catalog, recorded = edition.catalog, edition.recorded_of(procedure)
    return Facts(
        procedure=procedure,
        offers=timed_offers(recorded),
        cases=papers_from(recorded.cases, edition.day),
        field=Link(edition.field(procedure.field), paths.field(procedure.field) if procedure.field else None),
        agency=_agency(edition, procedure.agency),
        offices=tuple(one for slug in procedure.executed_by if (one := _office(edition, slug))),
        subjects=tuple(
            Link(subject.name, paths.subject(slug))
            for slug in procedure.subjects
            if (subject := catalog.subjects.get(slug))
        ),
        life_events=tuple(
            Link(event.name, paths.life_event(slug))
            for slug in procedure.life_events
            if (event := catalog.life_events.get(slug))
        ),
        province=_province(edition, procedure.province),
        provinces=_pilots(edition, procedure),
        laws=cited(procedure.legal_basis, catalog.laws),
        replacements=edition.current(procedure.replaced_by),
        services=tuple(map(service_row, edition.services_of(procedure.code))),
        local=locals_of(edition, procedure.code),
        local_fees=edition.local_fees.get(procedure.code, ()),
        kin=kin(edition, procedure),
        homes=homes_of(edition, procedure),
        site_url=edition.site_url,
        is_dated=edition.is_dated(recorded),
        changes=changes(recorded, date.min),
        history=past(edition, procedure),
        day=edition.day if edition.is_dated(recorded) else procedure.source.read,
    )


def _agency(edition: Edition, slug: str | None) -> Link | None:
    name = edition.agency(slug)
    return Link(name, paths.agency(slug)) if slug and name else None


def _office(edition: Edition, slug: str) -> Link | None:
    link = _agency(edition, slug)
    agency = edition.catalog.agencies.get(slug)
    if link is None or agency is None:
        return link
    return Link(link.name, link.url, scope(agency, edition.province_slugs))


def homes_of(edition: Edition, procedure: Procedure) -> tuple[Home, ...]:
    """The reader's own province may have one of its own; a province's own may have a national one."""
    others = (edition.catalog.procedures[code] for code in edition.variants.get(procedure.code, ()))
    return tuple(
        Home(province=one.province, url=paths.procedure(one.code))
        for one in others
        if one.province != procedure.province
    )


def _province(edition: Edition, code: str | None) -> Link | None:
    found = edition.catalog.provinces.get(code or "")
    return Link(found.full_name, paths.province(found.slug)) if found else None


def _pilots(edition: Edition, procedure: Procedure) -> tuple[str, ...]:
    """The names of the provinces of a pilot, in the order of its periods."""
    if not isinstance(procedure.online, tuple):
        return ()
    return tuple(_place(edition, period) for period in procedure.online)


def _place(edition: Edition, period: OnlinePeriod) -> str:
    found = edition.catalog.provinces.get(period.province or "")
    return found.name if found else "Cả nước"
