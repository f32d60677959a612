"""Counts of what the rules find are kept day by day, and read again as they were written."""

from datetime import date

from catalog.problems import Problem
from catalog.tallies import Counted, Tally, tallied

EVE, DAY = date(2026, 11, 28), date(2026, 11, 29)


def problem(rule: str, code: str, agency: str | None) -> Problem:
    return Problem(
        file="a.yaml", line=1, rule=rule, message=f"{code}?", remedy="Sửa.", code=code, agency=agency
    )


FOUND = [
    problem("a", "1.1", "x"),
    problem("a", "1.2", "x"),
    problem("a", "1.3", None),
    problem("b", "1.1", "y"),
]


def by_rule(known: dict[str, Tally], problems: list[Problem], day: date) -> dict[str, Tally]:
    return {one.rule: one for one in tallied(known, problems, day)}


def test_each_rule_is_counted_with_its_first_finding_and_its_agencies() -> None:
    found = by_rule({}, FOUND, DAY)

    assert found["a"].counts == (Counted(day=DAY, found=3),)
    assert (found["a"].example, found["a"].code, found["a"].agencies) == ("1.1?", "1.1", {"x": 2})


def test_another_day_is_added_and_the_same_day_replaced() -> None:
    first = by_rule({}, FOUND, EVE)
    second = by_rule(first, FOUND[1:], DAY)

    assert second["a"].counts == (Counted(day=EVE, found=3), Counted(day=DAY, found=2))
    assert by_rule(second, FOUND[1:], DAY) == second


def test_a_rule_that_is_kept_again_says_none() -> None:
    after = by_rule(by_rule({}, FOUND, EVE), [], DAY)

    assert after["b"].counts[-1] == Counted(day=DAY, found=0)
    assert (after["b"].example, after["b"].agencies) == ("1.1?", {})
