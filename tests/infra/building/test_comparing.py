"""A section is looked into only if what it depends on is new; of its files, only changed ones are made."""

from collections.abc import Iterator

from generators.output import Output, Section
from infra.building.comparing import Comparison, compare
from infra.building.manifest import Manifest


def an_output(path: str, mark: bytes = b"1") -> Output:
    return Output(path, mark, str)


def a_section(name: str, depends: bytes, *outputs: Output) -> Section:
    return Section(name, depends, lambda: outputs)


def refused() -> Iterator[Output]:
    raise AssertionError("nobody should ask")


def first(*found: Section | Output) -> Manifest:
    return compare(found, Manifest(), trusted=True).finished(b"frame")


def paths(found: Comparison) -> list[str]:
    return [one.path for one in found.changed]


def test_a_section_that_is_the_same_is_not_asked() -> None:
    old = first(a_section("a", b"1", an_output("a.html")))

    found = compare([Section("a", b"1", refused)], old, trusted=True)

    assert paths(found) == found.stale == []
    assert found.finished(b"frame") == old


def test_of_a_new_section_only_changed_files_are_made_and_lost_ones_removed() -> None:
    old = first(a_section("a", b"1", an_output("same"), an_output("other"), an_output("lost")))

    new = a_section("a", b"2", an_output("same"), an_output("other", b"2"), an_output("more"))
    found = compare([new], old, trusted=True)

    assert paths(found) == ["other", "more"]
    assert found.stale == ["lost"]


def test_a_section_that_is_gone_takes_its_files_along() -> None:
    old = first(a_section("a", b"1", an_output("a.html")), a_section("b", b"1", an_output("b.html")))

    assert compare([a_section("b", b"1")], old, trusted=True).stale == ["a.html"]


def test_a_file_that_moves_to_another_section_stays() -> None:
    old = first(a_section("a", b"1", an_output("page")))

    found = compare([a_section("b", b"1", an_output("page", b"2"))], old, trusted=True)

    assert (paths(found), found.stale) == (["page"], [])


def test_a_file_without_a_section_is_always_compared() -> None:
    old = first(an_output("same"), an_output("other"))

    found = compare([an_output("same"), an_output("other", b"2")], old, trusted=True)

    assert paths(found) == ["other"]


def test_what_is_not_trusted_is_made_again_and_still_tells_what_is_stale() -> None:
    old = first(a_section("a", b"1", an_output("same"), an_output("lost")))

    found = compare([a_section("a", b"1", an_output("same"))], old, trusted=False)

    assert (paths(found), found.stale) == (["same"], ["lost"])


def test_after_an_interruption_only_what_was_in_flux_is_made() -> None:
    old = first(a_section("a", b"1", an_output("a")), an_output("sure"), an_output("lost"))
    new: list[Section | Output] = [a_section("a", b"2", an_output("a", b"2")), an_output("sure")]

    meanwhile = compare(new, old, trusted=True).meanwhile(b"frame")
    again = compare(new, meanwhile, trusted=True)

    assert (paths(again), again.stale) == (["a"], ["lost"])
