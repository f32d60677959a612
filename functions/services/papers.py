"""Whether the papers of an application are those of its case."""

from collections import Counter
from datetime import date

from catalog.asof import in_force
from catalog.model import Paper
from catalog.snapshot import Entry
from functions.domain.errors import Fault
from functions.domain.filing import Application
from functions.services.offers import case_of


def check_papers(application: Application, entry: Entry, on: date) -> tuple[Fault, ...]:
    case = case_of(entry, application.case)
    if case is None and (entry.cases or application.case != 1):
        return (_no_case(len(entry.cases)),)
    papers = case.papers if case else ()
    return (*_misnumbered(application, len(papers)), *_missing(application, papers, on))


def required(papers: tuple[Paper, ...], on: date) -> dict[int, Paper]:
    """Return the papers that everybody has to hand in *on* that day, by their number in the case."""
    return {
        number: paper
        for number, paper in enumerate(papers, start=1)
        if paper.when is None and in_force(paper.from_, paper.to, on)
    }


def _no_case(count: int) -> Fault:
    return Fault(
        "/case",
        f"Thủ tục này chỉ có {max(count, 1)} trường hợp.",
        f"This procedure has {max(count, 1)} cases.",
    )


def _misnumbered(application: Application, count: int) -> tuple[Fault, ...]:
    seen = Counter(handed.paper for handed in application.papers)
    return tuple(
        Fault(
            f"/papers/{position}/paper",
            "Không có giấy tờ mang số này, hoặc số này lặp lại.",
            "No paper has this number, or the number is repeated.",
        )
        for position, handed in enumerate(application.papers)
        if not 1 <= handed.paper <= count or seen[handed.paper] > 1
    )


def _missing(application: Application, papers: tuple[Paper, ...], on: date) -> tuple[Fault, ...]:
    handed = {paper.paper for paper in application.papers}
    return tuple(
        Fault("/papers", f"Thiếu giấy tờ số {number}: {paper.name}", f"Paper {number} is missing.")
        for number, paper in required(papers, on).items()
        if number not in handed
    )
