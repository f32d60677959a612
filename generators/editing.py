"""What the editor in the browser is made of: the schema of a procedure, and the names it may mention."""

import json
from collections.abc import Iterator
from functools import partial
from typing import Any

from catalog.catalog import Catalog
from catalog.choices import for_editors, vocabulary
from catalog.sources import KINDS
from generators.edition import Edition
from generators.output import Output, fingerprint

SCHEMA = "sua/mau.json"
NAMES = "sua/tu-vung.json"


def generate(edition: Edition) -> Iterator[Output]:
    yield Output(SCHEMA, fingerprint(SCHEMA), lambda: _text(for_editors(KINDS["procedures"])))
    yield Output(NAMES, edition.ground, partial(_names, edition.catalog))


def _names(catalog: Catalog) -> str:
    """What each name stands for, by the kind of the vocabulary."""
    parts = vocabulary(catalog)["$defs"]
    return _text(
        {kind: dict(zip(of["enum"], of["enumDescriptions"], strict=True)) for kind, of in parts.items()}
    )


def _text(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
