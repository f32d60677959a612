from collections.abc import Callable
from typing import Any

import pytest
from botocore.exceptions import ClientError, ConnectTimeoutError, EndpointConnectionError, ReadTimeoutError

from functions.adapters.aws_calls import call
from functions.domain.errors import Stale, StoreUnavailable, Taken


def failing(error: Exception) -> Callable[..., dict[str, Any]]:
    def operation(**_request: Any) -> dict[str, Any]:
        raise error

    return operation


def a_refusal(code: str, *reasons: str) -> ClientError:
    response: Any = {"Error": {"Code": code}, "CancellationReasons": [{"Code": reason} for reason in reasons]}
    return ClientError(response, "TransactWriteItems")


@pytest.mark.parametrize(
    ("reasons", "expected"),
    [
        (["ConditionalCheckFailed", "None"], Taken),
        (["ConditionalCheckFailed", "ConditionalCheckFailed"], Taken),
        (["None", "ConditionalCheckFailed"], Stale),
        (["None", "TransactionConflict"], Stale),
        (["TransactionConflict", "None"], Stale),
        (["None", "ThrottlingError"], StoreUnavailable),
        ([], StoreUnavailable),
    ],
)
def test_a_cancelled_transaction_says_whose_condition_failed(
    reasons: list[str], expected: type[Exception]
) -> None:
    with pytest.raises(expected) as raised:
        call(failing(a_refusal("TransactionCanceledException", *reasons)))

    assert type(raised.value) is expected


def test_a_condition_of_one_item_that_fails_is_staleness() -> None:
    with pytest.raises(Stale):
        call(failing(a_refusal("ConditionalCheckFailedException")))


@pytest.mark.parametrize(
    "code",
    [
        "ProvisionedThroughputExceededException",
        "ThrottlingException",
        "InternalServerError",
        "AccessDeniedException",
    ],
)
def test_other_refusals_are_unavailability(code: str) -> None:
    with pytest.raises(StoreUnavailable):
        call(failing(a_refusal(code)))


@pytest.mark.parametrize(
    "error",
    [
        EndpointConnectionError(endpoint_url="http://store"),
        ConnectTimeoutError(endpoint_url="http://store"),
        ReadTimeoutError(endpoint_url="http://store"),
    ],
    ids=repr,
)
def test_silence_is_unavailability(error: Exception) -> None:
    with pytest.raises(StoreUnavailable):
        call(failing(error))
