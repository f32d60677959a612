"""The page for times without a network, with the guides of a commune that can be kept on the device."""

import re
from collections.abc import Iterator
from functools import lru_cache, partial

from catalog.model import Level, Procedure
from generators import paths, standing
from generators.edition import Edition
from generators.home import MOST_USED
from generators.output import Output, Page, Section, fingerprint
from generators.render import render
from generators.rows import Row

PACK = 100  # guides, at most 2 MB
# What people go to a commune's office for, the most frequent first.
FIELDS = (
    "ho-tich",
    "dang-ky-quan-ly-cu-tru",
    "chung-thuc",
    "thanh-lap-va-hoat-dong-doanh-nghiep-ho-kinh-doanh",
    "bao-tro-xa-hoi",
    "nguoi-co-cong",
    "dat-dai",
    "cap-quan-ly-can-cuoc",
    "nuoi-con-nuoi",
    "thuc-hien-chinh-sach-bhyt",
    "thuc-hien-chinh-sach-bhxh",
    "giam-ngheo",
    "nha-o-va-cong-so",
    "hoat-dong-xay-dung",
    "giao-duc-va-dao-tao-thuoc-he-thong-giao-duc-quoc-dan",
    "nghia-vu-quan-su",
    "viec-lam",
    "khieu-nai-to-cao",
)
_RARE = re.compile("nước ngoài|biên giới|lưu động", re.IGNORECASE)


def generate(edition: Edition) -> Iterator[Section]:
    yield Section("offline", edition.faces, lambda: _files(edition.front))


def _files(edition: Edition) -> Iterator[Output]:
    rows = edition.current(chosen(edition))
    yield Output(paths.file(paths.OFFLINE), fingerprint(rows), partial(page, rows))


@lru_cache(maxsize=1)
def chosen(edition: Edition) -> tuple[str, ...]:
    """What people do most at a commune: the best known first; nobody counts the readers of this site."""
    return tuple(one.code for one in sorted(filter(_is_of_commune, edition.in_force), key=_order)[:PACK])


def _is_of_commune(procedure: Procedure) -> bool:
    return procedure.province is None and Level.COMMUNE in procedure.levels


def _order(procedure: Procedure) -> tuple[bool, bool, bool, int, int, str]:
    """The known ones; then the commune's daily work, its own before what is done at several levels."""
    is_daily = procedure.field in FIELDS and set(procedure.levels) == {Level.COMMUNE}
    is_rare = _RARE.search(procedure.title) is not None
    place = FIELDS.index(procedure.field or "") if is_daily else len(FIELDS)
    likely = standing.of_procedure(procedure)
    return procedure.code not in MOST_USED, not is_daily, is_rare, place, -likely, procedure.code


def page(rows: tuple[Row, ...]) -> Page:
    return Page(
        title="Dùng khi mất mạng – Một Cửa",
        description="Lưu một trăm thủ tục hay dùng ở xã, phường vào máy để xem khi không có mạng.",
        head=render("offline_head.html.jinja"),
        content=render("offline.html.jinja", rows=rows),
        source="generators/templates/offline.html.jinja",
        other=paths.english(paths.OFFLINE),
    )
