"""Fees, as the source says them in all its ways."""

from collections.abc import Callable
from typing import Any

import msgspec
import pytest
from msgspec import structs

from catalog.importing.fees import fees_of
from catalog.importing.source import SourceFee, SourceMethod, SourceRecord
from catalog.importing.tally import Tally

HALF_YEAR = "kể từ ngày 01/7/2025 đến hết ngày 31/12/2026 theo Thông tư số 64/2025/TT-BTC"


@pytest.fixture
def fees(page: SourceRecord) -> Callable[..., Any]:
    """Return what becomes of one fee of a row, as plain values."""

    def read(amount: int | None, text: str = "", kind: str | None = None, **changes: Any) -> Any:
        fee = SourceFee(type=kind, amount=amount, currency=changes.pop("currency", None), text=text)
        row = SourceMethod(channel="direct", time_value=None, time_unit=None, time_text="", fees=(fee,))
        record = structs.replace(page, methods=(row,), source_date="2026-07-18", **changes)
        return msgspec.json.decode(msgspec.json.encode(fees_of(record, row, Tally())))

    return read


Fees = Callable[..., Any]


@pytest.mark.parametrize(
    ("amount", "text", "expected"),
    [
        (0, "", [{"amount": 0}]),
        (0, "Không thu lệ phí", [{"kind": "charge", "amount": 0}]),
        (None, "", []),
        (None, "Không quy định", []),
        (0, "Do Hội đồng nhân dân cấp tỉnh quy định", [{"set_by": "province"}]),
        (None, "Nghị quyết số 09/2025/NQ-HĐND", [{"set_by": "province"}]),
        (0, "Theo quy định của Luật phí và lệ phí", [{"in_words": True}]),
        (0, "150.000 đồng/giấy", [{"amount": 150_000, "per": "giấy"}]),
        (20_000, "/hồ sơ", [{"amount": 20_000, "per": "hồ sơ"}]),
        (0, "a", [{"amount": 0}]),
    ],
    ids=[
        "free", "free in words", "nothing stated", "stated as not stated", "province", "resolution",
        "a rule", "amount in the text", "unit", "a letter",
    ],
)  # fmt: skip
def test_a_fee_says_one_thing(
    fees: Fees, amount: int | None, text: str, expected: list[dict[str, Any]]
) -> None:
    assert fees(amount, text) == expected


def test_several_amounts_in_a_text_are_told_apart(fees: Fees) -> None:
    assert fees(0, "Lệ phí cấp mới 40.000đồng/lần; lệ phí cấp lại 20.000 đồng/lần.") == [
        {"kind": "charge", "amount": 40_000, "per": "lần", "label": "Lệ phí cấp mới"},
        {"kind": "charge", "amount": 20_000, "per": "lần", "label": "Lệ phí cấp lại"},
    ]


def test_a_dated_reduction_stands_beside_its_amount(fees: Fees) -> None:
    assert fees(50_000, f"(áp dụng mức phí 25.000 đồng/hồ sơ {HALF_YEAR})") == [
        {
            "kind": "fee",
            "amount": 50_000,
            "reductions": [
                {"amount": 25_000, "from": "2025-07-01", "to": "2026-12-31", "source": "64/2025/TT-BTC"}
            ],
        }
    ]


def test_a_reduction_that_was_over_when_it_was_read_is_left_out(fees: Fees) -> None:
    assert fees(10_000, "Miễn kể từ ngày 07/4/2025 đến 30/6/2025") == [{"amount": 10_000}]


def test_the_text_names_the_kind_before_the_portal_does(fees: Fees) -> None:
    assert fees(40_000, "Lệ phí cấp thẻ", kind="fee")[0]["kind"] == "charge"
    assert fees(40_000, "", kind="fee")[0]["kind"] == "fee"
    assert fees(40_000, "", kind="service_fee")[0]["kind"] == "charge"
    assert fees(40_000, "", kind="price_level")[0]["kind"] == "price"


def test_dollars_are_dollars(fees: Fees) -> None:
    assert fees(155, "Thẻ tạm trú: 155 USD/thẻ.") == [
        {"amount": 155, "currency": "USD", "per": "thẻ", "label": "Thẻ tạm trú"}
    ]


def test_thousands_lost_at_the_source_come_back_from_the_text(fees: Fees) -> None:
    assert fees(135, "135.000 đồng/lần", currency="VND") == [{"amount": 135_000, "per": "lần"}]
    assert fees(125, "", currency="VND") == [{"in_words": True}]


def test_a_line_number_before_the_thousands_is_no_amount(fees: Fees) -> None:
    assert fees(1_100, "Phí công bố: 100.000 đồng/lần", currency="VND")[0]["amount"] == 100_000
    assert fees(1_200, "", currency="VND") == [{"in_words": True}]
    assert fees(1_000, "", currency="VND") == [{"amount": 1_000}]


def test_of_an_exact_record_even_an_odd_amount_stays(fees: Fees) -> None:
    assert fees(90, "", detail_level="api") == [{"amount": 90}]
