"""Schema.org for machines that read pages: a small GovernmentService."""

import json

from generators.facts import Facts

# `</script>` and comments inside a JSON string would end the element that holds it.
_UNSAFE = {
    ord("<"): "\\u003c",
    ord(">"): "\\u003e",
    ord("&"): "\\u0026",
    0x2028: "\\u2028",
    0x2029: "\\u2029",
}


def government_service(facts: Facts, summary: str) -> str:
    procedure = facts.procedure
    data: dict[str, object] = {
        "@context": "https://schema.org",
        "@type": "GovernmentService",
        "name": procedure.title,
        "identifier": procedure.code,
        "description": summary,
        "serviceType": facts.field.name,
        "inLanguage": "vi",
    }
    if facts.agency:
        data["provider"] = {"@type": "GovernmentOrganization", "name": facts.agency.name}
    return script(data)


def script(data: dict[str, object]) -> str:
    """*data* as a script element that no value can leave."""
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":")).translate(_UNSAFE)
    return f'<script type="application/ld+json">{text}</script>'
