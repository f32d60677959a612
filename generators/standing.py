"""How likely an entry is what a citizen means, before a word of the query is read: 100 is the middle."""

import re

from catalog.catalog import Catalog
from catalog.model import Level, Procedure, Status
from catalog.services import Service
from catalog.siblings import Kin

_INTERNAL = re.compile(r"^[56]\.")
_ABROAD = re.compile(
    r"yếu tố nước ngoài|ở nước ngoài|lưu động|khu vực biên giới|người nước ngoài|trung ương", re.IGNORECASE
)
_AMENDED = re.compile(
    r"^(Cấp lại|Cấp đổi|Đổi|Gia hạn|Điều chỉnh|Sửa đổi|Thu hồi|Chấm dứt|Hủy|Huỷ|Xóa|Xoá|Đăng ký lại"
    r"|Dừng|Tạm|Thôi|Giải thể|Thay đổi|Đăng ký thay đổi|Đăng ký giải thể"
    r"|Chuyển|Đính chính|Bổ sung|Cập nhật|Cấp bổ sung|Sáp nhập)\b",
    re.IGNORECASE,
)
USED = 6  # everyday names: the more of them, the more often it is asked for
_SPECIAL = {"bo-ngoai-giao", "bo-quoc-phong"}  # for people abroad, for soldiers
_NEARNESS = {Level.COMMUNE: 3, Level.PROVINCE: 2, Level.DISTRICT: 0, Level.OTHER: 0, Level.MINISTRY: -2}


def of_procedure(procedure: Procedure) -> int:
    if procedure.status != Status.IN_FORCE:
        return 72
    return 100 + sum(
        (
            min(len(procedure.also), USED),
            3 if procedure.guide else 0,
            3 if "cong-dan-viet-nam" in procedure.subjects else 0,
            2 if procedure.life_events else 0,
            max((_NEARNESS[level] for level in procedure.levels), default=0),
            -5 if _ABROAD.search(procedure.title) else 0,
            -6 if procedure.agency in _SPECIAL else 0,
            -18 if _INTERNAL.match(procedure.code) else 0,
        )
    )


def is_amending(title: str) -> bool:
    """Whether it changes, renews or ends what another procedure gave: not meant unless it is said."""
    return bool(_AMENDED.search(title))


def of_service(service: Service) -> int:
    return 108 if service.also else 104


def of_retired() -> int:
    return 64


def families(catalog: Catalog, siblings: Kin) -> list[list[str]]:
    """Codes of one procedure at several levels, the one that citizens file first."""
    kin = {code: others for code, others in siblings.items() if catalog.procedures[code].province is None}
    groups = {tuple(sorted({code, *others} & kin.keys())) for code, others in kin.items()}
    return [
        sorted(group, key=lambda code: _distance(catalog.procedures[code]))
        for group in sorted(groups)
        if len(group) > 1
    ]


def _distance(procedure: Procedure) -> tuple[bool, int, str]:
    """How far from the citizen; the district's level ended in 2025."""
    nearness = max((_NEARNESS[level] for level in procedure.levels), default=0)
    return "cấp huyện" in procedure.title.lower(), -nearness, procedure.code
