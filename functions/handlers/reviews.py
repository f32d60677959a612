"""/api/reviews and what an office decides there about money."""

import secrets
from collections.abc import Callable
from datetime import datetime
from typing import Annotated

from aws_lambda_powertools.event_handler import Depends, Response

from catalog.working_days import Calendar
from functions import wiring
from functions.domain.attempt import LETTERS
from functions.domain.money import Item
from functions.domain.payment import Action, Payment, Transfer
from functions.domain.receipt import Cancellation
from functions.domain.stray import Stray
from functions.handlers import review_routes, review_showing
from functions.handlers.edge import edge, json
from functions.handlers.reading import agency_of, body_of, guard_of, message_of
from functions.handlers.receipt_routes import CANCEL
from functions.handlers.review_messages import (
    CancellationRequest,
    DecisionRequest,
    RefundRequest,
    ReviewsMessage,
)
from functions.payment_ports import Provider, Reviews
from functions.ports import Agencies, Dossiers
from functions.services.cancelling import cancel_receipt
from functions.services.refunding import Wish, give_back
from functions.services.reviewing import Bench, Decision, Office, decide_payment, decide_stray

PAGE = 50
NUMBER = 19
EDGE = edge("reviews")
app = EDGE.app
Now = Annotated[datetime, Depends(wiring.now)]
Stores = Annotated[Dossiers, Depends(wiring.dossiers)]


def office(
    agencies: Annotated[Agencies, Depends(wiring.agencies)],
    treasury: Annotated[str, Depends(wiring.treasury)],
    now: Now,
) -> Office:
    agency = agency_of(app.current_event, agencies, now)
    return Office(agency, is_treasury=agency == treasury)


def bench(
    dossiers: Stores,
    reviews: Annotated[Reviews, Depends(wiring.reviews)],
    provider: Annotated[Callable[[str], Provider], Depends(wiring.provider)],
    days: Annotated[Calendar, Depends(wiring.calendar)],
    who: Annotated[Office, Depends(office)],
) -> Bench:
    return Bench(dossiers, reviews, provider, days, who)


@EDGE.at(review_routes.REVIEWS)
def waiting(desk: Annotated[Bench, Depends(bench)]) -> Response[str]:
    after = app.current_event.query_string_parameters.get("after") or None
    agency = None if desk.office.is_treasury else desk.office.agency
    found, following = desk.reviews.waiting(agency, after, PAGE)
    payments = tuple(review_showing.payment(one) for one in found if isinstance(one, Payment))
    strays = tuple(
        review_showing.stray(one) for one in found if isinstance(one, Stray) and desk.office.is_treasury
    )
    return json(ReviewsMessage(payments, strays, following))


@EDGE.at(review_routes.DECIDE)
def decide(reference: str, desk: Annotated[Bench, Depends(bench)], now: Now) -> Response[str]:
    body = message_of(body_of(app.current_event), DecisionRequest)
    guard = guard_of(app.current_event, f"decision|{reference}", body)
    after = decide_payment(reference, _decision(body), guard, desk, now)
    EDGE.count(f"Decided{body.action.capitalize()}")
    return json(review_showing.payment(after))


@EDGE.at(review_routes.DECIDE_STRAY)
def decide_about_stray(id: str, desk: Annotated[Bench, Depends(bench)], now: Now) -> Response[str]:  # noqa: A002 - the path's name
    body = message_of(body_of(app.current_event), DecisionRequest)
    guard = guard_of(app.current_event, f"stray|{id}", body)
    return json(review_showing.stray(decide_stray(id, _decision(body), guard, desk, now)))


@EDGE.at(review_routes.REFUND)
def refund(reference: str, desk: Annotated[Bench, Depends(bench)], now: Now) -> Response[str]:
    body = message_of(body_of(app.current_event), RefundRequest)
    guard = guard_of(app.current_event, f"refunds|{reference}", body)
    desk.office.own(reference)
    wish = Wish(_number(), body.amount, desk.office.agency, body.why)
    after = give_back(reference, wish, guard, desk.provider, desk.dossiers, now)
    return json(review_showing.payment(after))


@EDGE.at(CANCEL)
def cancel(reference: str, desk: Annotated[Bench, Depends(bench)], now: Now) -> Response[str]:
    body = message_of(body_of(app.current_event), CancellationRequest)
    guard = guard_of(app.current_event, f"cancellation|{reference}", body)
    instead = tuple(Item(one.kind, one.name, one.amount) for one in body.instead)
    cancellation = Cancellation(now, desk.office.agency, body.why, instead)
    return json(review_showing.payment(cancel_receipt(reference, body.receipt, cancellation, guard, desk)))


def _decision(body: DecisionRequest) -> Decision:
    seen = Transfer(body.seen.transaction, body.seen.amount) if body.seen else None
    return Decision(
        action=Action(body.action),
        why=body.why,
        number=_number(),
        amount=body.amount,
        seen=seen,
        payment=body.payment,
    )


def _number() -> str:
    """Return a refund's own number, of letters and digits as every provider takes them."""
    return f"R{''.join(secrets.choice(LETTERS) for _ in range(NUMBER))}"


handler = EDGE.handler()
