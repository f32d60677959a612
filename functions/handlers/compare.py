"""On a schedule: compares what providers list for the last days with what was paid here."""

from collections import Counter
from collections.abc import Iterable
from datetime import date, datetime, timedelta
from typing import Any

from aws_lambda_powertools import Logger, Metrics
from aws_lambda_powertools.metrics import MetricUnit
from aws_lambda_powertools.utilities.typing import LambdaContext

from functions import wiring
from functions.domain.due import VIETNAM
from functions.domain.errors import DomainError
from functions.services.comparing import Accounts, compare

# A list that comes late is compared on the next days; what was compared is not told again.
DAYS = 3
logger = Logger(service="compare")
metrics = Metrics(service="compare", namespace="MotCua")


@metrics.log_metrics
def handler(_event: dict[str, Any], _context: LambdaContext) -> dict[str, dict[str, int]]:
    return compare_all(wiring.offered(), wiring.accounts(), wiring.now())


def compare_all(names: Iterable[str], accounts: Accounts, at: datetime) -> dict[str, dict[str, int]]:
    """Compare every provider's last days; one that fails keeps nobody else from it. Return the counts."""
    today = at.astimezone(VIETNAM).date()
    days = [today - timedelta(days=back) for back in range(DAYS, 0, -1)]
    counts = {name: sum((_compared(name, day, accounts, at) for day in days), Counter()) for name in names}
    _measure(sum(counts.values(), Counter()))
    return {name: dict(found) for name, found in counts.items()}


def _compared(name: str, day: date, accounts: Accounts, at: datetime) -> Counter[str]:
    try:
        found = compare(name, day, accounts, at)
    except DomainError as error:
        logger.exception("not compared", extra={"provider": name, "error": type(error).__name__})
        return Counter({"failed": 1})
    if found is None:
        return Counter({"missing": 1})
    for one in found:
        outcome = one.reason.value if one.reason else "stray"
        logger.info("differs", extra={"provider": name, "reference": one.reference, "outcome": outcome})
    return Counter({"compared": 1}) + Counter({"differences": len(found)})


def _measure(total: Counter[str]) -> None:
    for outcome in ("differences", "failed", "missing"):
        metrics.add_metric(name=f"Lists{outcome.title()}", unit=MetricUnit.Count, value=total[outcome])
