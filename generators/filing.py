"""The page on which a procedure or a service is filed online, for each that has a form."""

from collections.abc import Iterable, Iterator
from datetime import date
from functools import partial
from itertools import chain
from typing import Any, NamedTuple

from catalog.asof import in_force
from catalog.model import Case, Paper, Procedure
from catalog.services import Form, Service, version_of
from generators import paths
from generators.edition import Edition
from generators.form_fields import sections
from generators.output import Output, Page, fingerprint
from generators.papers import bare_condition
from generators.render import render


class Papers(NamedTuple):
    """The papers of a case, by their numbers."""

    name: str | None
    papers: tuple[tuple[int, Paper], ...]


Filed = Procedure | Service
_OWN_FORM = ("Tờ khai", "Đơn ", "Mẫu ", "Giấy khai")


def generate(edition: Edition) -> Iterator[Output]:
    for one, form, cases in found(edition):
        path = paths.file(paths.filing(name_of(one)))
        yield Output(path, fingerprint(one, form, cases), partial(_page, one, form, cases))


def found(edition: Edition) -> Iterator[tuple[Filed, Form, tuple[Papers, ...]]]:
    """Everything that is filed online, with its form and its papers."""
    catalog = edition.catalog
    every: Iterable[Filed] = chain(catalog.procedures.values(), catalog.services.values())
    for one in every:
        if one.form is not None:
            recorded = one if isinstance(one, Service) else edition.recorded_of(one)
            yield one, catalog.forms[one.form], numbered(recorded, edition.day)


def name_of(one: Filed) -> str:
    """What names it in addresses and in the filing: a procedure's code, a service's slug."""
    return one.code if isinstance(one, Procedure) else one.slug


def numbered(one: Filed, on: date) -> tuple[Papers, ...]:
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


def view(one: Filed, form: Form, cases: tuple[Papers, ...]) -> dict[str, Any]:
    """What the form is made of, whatever the language."""
    return {
        "name": name_of(one),
        "form": form,
        "version": version_of(form.schema),
        "sections": tuple(sections(form.schema)),
        "cases": cases,
        "is_own_form": _is_own_form,
        "condition": bare_condition,
    }


def guide_of(one: Filed) -> str:
    """The page that explains what is filed."""
    name = name_of(one)
    return paths.procedure(name) if isinstance(one, Procedure) else paths.service(name)


def _page(one: Filed, form: Form, cases: tuple[Papers, ...]) -> Page:
    return Page(
        title=f"Nộp hồ sơ: {one.short or one.title}",
        description=f"Điền {form.title.lower()} và nộp trực tuyến.",
        content=render(
            "filing.html.jinja",
            **view(one, form, cases),
            en=False,
            title=one.short or one.title,
            lang="",
            guide=guide_of(one),
        ),
        head=render("filing_head.html.jinja"),
        robots="noindex,follow",
        source=source(form),
        other=paths.english(paths.filing(name_of(one))),
    )


def source(form: Form) -> str:
    return f"catalog/vocabulary/forms/{form.slug}.yaml"


def _is_own_form(name: str) -> bool:
    """Whether a paper is the form that is being filled in on this very page."""
    return name.startswith(_OWN_FORM)
