"""What the functions cost the store: its own units, counted at the deployed tables."""

import pytest

from infra.bench import function, operations
from infra.local import secrets
from tests.stack.running import Served

pytestmark = [pytest.mark.stack, pytest.mark.xdist_group("stack")]


def test_no_operation_costs_the_store_more_than_it_was_designed_to(stack: Served) -> None:
    ssm = stack.stack.emulator.client("ssm")

    with function.running(function.HANDLERS, function.PACKAGE, function.environment_of(stack.stack)) as ours:
        found = operations.counted(
            ours.ask, secrets.read(ssm, "VnpaySecrets"), lambda unit: secrets.of_agency(ssm, unit)
        )

    assert {what: found[what] for what in operations.TARGETS if operations.is_over(found, what)} == {}
    assert all(units.calls for units in found.values())
