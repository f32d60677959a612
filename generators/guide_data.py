"""What the page's script knows of a procedure: its offers, offices and provinces, as a block of data."""

from datetime import date
from typing import Protocol

from markupsafe import Markup
from msgspec import Struct, json

from catalog.local_fees import LocalFees
from catalog.model import OnlinePeriod, Procedure
from catalog.offers import Offer
from generators.ahead import Change
from generators.asking import keys
from generators.facts import Home
from generators.qr import dots


class Known(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """*day* is there only if the page's words depend on it; *qr* leads back to the page."""

    code: str
    qr: str
    day: date | None = None
    offers: tuple[Offer, ...] = ()
    keys: dict[str, str] = {}
    local: dict[str, LocalFees] = {}
    changes: tuple[Change, ...] = ()
    online: tuple[OnlinePeriod, ...] = ()
    places: tuple[str, ...] = ()
    province: str | None = None
    homes: tuple[Home, ...] = ()


class Told(Protocol):
    """What the facts of a page say in either language."""

    @property
    def procedure(self) -> Procedure: ...
    @property
    def offers(self) -> tuple[Offer, ...]: ...
    @property
    def local_fees(self) -> tuple[LocalFees, ...]: ...
    @property
    def changes(self) -> tuple[Change, ...]: ...
    @property
    def provinces(self) -> tuple[str, ...]: ...
    @property
    def homes(self) -> tuple[Home, ...]: ...
    @property
    def is_dated(self) -> bool: ...
    @property
    def day(self) -> date: ...


def known(facts: Told, folder: str) -> Known:
    """What a page in *folder*, a whole address, tells its script of *facts*."""
    procedure = facts.procedure
    return Known(
        code=procedure.code,
        qr=dots(folder, procedure.code),
        day=facts.day if facts.is_dated else None,
        offers=facts.offers,
        keys=keys(facts.offers),
        local={one.province: one for one in facts.local_fees},
        changes=facts.changes,
        online=pilots(procedure),
        places=facts.provinces,
        province=procedure.province,
        homes=facts.homes,
    )


def pilots(procedure: Procedure) -> tuple[OnlinePeriod, ...]:
    """Where it is online and when, if that differs from place to place."""
    return procedure.online if isinstance(procedure.online, tuple) else ()


def guide_data(told: Known) -> Markup:
    """A script element that runs nothing."""
    text = json.encode(told).decode().replace("<", "\\u003c")  # nothing in it can end the element
    return Markup('<script type="application/json" id="mc-guide">' + text + "</script>")  # noqa: S704 -- see above
