"""Hostile values are shown as text: they add no element, no attribute and end no script."""

from datetime import date
from html.parser import HTMLParser

import pytest

from catalog.catalog import Catalog
from catalog.guides import Guide, Question, Step
from catalog.model import Case, Detail, Paper, Procedure, Result, Source
from catalog.offers import Channel, Fee, Offer
from catalog.terms import Law, Retired
from generators.edition import Edition
from generators.facts import gather
from generators.output import Page
from generators.procedures import page
from generators.retired import page as retired_page
from generators.shell import Shell, finish

SHELL = Shell('<title>@@title@@</title><meta content="@@description@@">@@head@@<main>@@content@@</main>')
HOSTILE = {
    "script": "<script>alert(1)</script>",
    "end of script": "</script><img src=x onerror=alert(1)>",
    "quotes": '"\'> onmouseover="alert(1)',
    "template": "{{ 7 * 7 }}{% raw %}",
    "marker": "@@content@@ @@head@@",
    "right to left": "\u202egnort\u202c\u200f",
    "long": "ă" * 2_000,
    "entity": "&lt;b&gt; &amp;",
    "comment": "<!-- --><![CDATA[ ]]>",
}


class Elements(HTMLParser):
    """The elements with the names of their attributes, and the text that a reader sees."""

    def __init__(self, html: bytes) -> None:
        super().__init__()
        self.found: list[tuple[str, tuple[str, ...]]] = []
        self.text = ""
        self.feed(html.decode())

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append((tag, tuple(name for name, _ in attrs)))

    def handle_data(self, data: str) -> None:
        self.text += data


def a_page(edition: Edition, value: str) -> bytes:
    procedure = Procedure(
        code="1.000001",
        title=value,
        short=value[:60],
        offers=(Offer(channel=Channel.ONLINE, label=value, fees=(Fee(amount=1, per=value, label=value),)),),
        cases=(
            Case(name=value, papers=(Paper(name=value, when=value, form=value, originals=1),)),
            Case(name="b", papers=(Paper(name=value),)),
        ),
        results=(Result(name=value),),
        legal_basis=(value,),
        decision=value,
        guide=Guide(
            summary=value,
            steps=(Step(do=value),),
            tips=(value,),
            questions=(Question(question=value, answer=value),),
        ),
        source=Source(read=date(2026, 7, 18), detail=Detail.API, url=f"https://example.org/{value}"),
    )
    return finished(page(gather(edition, procedure)))


def finished(made: Page) -> bytes:
    return finish("index.html", made, {"index.html": SHELL})


@pytest.mark.parametrize("value", HOSTILE.values(), ids=HOSTILE.keys())
def test_hostile_values_change_no_element_of_a_procedure(edition: Edition, value: str) -> None:
    # As many words: a condition of one word is no question.
    harmless = Elements(a_page(edition, " ".join("x" for _ in value.split())))

    hostile = Elements(a_page(edition, value))

    assert hostile.found == harmless.found
    assert value in hostile.text


@pytest.mark.parametrize("value", HOSTILE.values(), ids=HOSTILE.keys())
def test_hostile_values_change_no_element_of_an_old_code(value: str) -> None:
    harmless = Elements(finished(retired_page(Retired(code="1.000001", title="x"), ())))

    hostile = Elements(finished(retired_page(Retired(code="1.000001", title=value), ())))

    assert hostile.found == harmless.found


def test_a_link_that_is_no_web_address_is_no_link(edition: Edition) -> None:
    source = Source(read=date(2026, 7, 18), detail=Detail.API, url="javascript:alert(1)")
    procedure = Procedure(code="1.000001", title="x", source=source)

    assert b"javascript:" not in finished(page(gather(edition, procedure)))


def test_ten_thousand_characters_are_shown_whole(edition: Edition) -> None:
    law = Law(number="1/2026/QH16", title="ă" * 10_000)
    catalog = Catalog(
        **{name: getattr(edition.catalog, name) for name in Catalog.__struct_fields__}
        | {"laws": {law.number: law}}
    )
    source = Source(read=date(2026, 7, 18), detail=Detail.API)
    procedure = Procedure(code="1.000001", title="x", legal_basis=(law.number,), source=source)

    shown = finished(page(gather(Edition(catalog, edition.day), procedure)))

    assert ("ă" * 10_000).encode() in shown
