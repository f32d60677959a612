"""Units are counted by the rules that AWS documents."""

import pytest

from infra.bench.units import Units, size, units_of

KEY = {"PK": {"S": "a"}, "SK": {"S": "b"}}


def big(kilobytes: int) -> dict[str, dict[str, str]]:
    return KEY | {"data": {"S": "x" * (1024 * kilobytes)}}


def test_an_item_is_as_large_as_its_names_and_values() -> None:
    assert size({"PK": {"S": "đồng"}, "n": {"N": "123"}, "b": {"B": b"1234"}}) == 2 + 7 + 1 + 3 + 1 + 4


@pytest.mark.parametrize(
    ("request_", "answer", "reads"),
    [
        ({"ConsistentRead": True}, {"Item": KEY}, 1),
        ({"ConsistentRead": True}, {}, 1),
        ({"ConsistentRead": True}, {"Item": big(4)}, 2),
        ({"ConsistentRead": True}, {"Items": [big(1), big(2)]}, 1),
        ({"ConsistentRead": True}, {"Items": [big(3), big(2)]}, 2),
        ({}, {"Items": [big(3), big(2)]}, 1),
    ],
    ids=["small", "nothing", "over 4 KB", "two small", "two over 4 KB", "not consistently"],
)
def test_reads_cost_a_unit_for_each_started_4_kilobytes(
    request_: dict[str, bool], answer: dict[str, object], reads: float
) -> None:
    assert units_of("Query", request_, answer) == Units(reads=reads, calls=1)


def test_writes_cost_what_the_store_says() -> None:
    answer = {"ConsumedCapacity": [{"CapacityUnits": 2.0}, {"CapacityUnits": 5.0}]}

    assert units_of("TransactWriteItems", {}, answer) == Units(writes=7, calls=1)
