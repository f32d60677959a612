"""What the State already holds in a database is not asked for on paper; the list is vocabulary."""

import re
from collections.abc import Iterator, Mapping

from catalog.folding import fold
from catalog.model import Hand, Status
from catalog.problems import Severity
from catalog.rules.view import Finding, View
from catalog.terms import HeldPaper

COPY = r"(?:\d+ )?(?:ban (?:sao|chup|chinh)(?: dien tu| co chung thuc)? )?(?:cua )?"
Patterns = tuple[tuple[HeldPaper, re.Pattern[str]], ...]


def paper_already_held(view: View) -> Iterator[Finding]:
    """Only where the whole name is that of the paper: what merely speaks of it may be another."""
    patterns = _patterns(view.catalog.held_papers)
    for one in view.procedures:
        for i, case in enumerate(one.cases if one.status is not Status.REPEALED else ()):
            for j, paper in enumerate(case.papers):
                held = _held(paper.name, patterns) if paper.hand is not Hand.SHOW else None
                if held:
                    message = f"“{held.name}” đã có trong {held.held} ({held.source})."
                    remedy = "Đề nghị cơ quan công bố khai thác dữ liệu thay vì yêu cầu người dân nộp."
                    yield Finding(one, ("cases", i, "papers", j, "name"), message, remedy, Severity.WARNING)


def _held(name: str, patterns: Patterns) -> HeldPaper | None:
    folded = fold(name)
    return next((one for one, pattern in patterns if pattern.fullmatch(folded)), None)


def _patterns(papers: Mapping[str, HeldPaper]) -> Patterns:
    def pattern(one: HeldPaper) -> re.Pattern[str]:
        said = "|".join(re.escape(fold(words)) for words in one.says)
        return re.compile(rf"{COPY}(?:{said})(?: cua .*)?")

    return tuple((one, pattern(one)) for one in papers.values())
