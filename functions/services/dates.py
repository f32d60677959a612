"""Dates of a form that lie in the past (`past: true` in its schema): a birth, a decision."""

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any

from functions.domain.errors import Fault


def future_dates(schema: Mapping[str, Any], answer: Any, on: date, path: str = "/answers") -> Iterator[Fault]:
    """Yield a fault for each date after *on* that the *schema* wants in the past."""
    if schema.get("past") and _is_after(answer, on):
        yield Fault(path, "Ngày này ở tương lai.", "This date is in the future.")
    for name, part in schema.get("properties", {}).items():
        if isinstance(answer, Mapping) and name in answer:
            yield from future_dates(part, answer[name], on, f"{path}/{name}")
    if isinstance(answer, list):
        for number, one in enumerate(answer):
            yield from future_dates(schema.get("items", {}), one, on, f"{path}/{number}")


def _is_after(answer: Any, on: date) -> bool:
    """Compare as text: ISO dates sort by time, and what is no date is another rule's business."""
    return isinstance(answer, str) and len(answer) == len("2026-11-23") and answer > on.isoformat()
