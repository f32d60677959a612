"""A change of the catalogue as reviewers read it: by agency, in both languages, with what citizens gain."""

from collections.abc import Iterable, Iterator
from datetime import date
from itertools import groupby

from msgspec import Struct

from catalog.catalog import Catalog
from catalog.model import Procedure
from catalog.past_values import altered
from generators.english.words import ENGLISH
from generators.fees import money
from generators.language import Language
from generators.meter import Difference, difference, together
from generators.review_words import PHRASES
from generators.reviewing import last_turn, review
from generators.vietnamese import VIETNAMESE

LANGUAGES = (VIETNAMESE, ENGLISH)


class Pair(Struct, frozen=True, kw_only=True):
    """One procedure before and after; none where it is new or deleted."""

    code: str
    path: str
    before: Procedure | None
    after: Procedure | None
    moved_from: str | None = None


class Entry(Struct, frozen=True, kw_only=True):
    """What is said of one procedure, by language; *money* is đồng a dossier, *yearly* đồng a year."""

    code: str
    title: str
    path: str
    agency: str
    said: dict[str, tuple[str, ...]]
    citizens: dict[str, str]
    money: int = 0
    yearly: int | None = None


class Report(Struct, frozen=True, kw_only=True):
    """All entries in the order of agencies; *unread* files; other *files*; đồng a year; what is *refused*."""

    entries: tuple[Entry, ...]
    unread: tuple[str, ...]
    files: tuple[str, ...]
    yearly: int
    refused: tuple[str, ...] = ()


def report(
    pairs: Iterable[Pair], on: date, catalog: Catalog, unread: Iterable[str] = (), files: Iterable[str] = ()
) -> Report:
    """Tell what differs in the *pairs* on the day; *catalog* knows names, wages and numbers of dossiers."""
    found = [(pair, _difference(pair, on, catalog)) for pair in pairs]
    entries = [_entry(pair, differs, on, catalog) for pair, differs in found]
    entries.sort(key=lambda one: (one.agency, one.code))
    return Report(
        entries=tuple(one for one in entries if one.said["vi"]),
        unread=tuple(unread),
        files=tuple(files),
        yearly=together(differs for _, differs in found if differs),
        refused=tuple(said for pair, _ in found for said in _refused(pair, on)),
    )


def plain(told: Report) -> Iterator[str]:
    """The lines for a terminal."""
    for agency, entries in groupby(told.entries, key=lambda one: one.agency):
        yield agency
        for one in entries:
            yield f"  {one.code} {one.title}: {'; '.join(one.said['vi'])}"
            yield f"    {'; '.join(one.said['en'])}"
            yield from (f"    → {one.citizens[code]}" for code in ("vi", "en") if one.citizens)
    yield from _ends(told)


def markdown(told: Report) -> Iterator[str]:
    """The comment on a pull request."""
    for agency, entries in groupby(told.entries, key=lambda one: one.agency):
        yield f"### {_safe(agency)}"
        yield ""
        for one in entries:
            yield f"- **{one.code} {_safe(one.title)}**: {_safe('; '.join(one.said['vi']))}  "
            yield f"  *{_safe('; '.join(one.said['en']))}*"
            yield from (f"  - {_safe(one.citizens[code])}" for code in ("vi", "en") if one.citizens)
        yield ""
    yield from (_safe(line) for line in _ends(told))


def sentence(differs: Difference, say: Language) -> str:
    """What one dossier costs more or less, and all of a year; empty where it is the same."""
    phrases = PHRASES[say.code]
    if differs.is_nothing:
        return ""
    parts = [
        _signed(differs.papers, _counted(differs.papers, phrases.papers, say), say),
        _signed(differs.visits, _counted(differs.visits, phrases.visits, say), say),
        _signed(differs.fee, phrases.fee.format(money(abs(differs.fee), say=say)), say),
        _signed(differs.time, phrases.time.format(money(abs(differs.time), say=say)), say),
    ]
    told = phrases.per_dossier.format(", ".join(part for part in parts if part))
    if differs.load is None or differs.yearly is None:
        return told
    amount = _signed(differs.yearly, money(abs(differs.yearly), say=say), say)
    count = say.number(differs.load.dossiers)
    return f"{told}; {phrases.yearly.format(amount, count, differs.load.source)}"


def _entry(pair: Pair, differs: Difference | None, on: date, catalog: Catalog) -> Entry:
    one = pair.after or pair.before
    assert one is not None  # noqa: S101 -- a pair of nothing is none
    agency = catalog.agencies.get(one.agency or "")
    said = {say.code: review(pair.before, pair.after, on, say, catalog) for say in LANGUAGES}
    if pair.moved_from:
        moved = {say.code: PHRASES[say.code].renamed.format(pair.moved_from) for say in LANGUAGES}
        said = {code: (*lines, moved[code]) for code, lines in said.items()}
    told = differs is not None and not differs.is_nothing
    return Entry(
        code=pair.code,
        title=one.short or one.title,
        path=pair.path,
        agency=agency.name if agency else one.agency or "—",
        said=said,
        citizens={say.code: sentence(differs, say) for say in LANGUAGES} if differs and told else {},
        money=differs.money if differs else 0,
        yearly=differs.yearly if differs else None,
    )


def _difference(pair: Pair, on: date, catalog: Catalog) -> Difference | None:
    if pair.before is None or pair.after is None:
        return None
    return difference(pair.before, pair.after, last_turn(pair.before, pair.after, on), catalog)


def _refused(pair: Pair, on: date) -> Iterator[str]:
    if pair.before and pair.after:
        yield from (f"{pair.path}: {said}" for said in altered(pair.before, pair.after, on))


def _ends(told: Report) -> Iterator[str]:
    yield from told.refused
    if told.yearly:
        for say in LANGUAGES:
            amount = _signed(told.yearly, money(abs(told.yearly), say=say), say)
            yield PHRASES[say.code].total.format(amount)
    for path in told.unread:
        yield f"{path}: {PHRASES['vi'].unreadable} · {PHRASES['en'].unreadable}"
    for path in told.files:
        yield f"{path}: {PHRASES['vi'].other_file} · {PHRASES['en'].other_file}"


def _counted(amount: float, forms: tuple[str, str], say: Language) -> str:
    """A number of things; a broken one is the mean over the cases of a procedure, and said to be so."""
    value = f"{abs(amount):.1f}".removesuffix(".0").replace(".", say.times.decimal)
    text = forms[abs(amount) != 1].format(value)
    return PHRASES[say.code].mean.format(text) if float(amount) % 1 else text


def _signed(amount: float, text: str, say: Language) -> str:
    phrases = PHRASES[say.code]
    return (phrases.added if amount > 0 else phrases.saved).format(text) if amount else ""


def _safe(text: str) -> str:
    """Text of a record is no Markdown and no HTML."""
    return "".join(f"\\{sign}" if sign in "\\`*_[]<>|#@" else sign for sign in text)
