"""What changed since: the version of every record, so that a reader fetches only what is new to it.

Versions are hashes of the content: the same catalogue gives the same list, wherever it is built.
"""

from collections.abc import Iterator
from datetime import date
from functools import partial

import msgspec
from msgspec import Struct

from catalog.model import Procedure
from generators.edition import Edition
from generators.exports import places
from generators.exports.entries import listing
from generators.output import Output, fingerprint


class Change(Struct, frozen=True, kw_only=True, gc=False):
    """`version` changes with the content, `read` is the day on which the official record was read."""

    code: str
    version: str
    read: date
    data: str


def generate(edition: Edition) -> Iterator[Output]:
    depends = fingerprint(edition.site_url, edition.version)
    yield Output(places.CHANGES, depends, partial(content, edition))


def content(edition: Edition) -> bytes:
    """The newest reading first, so that one who asks by date can stop early."""
    newest = sorted(
        edition.catalog.procedures.values(), key=lambda one: (-one.source.read.toordinal(), one.code)
    )
    items = (change(edition, procedure) for procedure in newest)
    found = listing(edition, "changes", edition.version, items)
    return msgspec.json.encode(found, order="deterministic")


def change(edition: Edition, procedure: Procedure) -> Change:
    return Change(
        code=procedure.code,
        version=edition.digests[procedure.code],
        read=procedure.source.read,
        data=f"{edition.site_url}{places.document(procedure.code)}",
    )
