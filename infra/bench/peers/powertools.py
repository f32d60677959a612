"""The least that Powertools can be used for: a resolver and one route."""

from typing import Any

from aws_lambda_powertools.event_handler import APIGatewayHttpResolver

app = APIGatewayHttpResolver()
app.get("/echo/<word>")(lambda word: {"word": word})


def handler(event: dict[str, Any], context: Any) -> dict[str, Any]:
    return app.resolve(event, context)
