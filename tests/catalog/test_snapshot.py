import sqlite3
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from msgspec.structs import replace

from catalog.catalog import Catalog
from catalog.model import Case, Detail, Online, Paper, Procedure, Source, Status
from catalog.offers import Channel, Offer, TimeLimit, Unit
from catalog.services import Applicant, Due, EarlierForm, Form, Service, version_of
from catalog.snapshot import Entry, Snapshot, entries, write
from catalog.terms import Agency, Holiday, Retired

SOURCE = Source(read=date(2026, 7, 18), detail=Detail.API)
HOLIDAY = Holiday(day=date(2026, 11, 24), name="Ngày Văn hóa", source="28/2026/QH16")
FORM = Form(
    slug="khai-sinh", title="Tờ khai", title_en="Form", schema={"type": "object", "x": {"b": 1, "a": 2}}
)
OFFERS = (Offer(channel=Channel.ONLINE, time=TimeLimit(value=1, unit=Unit.WORKING_DAY)),)
CASES = (Case(papers=(Paper(name="Tờ khai"), Paper(name="Giấy ủy quyền", when="nộp thay"))),)


def a_procedure(code: str = "1.001193", **changes: Any) -> Procedure:
    return Procedure(code=code, source=SOURCE, **({"title": f"Thủ tục {code}"} | changes))


def a_service(**changes: Any) -> Service:
    values: dict[str, Any] = {
        "slug": "nop-phat",
        "title": "Nộp tiền phạt",
        "short": "Nộp phạt",
        "agency": "bo-cong-an",
        "form": "khai-sinh",
        "due": Due(register="fines", by="/so"),
        "papers": CASES[0].papers,
        "guide": {"summary": "x"},
    }
    return Service(**(values | changes))


def a_catalog(**changes: Any) -> Catalog:
    empty: dict[str, Any] = {name: {} for name in Catalog.__struct_fields__}
    agencies = {
        "bo-tu-phap": Agency(slug="bo-tu-phap", name="Bộ Tư pháp", code="G15"),
        "cuc-ho-tich": Agency(slug="cuc-ho-tich", name="Cục Hộ tịch", parent="bo-tu-phap"),
        "bo-cong-an": Agency(slug="bo-cong-an", name="Bộ Công an", code="G01"),
    }
    return Catalog(
        **(empty | {"agencies": agencies, "forms": {FORM.slug: FORM}, "holidays": (HOLIDAY,)} | changes)
    )


def written(path: Path, **changes: Any) -> Snapshot:
    write(a_catalog(**changes), path / "snapshot.sqlite3")
    return Snapshot(path / "snapshot.sqlite3")


def test_a_procedure_reads_back_as_far_as_a_dossier_needs_it(tmp_path: Path) -> None:
    procedure = a_procedure(
        short="Khai sinh",
        agency="bo-tu-phap",
        form="khai-sinh",
        offers=OFFERS,
        cases=CASES,
        online=Online.FULL,
    )

    snapshot = written(tmp_path, procedures={procedure.code: procedure})

    assert snapshot.get("1.001193") == Entry(
        code="1.001193",
        title="Khai sinh",
        unit="G15",
        online=Online.FULL,
        offers=OFFERS,
        cases=CASES,
        office="Bộ Tư pháp",
        form="khai-sinh",
        version=version_of(FORM.schema),
        schema=FORM.schema,
    )


def test_who_handles_it_is_named_before_who_published_it(tmp_path: Path) -> None:
    procedure = a_procedure(form="khai-sinh", agency="bo-tu-phap", executed_by=("cuc-ho-tich",))

    entry = written(tmp_path, procedures={procedure.code: procedure}).get(procedure.code)

    assert entry is not None
    assert entry.office == "Cục Hộ tịch"


def test_earlier_versions_and_who_applies_come_with_the_form(tmp_path: Path) -> None:
    earlier = EarlierForm(until=date(2027, 1, 31), schema={"type": "object"})
    form = replace(FORM, applicant=Applicant(name="/ten"), earlier=(earlier,))
    procedure = a_procedure(form="khai-sinh")

    entry = written(tmp_path, procedures={procedure.code: procedure}, forms={form.slug: form}).get("1.001193")

    assert entry is not None
    assert (entry.earlier, entry.applicant) == ((earlier,), Applicant(name="/ten"))


def test_a_version_is_named_by_what_the_form_says_not_by_its_order() -> None:
    assert version_of({"a": 1, "b": 2}) == version_of({"b": 2, "a": 1}) != version_of({"a": 1, "b": 3})


def test_the_order_of_a_form_is_kept(tmp_path: Path) -> None:
    snapshot = written(tmp_path, procedures={"1.001193": a_procedure(form="khai-sinh")})

    entry = snapshot.get("1.001193")
    assert entry is not None
    assert entry.schema is not None
    assert list(entry.schema["x"]) == ["b", "a"]


def test_papers_are_left_out_where_nothing_can_be_filed(tmp_path: Path) -> None:
    snapshot = written(tmp_path, procedures={"1.001193": a_procedure(cases=CASES)})

    entry = snapshot.get("1.001193")
    assert entry is not None
    assert (entry.cases, entry.schema) == ((), None)


def test_a_service_has_its_papers_register_and_procedures(tmp_path: Path) -> None:
    service = a_service(procedures=("1.007700", "1.013066"))

    snapshot = written(tmp_path, services={service.slug: service})

    entry = snapshot.get("nop-phat")
    assert entry is not None
    assert (entry.cases, entry.unit, entry.procedures) == (CASES, "G01", ("1.007700", "1.013066"))
    assert entry.due == Due(register="fines", by="/so")


def test_a_retired_code_is_repealed(tmp_path: Path) -> None:
    retired = Retired(code="2.000001", title="Đã bỏ")

    snapshot = written(tmp_path, retired={retired.code: retired})

    assert snapshot.get("2.000001") == Entry(code="2.000001", title="Đã bỏ", status=Status.REPEALED)


def test_a_record_wins_over_the_name_of_a_retired_code(tmp_path: Path) -> None:
    retired = Retired(code="1.001193", title="Đã bỏ")

    snapshot = written(tmp_path, procedures={"1.001193": a_procedure()}, retired={retired.code: retired})

    entry = snapshot.get("1.001193")
    assert entry is not None
    assert entry.status is Status.IN_FORCE


def test_a_successor_is_kept(tmp_path: Path) -> None:
    repealed = a_procedure(status=Status.REPEALED, replaced_by=("1.014000",))

    entry = written(tmp_path, procedures={"1.001193": repealed}).get("1.001193")

    assert entry is not None
    assert (entry.status, entry.replaced_by) == (Status.REPEALED, ("1.014000",))


def test_holidays_are_in_it(tmp_path: Path) -> None:
    assert written(tmp_path).holidays() == (HOLIDAY,)


def test_an_unknown_code_is_none(tmp_path: Path) -> None:
    snapshot = written(tmp_path)

    assert [snapshot.get(code) for code in ("9.999999", "", "' OR 1=1 --")] == [None, None, None]


def test_the_same_catalogue_gives_the_same_bytes(tmp_path: Path) -> None:
    several = {code: a_procedure(code, offers=OFFERS) for code in ("1.000003", "1.000001", "1.000002")}
    sorted_ones = dict(sorted(several.items()))

    write(a_catalog(procedures=several), tmp_path / "one.sqlite3")
    write(a_catalog(procedures=sorted_ones), tmp_path / "two.sqlite3")

    assert (tmp_path / "one.sqlite3").read_bytes() == (tmp_path / "two.sqlite3").read_bytes()


def test_writing_again_replaces_the_file_whole(tmp_path: Path) -> None:
    path = tmp_path / "deep" / "snapshot.sqlite3"
    write(a_catalog(procedures={"1.001193": a_procedure()}), path)

    count = write(a_catalog(), path)

    assert count == len(list(entries(a_catalog())))
    assert Snapshot(path).get("1.001193") is None
    assert list(path.parent.iterdir()) == [path]


def test_nobody_can_write_to_it(tmp_path: Path) -> None:
    snapshot = written(tmp_path)

    with pytest.raises(sqlite3.OperationalError, match="readonly"):
        snapshot._file.execute("DELETE FROM entries")


def test_a_missing_file_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(sqlite3.OperationalError):
        Snapshot(tmp_path / "nowhere.sqlite3").get("1.001193")
