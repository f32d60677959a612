"""Every file of data of the small catalogue, made once, with the graph that its linked data are."""

import json
import warnings
from collections.abc import Mapping
from hashlib import sha256
from importlib import import_module
from typing import Any

import pytest
from rdflib import Graph

from generators import GENERATORS
from generators.edition import Edition
from generators.exports import documents, places
from generators.exports.things import Things
from generators.output import Page, Pieces, Summary, Written
from generators.output import files as every

Files = Mapping[str, bytes]


@pytest.fixture(scope="session")
def files(edition: Edition) -> Files:
    """The bytes by path; of a page, what goes into the frame."""
    made: dict[str, bytes] = {}
    things = Things(edition)
    for procedure in edition.catalog.procedures.values():
        made |= {one.path: _bytes(one.render()) for one in documents.outputs(edition, things, procedure)}
    for name in GENERATORS:
        if name.startswith("exports."):
            for output in every(import_module(f"generators.{name}").generate(edition)):
                if isinstance(output, Summary):
                    about = {path: _written(made[path]) for path in output.about}
                    made[output.path] = _bytes(output.render(about))
                elif isinstance(output, Pieces):
                    made[output.path] = output.join(piece.render() for piece in output.pieces)
                else:
                    made[output.path] = _bytes(output.render())
    return made


@pytest.fixture(scope="session")
def linked(edition: Edition, files: Files) -> Graph:
    """All JSON-LD documents together, read with the context that the site serves."""
    graph = Graph()
    for code in edition.catalog.procedures:
        read_linked(graph, json.loads(files[places.linked(code)]), files)
    return graph


def read_linked(graph: Graph, document: dict[str, Any], files: Files) -> None:
    """Read *document* without the network: its context must be one of *files*."""
    address = document.pop("@context")
    [context] = [content for path, content in files.items() if address.endswith(f"/{path}")]
    whole = json.dumps(document | json.loads(context))
    with warnings.catch_warnings():  # the reader itself still uses what its library gave up
        warnings.simplefilter("ignore", DeprecationWarning)
        graph.parse(data=whole, format="json-ld")


def _bytes(content: Page | str | bytes) -> bytes:
    if isinstance(content, Page):
        return (content.head + content.content).encode()
    return content.encode() if isinstance(content, str) else content


def _written(content: bytes) -> Written:
    return Written(len(content), sha256(content).hexdigest())
