"""What changes when a record changes: a short hash of its content, the same on every machine."""

from hashlib import blake2b
from typing import Any

import msgspec

from catalog.catalog import Catalog

_ENCODER = msgspec.json.Encoder(order="deterministic")
_SIZE = 8
OF_ONE = {"procedures", "local_fees", "tallies"}
Digests = dict[str, str]


def digest(content: Any) -> str:
    """Sixteen hexadecimal digits."""
    return blake2b(_ENCODER.encode(content), digest_size=_SIZE).hexdigest()


def digests(catalog: Catalog) -> Digests:
    """The digest of each procedure, by code."""
    return {code: digest(procedure) for code, procedure in catalog.procedures.items()}


def vocabulary(catalog: Catalog) -> str:
    """What changes with all but what belongs to one procedure or page; each record holds its key."""
    tables = (getattr(catalog, name) for name in Catalog.__struct_fields__ if name not in OF_ONE)
    return digest([list(table.values()) if isinstance(table, dict) else table for table in tables])


def version(catalog: Catalog, of_procedures: Digests) -> str:
    """What changes when anything in the *catalog* does."""
    return digest([list(of_procedures.values()), list(catalog.local_fees.values()), vocabulary(catalog)])
