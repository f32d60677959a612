"""One call to AWS, its failures told in our words."""

from collections.abc import Callable
from typing import Any

from botocore.exceptions import ClientError, HTTPClientError
from botocore.exceptions import ConnectionError as NoConnection

from functions.domain.errors import DomainError, NotKept, Stale, StoreUnavailable, Taken

CONDITION_FAILED = "ConditionalCheckFailed"
NOTHING_THERE = {"ParameterNotFound": "no such parameter", "NoSuchKey": "no such object"}


def call(operation: Callable[..., dict[str, Any]], **request: Any) -> dict[str, Any]:
    """Call *operation*; a refused condition is Taken or Stale, everything else StoreUnavailable."""
    try:
        return operation(**request)
    except (HTTPClientError, NoConnection) as error:
        raise StoreUnavailable("the store does not answer") from error
    except ClientError as error:
        raise _translated(error) from error


def _translated(error: ClientError) -> DomainError:
    """Tell whose condition failed: the guard is the first item of every transaction."""
    response: dict[str, Any] = dict(error.response)
    codes = [reason.get("Code") for reason in response.get("CancellationReasons", ())]
    if codes[:1] == [CONDITION_FAILED]:
        return Taken("the guard exists")
    if CONDITION_FAILED in codes or "TransactionConflict" in codes:
        return Stale("the dossier moved on")
    code = response["Error"].get("Code")
    if code == f"{CONDITION_FAILED}Exception":
        return Stale("the item moved on")
    if code in NOTHING_THERE:
        return NotKept(NOTHING_THERE[code])
    return StoreUnavailable(f"the store answers {code}")
