"""A proposed text meets the rules that its file would meet, and the past and the name stay."""

from datetime import date
from pathlib import Path

import pytest

from catalog.loader import load
from catalog.proposing import examine
from catalog.reading import parse
from catalog.sources import KINDS

ROOT = Path("tests/data/catalog")
CATALOG = load(ROOT)
CODE = "1.000001"
TEXT = (ROOT / f"procedures/ho-tich/{CODE}.yaml").read_text("utf-8").replace("amount: 0", "amount: 8000")
TODAY = date(2026, 11, 29)
DATED = TEXT.replace("amount: 8000", "amount: 8000, from: 2026-01-01")


def told(text: str, before: str = TEXT) -> list[tuple[tuple[str | int, ...], str]]:
    (old,), _ = parse("", before.encode(), KINDS["procedures"])
    proposal = examine(CATALOG, old, text, TODAY)
    return [(fault.path, fault.rule) for fault in proposal.faults if fault.severity == "error"]


def test_what_is_there_already_is_let_through() -> None:
    assert told(TEXT) == []


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        (TEXT.replace(CODE, "1.000099"), (("code",), "code-changed")),
        (TEXT.replace("field: ho-tich", "field: dat-dai"), (("field",), "field-changed")),
        (TEXT.replace("amount: 8000", 'amount: "8.000"'), (("offers", 0, "fees", 0, "amount"), "wrong-type")),
        (TEXT.replace("amount: 8000", "amount: -1"), (("offers", 0, "fees", 0, "amount"), "out-of-range")),
        (TEXT.replace("agency: ", "agency: khong-co-"), (("agency",), "unknown-agency")),
        ("<<<<<<< một\n" + TEXT, ((), "merge-conflict")),
        ("code: [", ((), "not-yaml")),
        ("", ((), "empty-file")),
    ],
    ids=["renamed", "moved", "type", "range", "reference", "conflict", "no YAML", "nothing"],
)
def test_what_is_wrong_is_told_where_it_is(text: str, fault: tuple[object, str]) -> None:
    assert fault in told(text)


def test_a_value_that_was_in_force_is_not_altered() -> None:
    assert told(DATED.replace("8000", "7000"), DATED) == [(("offers",), "past-altered")] * 2


def test_others_that_refer_to_the_record_are_read_too() -> None:
    """The journey of a birth names the second of two cases."""
    text = (ROOT / "procedures/cu-tru/1.000003.yaml").read_text("utf-8")
    fewer = text[: text.index("cases:")] + text[text.index("\nsource:") + 1 :]

    assert "unknown-case" in [rule for _, rule in told(fewer, text)]
