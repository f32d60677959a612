"""What the page's script knows of a procedure: its offers, offices and provinces, as a block of data."""

from datetime import date

from markupsafe import Markup
from msgspec import Struct, json

from catalog.local_fees import LocalFees
from catalog.model import OnlinePeriod, Procedure
from catalog.offers import Offer
from generators.ahead import Change
from generators.facts import Home


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


def pilots(procedure: Procedure) -> tuple[OnlinePeriod, ...]:
    """Where it is online and when, if that differs from place to place."""
    return procedure.online if isinstance(procedure.online, tuple) else ()


def guide_data(known: Known) -> Markup:
    """A script element that runs nothing."""
    text = json.encode(known).decode().replace("<", "\\u003c")  # nothing in it can end the element
    return Markup('<script type="application/json" id="mc-guide">' + text + "</script>")  # noqa: S704 -- see above
