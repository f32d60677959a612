"""What every HTTP function has in common: answers, problems, one log line and the metrics of a request.

Log keys: service, level, location, timestamp, xray_trace_id, message, correlation_id, route, status,
outcome, provider, agency, dossier, error, where. None of them ever holds a name, a number of a person, a
paper or a secret.
"""

import traceback
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from http import HTTPStatus
from typing import Any, TypeVar

import msgspec
from aws_lambda_powertools import Logger, Metrics
from aws_lambda_powertools.event_handler import APIGatewayHttpResolver, Response, depends
from aws_lambda_powertools.metrics import MetricUnit
from aws_lambda_powertools.utilities.data_classes import APIGatewayProxyEventV2
from aws_lambda_powertools.utilities.typing import LambdaContext

from functions.domain.errors import DomainError
from functions.handlers import problems
from functions.handlers.kind import Kind
from functions.handlers.route import Route

JSON = "application/json"
NAMESPACE = "MotCua"
OUTCOMES = {2: "Answered", 4: "Refused", 5: "Failed"}
NO_STORE = {"Cache-Control": "no-store"}
# What a route depends on never changes; the library would work it out anew at every request.
depends.build_dependency_tree = cache(depends.build_dependency_tree)
Function = TypeVar("Function", bound=Callable[..., Response[str]])
Handler = Callable[[dict[str, Any], LambdaContext], dict[str, Any]]


@dataclass(frozen=True, slots=True)
class Edge:
    """One function's app, with its log and its metrics."""

    app: APIGatewayHttpResolver
    logger: Logger
    metrics: Metrics

    def handler(self) -> Handler:
        """Return the Lambda function: resolve, log one line, count the outcome."""
        counted: Handler = self.metrics.log_metrics(self._handle)
        return counted

    def at(self, route: Route) -> Callable[[Function], Function]:
        """Register a function as the *route* of the API's table."""
        registered: Callable[[Function], Function] = self.app.route(route.pattern, route.method)
        return registered

    def note(self, **details: str) -> None:
        """Add *details* to the log line of this request."""
        self.logger.append_keys(**details)

    def count(self, name: str, value: int = 1) -> None:
        self.metrics.add_metric(name=name, unit=MetricUnit.Count, value=value)

    def _handle(self, event: dict[str, Any], context: LambdaContext) -> dict[str, Any]:
        self.logger.clear_state()
        self.logger.set_correlation_id(_correlation_id(event))
        answer = self.app.resolve(event, context)
        status = answer["statusCode"]
        say = self.logger.error if status == HTTPStatus.INTERNAL_SERVER_ERROR else self.logger.info
        say("answered", extra={"route": event.get("routeKey", ""), "status": status})
        self.count(OUTCOMES.get(status // 100, "Answered"))
        return answer

    def failed(self, error: Exception) -> Response[str]:
        self.note(error=type(error).__name__, where=_where(error))
        return self._problem(problems.kind_of(error), error)

    def no_route(self, _error: Exception) -> Response[str]:
        return self._problem(_misrouted(self.app), None)

    def _problem(self, kind: Kind, error: Exception | None) -> Response[str]:
        body = problems.problem(kind, _correlation_id(self.app.current_event), error).decode()
        headers = NO_STORE | problems.headers_of(kind, error)
        return Response(kind.status, problems.CONTENT_TYPE, body, headers=headers)


def edge(service: str) -> Edge:
    metrics = Metrics(service=service, namespace=NAMESPACE)
    made = Edge(APIGatewayHttpResolver(), Logger(service=service), metrics)
    made.app.exception_handler(Exception)(made.failed)
    made.app.not_found(made.no_route)
    return made


def json(message: object, status: HTTPStatus = HTTPStatus.OK, **headers: str) -> Response[str]:
    body = msgspec.json.encode(message).decode()
    return Response(status, JSON, body, headers=NO_STORE | headers)


def _misrouted(app: APIGatewayHttpResolver) -> Kind:
    event: APIGatewayProxyEventV2 = app.current_event
    routes = [*app._static_routes, *app._dynamic_routes]  # noqa: SLF001 - the resolver does not tell otherwise
    known = any(route.rule.match(event.path) for route in routes)
    return problems.WRONG_METHOD if known else problems.NO_ROUTE


def _where(error: Exception) -> str:
    """Say where it broke; what an unforeseen error says might hold what somebody sent."""
    if isinstance(error, DomainError):
        return str(error) if type(error) in problems.KINDS else type(error).__name__
    frames = traceback.extract_tb(error.__traceback__)
    return f"{frames[-1].filename}:{frames[-1].lineno}" if frames else ""


def _correlation_id(event: Any) -> str:
    context: dict[str, Any] = event.get("requestContext") or {}
    return str(context.get("requestId", ""))
