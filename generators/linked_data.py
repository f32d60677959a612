"""Schema.org for machines that read pages: a GovernmentService, with nothing in it that is not known."""

import json
from collections.abc import Iterator
from datetime import date
from typing import Any

from catalog.offers import Channel, Offer
from generators import paths
from generators.durations import iso
from generators.facts import Facts, Link
from generators.fees import due
from generators.words import CHANNELS, FEE_KINDS, capital

# `</script>` and comments inside a JSON string would end the element that holds it.
_UNSAFE = {sign: f"\\u{ord(sign):04x}" for sign in "<>&\u2028\u2029"}
Thing = dict[str, Any]


def government_service(facts: Facts, summary: str) -> str:
    procedure = facts.procedure
    data: Thing = {
        "@context": "https://schema.org",
        "@type": "GovernmentService",
        "name": procedure.title,
        "alternateName": list(procedure.also),
        "identifier": procedure.code,
        "description": summary,
        "serviceType": facts.field.name,
        "provider": _organisation(facts.agency) if facts.agency else None,
        "serviceOperator": [_organisation(office) for office in facts.offices],
        "areaServed": _area(facts.province),
        "audience": [{"@type": "Audience", "audienceType": one.name} for one in facts.subjects],
        "availableChannel": [_channel(facts, one) for one in procedure.offers],
        "offers": list(_offers(procedure.offers, facts.day)),
        "serviceOutput": [{"@type": "Thing", "name": result.name} for result in procedure.results],
    }
    return script({key: value for key, value in data.items() if value})


def _organisation(link: Link) -> Thing:
    return {"@type": "GovernmentOrganization", "name": link.name}


def _area(province: Link | None) -> Thing:
    if province:
        return {"@type": "AdministrativeArea", "name": province.name}
    return {"@type": "Country", "name": "Việt Nam"}


def _channel(facts: Facts, offer: Offer) -> Thing:
    """Working days are no duration, so they are left to the page."""
    channel: Thing = {
        "@type": "ServiceChannel",
        "name": capital(CHANNELS[offer.channel]) + (f": {offer.label}" if offer.label else ""),
        "availableLanguage": "vi",
    }
    if offer.time and (time := iso(offer.time)):
        channel["processingTime"] = time
    if offer.channel is Channel.ONLINE and facts.procedure.form:
        channel["serviceUrl"] = paths.filing(facts.procedure.code)
    return channel


def _offers(offers: tuple[Offer, ...], on: date) -> Iterator[Thing]:
    """What is paid *on* the day, by the way of submitting; no amount, no offer."""
    for offer in offers:
        for fee in offer.fees:
            amount = due(fee, on)
            if amount is None or (fee.from_ and fee.from_ > on) or (fee.to and fee.to < on):
                continue
            about = (FEE_KINDS[fee.kind], fee.label, CHANNELS[offer.channel], fee.per)
            yield {
                "@type": "Offer",
                "price": amount,
                "priceCurrency": fee.currency,
                "description": ", ".join(part for part in about if part),
            }


def script(data: Thing) -> str:
    """*data* as a script element that no value can leave."""
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    for sign, safe in _UNSAFE.items():
        text = text.replace(sign, safe)
    return f'<script type="application/ld+json">{text}</script>'
