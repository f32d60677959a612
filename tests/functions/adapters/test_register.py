from typing import Any

import pytest

from functions.adapters.register import HttpRegister
from functions.domain.errors import OutsideUnavailable
from functions.domain.money import Item
from functions.ports import Debt
from tests.fakes import MemoryHttp

FOUND = {
    "number": "QD-1",
    "description": "Vượt đèn đỏ",
    "items": [{"kind": "fine", "name": "Tiền phạt", "amount": 1_500_000}],
    "beneficiary": "Kho bạc",
}


def a_register(**answer: Any) -> tuple[HttpRegister, MemoryHttp]:
    http = MemoryHttp(**answer)
    return HttpRegister("https://register.example", http), http


def test_a_number_is_looked_up() -> None:
    register, http = a_register(body=FOUND)

    debt = register.find("fines", "QD/1 2?")

    assert debt == Debt((Item("fine", "Tiền phạt", 1_500_000),), "Vượt đèn đỏ", "Kho bạc")
    assert http.asked[0][:2] == ("GET", "https://register.example/fines/QD%2F1%202%3F")


def test_an_unknown_number_is_none() -> None:
    register, _ = a_register(status=404, body={"title": "no"})

    assert register.find("fines", "QD-9") is None


def test_an_endless_number_is_not_asked_for() -> None:
    register, http = a_register(body=FOUND)

    assert register.find("fines", "1" * 101) is None
    assert http.asked == []


@pytest.mark.parametrize(
    "answer",
    [
        {"status": 500, "body": FOUND},
        {"status": 302, "body": FOUND},
        {"body": b"<html>"},
        {"body": {}},
        {"body": FOUND | {"items": [{"kind": "fine", "name": "x", "amount": "1"}]}},
        {"body": FOUND | {"items": [{"kind": "fine", "name": "x", "amount": -1}]}},
        {"body": FOUND | {"items": [{"kind": "fine", "name": "x", "amount": 1.5}]}},
        {"is_reachable": False},
    ],
    ids=["failed", "elsewhere", "html", "empty", "text amount", "negative", "fraction", "silent"],
)
def test_an_answer_that_cannot_be_trusted_is_no_answer(answer: dict[str, Any]) -> None:
    register, _ = a_register(**answer)

    with pytest.raises(OutsideUnavailable):
        register.find("fines", "QD-1")
