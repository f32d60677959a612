"""The import as a whole: repeatable, careful with work by hand, all or nothing."""

import gzip
import json
import shutil
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from catalog.importing.lock import LockInvalid
from catalog.importing.reconciling import NO_AGENCY, Fate, by_agency
from catalog.importing.run import Outcome, import_
from catalog.importing.source import SourceInvalid
from catalog.loader import load
from catalog.model import Status
from catalog.problems import CatalogInvalid

RESIDENCE = "procedures/dang-ky-quan-ly-cu-tru/1.004222.yaml"


def snapshot(root: Path) -> dict[str, bytes]:
    return {
        str(file.relative_to(root)): file.read_bytes() for file in sorted(root.rglob("*")) if file.is_file()
    }


def edit(root: Path, old: str, new: str, name: str = RESIDENCE) -> None:
    file = root / name
    text = file.read_text(encoding="utf-8")
    assert old in text
    file.write_text(text.replace(old, new, 1), encoding="utf-8")


def with_changed_source(folder: Path, to: Path, record_of: str, **changes: Any) -> Path:
    """Copy the source with some values of one record changed."""
    shutil.copytree(folder, to)
    with gzip.open(folder / "procedures.jsonl.gz", "rt", encoding="utf-8") as opened:
        records = [json.loads(line) for line in opened]
    with gzip.open(to / "procedures.jsonl.gz", "wt", encoding="utf-8") as opened:
        for record in records:
            opened.write(json.dumps(record | changes if record["code"] == record_of else record) + "\n")
    return to


def test_every_code_is_a_procedure_or_retired(into: Path, outcome: Outcome) -> None:
    catalog = load(into)

    assert outcome.differences == []
    assert len(catalog.procedures) == 23
    assert list(catalog.retired) == ["1.000022"]
    assert catalog.procedures["1.000011"].status is Status.REPEALED


def test_the_same_source_gives_the_same_bytes(
    sample: Path, into: Path, outcome: Outcome, tmp_path: Path
) -> None:
    import_(sample, tmp_path / "again")

    assert outcome.written
    assert snapshot(tmp_path / "again") == snapshot(into)


def test_a_second_import_changes_nothing(sample: Path, into: Path, outcome: Outcome) -> None:
    before = snapshot(into)

    again = import_(sample, into)

    assert outcome.written > 0
    assert again.written == 0
    assert snapshot(into) == before


@pytest.mark.usefixtures("outcome")
def test_work_by_hand_survives(sample: Path, into: Path) -> None:
    added = "title: Đăng ký thường trú\nshort: Thường trú\nalso: [nhập hộ khẩu]\nform: khai-sinh\n"
    edit(into, "title: Đăng ký thường trú\n", added)
    edit(into, "\noffers:", "\nguide:\n  summary: Làm trong 7 ngày.\noffers:")

    again = import_(sample, into)

    record = load(into).procedures["1.004222"]
    assert (record.short, record.also, record.form) == ("Thường trú", ("nhập hộ khẩu",), "khai-sinh")
    assert record.guide
    assert again.differences == []


@pytest.mark.usefixtures("outcome")
def test_a_case_of_a_fee_written_by_hand_is_kept_and_reported(sample: Path, into: Path) -> None:
    exempt = "{amount: 0, when: Bạn thuộc diện miễn}"
    edit(into, "amount: 20000}]", f"amount: 20000}}, {exempt}]")

    again = import_(sample, into)

    *_, fee = load(into).procedures["1.004222"].offers[1].fees
    assert (fee.amount, fee.when) == (0, "Bạn thuộc diện miễn")
    assert [(found.key, found.source_changed) for found in again.differences] == [("offers", False)]


@pytest.mark.usefixtures("outcome")
def test_a_correction_by_hand_is_kept_and_reported(sample: Path, into: Path) -> None:
    edit(into, "levels: [commune]", "levels: [province]\nonline: full")

    again = import_(sample, into)

    record = load(into).procedures["1.004222"]
    assert (record.levels, record.online) == (("province",), "full")
    assert [(found.key, found.by_hand, found.source) for found in again.differences] == [
        ("levels", ["province"], ["commune"])
    ]


@pytest.mark.usefixtures("outcome")
def test_what_only_the_source_says_is_renewed(sample: Path, into: Path, tmp_path: Path) -> None:
    edit(into, "title: Đăng ký thường trú\n", "title: Đăng ký thường trú\nalso: [nhập hộ khẩu]\n")
    changed = with_changed_source(sample, tmp_path / "source", "1.004222", levels=["province"])

    again = import_(changed, into)

    record = load(into).procedures["1.004222"]
    assert (record.levels, record.also) == (("province",), ("nhập hộ khẩu",))
    assert again.differences == []


@pytest.mark.usefixtures("outcome")
def test_a_source_that_changes_under_a_correction_is_told(sample: Path, into: Path, tmp_path: Path) -> None:
    edit(into, "levels: [commune]", "levels: [province]")
    changed = with_changed_source(sample, tmp_path / "source", "1.004222", levels=["ministry"])

    again = import_(changed, into)

    assert load(into).procedures["1.004222"].levels == ("province",)
    assert [found.source_changed for found in again.differences] == [True]


@pytest.mark.usefixtures("outcome")
def test_an_unchanged_file_keeps_its_comments(sample: Path, into: Path) -> None:
    edit(into, "title:", "# Xem lại tên này\ntitle:")
    before = snapshot(into)

    import_(sample, into)

    assert snapshot(into) == before


def test_the_first_import_adds_everything_and_the_second_changes_nothing(
    sample: Path, into: Path, outcome: Outcome
) -> None:
    assert set(outcome.fates.values()) == {Fate.ADDED}

    again = import_(sample, into)

    assert set(again.fates.values()) == {Fate.UNCHANGED}
    assert (again.written, list(by_agency(again.fates, again.procedures))) == (0, [])


@pytest.mark.usefixtures("outcome")
def test_each_record_has_one_fate_and_agencies_are_told_theirs(
    sample: Path, into: Path, tmp_path: Path
) -> None:
    edit(into, "title: Đăng ký thường trú", "title: Tên sửa tay")
    changed = with_changed_source(sample, tmp_path / "source", "1.004222", name="Tên mới của nguồn")
    by_hand = load(into).procedures["1.000011"]
    own = into / "procedures/khac/9.999999.yaml"
    own.parent.mkdir(exist_ok=True)
    own.write_text('code: "9.999999"\ntitle: x\nsource: {read: 2026-07-18, detail: api}\n', "utf-8")

    outcome = import_(changed, into)

    assert by_hand.code in outcome.fates
    assert outcome.fates["1.004222"] is Fate.CONFLICTING
    assert outcome.fates["9.999999"] is Fate.WITHDRAWN
    assert Counter(outcome.fates.values())[Fate.UNCHANGED] == len(outcome.fates) - 2
    told = dict(by_agency(outcome.fates, outcome.procedures))
    assert list(told) == ["bo-cong-an", NO_AGENCY]
    assert told["bo-cong-an"][Fate.CONFLICTING] == told[NO_AGENCY][Fate.WITHDRAWN] == 1


@pytest.mark.usefixtures("outcome")
def test_a_changed_file_keeps_its_comments(sample: Path, into: Path, tmp_path: Path) -> None:
    edit(into, "title:", "# Xem lại tên này\ntitle:")
    changed = with_changed_source(sample, tmp_path / "source", "1.004222", levels=["province"])

    import_(changed, into)

    text = (into / RESIDENCE).read_text(encoding="utf-8")
    assert "levels: [province]" in text
    assert "# Xem lại tên này\ntitle:" in text


@pytest.mark.usefixtures("outcome")
def test_entries_added_to_a_vocabulary_stay(sample: Path, into: Path) -> None:
    file = into / "vocabulary" / "agencies.yaml"
    file.write_text(
        "- {slug: a-moi, name: Cơ quan mới}\n" + file.read_text(encoding="utf-8"), encoding="utf-8"
    )

    import_(sample, into)

    assert load(into).agencies["a-moi"].name == "Cơ quan mới"


@pytest.mark.usefixtures("outcome")
def test_a_record_moves_with_its_field(sample: Path, into: Path, tmp_path: Path) -> None:
    changed = with_changed_source(
        sample, tmp_path / "source", "1.004222", field="Hộ tịch", fields=["Hộ tịch"]
    )

    import_(changed, into)

    assert not (into / RESIDENCE).exists()
    assert (into / "procedures" / "ho-tich" / "1.004222.yaml").exists()


@pytest.mark.usefixtures("outcome")
def test_a_record_that_left_the_source_stays_and_is_named(sample: Path, into: Path, tmp_path: Path) -> None:
    changed = with_changed_source(sample, tmp_path / "source", "1.004222", code="1.999999")

    again = import_(changed, into)

    assert again.gone == ["1.004222"]
    assert (into / RESIDENCE).exists()


@pytest.mark.usefixtures("outcome")
@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("title:", "\ttitle:"),
        ("title:", "title: hai lần\ntitle:"),
        ("title:", "titel:"),
        ('"1.004222"', "1.004222"),
    ],
    ids=["tab", "duplicate key", "unknown key", "unquoted code"],
)
def test_a_file_that_cannot_be_read_stops_the_import(sample: Path, into: Path, old: str, new: str) -> None:
    edit(into, old, new)
    (into / "procedures" / "ho-tich" / "1.001193.yaml").unlink()
    before = snapshot(into)

    with pytest.raises(CatalogInvalid) as caught:
        import_(sample, into)

    problem = caught.value.problems[0]
    assert problem.file.endswith("1.004222.yaml")
    assert problem.line > 0
    assert snapshot(into) == before


@pytest.mark.usefixtures("outcome")
def test_a_broken_list_of_digests_stops_the_import(sample: Path, into: Path) -> None:
    (into / "imported.tsv").write_text("procedures/1.004222 title\n", encoding="utf-8")

    with pytest.raises(LockInvalid, match=r"imported\.tsv:1: "):
        import_(sample, into)


def test_an_import_cut_short_is_made_whole_by_the_next(sample: Path, into: Path, tmp_path: Path) -> None:
    import_(sample, tmp_path / "whole")
    in_the_way = into / "procedures" / "quoc-tich" / "x"
    blocked = into / "procedures" / "dang-ky-quan-ly-cu-tru"
    blocked.parent.mkdir(parents=True)
    blocked.write_text("in the way", encoding="utf-8")

    with pytest.raises(OSError, match="dang-ky-quan-ly-cu-tru"):
        import_(sample, into)
    blocked.unlink()
    import_(sample, into)

    assert not in_the_way.exists()
    assert snapshot(into) == snapshot(tmp_path / "whole")


def bad_gzip(folder: Path) -> None:
    (folder / "procedures.jsonl.gz").write_bytes(b"not packed")


def cut_gzip(folder: Path) -> None:
    file = folder / "procedures.jsonl.gz"
    file.write_bytes(file.read_bytes()[:1000])


def bad_line(folder: Path) -> None:
    (folder / "procedures.jsonl.gz").write_bytes(gzip.compress(b'{"code": 1}\n'))


def missing_table(folder: Path) -> None:
    (folder / "agencies.csv").unlink()


def empty(folder: Path) -> None:
    for file in folder.iterdir():
        file.unlink()


@pytest.mark.parametrize(
    ("harm", "said"),
    [
        (bad_gzip, r"procedures\.jsonl\.gz"),
        (cut_gzip, r"procedures\.jsonl\.gz"),
        (bad_line, r"procedures\.jsonl\.gz:1: .*code"),
        (missing_table, r"has no agencies\.csv\. It must hold procedures\.jsonl\.gz and the tables agencies"),
        (empty, "holds none of the national data. It must hold"),
        (shutil.rmtree, "there is no such folder"),
    ],
    ids=["not packed", "cut short", "wrong type", "missing table", "no table", "missing folder"],
)
def test_a_bad_source_is_named_and_nothing_written(
    sample: Path, into: Path, tmp_path: Path, harm: Any, said: str
) -> None:
    source = tmp_path / "source"
    shutil.copytree(sample, source)
    harm(source)

    with pytest.raises(SourceInvalid, match=said):
        import_(source, into)

    assert not into.exists()
