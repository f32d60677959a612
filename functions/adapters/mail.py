"""E-mail by Amazon SES."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from functions.adapters.aws_calls import call
from functions.domain.news import Contact, News


@dataclass(frozen=True, slots=True)
class SesMessenger:
    """Implements the port Messenger; *site* is where the letters' links lead to."""

    client: Callable[[], Any]
    sender: str
    site: str

    def send(self, to: Contact, news: News) -> None:
        simple = {
            "Subject": {"Data": news.subject, "Charset": "UTF-8"},
            "Body": {"Text": {"Data": news.text, "Charset": "UTF-8"}},
        }
        call(
            self.client().send_email,
            FromEmailAddress=self.sender,
            Destination={"ToAddresses": [to.email]},
            Content={"Simple": simple},
        )
