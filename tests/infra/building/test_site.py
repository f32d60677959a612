"""A build after any change is the same, to the byte, as one from nothing; what broke off is put right."""

import shutil
from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from msgspec.structs import replace

from catalog.burden import Effort, Load, Wage
from catalog.catalog import Catalog
from catalog.guides import Guide
from catalog.history import Event, History
from catalog.loader import load
from catalog.local_fees import LocalFees, LocalSource
from catalog.model import (
    Case,
    Detail,
    Level,
    Online,
    OnlinePeriod,
    Paper,
    Part,
    Procedure,
    Result,
    Review,
    Source,
    Status,
)
from catalog.offers import Channel, Fee, Offer
from catalog.terms import Holiday, Synonym
from generators.edition import Edition
from generators.render import TEMPLATES, environment
from generators.shell import FILES
from infra.building.manifest import Manifest
from infra.building.site import Built, carry_out, plan
from infra.building.writing import WritingFailed

SMALL = load(Path("tests/data/catalog"))
ADDRESS = "https://motcua.example/"
CHANGED = "1.000002"
PROCEDURE: dict[str, Any] = {
    "title": "Cấp bản khác",
    "short": "Bản khác",
    "also": ("bản khác",),
    "status": Status.REPEALED,
    "since": date(2026, 11, 1),
    "replaced_by": ("1.000001",),
    "field": "dat-dai",
    "agency": "bo-cong-an",
    "executed_by": ("bo-tu-phap",),
    "levels": (Level.MINISTRY,),
    "province": "01",
    "subjects": (),
    "online": (OnlinePeriod(level=Online.FULL, province="01", since=date(2026, 12, 1)),),
    "life_events": ("co-con-nho",),
    "offers": (Offer(channel=Channel.POST, fees=(Fee(amount=5, to=date(2026, 12, 31)), Fee(amount=7))),),
    "cases": (Case(papers=(Paper(name="Đơn viết tay"),)),),
    "results": (Result(name="Bản chính mới"),),
    "parts": (Part(code="1.000002.01", name="Phần một"),),
    "legal_basis": ("1/2026/NĐ-CP",),
    "reviews": (Review(old="60/2014/QH13", new="31/2024/QH15", from_=date(2026, 1, 2)),),
    "decision": "9/QĐ-BTP",
    "decision_date": date(2026, 1, 2),
    "guide": Guide(summary="Bạn xin bản khác."),
    "form": "khai-sinh",
    "source": Source(read=date(2026, 11, 22), detail=Detail.LIST),
}
NEW = {
    "holidays": (Holiday(day=date(2026, 11, 24), name="Ngày nghỉ", source="1/2026/NĐ-CP"),),
    "synonyms": (Synonym(say=("giấy",), means=("bản",)),),
    "history": {
        CHANGED: History(
            code=CHANGED, events=(Event(day=date(2026, 11, 24), said=("Mới",), said_en=("New",)),)
        )
    },
    "wages": (Wage(since=date(2026, 1, 1), monthly=1, hours=1, source="x"),),
    "efforts": {"paper": Effort(of="paper", minutes=1, source="x")},
    "local_fees": {
        f"01/{CHANGED}": LocalFees(
            province="01",
            procedure=CHANGED,
            fees=(Fee(amount=1, source="1/2026/NQ-HĐND"),),
            source=LocalSource(read=date(2026, 7, 18)),
        )
    },
    "loads": {CHANGED: Load(procedure=CHANGED, dossiers=1, source="x")},
}


class Site:
    """A site below one folder, in frames without MkDocs."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        for name in FILES:
            file = folder / "pages" / name
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text("@@title@@ @@url@@ @@other@@ @@alternates@@ @@robots@@ @@head@@ @@content@@")

    def build(self, edition: Edition) -> Built:
        manifest = self.folder / "manifest"
        old = Manifest.load(manifest)
        steps = plan(edition, self.folder / "pages", self.folder / "site", self.folder / "cache", old)
        return carry_out(steps, manifest, lambda _: None)

    def files(self) -> dict[str, bytes]:
        found = (path for path in (self.folder / "site").rglob("*") if path.is_file())
        return {path.relative_to(self.folder / "site").as_posix(): path.read_bytes() for path in found}


@pytest.fixture(scope="module")
def edition() -> Edition:
    return Edition(SMALL, date(2026, 11, 23), ADDRESS)


@pytest.fixture(scope="module")
def built(edition: Edition, tmp_path_factory: pytest.TempPathFactory) -> Site:
    """Only to be looked at and copied. Processes that are forked later have the templates compiled."""
    for template in TEMPLATES.rglob("*.jinja"):
        environment().get_template(template.relative_to(TEMPLATES).as_posix())
    site = Site(tmp_path_factory.mktemp("built"))
    site.build(edition)
    return site


@pytest.fixture
def site(built: Site, tmp_path: Path) -> Site:
    """The same site, to be built again."""
    shutil.copytree(built.folder, tmp_path / "again")
    return Site(tmp_path / "again")


def with_catalog(edition: Edition, **tables: Any) -> Edition:
    return Edition(replace(edition.catalog, **tables), edition.day, edition.site_url)


def with_procedures(edition: Edition, procedures: dict[str, Procedure]) -> Edition:
    return with_catalog(edition, procedures=dict(sorted(procedures.items())))


def with_change(edition: Edition, **changes: Any) -> Edition:
    known = edition.catalog.procedures
    return with_procedures(edition, known | {CHANGED: replace(known[CHANGED], **changes)})


def with_copy(edition: Edition, code: str) -> Edition:
    known = edition.catalog.procedures
    return with_procedures(edition, known | {code: replace(known[CHANGED], code=code)})


def without(edition: Edition, code: str) -> Edition:
    known = edition.catalog.procedures
    return with_procedures(edition, {other: one for other, one in known.items() if other != code})


def renamed(edition: Edition, table: str) -> Edition:
    """The first record of *table* is called otherwise; where none has a name, there is another one."""
    known = getattr(edition.catalog, table)
    if table in NEW:
        return with_catalog(edition, **{table: NEW[table]})
    key, first = next(iter(known.items()))
    name = next(one for one in ("name", "title", "name_en", "source") if hasattr(first, one))
    return with_catalog(edition, **{table: known | {key: replace(first, **{name: "Tên khác"})}})


def fewer(edition: Edition, table: str) -> Edition:
    """*table* without its last record."""
    known = getattr(edition.catalog, table)
    return with_catalog(edition, **{table: dict(list(known.items())[:-1])})


Change = Callable[[Edition], Edition]
# Without these, what refers to them would be no catalogue any more.
UNTOUCHABLE = {"agencies", "fields", "forms", "provinces"}
TABLES = [
    name
    for name in Catalog.__struct_fields__
    if name != "procedures" and (name in NEW or getattr(SMALL, name))
]
CHANGES: dict[str, Change] = {
    **{
        f"another {name}": lambda edition, name=name: with_change(edition, **{name: PROCEDURE[name]})  # type: ignore[misc]
        for name in Procedure.__struct_fields__
        if name != "code"
    },
    **{f"a name in {name}": lambda edition, name=name: renamed(edition, name) for name in TABLES},  # type: ignore[misc]
    **{
        f"one less of {name}": lambda edition, name=name: fewer(edition, name)  # type: ignore[misc]
        for name in TABLES
        if name not in {*UNTOUCHABLE, *NEW}
    },
    "a new record": lambda edition: with_copy(edition, "1.000012"),
    "a record of a retired code": lambda edition: with_copy(edition, "1.000010"),
    "a record less": lambda edition: without(edition, "1.000004"),
    "the next day": lambda edition: Edition(edition.catalog, date(2026, 11, 24), ADDRESS),
    "another year": lambda edition: Edition(edition.catalog, date(2027, 7, 1), ADDRESS),
    "another address": lambda edition: Edition(edition.catalog, edition.day, "https://other.example/"),
}


@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES)
def test_after_a_change_the_site_is_as_if_built_from_nothing(
    edition: Edition, site: Site, tmp_path: Path, change: Change
) -> None:
    changed = change(edition)

    site.build(changed)

    fresh = Site(tmp_path / "fresh")
    fresh.build(changed)
    after, wanted = site.files(), fresh.files()
    assert {path for path in after | wanted if after.get(path) != wanted.get(path)} == set()


def test_after_a_midnight_that_changes_a_record_the_site_is_as_if_built_from_nothing(
    edition: Edition, site: Site, tmp_path: Path
) -> None:
    turn = edition.day + timedelta(days=1)
    papers = (Paper(name="Đơn", originals=1, to=edition.day), Paper(name="Tờ khai", originals=1, from_=turn))
    dated = with_change(edition, cases=(Case(papers=papers),), status=Status.REPEALED, since=turn).catalog
    site.build(Edition.of(dated, edition.day, ADDRESS))

    site.build(Edition.of(dated, turn, ADDRESS))

    fresh = Site(tmp_path / "fresh")
    fresh.build(Edition.of(dated, turn, ADDRESS))
    after, wanted = site.files(), fresh.files()
    assert {path for path in after | wanted if after.get(path) != wanted.get(path)} == set()
    assert "hiện hành từ" in after[f"thu-tuc/{CHANGED}/index.html"].decode()


def test_only_what_a_fee_is_told_in_is_made_again(edition: Edition, site: Site) -> None:
    before = site.files()
    offer, *others = edition.catalog.procedures[CHANGED].offers
    dearer = replace(offer, fees=(replace(offer.fees[0], amount=9000),))

    built = site.build(with_change(edition, offers=(dearer, *others)))

    after = site.files()
    changed = {path for path in after if before[path] != after[path]}
    assert {path for path in changed if path.endswith(".html")} == {
        f"thu-tuc/{CHANGED}/index.html",
        f"en/procedures/{CHANGED}/index.html",
        "viec/sinh-con/index.html",
        "en/journeys/sinh-con/index.html",
        "du-lieu/index.html",
        "en/data/index.html",
    }
    assert built.written <= len(changed) + 5  # tables whose other columns have changed
    assert built.removed == 0


@pytest.mark.parametrize("blocked", [f"thu-tuc/{CHANGED}/index.html", "du-lieu/SHA256SUMS"])
def test_a_build_that_broke_off_is_put_right_by_the_next(
    edition: Edition, built: Site, site: Site, blocked: str
) -> None:
    """A full disk for one file: what stands before it is written, what comes after is not."""
    changed = without(with_change(edition, title="Tên mới", decision="9/QĐ-BTP"), "1.000004")
    full = site.folder / "site" / f"{blocked}.part"
    full.symlink_to("/dev/full")

    with pytest.raises((OSError, WritingFailed)):
        site.build(changed)
    full.unlink()
    site.build(edition)

    assert site.files() == built.files()
