"""/api/callbacks/…: what the payment providers tell us, and our answers in their own words."""

from collections.abc import Callable, Mapping
from datetime import datetime
from http import HTTPStatus
from typing import Annotated

from aws_lambda_powertools.event_handler import Depends, Response

from catalog.working_days import Calendar
from functions import wiring
from functions.adapters.providers.vietqr import Vietqr
from functions.domain.errors import MalformedRequest, RequestTooLarge
from functions.handlers.callback_routes import CALLBACKS, VIETQR_TOKEN
from functions.handlers.edge import NO_STORE, edge, json
from functions.handlers.reading import body_of
from functions.handlers.route import Route
from functions.payment_ports import Answer, Callback, Provider
from functions.ports import Dossiers
from functions.services.settling import apply_callback

TEXT = "text/plain"
PREFIX = "/api/callbacks/"
EDGE = edge("callbacks")
app = EDGE.app
Stores = Annotated[Dossiers, Depends(wiring.dossiers)]
Providers = Annotated[Callable[[str], Provider], Depends(wiring.provider)]
Days = Annotated[Calendar, Depends(wiring.calendar)]
Now = Annotated[datetime, Depends(wiring.now)]


def receive_at(route: Route) -> None:
    """Register a *route*; its path names the provider and, where it has several, which of its calls."""
    name, _, step = route.path.removeprefix(PREFIX).partition("/")

    def receive(dossiers: Stores, provider: Providers, days: Days, now: Now) -> Response[str]:
        callback = _callback(step)
        found = provider(name)
        applied = apply_callback(callback, found, dossiers, days, now)
        EDGE.note(outcome=applied.verdict, provider=found.name)
        EDGE.count(f"Callback{applied.verdict.capitalize()}")
        return _respond(found.answer(callback, applied.verdict, now))

    EDGE.at(route)(receive)


@EDGE.at(VIETQR_TOKEN)
def give_token(vietqr: Annotated[Vietqr, Depends(wiring.vietqr)]) -> Response[str]:
    return _respond(vietqr.give_token(_callback("token")))


def _callback(step: str) -> Callback:
    """Return the request; a body that is too long or no text is left to the provider's own refusal."""
    event = app.current_event
    try:
        body = body_of(event)
    except (MalformedRequest, RequestTooLarge):
        body = b""
    headers = {name: str(value) for name, value in (event.get("headers") or {}).items()}
    return Callback(event.get("rawQueryString") or "", body, headers, step)


def _respond(answer: Answer) -> Response[str]:
    if isinstance(answer.body, Mapping):
        return json(answer.body, HTTPStatus(answer.status))
    kind = TEXT if answer.body else None
    return Response(answer.status, kind, answer.body or "", headers=dict(NO_STORE))


for one in CALLBACKS:
    if one is not VIETQR_TOKEN:
        receive_at(one)
handler = EDGE.handler()
