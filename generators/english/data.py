"""The page that tells of the downloads, in English."""

from collections.abc import Iterator, Mapping
from datetime import date
from functools import partial

from msgspec.structs import replace

from generators import paths
from generators.edition import Edition
from generators.exports.downloads import DOWNLOADS, Shown, view
from generators.output import Page, Summary, Written, fingerprint
from generators.render import render


def generate(edition: Edition) -> Iterator[Summary]:
    about = tuple(one.path for one in DOWNLOADS)
    made = partial(page, edition.read, edition.version)
    yield Summary(
        paths.file(paths.english(paths.DATA)), fingerprint(edition.read, edition.version), about, made
    )


def page(read: date, version: str, files: Mapping[str, Written]) -> Page:
    values = view(files)
    values["downloads"] = [_translated(one) for one in values["downloads"]]
    return Page(
        title="Data – Một Cửa",
        description="Download the catalogue of administrative procedures: JSON, CSV, SQLite, linked data.",
        content=render("en/data.html.jinja", read=read, version=version, **values),
        source="generators/templates/en/data.html.jinja",
        other=paths.DATA,
    )


def _translated(one: Shown) -> Shown:
    return replace(one, says=one.english, size=one.size.replace(",", "."))
