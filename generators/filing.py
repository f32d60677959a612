"""The page on which a procedure or a service is filed online, for each that has a form."""

from collections.abc import Iterable, Iterator
from functools import partial
from itertools import chain

from catalog.model import Case, Procedure
from catalog.services import Form, Service
from generators.edition import Edition
from generators.form_fields import sections
from generators.output import Output, Page, fingerprint
from generators.papers import bare_condition
from generators.render import render

_OWN_FORM = ("Tờ khai", "Đơn ", "Mẫu ", "Giấy khai")


def generate(edition: Edition) -> Iterator[Output]:
    catalog = edition.catalog
    every: Iterable[Procedure | Service] = chain(catalog.procedures.values(), catalog.services.values())
    for one in every:
        if one.form is not None:
            yield _output(one, catalog.forms[one.form])


def _output(one: Procedure | Service, form: Form) -> Output:
    return Output(
        path=f"nop-ho-so/{name_of(one)}/index.html",
        fingerprint=fingerprint(one, form),
        render=partial(_page, one, form),
    )


def name_of(one: Procedure | Service) -> str:
    """What names it in addresses and in the filing: a procedure's code, a service's slug."""
    return one.code if isinstance(one, Procedure) else one.slug


def _page(one: Procedure | Service, form: Form) -> Page:
    return Page(
        title=f"Nộp hồ sơ: {one.short or one.title}",
        description=f"Điền {form.title.lower()} và nộp trực tuyến.",
        content=render(
            "filing.html.jinja",
            name=name_of(one),
            title=one.short or one.title,
            form=form,
            sections=tuple(sections(form.schema)),
            cases=_cases(one),
            guide=f"../../{'thu-tuc' if isinstance(one, Procedure) else 'dich-vu'}/{name_of(one)}/",
            is_own_form=_is_own_form,
            condition=bare_condition,
        ),
        head=render("filing_head.html.jinja"),
        robots="noindex,follow",
        source=f"catalog/vocabulary/forms/{form.slug}.yaml",
    )


def _cases(one: Procedure | Service) -> tuple[Case, ...]:
    return one.cases if isinstance(one, Procedure) else (Case(papers=one.papers),)


def _is_own_form(name: str) -> bool:
    """Whether a paper is the form that is being filled in on this very page."""
    return name.startswith(_OWN_FORM)
