import pytest

from functions.domain.dossier import Event, Happening
from functions.domain.news import ALSO, ENGLISH, SUBJECT, news_of
from functions.domain.status import Status
from tests.makers import CODE, NOON

SITE = "https://motcua.example"


@pytest.mark.parametrize("status", Status)
def test_a_new_status_is_told_in_both_languages(status: Status) -> None:
    text = news_of(CODE, Event(2, NOON, Happening.MOVED, status), SITE).text

    assert f"Hồ sơ {CODE}: {status.label}." in text
    assert f"Dossier {CODE}: {ENGLISH[status]}." in text


@pytest.mark.parametrize("happening", ALSO)
def test_what_else_happens_is_told_as_that(happening: Happening) -> None:
    text = news_of(CODE, Event(2, NOON, happening, Status.PROCESSING), SITE).text

    assert all(f": {words}." in text for words in ALSO[happening])


def test_the_subject_is_the_same_for_everybody_and_the_link_opens_progress_only() -> None:
    news = news_of(CODE, Event(2, NOON, Happening.MOVED, Status.DECIDED), SITE)

    assert news.subject == SUBJECT
    assert f"{SITE}/ho-so/#ma={CODE}\n" in news.text
    assert "khoa=" not in news.text
