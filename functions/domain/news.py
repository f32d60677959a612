"""What a citizen is written about the own dossier (tin báo): that something happened, nothing more."""

from collections.abc import Mapping
from dataclasses import dataclass

from functions.domain.dossier import Event, Happening
from functions.domain.status import LABEL, Status

SUBJECT = "Hồ sơ của bạn có tin mới / News about your dossier"
TEXT = """Hồ sơ {code}: {vi}.
Xem tại: {link}

Dossier {code}: {en}.
See: {link}

Bạn nhận thư này vì đã để lại địa chỉ ở trang hồ sơ; ở đó bạn cũng thôi nhận được.
You get this because the address was left on the dossier's page, where it can be removed.
"""
ENGLISH: Mapping[Status, str] = {
    Status.REGISTERED: "registered",
    Status.ACCEPTED: "accepted",
    Status.REFUSED: "refused",
    Status.PROCESSING: "in progress",
    Status.SUPPLEMENT_ASKED: "more papers are needed",
    Status.PAYMENT_ASKED: "a payment is needed",
    Status.WITHDRAWN: "withdrawn",
    Status.STOPPED: "handling has stopped",
    Status.DECIDED: "decided",
    Status.DELIVERED: "result delivered",
}
# What else is worth a letter than a new status.
ALSO: Mapping[Happening, tuple[str, str]] = {
    Happening.PAYMENT_SETTLED: ("đã nhận tiền", "payment received"),
    Happening.APOLOGISED: ("cơ quan hẹn lại ngày trả kết quả", "the office has set a new date"),
    Happening.FILE_REFUSED: ("có tệp không nhận được", "a file could not be taken"),
}
TOLD = frozenset({Happening.MOVED, *ALSO})


@dataclass(frozen=True, slots=True)
class Contact:
    """Where the citizen wishes to be written to about what comes *after* the event of that number."""

    email: str
    after: int = 0


@dataclass(frozen=True, slots=True)
class News:
    """A letter; it names no person, and its link opens nothing that the code alone does not."""

    subject: str
    text: str


def news_of(code: str, event: Event, site: str) -> News:
    vi, en = ALSO.get(event.happening, (LABEL[event.status], ENGLISH[event.status]))
    return News(SUBJECT, TEXT.format(code=code, vi=vi, en=en, link=f"{site}/ho-so/#ma={code}"))
