"""The ten statuses of a dossier, in the national order, and which may follow which."""

from collections.abc import Mapping
from enum import StrEnum


class Status(StrEnum):
    """Trạng thái hồ sơ, numbered 1 to 10 in this order."""

    REGISTERED = "registered"
    ACCEPTED = "accepted"
    REFUSED = "refused"
    PROCESSING = "processing"
    SUPPLEMENT_ASKED = "supplement_asked"
    PAYMENT_ASKED = "payment_asked"
    WITHDRAWN = "withdrawn"
    STOPPED = "stopped"
    DECIDED = "decided"
    DELIVERED = "delivered"

    @property
    def number(self) -> int:
        return NUMBER[self]

    @property
    def label(self) -> str:
        return LABEL[self]


class Actor(StrEnum):
    """Who moves a dossier: the citizen, the office, or the system on a payment."""

    CITIZEN = "citizen"
    OFFICE = "office"
    SYSTEM = "system"


NUMBER = {status: number for number, status in enumerate(Status, start=1)}
LABEL = {
    Status.REGISTERED: "Mới đăng ký",
    Status.ACCEPTED: "Được tiếp nhận",
    Status.REFUSED: "Không được tiếp nhận",
    Status.PROCESSING: "Đang xử lý",
    Status.SUPPLEMENT_ASKED: "Yêu cầu bổ sung giấy tờ",
    Status.PAYMENT_ASKED: "Yêu cầu thực hiện nghĩa vụ tài chính",
    Status.WITHDRAWN: "Công dân yêu cầu rút hồ sơ",
    Status.STOPPED: "Dừng xử lý",
    Status.DECIDED: "Đã xử lý xong",
    Status.DELIVERED: "Đã trả kết quả",
}

_CITIZEN = frozenset({Actor.CITIZEN})
_OFFICE = frozenset({Actor.OFFICE})
_SYSTEM = frozenset({Actor.SYSTEM})

# What may follow a status, and who may say so. A status that is no key has no successor.
# Offices that report only where a dossier now stands may skip a step: received at the counter and decided
# on the spot, decided and handed over at once. The system stops what waited for what came to nothing.
NEXT: Mapping[Status, Mapping[Status, frozenset[Actor]]] = {
    Status.REGISTERED: {
        Status.ACCEPTED: _OFFICE,
        Status.REFUSED: _OFFICE,
        Status.PROCESSING: _OFFICE,
        Status.SUPPLEMENT_ASKED: _OFFICE,
        Status.PAYMENT_ASKED: _OFFICE | _SYSTEM,
        Status.WITHDRAWN: _CITIZEN,
        Status.STOPPED: _SYSTEM,
        Status.DECIDED: _OFFICE,
    },
    Status.ACCEPTED: {
        Status.PROCESSING: _OFFICE,
        Status.SUPPLEMENT_ASKED: _OFFICE,
        Status.PAYMENT_ASKED: _OFFICE,
        Status.WITHDRAWN: _CITIZEN,
        Status.STOPPED: _OFFICE,
        Status.DECIDED: _OFFICE,
        Status.DELIVERED: _OFFICE,
    },
    Status.PROCESSING: {
        Status.SUPPLEMENT_ASKED: _OFFICE,
        Status.PAYMENT_ASKED: _OFFICE,
        Status.WITHDRAWN: _CITIZEN,
        Status.STOPPED: _OFFICE,
        Status.DECIDED: _OFFICE,
        Status.DELIVERED: _OFFICE,
    },
    Status.SUPPLEMENT_ASKED: {
        Status.REGISTERED: _CITIZEN,
        Status.ACCEPTED: _OFFICE,
        Status.REFUSED: _OFFICE,
        Status.PROCESSING: _OFFICE,
        Status.WITHDRAWN: _CITIZEN,
        Status.STOPPED: _OFFICE,
    },
    Status.PAYMENT_ASKED: {
        Status.REGISTERED: _SYSTEM,
        Status.ACCEPTED: _OFFICE | _SYSTEM,
        Status.REFUSED: _OFFICE,
        Status.PROCESSING: _OFFICE | _SYSTEM,
        Status.WITHDRAWN: _CITIZEN,
        Status.STOPPED: _OFFICE,
        Status.DECIDED: _SYSTEM,
    },
    Status.DECIDED: {Status.DELIVERED: _OFFICE},
}

# No money is wanted any more: what still arrives is a matter for a person.
CLOSED = frozenset({Status.REFUSED, Status.WITHDRAWN, Status.STOPPED})

# The office needs the answers no more; a result may still wait to be fetched.
FINISHED = CLOSED | {Status.DECIDED, Status.DELIVERED}


# The office has the dossier: the time limit runs.
RECEIVED = frozenset({Status.ACCEPTED, Status.PROCESSING, Status.DECIDED, Status.DELIVERED})
# Nothing goes on until the citizen does something.
WAITING = frozenset({Status.SUPPLEMENT_ASKED, Status.PAYMENT_ASKED})


def may_follow(status: Status, following: Status, actor: Actor) -> bool:
    return actor in NEXT.get(status, {}).get(following, frozenset())
