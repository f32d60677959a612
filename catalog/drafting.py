"""A first record of a procedure, from what an editor answers: few questions, all of them short."""

import re
from collections.abc import Iterable, Mapping
from datetime import date
from typing import Protocol, TypeVar

from msgspec import Struct

from catalog.folding import fold
from catalog.model import Detail, Level, Online, Procedure, Source
from catalog.offers import Channel, Fee, FeeKind, Offer, TimeLimit, Unit

MOST = 6
LEVELS = {"xã": Level.COMMUNE, "tỉnh": Level.PROVINCE, "bộ": Level.MINISTRY, "khác": Level.OTHER}
CHANNELS = {"trực tuyến": Channel.ONLINE, "bưu chính": Channel.POST, "trực tiếp": Channel.COUNTER}
FREE = {"0", "mien phi", "khong"}
T = TypeVar("T")


class Unclear(ValueError):
    """An answer that says nothing usable; the message says how to answer."""


class Named(Protocol):
    """An entry of a vocabulary."""

    @property
    def name(self) -> str: ...


class Answers(Struct, frozen=True, kw_only=True):
    """What was asked; empty or nothing where the editor does not know."""

    code: str
    title: str
    field: str
    agency: str
    levels: tuple[Level, ...]
    channels: tuple[Channel, ...]
    days: int | None
    fee: Fee | None
    decision: str | None
    url: str | None


def draft(answers: Answers, today: date) -> Procedure:
    """Return the record; nothing is in it that was not answered."""
    time = None if answers.days is None else TimeLimit(value=answers.days, unit=Unit.WORKING_DAY)
    fees = () if answers.fee is None else (answers.fee,)
    return Procedure(
        code=answers.code,
        title=answers.title,
        field=answers.field,
        agency=answers.agency,
        levels=answers.levels,
        online=Online.UNKNOWN if not answers.channels or Channel.ONLINE in answers.channels else Online.NONE,
        offers=tuple(Offer(channel=channel, time=time, fees=fees) for channel in answers.channels),
        decision=answers.decision,
        source=Source(read=today, detail=Detail.PAGE if answers.url else Detail.DOC, url=answers.url),
    )


def nearest(said: str, entries: Mapping[str, Named]) -> list[str]:
    """The slugs that *said* may mean, best first: itself, or the shortest names that hold all its words."""
    if said in entries:
        return [said]
    words = fold(said).replace("-", " ").split()
    found = [
        (len(entry.name), slug)
        for slug, entry in entries.items()
        if words and all(word in f"{fold(entry.name)} {slug}" for word in words)
    ]
    return [slug for _, slug in sorted(found)[:MOST]]


def several(said: str, known: Mapping[str, T]) -> tuple[T, ...]:
    """Read names of *known*, with or without marks, separated by commas."""
    folded = {fold(name): value for name, value in known.items()}
    names = [fold(part.strip()) for part in said.split(",") if part.strip()]
    if wrong := [name for name in names if name not in folded]:
        raise Unclear(
            f"Không rõ “{wrong[0]}”. Ghi một hoặc nhiều trong: {_listed(known)}; cách nhau bằng dấu phẩy."
        )
    return tuple(dict.fromkeys(folded[name] for name in names))


def number(said: str) -> int | None:
    """Read a whole number; nothing said is nothing known."""
    if not said.strip():
        return None
    if not re.fullmatch(r"\d{1,3}", said.strip(), re.ASCII):
        raise Unclear("Ghi một số nguyên, ví dụ 7; chưa biết thì bỏ trống.")
    return int(said)


def fee(said: str) -> Fee | None:
    """Read what a fee is: an amount in đồng, free, or left to the province; nothing said is nothing known."""
    plain = fold(said.strip())
    if not plain:
        return None
    if plain in FREE:
        return Fee(kind=FeeKind.CHARGE, amount=0)
    if plain == "tinh":
        return Fee(kind=FeeKind.CHARGE, set_by="province")
    digits = re.sub(r"[. ](?=\d{3}(?:\D|$))", "", re.sub(r"\s*(?:d|dong|vnd)$", "", plain))
    if not re.fullmatch(r"\d{1,12}", digits, re.ASCII):
        raise Unclear(
            "Ghi số đồng, ví dụ 20000; 0 là miễn phí; “tỉnh” nếu tỉnh quy định; bỏ trống nếu chưa biết."
        )
    return Fee(kind=FeeKind.CHARGE, amount=int(digits))


def _listed(names: Iterable[str]) -> str:
    return ", ".join(names)
