"""Requests that fit the API's own document, and many that do not: no answer that it does not tell of."""

from typing import Any

import pytest
import schemathesis
from hypothesis import HealthCheck, Phase, given, settings
from schemathesis.specs.openapi.checks import positive_data_acceptance

from functions.handlers.api import ROUTES
from functions.handlers.openapi import document
from tests.stack.running import Served

pytestmark = [pytest.mark.stack, pytest.mark.xdist_group("stack")]
SCHEMA = schemathesis.openapi.from_dict(document())
# What a form asks for stands in its own schema: the document cannot say which answers are accepted.
FEW = settings(
    max_examples=10,
    deadline=None,
    derandomize=True,
    phases=[Phase.explicit, Phase.generate],
    suppress_health_check=list(HealthCheck),
)


@pytest.mark.parametrize("route", ROUTES, ids=lambda route: route.name)
def test_every_answer_is_one_that_the_document_tells_of(stack: Served, route: Any) -> None:
    operation = SCHEMA[route.path][route.method]

    @FEW
    @given(case=operation.as_strategy())
    def check(case: Any) -> None:
        case.call_and_validate(
            base_url=str(stack.client.base_url), timeout=60, excluded_checks=[positive_data_acceptance]
        )

    check()
