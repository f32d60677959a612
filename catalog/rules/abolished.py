"""What no longer exists is not asked for, and nobody is sent to an office that is closed.

Household and temporary residence books ended on 31 December 2022 (Law 68/2020/QH14, article 38), identity
cards of nine digits on 31 December 2024 (Law 26/2023/QH15, article 46), districts on 30 June 2025 (Law
72/2025/QH15).
"""

import re
from collections.abc import Iterator

from catalog.folding import fold
from catalog.model import Status
from catalog.problems import Severity
from catalog.rules.view import Finding, View

PAPERS = {
    "Sổ hộ khẩu, sổ tạm trú": (re.compile(r"\b(?:so ho khau|so tam tru)\b"), "31/12/2022"),
    "Chứng minh nhân dân": (re.compile(r"\b(?:chung minh nhan dan|chung minh thu|cmnd)\b"), "31/12/2024"),
}
DISTRICT = re.compile(r"\b(?:cap-huyen|huyen|quan-huyen)\b")
BARRACKS = "quan-su"


def abolished_paper(view: View) -> Iterator[Finding]:
    for one in view.procedures:
        if one.status is not Status.REPEALED:
            for i, case in enumerate(one.cases):
                for j, paper in enumerate(case.papers):
                    for said, day in _abolished(paper.name):
                        message = f"Giấy tờ nhắc tới “{said}”, không còn giá trị từ sau ngày {day}."
                        remedy = (
                            "Đề nghị cơ quan công bố bỏ giấy này; dữ liệu đã có trong cơ sở dữ liệu dân cư."
                        )
                        yield Finding(
                            one, ("cases", i, "papers", j, "name"), message, remedy, Severity.WARNING
                        )


def abolished_office(view: View) -> Iterator[Finding]:
    """Military commands of a district are no part of the district level's People's Committee."""
    for one in view.procedures:
        for place, slug in enumerate(one.executed_by if one.status is not Status.REPEALED else ()):
            if DISTRICT.search(slug) and BARRACKS not in slug:
                message = f"Cơ quan thực hiện “{slug}” thuộc cấp huyện, không còn từ ngày 1/7/2025."
                remedy = "Ghi cơ quan cấp xã hoặc cấp tỉnh nhận việc, theo quyết định công bố mới."
                yield Finding(one, ("executed_by", place), message, remedy, Severity.WARNING)


def _abolished(name: str) -> Iterator[tuple[str, str]]:
    folded = fold(name)
    yield from ((said, day) for said, (pattern, day) in PAPERS.items() if pattern.search(folded))
