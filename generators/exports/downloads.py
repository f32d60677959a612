"""Whole-catalogue files to download, their checksums, and the page that tells of them."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date
from functools import partial
from typing import Any

from msgspec import Struct

from generators import paths
from generators.edition import Edition
from generators.exports import places
from generators.exports.database import database, join
from generators.exports.dump import dump
from generators.exports.sources import REPOSITORIES
from generators.exports.spreadsheets import spreadsheet
from generators.exports.tables import TABLES
from generators.linked_data import script
from generators.output import Page, Piece, Pieces, Summary, Written, fingerprint
from generators.render import render


class Download(Struct, frozen=True, kw_only=True):
    """A file with what is said of it; *weight* and *join_weight* are as of `Pieces`."""

    path: str
    pieces: Callable[[Edition], Iterator[Piece]]
    media: str
    says: str
    english: str
    weight: int
    join: Callable[[Iterable[bytes]], bytes] = b"".join
    join_weight: int = 3


class Shown(Struct, frozen=True, kw_only=True):
    """A download as the page shows it."""

    url: str
    name: str
    says: str
    english: str
    size: str
    sha256: str


VOCABULARY = (
    "fields", "agencies", "subjects", "life-events", "laws", "provinces",
    "communes", "holidays", "services", "forms", "retired", "synonyms",
)  # fmt: skip
_TABLES = {
    "procedures": ("Mỗi thủ tục một dòng", "One line per procedure", 150),
    "offers": ("Cách nộp và thời hạn", "Ways of submitting, with their time limits", 20),
    "fees": ("Phí, lệ phí và các đợt giảm", "Fees and their dated reductions", 30),
    "papers": ("Giấy tờ phải có", "Papers that are asked for", 110),
    "laws": ("Văn bản pháp luật", "Legal documents", 5),
    "legal_basis": ("Thủ tục nào dựa trên văn bản nào", "Which procedure rests on which document", 20),
}
DOWNLOADS = (
    *(
        Download(
            path=f"{places.DOWNLOADS}{table.name.replace('_', '-')}.csv",
            pieces=partial(spreadsheet, table),
            media="text/csv",
            says=_TABLES[table.name][0],
            english=_TABLES[table.name][1],
            weight=_TABLES[table.name][2],
        )
        for table in TABLES
    ),
    Download(
        path=f"{places.DOWNLOADS}motcua.sqlite3",
        pieces=database,
        media="application/vnd.sqlite3",
        says="Tất cả các bảng trong một tệp SQLite, tìm được toàn văn; mở được bằng Datasette",
        english="All tables in one SQLite file with full-text search, ready for Datasette",
        weight=450,
        join=join,
        join_weight=150,
    ),
    Download(
        path=f"{places.DOWNLOADS}motcua.ttl.gz",
        pieces=dump,
        media="application/gzip",
        says="Tất cả dưới dạng dữ liệu liên kết CPSV-AP 3.2 (Turtle, nén gzip)",
        english="Everything as linked data, CPSV-AP 3.2 (Turtle, gzip)",
        weight=650,
    ),
)


def generate(edition: Edition) -> Iterator[Pieces | Summary]:
    depends = fingerprint(edition.site_url, edition.version)
    for one in DOWNLOADS:
        yield Pieces(one.path, tuple(one.pieces(edition)), one.weight, one.join, one.join_weight)
    about = tuple(one.path for one in DOWNLOADS)
    yield Summary(places.SUMS, depends, about, sums)
    yield Summary(places.PAGE, depends, about, partial(page, edition.site_url, edition.read, edition.version))


def sums(files: Mapping[str, Written]) -> str:
    """As `sha256sum --check` reads it, in the folder of the files."""
    lines = (f"{one.sha256}  {path.removeprefix(places.DOWNLOADS)}\n" for path, one in files.items())
    return "".join(lines)


def page(site_url: str, read: date, version: str, files: Mapping[str, Written]) -> Page:
    return Page(
        title="Dữ liệu – Một Cửa",
        description="Tải danh mục thủ tục hành chính: JSON, CSV, SQLite, dữ liệu liên kết.",
        content=render("data.html.jinja", read=read, version=version, **view(files)),
        source="generators/templates/data.html.jinja",
        other=paths.english(paths.DATA),
        head=script(_dataset(site_url, read, files)),
    )


def view(files: Mapping[str, Written]) -> dict[str, Any]:
    """What a template shows."""
    shown = [_shown(one, files[one.path]) for one in DOWNLOADS]
    return {"downloads": shown, "vocabulary": VOCABULARY, "sources": REPOSITORIES}


def _shown(one: Download, file: Written) -> Shown:
    return Shown(
        url=f"/{one.path}",
        name=one.path.removeprefix(places.DOWNLOADS),
        says=one.says,
        english=one.english,
        size=size(file.size),
        sha256=file.sha256,
    )


def size(count: int) -> str:
    """So many bytes, as it is written in Vietnam: 16,7 MB."""
    if count < 1_000_000:  # noqa: PLR2004 -- what a megabyte is
        return f"{max(1, round(count / 1000))} kB"
    return f"{count / 1_000_000:.1f} MB".replace(".", ",")


def _dataset(site_url: str, read: date, files: Mapping[str, Written]) -> dict[str, object]:
    return {
        "@context": "https://schema.org",
        "@type": "Dataset",
        "name": "Một Cửa: thủ tục hành chính Việt Nam",
        "description": "Danh mục thủ tục hành chính Việt Nam, soạn lại từ nguồn chính thức công khai.",
        "url": f"{site_url}{places.DOWNLOADS}",
        "license": f"{site_url}{places.LICENCE}",
        "inLanguage": "vi",
        "spatialCoverage": "Việt Nam",
        "dateModified": read.isoformat(),
        "distribution": [
            {
                "@type": "DataDownload",
                "contentUrl": f"{site_url}{one.path}",
                "encodingFormat": one.media,
                "contentSize": str(files[one.path].size),
                "sha256": files[one.path].sha256,
            }
            for one in DOWNLOADS
        ],
    }
