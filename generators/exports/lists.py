"""The index of procedures, and one list per kind of the vocabulary."""

from collections.abc import Callable, Iterable, Iterator
from functools import partial

import msgspec

from catalog.services import Form, Service
from catalog.terms import (
    Agency,
    Commune,
    Field,
    Holiday,
    Law,
    LifeEvent,
    Province,
    Retired,
    Subject,
    Synonym,
)
from generators.digests import digest
from generators.edition import Edition
from generators.exports import places
from generators.exports.entries import Entry, Listing, entry, listing
from generators.output import Output, fingerprint

Items = Callable[[Edition], Iterable[object]]


def _entries(edition: Edition) -> Iterator[Entry]:
    return (entry(edition, procedure) for procedure in edition.catalog.procedures.values())


LISTS: dict[str, tuple[object, Items]] = {
    "procedures": (Listing[Entry], _entries),
    "retired": (Listing[Retired], lambda edition: edition.catalog.retired.values()),
    "services": (Listing[Service], lambda edition: edition.catalog.services.values()),
    "forms": (Listing[Form], lambda edition: edition.catalog.forms.values()),
    "fields": (Listing[Field], lambda edition: edition.catalog.fields.values()),
    "agencies": (Listing[Agency], lambda edition: edition.catalog.agencies.values()),
    "subjects": (Listing[Subject], lambda edition: edition.catalog.subjects.values()),
    "life-events": (Listing[LifeEvent], lambda edition: edition.catalog.life_events.values()),
    "laws": (Listing[Law], lambda edition: edition.catalog.laws.values()),
    "provinces": (Listing[Province], lambda edition: edition.catalog.provinces.values()),
    "communes": (Listing[Commune], lambda edition: edition.catalog.communes.values()),
    "holidays": (Listing[Holiday], lambda edition: edition.catalog.holidays),
    "synonyms": (Listing[Synonym], lambda edition: edition.catalog.synonyms),
}


def generate(edition: Edition) -> Iterator[Output]:
    for name, (_, items) in LISTS.items():
        version = edition.version if name == "procedures" else digest(tuple(items(edition)))
        depends = fingerprint(edition.site_url, edition.read, version)
        yield Output(places.listing(name), depends, partial(content, edition, name, version))


def content(edition: Edition, name: str, version: str) -> bytes:
    _, items = LISTS[name]
    return msgspec.json.encode(listing(edition, name, version, items(edition)), order="deterministic")
