"""What several procedures refer to, as linked data: agencies, laws, places, fields, events, fixed terms."""

from collections.abc import Iterator
from functools import cache, cached_property
from typing import Any
from urllib.parse import quote

from catalog.folding import fold
from catalog.model import Status
from catalog.offers import Channel
from catalog.terms import Agency, Law, LifeEvent, Province
from generators import paths
from generators.edition import Edition
from generators.exports import places
from generators.exports.vocabulary import COUNTRY, CURRENCY, LANGUAGE, OWN
from generators.output import fingerprint
from generators.words import CHANNELS, CHANNELS_ENGLISH

Node = dict[str, Any]

VIETNAM: Node = {
    "id": COUNTRY,
    "type": ["Location", "AdministrativeUnit"],
    "label": {"vi": "Việt Nam", "en": "Viet Nam"},
}
VIETNAMESE: Node = {"id": LANGUAGE, "type": "Language"}
_STATUSES = {
    Status.IN_FORCE: {"vi": "còn hiệu lực", "en": "in force"},
    Status.SUSPENDED: {"vi": "tạm ngừng", "en": "suspended"},
    Status.REPEALED: {"vi": "đã bãi bỏ", "en": "repealed"},
}


def label(node: Node) -> str:
    """The Vietnamese name of what *node* is."""
    return str(node["label"]["vi"])


class Things:
    """The shared nodes of one *edition*, each made once."""

    def __init__(self, edition: Edition) -> None:
        self._catalog = edition.catalog
        self.site = edition.site_url
        self._provinces = [(fold(one.full_name), one) for one in edition.catalog.provinces.values()]
        self.agency = cache(self._agency)
        self.field = cache(self._field)
        self.subject = cache(self._subject)
        self.event = cache(self._event)
        self.law = cache(self._law)
        self.status = cache(self._status)
        self.channel = cache(self._channel)
        self.currency = cache(self._currency)

    @cached_property
    def ground(self) -> bytes:
        """What changes with the address and the provinces, which any node may name."""
        return fingerprint(self.site, self._catalog.provinces)

    @cached_property
    def currencies(self) -> list[str]:
        """Every currency in which something is paid."""
        offers = (offer for one in self._catalog.procedures.values() for offer in one.offers)
        return sorted({fee.currency for offer in offers for fee in offer.fees})

    def everything(self) -> Iterator[Node]:
        """Each shared node there is, whether or not a procedure refers to it."""
        yield from (VIETNAM, VIETNAMESE)
        yield from map(self._province, self._catalog.provinces.values())
        yield from map(self.agency, self._catalog.agencies)
        yield from map(self.field, self._catalog.fields)
        yield from map(self.subject, self._catalog.subjects)
        yield from map(self.event, self._catalog.life_events)
        yield from map(self.law, self._catalog.laws)
        yield from map(self.status, Status)
        yield from map(self.channel, Channel)
        yield from map(self.currency, self.currencies)

    def place(self, code: str | None) -> Node:
        """The province; the country where a procedure belongs to none."""
        found = self._catalog.provinces.get(code or "")
        return self._province(found) if found else VIETNAM

    def at(self, url: str, part: str) -> str:
        """The IRI of what the page at *url* tells of."""
        return f"{self.page(url)}#{part}"

    def page(self, url: str) -> str:
        return f"{self.site}{quote(url.removeprefix('/'))}"

    def _agency(self, slug: str) -> Node:
        known = self._catalog.agencies.get(slug) or Agency(slug=slug, name=slug)
        name = fold(known.name)
        covered = next((one for full, one in self._provinces if name.endswith(full)), None)
        return {
            "id": self.at(paths.agency(slug), "agency"),
            "type": "PublicOrganisation",
            "label": {"vi": known.name},
            "identifier": known.code or slug,
            "spatial": self._province(covered) if covered else VIETNAM,
        }

    def _province(self, province: Province) -> Node:
        return {
            "id": self.at(paths.province(province.slug), "place"),
            "type": ["Location", "AdministrativeUnit"],
            "label": {"vi": province.full_name},
            "identifier": province.code,
        }

    def _field(self, slug: str) -> Node:
        known = self._catalog.fields.get(slug)
        return self._concept(self.at(paths.field(slug), "field"), {"vi": known.name if known else slug})

    def _subject(self, slug: str) -> Node:
        known = self._catalog.subjects.get(slug)
        return self._concept(self.at(paths.subject(slug), "subject"), {"vi": known.name if known else slug})

    def _event(self, slug: str) -> Node:
        known = self._catalog.life_events.get(slug) or LifeEvent(slug=slug, name=slug, audience="citizen")
        return {
            "id": self.at(paths.life_event(slug), "event"),
            "type": ["Event", "LifeEvent" if known.audience == "citizen" else "BusinessEvent"],
            "identifier": slug,
            "name": {"vi": known.name},
        }

    def _law(self, number: str) -> Node:
        known = self._catalog.laws.get(number) or Law(number=number)
        node: Node = {
            "id": f"{self.site}{places.listing('laws')}#{quote(number, safe='')}",
            "type": "LegalResource",
            "identifier": number,
        }
        return node | {"name": {"vi": known.title}} if known.title else node

    def _status(self, status: Status) -> Node:
        return self._concept(f"{self.site}{OWN}{status}", _STATUSES[status])

    def _channel(self, channel: Channel) -> Node:
        words = {"vi": CHANNELS[channel], "en": CHANNELS_ENGLISH[channel]}
        return self._concept(f"{self.site}{OWN}{channel}", words)

    def _currency(self, code: str) -> Node:
        return self._concept(f"{CURRENCY}{code}", {"en": code})

    @staticmethod
    def _concept(iri: str, label: dict[str, str]) -> Node:
        return {"id": iri, "type": "Concept", "label": label}
