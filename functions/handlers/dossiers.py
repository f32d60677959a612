"""POST /api/dossiers and what the citizen then does: pay, send files, answer, withdraw, erase."""

import secrets
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from http import HTTPStatus
from typing import Annotated

from aws_lambda_powertools.event_handler import Depends, Response
from msgspec.structs import asdict

from catalog.offers import Channel
from catalog.working_days import Calendar
from functions import wiring
from functions.domain.attempt import LENGTH, LETTERS
from functions.domain.file import File
from functions.domain.filing import Application, Hand, HandedPaper, Representative
from functions.file_ports import Uploads
from functions.handlers import api, dossier_showing, file_routes, news_routes, office_routes, showing
from functions.handlers.dossier_messages import SupplementRequest, WithdrawalRequest
from functions.handlers.edge import edge, json
from functions.handlers.file_messages import FileRequest, TicketMessage
from functions.handlers.messages import DossierRequest, PaymentRequest
from functions.handlers.office_messages import CounterRequest
from functions.handlers.privacy_routes import ERASE
from functions.handlers.reading import agency_of, body_of, guard_of, message_of, token_of
from functions.payment_ports import Provider
from functions.ports import Agencies, Dossiers, Folder, Tokens
from functions.services.desk import Desk
from functions.services.erasing import erase
from functions.services.filing import Filed, file_dossier
from functions.services.holder import Holder
from functions.services.looking import own, read_dossier
from functions.services.paying import Wish, start_payment
from functions.services.replying import answer, withdraw
from functions.services.telling import keep_contact
from functions.services.uploading import ask

EDGE = edge("dossiers")
app = EDGE.app


@EDGE.at(api.FILE)
def file(
    desk: Annotated[Desk, Depends(wiring.desk)], now: Annotated[datetime, Depends(wiring.now)]
) -> Response[str]:
    body = message_of(body_of(app.current_event), DossierRequest)
    guard = guard_of(app.current_event, "dossiers", body)
    return _answer(file_dossier(_application(body), guard, desk, now))


@EDGE.at(office_routes.TAKE_IN)
def take_in(
    agencies: Annotated[Agencies, Depends(wiring.agencies)],
    desk: Annotated[Desk, Depends(wiring.desk)],
    now: Annotated[datetime, Depends(wiring.now)],
) -> Response[str]:
    agency = agency_of(app.current_event, agencies, now)
    body = message_of(body_of(app.current_event), CounterRequest)
    guard = guard_of(app.current_event, f"dossiers|{agency}", body)
    application = replace(_application(body), channel=Channel(body.channel), unit=agency)
    return _answer(file_dossier(application, guard, desk, now))


def _answer(filed: Filed) -> Response[str]:
    status = HTTPStatus.OK if filed.is_repeated else HTTPStatus.CREATED
    return json(showing.filed(filed), status, Location=f"/api/dossiers/{filed.folder.dossier.code}")


@EDGE.at(api.PAY)
def pay(
    code: str,
    dossiers: Annotated[Dossiers, Depends(wiring.dossiers)],
    tokens: Annotated[Tokens, Depends(wiring.tokens)],
    provider: Annotated[Callable[[str], Provider], Depends(wiring.provider)],
    now: Annotated[datetime, Depends(wiring.now)],
) -> Response[str]:
    token = token_of(app.current_event) or ""
    own(code, token, tokens)
    body = message_of(body_of(app.current_event), PaymentRequest)
    guard = guard_of(app.current_event, f"payments|{code}", body)
    wish = Wish(_reference(code), app.current_event.request_context.http.source_ip, guard)
    folder = read_dossier(code, token, dossiers, tokens)
    started = start_payment(folder, wish, provider(body.provider), dossiers, now)
    status = HTTPStatus.OK if started.is_repeated else HTTPStatus.CREATED
    return json(showing.started(started), status, Location=f"/api/payments/{started.payment.reference}")


def holder(
    dossiers: Annotated[Dossiers, Depends(wiring.dossiers)],
    tokens: Annotated[Tokens, Depends(wiring.tokens)],
    days: Annotated[Calendar, Depends(wiring.calendar)],
    now: Annotated[datetime, Depends(wiring.now)],
) -> Callable[[str], Holder]:
    """Return who holds the token of the dossier named; a wrong one is refused before anything is read."""

    def of(code: str) -> Holder:
        token = token_of(app.current_event) or ""
        own(code, token, tokens)
        return Holder(lambda: read_dossier(code, token, dossiers, tokens), dossiers, days, now)

    return of


Holders = Annotated[Callable[[str], Holder], Depends(holder)]


@EDGE.at(api.SUPPLEMENT)
def supplement(code: str, holder: Holders) -> Response[str]:
    citizen = holder(code)
    body = message_of(body_of(app.current_event), SupplementRequest)
    guard = guard_of(app.current_event, f"supplement|{code}", body)
    given = tuple(HandedPaper(one.wanted, Hand(one.hand)) for one in body.given)
    return _shown(answer(citizen, given, body.note, guard), citizen)


@EDGE.at(api.WITHDRAWAL)
def withdrawal(code: str, holder: Holders) -> Response[str]:
    citizen = holder(code)
    body = message_of(body_of(app.current_event), WithdrawalRequest)
    return _shown(withdraw(citizen, body.reason), citizen)


@EDGE.at(ERASE)
def erasure(code: str, holder: Holders) -> Response[str]:
    citizen = holder(code)
    return _shown(erase(citizen), citizen)


@EDGE.at(news_routes.CONTACT)
def set_contact(code: str, holder: Holders) -> Response[str]:
    citizen = holder(code)
    body = message_of(body_of(app.current_event), news_routes.ContactRequest)
    keep_contact(citizen.read(), body.email, citizen.dossiers)
    return _shown(citizen.read(), citizen)


@EDGE.at(file_routes.SEND)
def send_file(
    code: str, holder: Holders, uploads: Annotated[Uploads, Depends(wiring.uploads)]
) -> Response[str]:
    citizen = holder(code)
    body = message_of(body_of(app.current_event), FileRequest)
    wanted = File(id=secrets.token_hex(16), dossier=code, asked_at=citizen.at, **asdict(body))
    ticket = ask(citizen.read(), wanted, citizen.dossiers, uploads)
    return json(TicketMessage(wanted.id, ticket.url, dict(ticket.fields)), HTTPStatus.CREATED)


def _shown(folder: Folder, holder: Holder) -> Response[str]:
    return json(dossier_showing.everything(folder, holder.at, holder.calendar))


def _application(body: DossierRequest) -> Application:
    papers = tuple(HandedPaper(paper.paper, Hand(paper.hand)) for paper in body.papers)
    sent = body.representative
    representative = Representative(**asdict(sent)) if sent else None
    return Application(body.procedure, body.case, body.answers, papers, body.form, representative)


def _reference(code: str) -> str:
    return f"{code}-{''.join(secrets.choice(LETTERS) for _ in range(LENGTH))}"


handler = EDGE.handler()
