"""What is committed, in a sample: linked data of real records are read and keep to their shapes."""

from pathlib import Path

import pytest
from pyshacl import validate
from rdflib import Graph

from catalog.catalog import Catalog
from catalog.loader import load
from generators.edition import Edition
from generators.exports import places, turtle
from generators.exports.graph import service
from generators.exports.things import Things

from .conftest import Files

EACH = 97
SITE = "https://motcua.example/"


@pytest.fixture(scope="module")
def sample() -> Graph:
    """Every 97th procedure."""
    catalog: Catalog = load(Path("catalog"))
    edition = Edition(catalog, max(one.source.read for one in catalog.procedures.values()), SITE)
    things = Things(edition)
    nodes = [service(things, one) for one in list(catalog.procedures.values())[::EACH]]
    return Graph().parse(data=turtle.head(SITE) + "".join(turtle.statements(nodes, set())), format="turtle")


def test_real_records_keep_to_the_shapes(sample: Graph, files: Files) -> None:
    shapes = Graph().parse(data=files[places.SHAPES], format="turtle")

    conforms, _, said = validate(sample, shacl_graph=shapes)

    assert conforms, said
    assert len(sample) > 2_000
