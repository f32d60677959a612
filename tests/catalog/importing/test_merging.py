"""Last import, file now, new source."""

import pytest

from catalog.importing.lock import digests
from catalog.importing.merging import Difference, contrast, merge

LAST = {"title": "A", "online": "none"}


@pytest.mark.parametrize(
    ("now", "new", "merged"),
    [
        (LAST, {"title": "B"}, {"title": "B"}),
        (LAST | {"also": ["x"]}, LAST, LAST | {"also": ["x"]}),
        (LAST | {"online": "full"}, LAST, LAST | {"online": "full"}),
        ({"title": "A"}, LAST, {"title": "A"}),
        (LAST | {"online": "full"}, LAST | {"online": "full"}, LAST | {"online": "full"}),
    ],
    ids=["source renewed", "added by hand", "corrected by hand", "removed by hand", "both the same"],
)
def test_hands_win_over_the_source(
    now: dict[str, object], new: dict[str, object], merged: dict[str, object]
) -> None:
    assert merge("procedures/1.000001", now, new, digests(LAST))[0] == merged


def test_only_a_contradiction_is_reported() -> None:
    added = merge("x", LAST | {"also": ["x"]}, LAST, digests(LAST))[1]
    corrected = merge("x", LAST | {"online": "full"}, LAST, digests(LAST))[1]
    agreed = merge("x", LAST | {"online": "full"}, LAST | {"online": "full"}, digests(LAST))[1]

    assert (added, agreed) == ([], [])
    assert corrected == [Difference("x", "online", "full", "none", source_changed=False)]


def test_a_better_short_contradicts_nobody() -> None:
    by_rules = LAST | {"short": "Cấp … thẻ"}

    merged, differences = merge("x", LAST | {"short": "Cấp thẻ"}, by_rules, digests(by_rules))

    assert merged["short"] == "Cấp thẻ"
    assert differences == []


def test_a_difference_says_which_entries_differ() -> None:
    kept, gone = {"name": "Tờ khai", "originals": 1}, {"name": "Giấy ủy quyền", "papers": [1, 2]}

    assert contrast([kept], [kept, gone]) == [
        "by hand: nothing else",
        "in the source, entry 2: name: Giấy ủy quyền, papers: 2 entries",
    ]
    assert contrast([{"papers": [kept]}], [{"papers": [kept, gone]}])[1].startswith(
        "entry 1, papers, in the source, "
    )
    assert contrast("full", None) == ["by hand: full", "in the source: nothing"]


def test_a_long_difference_stays_short() -> None:
    lines = contrast([], ["x" * 500 + str(number) for number in range(9)])

    assert lines[-1] == "in the source: 4 more"
    assert max(map(len, lines)) < 200
