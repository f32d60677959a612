"""What the JSON files look like: a JSON Schema for each kind, generated from the types that write them."""

import json
from collections.abc import Iterator
from functools import partial
from typing import Any

from catalog.schema import DIALECT, definitions
from generators.edition import Edition
from generators.exports import places
from generators.exports.changes import Change
from generators.exports.entries import Document, Listing
from generators.exports.lists import LISTS
from generators.output import Output, fingerprint

KINDS: dict[str, object] = {
    "document": Document,
    "changes": Listing[Change],
    **{name: kind for name, (kind, _) in LISTS.items()},
}


def generate(edition: Edition) -> Iterator[Output]:
    for name in KINDS:
        yield Output(
            places.schema(name), fingerprint(edition.site_url), partial(content, name, edition.site_url)
        )


def content(name: str, site_url: str) -> str:
    return json.dumps(schema(name, site_url), ensure_ascii=False, indent=1) + "\n"


def schema(name: str, site_url: str) -> dict[str, Any]:
    whole, parts = definitions(KINDS[name])
    return {"$schema": DIALECT, "$id": f"{site_url}{places.schema(name)}", **whole, "$defs": parts}
