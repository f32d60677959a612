"""The page on which a procedure or a service is filed online, for each that has a form."""

from collections.abc import Iterable, Iterator
from datetime import date
from functools import partial
from itertools import chain
from typing import NamedTuple

from catalog.asof import in_force
from catalog.model import Case, Paper, Procedure
from catalog.services import Form, Service, version_of
from generators.edition import Edition
from generators.form_fields import sections
from generators.output import Output, Page, fingerprint
from generators.papers import bare_condition
from generators.render import render


class Papers(NamedTuple):
    """The papers of a case, by their numbers."""

    name: str | None
    papers: tuple[tuple[int, Paper], ...]


_OWN_FORM = ("Tờ khai", "Đơn ", "Mẫu ", "Giấy khai")


def generate(edition: Edition) -> Iterator[Output]:
    catalog = edition.catalog
    every: Iterable[Procedure | Service] = chain(catalog.procedures.values(), catalog.services.values())
    for one in every:
        if one.form is not None:
            cases = numbered(one if isinstance(one, Service) else edition.recorded_of(one), edition.day)
            yield _output(one, catalog.forms[one.form], cases)


def _output(one: Procedure | Service, form: Form, cases: tuple[Papers, ...]) -> Output:
    return Output(
        path=f"nop-ho-so/{name_of(one)}/index.html",
        fingerprint=fingerprint(one, form, cases),
        render=partial(_page, one, form, cases),
    )


def name_of(one: Procedure | Service) -> str:
    """What names it in addresses and in the filing: a procedure's code, a service's slug."""
    return one.code if isinstance(one, Procedure) else one.slug


def numbered(one: Procedure | Service, on: date) -> tuple[Papers, ...]:
    """The papers of each case that are needed *on* the day, each with its number among those of all days."""
    cases = one.cases if isinstance(one, Procedure) else (Case(papers=one.papers),)
    return tuple(
        Papers(
            case.name,
            tuple(
                (number, paper)
                for number, paper in enumerate(case.papers, 1)
                if in_force(paper.from_, paper.to, on)
            ),
        )
        for case in cases
    )


def _page(one: Procedure | Service, form: Form, cases: tuple[Papers, ...]) -> Page:
    return Page(
        title=f"Nộp hồ sơ: {one.short or one.title}",
        description=f"Điền {form.title.lower()} và nộp trực tuyến.",
        content=render(
            "filing.html.jinja",
            name=name_of(one),
            title=one.short or one.title,
            form=form,
            version=version_of(form.schema),
            sections=tuple(sections(form.schema)),
            cases=cases,
            guide=f"../../{'thu-tuc' if isinstance(one, Procedure) else 'dich-vu'}/{name_of(one)}/",
            is_own_form=_is_own_form,
            condition=bare_condition,
        ),
        head=render("filing_head.html.jinja"),
        robots="noindex,follow",
        source=f"catalog/vocabulary/forms/{form.slug}.yaml",
    )


def _is_own_form(name: str) -> bool:
    """Whether a paper is the form that is being filled in on this very page."""
    return name.startswith(_OWN_FORM)
