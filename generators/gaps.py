"""What a record does not say, in the words of the page: unknown is written as unknown."""

from collections.abc import Iterator

from catalog.model import Procedure


def missing(procedure: Procedure) -> tuple[str, ...]:
    return tuple(_missing(procedure))


def _missing(procedure: Procedure) -> Iterator[str]:
    if not procedure.offers:
        yield "cách nộp"
    if not any(offer.time for offer in procedure.offers):
        yield "thời hạn"
    if not any(offer.fees for offer in procedure.offers):
        yield "phí, lệ phí"
    if not any(case.papers for case in procedure.cases):
        yield "hồ sơ cần nộp"
    if not procedure.results:
        yield "kết quả"
    if not procedure.legal_basis:
        yield "căn cứ pháp lý"
