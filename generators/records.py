"""All that is made of one procedure alone: its page in both languages, its document, its linked data.

They are made one after the other, so that what one has found is still known to the next.
"""

from collections.abc import Iterator
from functools import partial

from catalog.model import Procedure
from generators import procedures
from generators.edition import Edition
from generators.english import procedures as english
from generators.exports import documents
from generators.exports.things import Things
from generators.output import Output, Section


def generate(edition: Edition) -> Iterator[Section]:
    things = Things(edition)
    for code, procedure in edition.catalog.procedures.items():
        files = partial(_files, edition, things, procedure)
        yield Section(f"procedure {code}", edition.around[code], files)


def _files(edition: Edition, things: Things, procedure: Procedure) -> Iterator[Output]:
    yield procedures.output(edition, procedure)
    yield english.output(edition, procedure)
    yield from documents.outputs(edition, things, procedure)
