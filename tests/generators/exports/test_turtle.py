"""Whatever a text holds, Turtle gives it back letter by letter."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rdflib import Graph
from rdflib.namespace import DCTERMS

from generators.exports.things import Node
from generators.exports.turtle import head, statements

HOSTILE = {
    "quotes": '"""',
    "backslashes": '\\u0041 \\" \\',
    "lines": "a\nb\r\nc\td\x0b\x0c",
    "controls": "\x01\x1f\x7f\x85\u2028",
    "end of statement": '" . <http://evil.example/> a "',
    "right to left": "\u202egnort\u202c\u200f",
    "beyond the first plane": "𠀀😀",
    "long": "ă" * 10_000,
}


def whole(nodes: list[Node]) -> str:
    return head("https://motcua.example/") + "".join(statements(nodes, set()))


def read(text: str) -> list[str]:
    node: Node = {"id": "https://motcua.example/x", "type": "Output", "name": {"vi": text}}
    graph = Graph().parse(data=whole([node]), format="turtle")
    return [str(one) for one in graph.objects(None, DCTERMS.title)]


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE.keys())
def test_hostile_texts_are_texts(text: str) -> None:
    assert read(text) == [text]


@given(st.text(st.characters(exclude_categories=["Cs"]), max_size=50))
def test_any_text_comes_back(text: str) -> None:
    assert read(text) == [text]


def test_a_shared_node_is_written_once() -> None:
    agency: Node = {"id": "https://motcua.example/a", "type": "PublicOrganisation", "label": {"vi": "A"}}
    nodes: list[Node] = [
        {"id": f"https://motcua.example/{number}", "type": "PublicService", "authority": [agency]}
        for number in range(3)
    ]

    assert whole(nodes).count("a cv:PublicOrganisation") == 1
