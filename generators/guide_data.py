"""What the page's script knows of a procedure: its offers, offices and provinces, as a block of data."""

from msgspec import json

from catalog.model import OnlinePeriod
from generators import paths
from generators.facts import Facts
from generators.qr import dots


def guide_data(facts: Facts) -> str:
    """A script element that runs nothing; *day* is there only if the page's words depend on it."""
    procedure = facts.procedure
    online: tuple[OnlinePeriod, ...] = procedure.online if isinstance(procedure.online, tuple) else ()
    data = {
        "code": procedure.code,
        "day": facts.day if facts.is_dated else None,
        "offers": facts.offers,
        "changes": facts.changes,
        "online": online,
        "places": facts.provinces,
        "province": procedure.province,
        "homes": facts.homes,
        "qr": dots(facts.site_url + paths.PROCEDURES.lstrip("/"), procedure.code),
    }
    kept = {name: value for name, value in data.items() if value}
    text = json.encode(kept).decode().replace("<", "\\u003c")  # nothing in it can end the element
    return f'<script type="application/json" id="mc-guide">{text}</script>'
