"""Schema.org for machines that read pages: a GovernmentService, with nothing in it that is not known."""

from collections.abc import Iterator
from datetime import date
from typing import Any

from msgspec import Struct, json

from catalog.choosing import about
from catalog.model import Procedure
from catalog.offers import Channel, Offer
from generators import paths
from generators.durations import iso
from generators.fees import due
from generators.language import Language
from generators.words import capital

# `</script>` and comments inside a JSON string would end the element that holds it.
_UNSAFE = {sign: f"\\u{ord(sign):04x}" for sign in "<>&\u2028\u2029"}
Thing = dict[str, Any]


class Described(Struct, frozen=True, kw_only=True):
    """A procedure by the names of one language; *area* is the province whose own it is."""

    procedure: Procedure
    name: str
    also: tuple[str, ...]
    summary: str
    field: str | None
    agency: str | None
    offices: tuple[str, ...]
    subjects: tuple[str, ...]
    area: str | None
    day: date
    say: Language


def government_service(one: Described) -> str:
    procedure = one.procedure
    data: Thing = {
        "@context": "https://schema.org",
        "@type": "GovernmentService",
        "name": one.name,
        "alternateName": list(one.also),
        "identifier": procedure.code,
        "description": one.summary,
        "serviceType": one.field,
        "provider": _organisation(one.agency) if one.agency else None,
        "serviceOperator": [_organisation(office) for office in one.offices],
        "areaServed": _area(one.area, one.say),
        "audience": [{"@type": "Audience", "audienceType": name} for name in one.subjects],
        "availableChannel": [_channel(procedure, offer, one.say) for offer in procedure.offers],
        "offers": list(_offers(procedure.offers, one.day, one.say)),
        "serviceOutput": [{"@type": "Thing", "name": result.name} for result in procedure.results],
    }
    return script({key: value for key, value in data.items() if value})


def _organisation(name: str) -> Thing:
    return {"@type": "GovernmentOrganization", "name": name}


def _area(province: str | None, say: Language) -> Thing:
    if province:
        return {"@type": "AdministrativeArea", "name": province}
    return {"@type": "Country", "name": say.country}


def _channel(procedure: Procedure, offer: Offer, say: Language) -> Thing:
    """Working days are no duration, so they are left to the page."""
    channel: Thing = {
        "@type": "ServiceChannel",
        "name": capital(say.channels[offer.channel]) + (f": {about(offer)}" if about(offer) else ""),
        "availableLanguage": "vi",
    }
    if offer.time and (time := iso(offer.time)):
        channel["processingTime"] = time
    if offer.channel is Channel.ONLINE and procedure.form:
        channel["serviceUrl"] = paths.filing(procedure.code)
    return channel


def _offers(offers: tuple[Offer, ...], on: date, say: Language) -> Iterator[Thing]:
    """What is paid *on* the day, by the way of submitting; no amount, no offer."""
    for offer in offers:
        for fee in offer.fees:
            amount = due(fee, on)
            if amount is None or (fee.from_ and fee.from_ > on) or (fee.to and fee.to < on):
                continue
            said = (say.fee_kinds[fee.kind], about(fee), say.channels[offer.channel], fee.per)
            yield {
                "@type": "Offer",
                "price": amount,
                "priceCurrency": fee.currency,
                "description": ", ".join(part for part in said if part),
            }


def script(data: Thing) -> str:
    """*data* as a script element that no value can leave."""
    text = json.encode(data).decode()
    for sign, safe in _UNSAFE.items():
        text = text.replace(sign, safe)
    return f'<script type="application/ld+json">{text}</script>'
