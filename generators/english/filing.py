"""The page on which something is filed online, in English; papers keep their Vietnamese names."""

from collections.abc import Iterator
from functools import partial

from catalog.services import Form
from generators import paths
from generators.edition import Edition
from generators.english.names import Name, name
from generators.filing import Filed, Papers, found, guide_of, name_of, source, view
from generators.output import Output, Page, fingerprint
from generators.render import render


def generate(edition: Edition) -> Iterator[Output]:
    for one, form, cases in found(edition):
        title = name(edition, guide_of(one), one.short or one.title)
        path = paths.file(paths.english(paths.filing(name_of(one))))
        facts = (one, form, cases, title)
        yield Output(path, fingerprint(*facts), partial(page, *facts))


def page(one: Filed, form: Form, cases: tuple[Papers, ...], title: Name) -> Page:
    return Page(
        title=f"File online: {title.name}",
        description=f"{form.title_en}: fill it in and file it online.",
        content=render(
            "filing.html.jinja",
            **view(one, form, cases),
            en=True,
            title=title.name,
            lang=title.lang,
            guide=title.url,
        ),
        head=render("filing_head.html.jinja"),
        robots="noindex,follow",
        source=source(form),
        other=paths.filing(name_of(one)),
    )
