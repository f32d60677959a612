from collections.abc import Iterator
from typing import Any

import pytest
from botocore.session import get_session
from moto.ses.models import ses_backends

from functions.adapters.mail import SesMessenger
from functions.domain.errors import StoreUnavailable
from functions.domain.news import Contact, News

NEWS = News("Tin mới", "Hồ sơ có tin mới.")


@pytest.fixture
def ses(aws: None) -> Iterator[Any]:  # noqa: ARG001 - it stands for the mocked AWS
    client = get_session().create_client("sesv2")
    yield client
    client.close()


def test_a_letter_is_sent_as_it_is_written(ses: Any) -> None:
    ses.create_email_identity(EmailIdentity="tin@motcua.example")

    SesMessenger(lambda: ses, "tin@motcua.example", "").send(Contact("citizen@example.com"), NEWS)

    [sent] = ses_backends["123456789012"]["ap-southeast-1"].sent_messages
    assert sent.destinations["ToAddresses"] == ["citizen@example.com"]
    assert (sent.source, sent.subject, sent.body) == ("tin@motcua.example", NEWS.subject, NEWS.text)


def test_what_ses_refuses_is_tried_again(ses: Any) -> None:
    with pytest.raises(StoreUnavailable):
        SesMessenger(lambda: ses, "nobody@motcua.example", "").send(Contact("citizen@example.com"), NEWS)
