"""One document per procedure, twice: as JSON, and as linked data (JSON-LD)."""

from collections.abc import Iterator
from functools import partial

import msgspec

from catalog.model import Procedure
from generators.edition import Edition
from generators.exports import places
from generators.exports.entries import document, references
from generators.exports.graph import service
from generators.exports.things import Things
from generators.output import Output, fingerprint

_ENCODER = msgspec.json.Encoder(order="deterministic")


def outputs(edition: Edition, things: Things, procedure: Procedure) -> Iterator[Output]:
    code = procedure.code
    depends = fingerprint(things.ground, edition.digests[code], references(edition, procedure))
    yield Output(places.document(code), depends, partial(content, edition, procedure))
    yield Output(places.linked(code), depends, partial(linked, edition, things, procedure))


def content(edition: Edition, procedure: Procedure) -> bytes:
    return _ENCODER.encode(document(edition, procedure))


def linked(edition: Edition, things: Things, procedure: Procedure) -> bytes:
    """The context is a file of the site: nothing is asked of anybody else."""
    head = {"@context": f"{edition.site_url}{places.CONTEXT}"}
    return msgspec.json.encode(head | service(things, procedure))
