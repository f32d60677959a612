"""The catalogue counted, in English."""

from collections.abc import Iterator
from functools import partial

from msgspec.structs import replace

from generators import figures, paths
from generators.edition import Edition
from generators.english.words import DETAILS
from generators.figures import Figures
from generators.output import Output, Page, fingerprint
from generators.render import render
from generators.words import DETAILS as VIETNAMESE

READINGS = {VIETNAMESE[detail]: words for detail, words in DETAILS.items()}
GAPS = {
    "cách nộp": "Ways of submitting",
    "thời hạn": "Time limits",
    "phí, lệ phí": "Fees",
    "hồ sơ cần nộp": "Papers",
    "kết quả": "Results",
    "căn cứ pháp lý": "Legal basis",
}


def generate(edition: Edition) -> Iterator[Output]:
    told = translated(figures.count(edition))
    yield Output(paths.file(paths.english(paths.FIGURES)), fingerprint(told), partial(page, told))


def translated(counted: Figures) -> Figures:
    return replace(
        counted,
        details=tuple((READINGS[words], count) for words, count in counted.details),
        gaps=tuple((GAPS[part], count) for part, count in counted.gaps),
    )


def page(told: Figures) -> Page:
    return Page(
        title="Figures – Một Cửa",
        description="How many procedures the catalogue has, how they were read, and what is missing.",
        content=render("en/figures.html.jinja", figures=told),
        source="generators/templates/en/figures.html.jinja",
        other=paths.FIGURES,
    )
