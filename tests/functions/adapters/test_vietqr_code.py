import json
from pathlib import Path
from typing import Any

import pytest

from functions.adapters import vietqr_code

VECTORS = json.loads(Path("tests/data/payments/vietqr.json").read_text(encoding="utf-8"))["vectors"]


@pytest.mark.parametrize("vector", VECTORS, ids=[vector["id"] for vector in VECTORS])
def test_published_codes_are_made_alike(vector: dict[str, Any]) -> None:
    given = vector["input"]["params"]
    amount = int(given["amount"]) if "amount" in given else None

    made = vietqr_code.code(given["bankBin"], given["bankNumber"], amount, given.get("purpose", ""))

    assert made == vector["expected"]["payload"]


def test_the_checksum_is_the_standard_one() -> None:
    assert vietqr_code.checksum("123456789") == "29B1"
