"""GET /api/dossiers/{code}, GET /api/payments/{reference} and GET /api/openapi.json."""

from typing import Annotated

from aws_lambda_powertools.event_handler import Depends, Response

from functions import wiring
from functions.handlers import api, showing
from functions.handlers.edge import edge, json
from functions.handlers.reading import token_of
from functions.ports import Dossiers, Tokens
from functions.services.looking import own, read_dossier, read_payment, read_progress

EDGE = edge("status")
app = EDGE.app


@EDGE.at(api.DOSSIER)
def dossier(
    code: str,
    dossiers: Annotated[Dossiers, Depends(wiring.dossiers)],
    tokens: Annotated[Tokens, Depends(wiring.tokens)],
) -> Response[str]:
    token = token_of(app.current_event)
    if token is None:
        return json(showing.progress(read_progress(code, dossiers)))
    return json(showing.everything(read_dossier(code, token, dossiers, tokens)))


@EDGE.at(api.PAYMENT)
def payment(
    reference: str,
    dossiers: Annotated[Dossiers, Depends(wiring.dossiers)],
    tokens: Annotated[Tokens, Depends(wiring.tokens)],
) -> Response[str]:
    found = read_payment(reference, dossiers)
    token = token_of(app.current_event)
    if token is None:
        return json(showing.payment_state(found))
    own(found.dossier, token, tokens)
    return json(showing.whole_payment(found))


@EDGE.at(api.OPENAPI)
def openapi() -> Response[str]:
    # Only this answer needs the document: the others start without it.
    from functions.handlers.openapi import document  # noqa: PLC0415

    return json(document())


handler = EDGE.handler()
