"""Two readings of one procedure, and how the later differs, in one sentence each: what citizens must know."""

from collections.abc import Iterator
from datetime import date

from catalog.choosing import about
from catalog.model import Online, Procedure, Status
from catalog.offers import Channel
from catalog.timing import timed_offers
from generators.ahead import by_channel, fee_changes
from generators.language import Language
from generators.times import duration
from generators.vietnamese import VIETNAMESE
from generators.ways import ORDER


def describe(
    before: Procedure | None, after: Procedure, on: date, say: Language = VIETNAMESE
) -> tuple[str, ...]:
    """Nothing where nothing changed that a citizen would do otherwise for."""
    if before is None:
        return (say.changes.first,)
    return tuple(differences(before, after, (on, on), say))


def differences(before: Procedure, after: Procedure, days: tuple[date, date], say: Language) -> Iterator[str]:
    """How *after* on the second of the *days* differs from *before* on the first."""
    if before.status is not after.status:
        yield say.changes.status.format(status_name(after.status, say))
    if before.title != after.title:
        yield say.changes.title.format(after.title)
    if isinstance(after.online, Online) and before.online != after.online:
        yield f"{say.changes.online}: {say.online[after.online].lower()}"
    yield from by_channel(times_by(before, say), times_by(after, say), say)
    yield from fee_changes(before.offers, after.offers, days, say)
    old, new = _papers(before), _papers(after)
    yield from (say.changes.added.format(name) for name in new if name not in old)
    yield from (say.changes.dropped.format(name) for name in old if name not in new)


def status_name(status: Status, say: Language) -> str:
    return {
        Status.IN_FORCE: say.changes.in_force,
        Status.SUSPENDED: say.changes.suspended,
        Status.REPEALED: say.repealed,
    }[status]


def times_by(procedure: Procedure, say: Language) -> dict[Channel, dict[str, str]]:
    """How long it takes in each channel, by the case that it is for."""
    found: dict[Channel, dict[str, list[str]]] = {channel: {} for channel in ORDER}
    for offer in timed_offers(procedure):
        if offer.time:
            name = f"{say.changes.time} ({about(offer)})" if about(offer) else say.changes.time
            found[offer.channel].setdefault(name, []).append(duration(offer.time, say).text)
    return {
        channel: {name: "; ".join(dict.fromkeys(texts)) for name, texts in names.items()}
        for channel, names in found.items()
    }


def _papers(procedure: Procedure) -> dict[str, None]:
    return dict.fromkeys(paper.name for case in procedure.cases for paper in case.papers)
