"""The facts of a record that are neither offers nor papers, each counted with what became of it."""

import re
from datetime import date

from catalog.folding import slug
from catalog.importing.agencies import agency_slug, is_name, split
from catalog.importing.laws import number
from catalog.importing.naming import LONGEST, shorten, tidy_end, without_bullets
from catalog.importing.offers import time_of_part
from catalog.importing.source import SourceLaw, SourceRecord, SourceResult
from catalog.importing.tally import Tally
from catalog.importing.texts import tidy
from catalog.importing.titles import title
from catalog.importing.vocabulary import SERVANT, SERVANTS, is_test_entry
from catalog.model import Level, Online, Part, Result

_DECISION = re.compile(r"^(?:quyết định )?(?:số:? )?", re.IGNORECASE)
_CODE = re.compile(r"\.?\s*Mã:\s*([^\s+;,]+)")
_PARTIAL = re.compile(r"(?:dịch vụ công )?trực tuyến một phần|dịch vụ công một phần", re.IGNORECASE)
_FULL = re.compile(r"(?:trực tuyến|dịch vụ công) toàn trình", re.IGNORECASE)


def executed_by(record: SourceRecord, tally: Tally) -> tuple[str, ...]:
    found: list[str] = []
    for given in record.executing_agencies:
        tally.saw("executing agency")
        names = [name for name in split(given) if is_name(name)]
        found += names
        if not names:
            tally.left("executing agency", "a sentence, not a name")
        elif len(names) > 1:
            tally.split("executing agency", "several names joined into one")
        else:
            tally.took("executing agency")
    return tuple(dict.fromkeys(map(agency_slug, found)))


def levels(record: SourceRecord, tally: Tally) -> tuple[Level, ...]:
    tally.saw("level", len(record.levels))
    tally.took("level", count=len(record.levels))
    return tuple(Level(level) for level in record.levels)


def subjects(record: SourceRecord, tally: Tally) -> tuple[str, ...]:
    tally.saw("subject", len(record.subjects))
    tests = sum(map(is_test_entry, record.subjects))
    parts = sum(name in SERVANTS for name in record.subjects)
    tally.left("subject", "the portal's trial entry", tests)
    tally.split("subject", "public servants: three words of one subject", parts)
    tally.took("subject", count=len(record.subjects) - tests - parts)
    names = [SERVANT if name in SERVANTS else name for name in record.subjects if not is_test_entry(name)]
    return tuple(dict.fromkeys(map(slug, names)))


def online(record: SourceRecord, tally: Tally) -> Online:
    """The flag or the title says how far; no online row among the others says not at all; else unknown."""
    level, why = _online(record)
    tally.saw("online level")
    if level is Online.UNKNOWN:
        tally.left("online level", why)
    else:
        tally.took("online level", why)
    return level


def _online(record: SourceRecord) -> tuple[Online, str]:
    if "full_online" in record.flags:
        return Online.FULL, "full: the portal's flag"
    if _FULL.search(record.name):
        return Online.FULL, "full: the title says so"
    if _PARTIAL.search(record.name):
        return Online.PARTIAL, "partial: the title says so"
    if record.methods and "online" not in {method.channel for method in record.methods}:
        return Online.NONE, "none: online is not among the ways of submitting"
    if record.methods:
        return Online.UNKNOWN, "unknown: can be filed online, but how far is not stated"
    return Online.UNKNOWN, "unknown: no way of submitting is stated"


def results(record: SourceRecord, tally: Tally) -> tuple[Result, ...]:
    return tuple(result for given in record.results for result in _results(given, tally))


def _results(given: SourceResult, tally: Tally) -> list[Result]:
    """Where a crawler ran names and codes together ("…Mã: KQ1…Mã: KQ2"), they come apart again."""
    tally.saw("result")
    text = tidy(given.name)
    pieces = _CODE.split(text)
    if not given.code and len(pieces) > 1:
        tally.split("result", "code taken from the name")
        pairs = zip(pieces[::2], pieces[1::2], strict=False)
        return [Result(name=_named(name), code=code) for name, code in pairs if _named(name)]
    name = _named(text)
    if not name:
        tally.left("result", "the name is blank")
        return []
    tally.took("result", "with its code" if given.code else "without a code")
    return [Result(name=name, code=tidy(given.code or "") or None)]


def _named(text: str) -> str:
    name = tidy_end(without_bullets(text))
    return name if len(name) <= LONGEST else shorten(name)


def parts(record: SourceRecord, tally: Tally) -> tuple[Part, ...]:
    tally.saw("sub-procedure", len(record.subcases))
    tally.took("sub-procedure", count=len(record.subcases))
    return tuple(
        Part(code=part.code, name=title(part.name), time=time_of_part(part)) for part in record.subcases
    )


def legal_basis(record: SourceRecord, tally: Tally) -> tuple[str, ...]:
    numbers = list(dict.fromkeys(map(_number, record.legal_basis)))
    tally.saw("law", len(record.legal_basis))
    tally.took("law", "number as given", len(numbers))
    tally.left("law", "the same number again", len(record.legal_basis) - len(numbers))
    return tuple(numbers)


def _number(law: SourceLaw) -> str:
    return number(law.code)


def decision(record: SourceRecord, tally: Tally) -> str | None:
    text = tidy(record.decision_no)
    if not text:
        return None
    tally.saw("decision")
    bare = _DECISION.sub("", text) or text
    if bare == text:
        tally.took("decision")
    else:
        tally.split("decision", 'without "Quyết định số"')
    return bare


def decision_date(record: SourceRecord, tally: Tally) -> date | None:
    if not record.decision_date:
        return None
    tally.saw("decision date")
    tally.took("decision date")
    return date.fromisoformat(record.decision_date)
