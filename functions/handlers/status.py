"""Everything that is only read: a dossier, its tracking link, its files, a payment, the OpenAPI document."""

from collections.abc import Callable
from datetime import datetime
from typing import Annotated

from aws_lambda_powertools.event_handler import Depends, Response

from catalog.terms import Retention
from catalog.working_days import Calendar
from functions import wiring
from functions.adapters.seals import jwk
from functions.file_ports import Uploads
from functions.handlers import api, dossier_showing, file_routes, office_routes, privacy_showing, showing
from functions.handlers.edge import edge, json
from functions.handlers.file_messages import FileLinkMessage
from functions.handlers.messages import KeysMessage, TrackingMessage
from functions.handlers.privacy_routes import EXPORT
from functions.handlers.reading import address_of, agency_of, token_of
from functions.handlers.receipt_routes import RECEIPT_KEYS, RECEIPTS
from functions.ports import Agencies, Dossiers, Tokens
from functions.services.limiting import Allowance
from functions.services.looking import (
    own,
    read_as_agency,
    read_dossier,
    read_payment,
    read_progress,
    tracking_link,
)
from functions.services.uploading import fetch

EDGE = edge("status")
app = EDGE.app


@EDGE.at(api.DOSSIER)
def dossier(  # noqa: PLR0913, PLR0917 - each is another port, injected by name
    code: str,
    dossiers: Annotated[Dossiers, Depends(wiring.dossiers)],
    tokens: Annotated[Tokens, Depends(wiring.tokens)],
    allowance: Annotated[Callable[[str], Allowance], Depends(wiring.allowance)],
    edge: Annotated[str, Depends(wiring.edge)],
    days: Annotated[Calendar, Depends(wiring.calendar)],
    now: Annotated[datetime, Depends(wiring.now)],
) -> Response[str]:
    token = token_of(app.current_event)
    if token is None:
        visitor = allowance(address_of(app.current_event, edge))
        return json(dossier_showing.progress(read_progress(code, dossiers, visitor, now)))
    folder = read_dossier(code, token, dossiers, tokens)
    return json(dossier_showing.everything(folder, now, days, tokens))


@EDGE.at(office_routes.OPEN)
def dossier_for_agency(
    code: str,
    agencies: Annotated[Agencies, Depends(wiring.agencies)],
    dossiers: Annotated[Dossiers, Depends(wiring.dossiers)],
    days: Annotated[Calendar, Depends(wiring.calendar)],
    now: Annotated[datetime, Depends(wiring.now)],
) -> Response[str]:
    agency = agency_of(app.current_event, agencies, now)
    folder = read_as_agency(code, agency, dossiers)
    EDGE.note(agency=agency, dossier=code)
    return json(dossier_showing.everything(folder, now, days))


@EDGE.at(api.TRACKING)
def tracking(
    code: str,
    tokens: Annotated[Tokens, Depends(wiring.tokens)],
    site: Annotated[str, Depends(wiring.site_url)],
) -> Response[str]:
    # Drawing is needed once a dossier, not at every look-up.
    from functions.adapters.qr import svg  # noqa: PLC0415

    token = token_of(app.current_event) or ""
    own(code, token, tokens)
    link = tracking_link(site, code, token)
    return json(TrackingMessage(link, svg(link)))


@EDGE.at(EXPORT)
def export(
    code: str,
    dossiers: Annotated[Dossiers, Depends(wiring.dossiers)],
    tokens: Annotated[Tokens, Depends(wiring.tokens)],
    retention: Annotated[tuple[Retention, ...], Depends(wiring.retention)],
    days: Annotated[Calendar, Depends(wiring.calendar)],
    now: Annotated[datetime, Depends(wiring.now)],
) -> Response[str]:
    folder = read_dossier(code, token_of(app.current_event) or "", dossiers, tokens)
    return json(privacy_showing.export(folder, dossiers.events(code), retention, now, days))


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


@EDGE.at(file_routes.FETCH)
def fetch_file(
    code: str,
    file: str,
    dossiers: Annotated[Dossiers, Depends(wiring.dossiers)],
    tokens: Annotated[Tokens, Depends(wiring.tokens)],
    uploads: Annotated[Uploads, Depends(wiring.uploads)],
) -> Response[str]:
    folder = read_dossier(code, token_of(app.current_event) or "", dossiers, tokens)
    return json(FileLinkMessage(fetch(folder, file, uploads)))


@EDGE.at(file_routes.FETCH_AS_AGENCY)
def fetch_file_as_agency(
    code: str,
    file: str,
    agencies: Annotated[Agencies, Depends(wiring.agencies)],
    dossiers: Annotated[Dossiers, Depends(wiring.dossiers)],
    uploads: Annotated[Uploads, Depends(wiring.uploads)],
    now: Annotated[datetime, Depends(wiring.now)],
) -> Response[str]:
    agency = agency_of(app.current_event, agencies, now)
    folder = read_as_agency(code, agency, dossiers)
    EDGE.note(agency=agency, dossier=code)
    return json(FileLinkMessage(fetch(folder, file, uploads)))


@EDGE.at(RECEIPTS)
def receipts(
    reference: str,
    dossiers: Annotated[Dossiers, Depends(wiring.dossiers)],
    tokens: Annotated[Tokens, Depends(wiring.tokens)],
    site: Annotated[str, Depends(wiring.site_url)],
) -> Response[str]:
    # Drawing is needed once a payment, not at every look-up.
    from functions.handlers.receipt_showing import receipts as shown  # noqa: PLC0415

    found = read_payment(reference, dossiers)
    own(found.dossier, token_of(app.current_event) or "", tokens)
    return json(shown(found, site))


@EDGE.at(RECEIPT_KEYS)
def receipt_keys(published: Annotated[tuple[str, ...], Depends(wiring.receipt_keys)]) -> Response[str]:
    return json(KeysMessage(tuple(jwk(public) for public in published)))


@EDGE.at(api.OPENAPI)
def openapi() -> Response[str]:
    # Only this answer needs the document: the others start without it.
    from functions.handlers.openapi import document  # noqa: PLC0415

    return json(document())


handler = EDGE.handler()
