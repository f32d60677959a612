from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from catalog.reading import parse
from catalog.sources import KINDS

GOOD = (Path(__file__).parent.parent / "data/catalog/procedures/cu-tru/1.000003.yaml").read_bytes()
SNIPPETS = st.sampled_from(
    [b"\t", b"\n", b"  ", b"- ", b": ", b"{", b"]", b'"', b"&a ", b"*a", b"!!x ", b"? ", b"<<: ", b"---\n",
     b"null", b"1.0", b"2026-13-99", b"\xff", b"\x00", b"|\n", b"#", b"%", b"@", b".nan", b"9" * 50, b"on:\n"]
)  # fmt: skip


@settings(max_examples=400, deadline=None)
@given(
    cuts=st.lists(st.tuples(st.integers(0, len(GOOD)), st.integers(0, 12), SNIPPETS), min_size=1, max_size=4),
    kind=st.sampled_from([KINDS["procedures"], KINDS["laws"], KINDS["forms"]]),
)
def test_however_a_file_is_damaged_it_is_read_or_explained(
    cuts: list[tuple[int, int, bytes]], kind: object
) -> None:
    data = GOOD
    for start, length, snippet in cuts:
        data = data[:start] + snippet + data[start + length :]

    records, problems = parse("f.yaml", data, kind)  # type: ignore[arg-type] # sampled from a mapping of kinds

    assert bool(records) is not bool(problems)
    assert all(1 <= problem.line <= data.count(b"\n") + 1 for problem in problems)
    assert all(problem.message and problem.remedy for problem in problems)


@settings(max_examples=200, deadline=None)
@given(data=st.binary(max_size=200))
def test_any_bytes_are_explained(data: bytes) -> None:
    records, problems = parse("f.yaml", data, KINDS["procedures"])

    assert not records
    assert problems
