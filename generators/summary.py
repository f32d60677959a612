"""One sentence that says what a procedure is, made from the facts."""

from collections.abc import Sequence

from catalog.guides import Guide
from generators.facts import Facts
from generators.words import listed


def summary(facts: Facts) -> str:
    return described(
        facts.procedure.guide,
        facts.field.name if facts.procedure.field else None,
        [one.name for one in facts.subjects],
        [one.name for one in facts.offices],
        facts.agency.name if facts.agency else None,
    )


def described(
    guide: Guide | None,
    field: str | None,
    subjects: Sequence[str],
    offices: Sequence[str],
    agency: str | None,
) -> str:
    """What the guide says; without one, what the names say: of *field*, *subjects*, *offices*, *agency*."""
    if guide:
        return guide.summary
    about = f" thuộc lĩnh vực {field}" if field else ""
    who = f", dành cho {listed(list(subjects[:3]), 'và')}" if subjects else ""
    where = f", do {listed(list(offices[:2]))} giải quyết" if offices else ""
    told = f", do {agency} công bố" if agency and not offices else ""
    return f"Thủ tục{about}{who}{where or told}."
