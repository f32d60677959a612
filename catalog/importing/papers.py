"""Cases and papers."""

from catalog.importing.source import SourceRecord
from catalog.importing.tally import Tally
from catalog.importing.texts import tidy
from catalog.model import Case, Paper


def cases_of(record: SourceRecord, tally: Tally) -> tuple[Case, ...]:
    cases = []
    for number, name in enumerate(record.case_names, start=1):
        papers = tuple(
            Paper(
                name=tidy(paper.name)[:300].strip(),
                originals=paper.originals % 10 if paper.originals > 999 else paper.originals,
                copies=paper.copies,
                code=paper.code or None,
            )
            for paper in record.components
            if paper.case_no == number and paper.originals + paper.copies and tidy(paper.name)
        )
        if papers:
            cases.append(Case(name=tidy(name)[:300] or None, papers=papers))
    return tuple(cases)
