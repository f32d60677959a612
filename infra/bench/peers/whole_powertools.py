"""Powertools as its examples have it: logger, metrics, validation, idempotency with boto3; no tracer."""

from dataclasses import dataclass
from typing import Any

from aws_lambda_powertools import Logger, Metrics
from aws_lambda_powertools.event_handler import APIGatewayHttpResolver
from aws_lambda_powertools.utilities.idempotency import (
    DynamoDBPersistenceLayer,
    IdempotencyConfig,
    idempotent_function,
)


@dataclass
class Echo:
    """What the route answers, validated."""

    word: str


logger = Logger(service="echo")
metrics = Metrics(service="echo", namespace="Bench")
kept = DynamoDBPersistenceLayer(table_name="echo")
config = IdempotencyConfig()
app = APIGatewayHttpResolver(enable_validation=True)


def echo(word: str) -> Echo:
    return Echo(word=word)


once = idempotent_function(echo, data_keyword_argument="word", persistence_store=kept, config=config)
app.get("/echo/<word>")(echo)


@logger.inject_lambda_context
@metrics.log_metrics
def handler(event: dict[str, Any], context: Any) -> dict[str, Any]:
    return app.resolve(event, context)
