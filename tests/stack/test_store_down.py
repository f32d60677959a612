"""The functions without their store: they say so, and nothing is half written."""

import contextlib
from collections.abc import Iterator
from typing import Any

import pytest

from tests.stack import citizen
from tests.stack.running import Served

pytestmark = [pytest.mark.stack, pytest.mark.xdist_group("stack")]
NOWHERE = "http://127.0.0.1:1"


@contextlib.contextmanager
def store_down(stack: Served) -> Iterator[None]:
    """Lead the functions to a store where nobody listens."""
    functions = stack.stack.emulator.client("lambda")
    configured = functions.list_functions()["Functions"]
    for function in configured:
        _configure(functions, function, {"AWS_ENDPOINT_URL_DYNAMODB": NOWHERE})
    try:
        yield
    finally:
        for function in configured:
            _configure(functions, function, {})


def _configure(functions: Any, function: dict[str, Any], more: dict[str, str]) -> None:
    variables = function["Environment"]["Variables"] | more
    functions.update_function_configuration(
        FunctionName=function["FunctionName"], Environment={"Variables": variables}
    )


def test_unreachable_store_is_told_and_filing_works_later(stack: Served) -> None:
    with store_down(stack):
        refused = citizen.file(stack.client, citizen.fine(), "filed-while-down")
        unread = stack.client.get("/api/dossiers/G01-261123-0001")
    later = citizen.file(stack.client, citizen.fine(), "filed-while-down")

    for answer in (refused, unread):
        assert answer.status_code == 503
        assert answer.headers["content-type"] == "application/problem+json"
        assert int(answer.headers["retry-after"]) > 0
    assert later.status_code == 201


@pytest.mark.parametrize("provider", ["vnpay", "dvcqg"])
def test_callback_that_cannot_be_kept_is_asked_for_again(stack: Served, provider: str) -> None:
    dossier = citizen.filed(stack.client, citizen.fine())
    payment = citizen.started_payment(stack.client, dossier, provider)
    stack.stack.sandbox.journal.clear()

    with store_down(stack):
        citizen.choose(stack.client, payment, "paid")
    [unkept] = stack.stack.sandbox.journal
    citizen.choose(stack.client, payment, "paid")

    assert '"99"' in unkept["answer"]
    assert citizen.read_payment(stack.client, payment, dossier)["status"] == "paid"
