"""GET /api/callbacks/vnpay and POST /api/callbacks/dvcqg: what the payment providers tell us."""

from collections.abc import Callable
from datetime import datetime
from http import HTTPStatus
from typing import Annotated

from aws_lambda_powertools.event_handler import Depends, Response

from catalog.working_days import Calendar
from functions import wiring
from functions.domain.errors import MalformedRequest, RequestTooLarge
from functions.handlers import api
from functions.handlers.edge import edge, json
from functions.handlers.reading import body_of
from functions.ports import Callback, Dossiers, Provider
from functions.services.settling import apply_callback

EDGE = edge("callbacks")
app = EDGE.app
Stores = Annotated[Dossiers, Depends(wiring.dossiers)]
Providers = Annotated[Callable[[str], Provider], Depends(wiring.provider)]
Days = Annotated[Calendar, Depends(wiring.calendar)]
Now = Annotated[datetime, Depends(wiring.now)]


@EDGE.at(api.VNPAY)
def vnpay(dossiers: Stores, provider: Providers, days: Days, now: Now) -> Response[str]:
    callback = Callback(query=app.current_event.get("rawQueryString") or "")
    return _apply(callback, provider("vnpay"), dossiers, days, now)


@EDGE.at(api.DVCQG)
def dvcqg(dossiers: Stores, provider: Providers, days: Days, now: Now) -> Response[str]:
    return _apply(Callback(body=_body()), provider("dvcqg"), dossiers, days, now)


def _apply(
    callback: Callback, provider: Provider, dossiers: Dossiers, days: Calendar, now: datetime
) -> Response[str]:
    applied = apply_callback(callback, provider, dossiers, days, now)
    EDGE.note(outcome=applied.verdict, provider=provider.name)
    EDGE.count(f"Callback{applied.verdict.capitalize()}")
    answer = provider.answer(callback, applied.verdict, now)
    return json(answer.body, HTTPStatus(answer.status))


def _body() -> bytes:
    """Return the body; one that is too long or no text is left to the provider's own refusal."""
    try:
        return body_of(app.current_event)
    except (MalformedRequest, RequestTooLarge):
        return b""


handler = EDGE.handler()
