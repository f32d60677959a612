"""How often each rule is broken, day by day: kept beside the records, told in public."""

from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import Annotated

from msgspec import Meta, field
from msgspec.structs import replace

from catalog.files import write
from catalog.problems import Problem
from catalog.record import Count, Record, Text
from catalog.writer import list_text

FILE = "vocabulary/tallies.yaml"


class Counted(Record, frozen=True, kw_only=True):
    """So many findings on that day."""

    day: Annotated[date, Meta(description="Ngày đếm")]
    found: Annotated[Count, Meta(description="Số chỗ tìm thấy")]


class Tally(Record, frozen=True, kw_only=True):
    """One rule: what it found on each day it was counted, the latest last, and its first finding then."""

    rule: Annotated[Text, Meta(description="Tên quy tắc")]
    counts: Annotated[tuple[Counted, ...], Meta(min_length=1, description="Số chỗ theo ngày")]
    example: Annotated[Text, Meta(description="Một chỗ tìm thấy")]
    remedy: Annotated[Text, Meta(description="Cách sửa chỗ đó")]
    code: Annotated[Text | None, Meta(description="Thủ tục có chỗ đó")] = None
    agencies: Annotated[dict[str, Count], Meta(description="Số chỗ lần đếm cuối, theo cơ quan")] = field(
        default_factory=dict
    )


def keep(root: Path, known: Mapping[str, Tally], problems: Collection[Problem], day: date) -> bool:
    """Add what was found on *day* to the catalogue at *root*; counting again on that day replaces it."""
    return write(root / FILE, list_text(tallied(known, problems, day)))


def tallied(known: Mapping[str, Tally], problems: Collection[Problem], day: date) -> Iterator[Tally]:
    """Every rule that is broken, or ever was: that it is no more is worth telling."""
    for rule in sorted({*known, *(one.rule for one in problems)}):
        found = [one for one in problems if one.rule == rule]
        before = known[rule].counts if rule in known else ()
        counts = (*(one for one in before if one.day < day), Counted(day=day, found=len(found)))
        yield _of(found, counts) if found else replace(known[rule], counts=counts, agencies={})


def _of(found: Sequence[Problem], counts: tuple[Counted, ...]) -> Tally:
    first = found[0]
    return Tally(
        rule=first.rule,
        counts=counts,
        example=first.message,
        remedy=first.remedy,
        code=first.code,
        agencies=dict(sorted(Counter(one.agency for one in found if one.agency).items())),
    )
