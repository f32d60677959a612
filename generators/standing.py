"""How likely an entry is what a citizen means, before a word of the query is read: 100 is the middle."""

import re

from catalog.model import Level, Procedure, Status
from catalog.services import Service

_INTERNAL = re.compile(r"^[56]\.")
_ABROAD = re.compile(r"yếu tố nước ngoài|ở nước ngoài|lưu động|khu vực biên giới|người nước ngoài|trung ương", re.IGNORECASE)
_AMENDED = re.compile(r"^(Cấp lại|Cấp đổi|Gia hạn|Điều chỉnh|Sửa đổi|Thu hồi|Chấm dứt|Hủy|Xóa|Đăng ký lại)\b", re.IGNORECASE)
_NEARNESS = {Level.COMMUNE: 3, Level.PROVINCE: 2, Level.DISTRICT: 0, Level.OTHER: 0, Level.MINISTRY: -2}


def of_procedure(procedure: Procedure) -> int:
    if procedure.status != Status.IN_FORCE:
        return 72
    return 100 + sum(
        (
            6 if procedure.also else 0,
            3 if "cong-dan-viet-nam" in procedure.subjects else 0,
            2 if procedure.life_events else 0,
            max((_NEARNESS[level] for level in procedure.levels), default=0),
            -5 if _ABROAD.search(procedure.title) else 0,
            -3 if _AMENDED.search(procedure.title) else 0,
            -18 if _INTERNAL.match(procedure.code) else 0,
        )
    )


def of_service(service: Service) -> int:
    return 108 if service.also else 104


def of_retired() -> int:
    return 64
