"""Queues in order within a dossier, on moto's SQS."""

from collections.abc import Iterator
from typing import Any

import pytest
from botocore.session import get_session

from functions.adapters.queues import LONGEST, SqsQueues, happenings
from functions.domain.dossier import Event, Happening
from functions.domain.errors import StoreUnavailable
from functions.domain.outbox import Happened, Hearer
from functions.domain.status import Status
from tests.makers import CODE, NOON

TOLD = [Happened(CODE, Event(n, NOON, Happening.MOVED, Status.ACCEPTED)) for n in range(1, 13)]


@pytest.fixture
def sqs(aws: None) -> Iterator[Any]:  # noqa: ARG001 - it stands for the mocked AWS
    client = get_session().create_client("sqs")
    yield client
    client.close()


@pytest.fixture
def url(sqs: Any) -> str:
    made = sqs.create_queue(QueueName="news.fifo", Attributes={"FifoQueue": "true"})
    return str(made["QueueUrl"])


def received(sqs: Any, url: str) -> list[Happened]:
    found: list[Happened] = []
    while messages := sqs.receive_message(QueueUrl=url, MaxNumberOfMessages=10).get("Messages"):
        found += [told for _, told in happenings([{"body": one["Body"]} for one in messages])]
        for one in messages:
            sqs.delete_message(QueueUrl=url, ReceiptHandle=one["ReceiptHandle"])
    return found


def test_more_than_one_batch_comes_in_order_and_a_repetition_is_dropped(sqs: Any, url: str) -> None:
    queues = SqsQueues(lambda: sqs, {Hearer.NEWS: url})

    queues.send(Hearer.NEWS, TOLD)
    queues.send(Hearer.NEWS, TOLD[:2])

    assert received(sqs, url) == TOLD


def test_a_queue_that_is_not_there_is_told(sqs: Any, url: str) -> None:
    with pytest.raises(StoreUnavailable):
        SqsQueues(lambda: sqs, {Hearer.NEWS: f"{url}-gone"}).send(Hearer.NEWS, TOLD[:1])


@pytest.mark.parametrize(("tries", "seconds"), [(1, 2), (5, 32), (14, LONGEST)])
def test_what_failed_comes_again_ever_later(tries: int, seconds: int) -> None:
    class Client:
        def change_message_visibility(self, **request: Any) -> dict[str, Any]:
            self.asked = request
            return {}

    client = Client()
    message = {"receiptHandle": "r1", "attributes": {"ApproximateReceiveCount": str(tries)}}

    SqsQueues(lambda: client, {Hearer.NEWS: "queue"}).put_off(Hearer.NEWS, message)

    assert client.asked == {"QueueUrl": "queue", "ReceiptHandle": "r1", "VisibilityTimeout": seconds}
