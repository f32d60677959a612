"""What will change, and when: the dated fees and reductions of the days to come, in one sentence each."""

from collections.abc import Iterator
from datetime import date, timedelta

from msgspec import Struct

from catalog.asof import in_force
from catalog.offers import Channel, Fee, Offer, Reduction
from generators.fees import owed, subject
from generators.ways import ORDER
from generators.words import CHANNELS, listed

DAY = timedelta(days=1)


class Change(Struct, frozen=True, kw_only=True):
    """One sentence that is true from *day* on."""

    day: date
    text: str


def changes(offers: tuple[Offer, ...], on: date) -> tuple[Change, ...]:
    """Everything that is known to change after *on*, in the order of time."""
    days = sorted({turn for offer in offers for fee in offer.fees for turn in _turns(fee) if turn > on})
    return tuple(Change(day=day, text=text) for day in days for text in _texts(offers, day))


def _turns(fee: Fee) -> Iterator[date]:
    periods: tuple[Fee | Reduction, ...] = (fee, *fee.reductions)
    for period in periods:
        if period.from_:
            yield period.from_
        if period.to:
            yield period.to + DAY


def _texts(offers: tuple[Offer, ...], day: date) -> Iterator[str]:
    offered = [channel for channel in ORDER if any(offer.channel is channel for offer in offers)]
    found: dict[str, list[Channel]] = {}
    for channel in offered:
        for text in _differences(_owed(offers, channel, day - DAY), _owed(offers, channel, day)):
            found.setdefault(text, []).append(channel)
    for text, channels in found.items():
        where = (
            f" khi nộp {listed([CHANNELS[one] for one in channels])}" if len(channels) < len(offered) else ""
        )
        yield f"{text}{where}"


def _owed(offers: tuple[Offer, ...], channel: Channel, day: date) -> dict[str, str]:
    """What is paid on *day*, by what it is paid for."""
    found: dict[str, list[str]] = {}
    for offer in offers:
        for fee in offer.fees if offer.channel is channel else ():
            if in_force(fee.from_, fee.to, day):
                found.setdefault(subject(fee), []).append(owed(fee, day))
    return {about: "; ".join(dict.fromkeys(texts)) for about, texts in found.items()}


def _differences(before: dict[str, str], after: dict[str, str]) -> Iterator[str]:
    for about in {**before, **after}:
        old, new = before.get(about), after.get(about)
        name = about or "Mức thu"
        if new is None:
            yield f"{name}: {old} hết áp dụng, mức sau đó chưa có dữ liệu"
        elif old is None:
            yield f"{name}: {new}"
        elif old != new:
            yield f"{name}: {new} (trước đó {old})"
