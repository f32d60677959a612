"""A time limit as machines write it: ISO 8601, only where it can be said exactly."""

from catalog.offers import TimeLimit, Unit


def iso(limit: TimeLimit) -> str | None:
    """None for working days, which no calendar can add up, and for a number without a unit."""
    value = limit.value
    if value is None:
        return None
    is_whole = value == int(value)
    if limit.unit is Unit.DAY:
        return f"P{int(value)}D" if is_whole else f"PT{value * 24:g}H"
    if limit.unit is Unit.HOUR:
        return f"PT{int(value)}H" if is_whole else f"PT{value * 60:g}M"
    return f"P{int(value)}M" if limit.unit is Unit.MONTH and is_whole else None
