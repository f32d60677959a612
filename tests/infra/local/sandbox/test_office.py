from datetime import datetime
from typing import Any

import msgspec
import pytest

from functions.domain.act import CITIZENS, Do
from functions.domain.status import NEXT, Actor, Status
from functions.handlers.office_messages import Acts
from infra.local.sandbox.office import VIETNAM, WORDS, possible, report

AT = datetime(2026, 11, 23, 14, 0, tzinfo=VIETNAM)
FORM = {
    "department": "Bộ phận Một cửa",
    "officer": "Cán bộ Mô Phỏng",
    "words": "một lý do",
    "wanted": "Giấy chứng sinh\n\n Văn bản ủy quyền ",
    "amount": "200000",
    "due": "2026-12-20",
    "how": "post",
}


@pytest.mark.parametrize("do", sorted(set(Do) - CITIZENS))
def test_what_a_person_does_here_is_what_an_agency_would_report(do: Do) -> None:
    message: Any = msgspec.convert(report("G15-261123-0001", FORM | {"do": do.value}, AT), type=Acts)

    assert (message.code, message.at, message.by.name) == ("G15-261123-0001", AT, "Cán bộ Mô Phỏng")


def test_each_line_is_a_thing_that_is_wanted() -> None:
    told = report("G15-261123-0001", FORM | {"do": "ask_supplement"}, AT)

    assert [one["name"] for one in told["wanted"]] == ["Giấy chứng sinh", "Văn bản ủy quyền"]


@pytest.mark.parametrize("status", Status)
def test_only_what_the_office_may_do_is_offered(status: Status) -> None:
    allowed = {following for following, actors in NEXT.get(status, {}).items() if Actor.OFFICE in actors}

    assert bool(possible(status)) == bool(allowed)
    assert {"answer", "withdraw"}.isdisjoint(possible(status))


def test_each_outcome_has_its_words() -> None:
    assert set(WORDS) == {"applied", "duplicate", "stale", "unknown", "refused", "later"}
