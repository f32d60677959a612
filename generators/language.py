"""What a page says by itself, in one language: the phrases that fees, times and ways are told with."""

from collections.abc import Callable, Mapping
from datetime import date

from msgspec import Struct

from catalog.model import Hand, Level, Online, Status
from catalog.offers import Channel, FeeKind, Unit


class FeePhrases(Struct, frozen=True, kw_only=True):
    """How a fee is told; what stands in braces is filled in."""

    by_province: str
    free: str
    starts: str
    ends: str
    more_in_words: str
    share: str
    less: str
    now: str
    usual: str
    later: str
    since: str
    until: str


class TimePhrases(Struct, frozen=True, kw_only=True):
    """How a time limit is told."""

    in_words: str
    more_in_words: str
    no_unit: str
    at_once: str
    same_day: str
    after: str
    often: str
    decimal: str


class GlancePhrases(Struct, frozen=True, kw_only=True):
    """What is added where one line stands for several amounts or times."""

    by: Mapping[Channel, str]
    between: str
    depends: str
    local_too: str
    words_too: str
    unknown_too: str


class LocalPhrases(Struct, frozen=True, kw_only=True):
    """How it is told what a province has set."""

    online: str
    by_resolution: str


class ChangePhrases(Struct, frozen=True, kw_only=True):
    """How a change is told."""

    fee: str
    time: str
    changed: str
    ended: str
    where: str
    online: str
    title: str
    status: str
    in_force: str
    suspended: str
    added: str
    dropped: str
    first: str


class JourneyPhrases(Struct, frozen=True, kw_only=True):
    """How a journey is added up; *gaps* by why there is no amount."""

    gaps: Mapping[str, str]
    and_more: str
    step: str
    same_day: str


class Language(Struct, frozen=True, kw_only=True):
    """The words for what the model names, and the phrases that sentences are made of."""

    code: str
    unknown: str
    see_source: str
    channels: Mapping[Channel, str]
    submit: str
    either: str
    units: Mapping[Unit, tuple[str, str]]
    currency: str
    fee_kinds: Mapping[FeeKind, str]
    fees: FeePhrases
    times: TimePhrases
    glance: GlancePhrases
    local: LocalPhrases
    changes: ChangePhrases
    journeys: JourneyPhrases
    levels: Mapping[Level, str]
    online: Mapping[Online, str]
    online_short: Mapping[Online, str]
    offered: str
    country: str
    nationwide: str
    repealed: str
    statuses: Mapping[Status, str]
    status_since: str
    not_yet: str
    hands: Mapping[Hand, str]
    originals: tuple[str, str]
    copies: tuple[str, str]
    uncounted: str
    case_anchor: str
    day: Callable[[date], str]
    number: Callable[[int], str]
