"""On a schedule: asks the providers what became of payments and refunds that have no end."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from datetime import datetime
from typing import Any

from aws_lambda_powertools import Logger, Metrics
from aws_lambda_powertools.metrics import MetricUnit
from aws_lambda_powertools.utilities.typing import LambdaContext

from functions import wiring
from functions.domain.errors import DomainError
from functions.payment_ports import Provider, Reviews
from functions.services.asking import Books, ask_provider
from functions.services.matching import match_strays
from functions.services.refunding import send_again

SPARE = 30_000  # milliseconds: one more question and what follows from its answer
logger = Logger(service="reconcile")
metrics = Metrics(service="reconcile", namespace="MotCua")


@metrics.log_metrics
def handler(_event: dict[str, Any], context: LambdaContext) -> dict[str, dict[str, int]]:
    def has_time() -> bool:
        return context.get_remaining_time_in_millis() > SPARE

    counts = ask_all(wiring.offered(), wiring.provider(), wiring.books(), wiring.now(), has_time)
    return counts | match(wiring.reviews(), wiring.books(), wiring.now())


def ask_all(
    names: Iterable[str],
    provider: Callable[[str], Provider],
    books: Books,
    at: datetime,
    has_time: Callable[[], bool],
) -> dict[str, dict[str, int]]:
    """Ask every provider; one that fails keeps nobody else from being asked. Return the counts."""
    counts = {}
    for name in names:
        counts[name] = Counter[str]()
        try:
            for reference, outcome in _asked(provider(name), books, at, has_time):
                logger.info("asked", extra={"provider": name, "reference": reference, "outcome": outcome})
                counts[name][outcome] += 1
        except DomainError as error:
            logger.exception("not asked", extra={"provider": name, "error": type(error).__name__})
            counts[name]["failed"] += 1
    _measure(sum(counts.values(), Counter()))
    return {name: dict(found) for name, found in counts.items()}


def match(reviews: Reviews, books: Books, at: datetime) -> dict[str, dict[str, int]]:
    """Match strays with payments that are known by now."""
    matched = 0
    try:
        for stray in match_strays(reviews, books.dossiers, books.calendar, at):
            logger.info("matched", extra={"provider": stray.notice.provider, "reference": stray.payment})
            matched += 1
    except DomainError as error:
        logger.exception("not matched", extra={"error": type(error).__name__})
    return {"strays": {"matched": matched}} if matched else {}


def _asked(
    provider: Provider, books: Books, at: datetime, has_time: Callable[[], bool]
) -> Iterator[tuple[str, str]]:
    for asked in ask_provider(provider, books, at, has_time):
        yield asked.reference, asked.answer
    for payment in send_again(provider, books, at, has_time):
        yield payment.reference, "refund_waits" if payment.refund_under_way else "refund_ended"


def _measure(total: Counter[str]) -> None:
    for answer in ("settled", "silent", "given_up", "failed"):
        name = f"Asked{answer.title().replace('_', '')}"
        metrics.add_metric(name=name, unit=MetricUnit.Count, value=total[answer])
