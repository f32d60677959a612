"""One sentence that says what a procedure is, made from the facts."""

from generators.facts import Facts
from generators.words import listed


def summary(facts: Facts) -> str:
    guide = facts.procedure.guide
    return guide.summary if guide else _sentence(facts)


def _sentence(facts: Facts) -> str:
    field = f" thuộc lĩnh vực {facts.field.name}" if facts.procedure.field else ""
    who = f", dành cho {listed([one.name for one in facts.subjects[:3]], 'và')}" if facts.subjects else ""
    offices = facts.offices[:2] or ((facts.agency,) if facts.agency else ())
    where = f", do {listed([one.name for one in offices])} giải quyết" if offices and facts.offices else ""
    told = f", do {offices[0].name} công bố" if offices and not facts.offices else ""
    return f"Thủ tục{field}{who}{where or told}."
