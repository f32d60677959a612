"""Units of the store that a call costs: writes as the store counts them, reads by AWS's documented rules.

The emulator counts every read as one unit, whatever its size, so reads are counted here. An item's size is
that of its attributes' names and values; each started 4 KB is one unit if read consistently, else half;
what is not there costs as much as the smallest item; a query is counted by the sum of what it found.
"""

from collections.abc import Mapping
from typing import Any, NamedTuple

BLOCK = 4096
SIZES = {
    "S": lambda text: len(text.encode()),
    "N": lambda digits: (len(digits) + 1) // 2 + 1,
    "B": len,
}
Item = Mapping[str, Mapping[str, Any]]


class Units(NamedTuple):
    """What one call to the store, or a request's calls together, cost."""

    reads: float = 0
    writes: float = 0
    calls: int = 0

    def with_(self, other: "Units") -> "Units":
        return Units(self.reads + other.reads, self.writes + other.writes, self.calls + other.calls)


def size(item: Item) -> int:
    return sum(
        len(name.encode()) + SIZES[kind](value) for name, held in item.items() for kind, value in held.items()
    )


def units_of(operation: str, request: Mapping[str, Any], answer: Mapping[str, Any]) -> Units:
    if operation in {"GetItem", "Query"}:
        found = answer.get("Items", [answer.get("Item", {})])
        blocks = max(1, -(-sum(map(size, found)) // BLOCK))
        return Units(reads=blocks if request.get("ConsistentRead") else blocks / 2, calls=1)
    counted = answer.get("ConsumedCapacity", [])
    each = counted if isinstance(counted, list) else [counted]
    return Units(writes=sum(one["CapacityUnits"] for one in each), calls=1)
