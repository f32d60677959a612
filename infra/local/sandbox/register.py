"""A register of fines (QD-2026-0001 …) and taxes (TB-2026-0001 …): the amount follows from the number.

Any other number, and those that end in 0000, are unknown.
"""

import hashlib
import re
from typing import Any

NUMBER = {"fines": re.compile(r"QD-20\d\d-(?!0000)\d{4}"), "taxes": re.compile(r"TB-20\d\d-(?!0000)\d{4}")}
STEP = 50_000


def find(kind: str, number: str) -> dict[str, Any] | None:
    if kind not in NUMBER or not NUMBER[kind].fullmatch(number):
        return None
    return {"number": number, **(_fine(number) if kind == "fines" else _tax(number))}


def _fine(number: str) -> dict[str, Any]:
    amount = _between(number, 400_000, 6_000_000)
    return {
        "description": f"Nộp phạt theo quyết định {number}",
        "items": [{"kind": "fine", "name": "Tiền phạt vi phạm giao thông đường bộ", "amount": amount}],
        "beneficiary": "Kho bạc Nhà nước (mô phỏng)",
    }


def _tax(number: str) -> dict[str, Any]:
    amount = _between(number, 20_000_000, 90_000_000)
    return {
        "description": f"Nộp tiền theo thông báo {number}",
        "items": [
            {"kind": "charge", "name": "Lệ phí trước bạ", "amount": amount},
            {"kind": "charge", "name": "Lệ phí cấp đăng ký, biển số xe", "amount": 500_000},
        ],
        "beneficiary": "Kho bạc Nhà nước (mô phỏng)",
    }


def _between(number: str, low: int, high: int) -> int:
    digest = int.from_bytes(hashlib.sha256(number.encode()).digest()[:8])
    return low + digest % ((high - low) // STEP + 1) * STEP
