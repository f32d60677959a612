from datetime import date
from typing import Any

import pytest

from catalog.services import Applicant, EarlierForm, version_of
from functions.domain.errors import FormOutdated
from functions.domain.filing import Person
from functions.services.forms import applicant_of, schema_of
from tests.makers import an_entry

NOW, BEFORE = {"type": "object", "title": "now"}, {"type": "object", "title": "before"}
LAST_DAY = date(2026, 12, 31)
ENTRY = an_entry(schema=NOW, version=version_of(NOW), earlier=(EarlierForm(until=LAST_DAY, schema=BEFORE),))


@pytest.mark.parametrize("version", [None, version_of(NOW)])
def test_the_form_in_force_is_taken_at_any_time(version: str | None) -> None:
    assert schema_of(ENTRY, version, date(2030, 1, 1)) == (version_of(NOW), NOW)


def test_an_earlier_form_is_taken_to_its_last_day_and_by_its_own_words() -> None:
    assert schema_of(ENTRY, version_of(BEFORE), LAST_DAY) == (version_of(BEFORE), BEFORE)
    with pytest.raises(FormOutdated):
        schema_of(ENTRY, version_of(BEFORE), date(2027, 1, 1))


def test_a_form_that_nobody_knows_is_not_taken() -> None:
    with pytest.raises(FormOutdated):
        schema_of(ENTRY, "0" * 12, LAST_DAY)


def test_the_form_says_who_applies() -> None:
    pointers = Applicant(name="/owner/name", identity="/owner/number", phone="/owner/phone")
    answers = {"owner": {"name": "Chủ Hồ Sơ", "number": "001000000001"}}

    assert applicant_of(pointers, answers) == Person("Chủ Hồ Sơ", "001000000001")


@pytest.mark.parametrize("answers", [{}, {"owner": {}}, {"owner": "x"}, {"owner": {"name": 5}}])
def test_without_a_name_nobody_is_said_to_apply(answers: dict[str, Any]) -> None:
    assert applicant_of(Applicant(name="/owner/name"), answers) is None
    assert applicant_of(None, answers) is None
