"""Templates give what plain Jinja gives for the same values."""

from typing import NamedTuple

import pytest
from jinja2 import DictLoader, Environment, StrictUndefined
from markupsafe import Markup

from generators.compiling import Templates

MACROS = """
{%- macro head(id, name, en=false) -%}<h2 id="{{ id }}">{{ name }}{% if en %}!{% endif %}</h2>{%- endmacro -%}
{%- macro row(one) -%}<li>{{ one.name }}{{ one.note }}</li>{%- endmacro -%}
{%- macro box(title) -%}<b>{{ title }}</b>{{ caller() }}{%- endmacro -%}
"""


class Item(NamedTuple):
    """What the templates here show."""

    name: str
    note: Markup | None = None


PAGES = {
    "text": "{{ item.name }}",
    "markup": "{{ item.note }}",
    "attribute": '<a title="{{ item.name }}">',
    "number": "{{ 12 + 1 }} {{ none }}",
    "macro": "{% from 'macros' import head %}{{ head('a', 'B') }}{{ head('a', 'B', en) }}",
    "named": "{% from 'macros' import head %}{{ head(name='<', id=1) }}",
    "loop": "{% from 'macros' import row %}{% for one in items -%}{{ row(one) ~ loop.index }}{% endfor %}",
    "call": "{% from 'macros' import box %}{% call box('x') %}{{ item.name }}{% endcall %}",
    "joined": "{{ items|map(attribute='name')|join(', ') }}",
}
ITEM = Item("<b>&\"'", Markup("<i>safe</i>"))
VALUES = {"item": ITEM, "items": [ITEM, Item("two")], "en": True}


def of(kind: type[Environment]) -> Environment:
    return kind(loader=DictLoader({"macros": MACROS, **PAGES}), autoescape=True, undefined=StrictUndefined)


@pytest.mark.parametrize("name", PAGES)
def test_a_page_is_the_same(name: str) -> None:
    ours, plain = (made.get_template(name).render(VALUES) for made in (of(Templates), of(Environment)))

    assert ours == plain


def test_what_a_record_does_not_have_is_an_error() -> None:
    with pytest.raises(AttributeError, match="price"):
        Templates(autoescape=True).from_string("{{ item.price }}").render(VALUES)
