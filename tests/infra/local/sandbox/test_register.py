import pytest

from infra.local.sandbox import register


def test_number_decides_the_amount() -> None:
    first, again, other = (register.find("fines", f"QD-2026-000{n}") for n in (1, 1, 2))

    assert first is not None
    assert other is not None
    assert first == again
    assert first["items"][0]["amount"] != other["items"][0]["amount"]


def test_amounts_are_whole_and_positive() -> None:
    for number in range(1, 200):
        found = register.find("taxes", f"TB-2026-{number:04}")

        assert found is not None
        assert all(item["amount"] > 0 and item["amount"] % register.STEP == 0 for item in found["items"])


@pytest.mark.parametrize(
    ("kind", "number"),
    [
        ("fines", "QD-2026-0000"),
        ("fines", "TB-2026-0001"),
        ("taxes", "TB-2026-1"),
        ("others", "QD-2026-0001"),
    ],
)
def test_other_numbers_are_unknown(kind: str, number: str) -> None:
    assert register.find(kind, number) is None
