"""What is paid from one day on and not before, in one sentence each."""

from collections.abc import Iterator, Mapping
from datetime import date

from msgspec import Struct

from catalog.asof import in_force
from catalog.offers import Channel, Offer
from generators.fees import owed, subject
from generators.language import Language
from generators.vietnamese import VIETNAMESE
from generators.ways import ORDER
from generators.words import listed


class Change(Struct, frozen=True, kw_only=True):
    """One sentence that is true from *day* on."""

    day: date
    text: str


def fee_changes(
    old: tuple[Offer, ...], new: tuple[Offer, ...], days: tuple[date, date], say: Language = VIETNAMESE
) -> Iterator[str]:
    """How what *new* asks on the second of the *days* differs from what *old* asked on the first."""
    before = {channel: owed_by(old, channel, days[0], say) for channel in ORDER}
    after = {channel: owed_by(new, channel, days[1], say) for channel in ORDER}
    return by_channel(before, after, say)


def by_channel(
    before: Mapping[Channel, Mapping[str, str]], after: Mapping[Channel, Mapping[str, str]], say: Language
) -> Iterator[str]:
    """What differs, told once for all channels where it is the same."""
    offered = [channel for channel in ORDER if before[channel] or after[channel]]
    found: dict[str, list[Channel]] = {}
    for channel in offered:
        for text in _differences(before[channel], after[channel], say):
            found.setdefault(text, []).append(channel)
    for text, channels in found.items():
        names = listed([say.channels[one] for one in channels], say.either)
        yield text + (say.changes.where.format(names) if len(channels) < len(offered) else "")


def owed_by(offers: tuple[Offer, ...], channel: Channel, day: date, say: Language) -> dict[str, str]:
    """What is paid on *day*, by what it is paid for."""
    found: dict[str, list[str]] = {}
    for offer in offers:
        is_meant = offer.channel is channel and in_force(offer.from_, offer.to, day)
        for fee in offer.fees if is_meant else ():
            if in_force(fee.from_, fee.to, day):
                found.setdefault(subject(fee, say), []).append(owed(fee, day, say))
    return {about: "; ".join(dict.fromkeys(texts)) for about, texts in found.items()}


def _differences(before: Mapping[str, str], after: Mapping[str, str], say: Language) -> Iterator[str]:
    for about in {**before, **after}:
        old, new = before.get(about), after.get(about)
        name = about or say.changes.fee
        if new is None:
            yield say.changes.ended.format(name, old)
        elif old is None:
            yield f"{name}: {new}"
        elif old != new:
            yield say.changes.changed.format(name, new, old)
