"""The ways of submitting: channels that cost and take the same are said once."""

from datetime import date

from msgspec import Struct

from catalog.asof import in_force
from catalog.choosing import only
from catalog.offers import Channel, Offer
from generators.fees import Price, prices
from generators.language import Language
from generators.times import Duration, duration
from generators.vietnamese import VIETNAMESE
from generators.words import CHANNELS_ENGLISH, capital, listed

ORDER = (Channel.ONLINE, Channel.POST, Channel.COUNTER)


class Term(Struct, frozen=True, kw_only=True):
    """A time and its prices, with the cases and the condition that they are for."""

    label: str | None
    only: str
    time: Duration
    prices: tuple[Price, ...]


class Way(Struct, frozen=True, kw_only=True):
    """Channels with the same terms."""

    name: str
    english: str
    channels: tuple[Channel, ...]
    terms: tuple[Term, ...]


def ways(offers: tuple[Offer, ...], on: date, say: Language = VIETNAMESE) -> tuple[Way, ...]:
    """*offers* grouped by channel, then channels with equal terms joined, online first."""
    by_channel = {channel: tuple(_terms(offers, channel, on, say)) for channel in ORDER}
    joined: dict[tuple[Term, ...], list[Channel]] = {}
    for channel, terms in by_channel.items():
        if terms:
            joined.setdefault(terms, []).append(channel)
    return tuple(_way(channels, terms, say) for terms, channels in joined.items())


def _terms(offers: tuple[Offer, ...], channel: Channel, on: date, say: Language) -> list[Term]:
    terms = [
        _term(offer, on, say)
        for offer in offers
        if offer.channel is channel and in_force(offer.from_, offer.to, on)
    ]
    return list(dict.fromkeys(terms))


def _term(offer: Offer, on: date, say: Language) -> Term:
    time, asked = duration(offer.time, say), prices(offer.fees, on, say)
    return Term(label=offer.label, only=only(offer), time=time, prices=asked)


def _way(channels: list[Channel], terms: tuple[Term, ...], say: Language) -> Way:
    name = capital(say.submit.format(listed([say.channels[one] for one in channels], say.either)))
    english = "Submit " + listed([CHANNELS_ENGLISH[one] for one in channels], "or")
    return Way(name=name, english=english, channels=tuple(channels), terms=terms)
