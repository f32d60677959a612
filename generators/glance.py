"""How long and how much, as short as the first screen of a phone: one line for all that is the same.

The browser says it again for the reader's own channel and case: site/pages/assets/guide/glance.js.
"""

from collections.abc import Callable
from datetime import date

from msgspec import Struct

from catalog.asof import in_force
from catalog.offers import Offer, TimeLimit, Unit
from generators.costs import Open, cost_of
from generators.fees import Looks, money, owed, price
from generators.language import Language
from generators.times import duration
from generators.vietnamese import VIETNAMESE
from generators.ways import ORDER
from generators.words import listed


class Answer(Struct, frozen=True, kw_only=True):
    """One line; *by* names the channels that it is true of, where another has another."""

    text: str
    looks: str
    note: str = ""
    by: str = ""


Tell = Callable[[tuple[Offer, ...]], Answer]


def how_long(offers: tuple[Offer, ...], on: date, say: Language = VIETNAMESE) -> tuple[Answer, ...]:
    return _by_channel(offers, on, lambda some: _wait(some, say), say)


def how_much(offers: tuple[Offer, ...], on: date, say: Language = VIETNAMESE) -> tuple[Answer, ...]:
    return _by_channel(offers, on, lambda some: _cost(some, on, say), say)


def _by_channel(offers: tuple[Offer, ...], on: date, tell: Tell, say: Language) -> tuple[Answer, ...]:
    """What is the same for several channels is said once."""
    open_ = [offer for offer in offers if in_force(offer.from_, offer.to, on)]
    found: dict[Answer, list[str]] = {}
    for channel in ORDER:
        some = tuple(offer for offer in open_ if offer.channel is channel)
        if some:
            found.setdefault(tell(some), []).append(say.glance.by[channel])
    if len(found) < 2:  # noqa: PLR2004 -- one needs no name
        return tuple(found) or (Answer(text=say.unknown, looks="unknown"),)
    return tuple(
        Answer(text=one.text, looks=one.looks, note=one.note, by=", ".join(names))
        for one, names in found.items()
    )


def _wait(offers: tuple[Offer, ...], say: Language) -> Answer:
    told = tuple(dict.fromkeys(duration(offer.time, say) for offer in offers))
    if len(told) == 1:
        return Answer(text=told[0].text, looks=told[0].looks, note=told[0].note)
    limits = [offer.time for offer in offers]
    text = _between(limits, say) or listed([one.text for one in told], say.either)
    return Answer(text=text, looks="stated", note=say.glance.depends)


def _between(limits: list[TimeLimit | None], say: Language) -> str | None:
    """The shortest and the longest, where all are counted in the same unit."""
    values = [one.value for one in limits if one and one.value]
    units = {one.unit for one in limits if one}
    unit = units.pop()
    if len(values) < len(limits) or units or unit is Unit.UNSPECIFIED:
        return None
    shown = [f"{value:g}".replace(".", say.times.decimal) for value in (min(values), max(values))]
    return f"{say.glance.between.format(*shown)} {say.units[unit][1]}"


def _cost(offers: tuple[Offer, ...], on: date, say: Language) -> Answer:
    asked = [[fee for fee in offer.fees if in_force(fee.from_, fee.to, on)] for offer in offers]
    told = {(owed(fee, on, say), price(fee, on, say).looks) for fees in asked for fee in fees}
    note = say.glance.unknown_too if told and not all(asked) else ""
    if len(told) == 1 and all(len(fees) < 2 or fees[0].label for fees in asked):  # noqa: PLR2004 -- two add up
        ((text, looks),) = told
        return Answer(text=text, looks=looks, note=note)
    found = cost_of(offers, on)
    if found.least is None or found.most is None or (found.open and not found.most):
        text, looks = _open(found.open, say)
        return Answer(text=text, looks=looks, note=note)
    return Answer(
        text=_amounts(found.least, found.most, say),
        looks="amount" if found.most else "free",
        note=_note(found.open, say) or note or (say.glance.depends if found.least < found.most else ""),
    )


def _amounts(least: int, most: int, say: Language) -> str:
    if not most:
        return say.fees.free
    if least == most:
        return money(most, say=say)
    start = say.number(least) if least else say.fees.free
    return say.glance.between.format(start, money(most, say=say))


def _open(why: Open | None, say: Language) -> tuple[str, Looks]:
    if why is Open.LOCAL:
        return say.fees.by_province, "local"
    return (say.see_source, "elsewhere") if why is Open.ELSEWHERE else (say.unknown, "unknown")


def _note(why: Open | None, say: Language) -> str:
    if why is None:
        return ""
    return say.glance.local_too if why is Open.LOCAL else say.glance.words_too
