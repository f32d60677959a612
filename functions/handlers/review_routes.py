"""The routes by which an office decides about money in the wrong place, and gives money back."""

from http import HTTPStatus

from functions.domain import errors
from functions.handlers import review_messages as m
from functions.handlers.route import Route

READS = (errors.MalformedRequest, errors.RequestTooLarge, errors.InvalidRequest)
CODE = "G15-261123-0001"
REFERENCE = f"{CODE}-7KQ2M9XD4H"
AT = "2026-11-23T14:20:09+07:00"
REFUND_EXAMPLE = {
    "number": "RAB2C3D4E5F6G7H8J9K2",
    "amount": 10_000,
    "status": "done",
    "asked_at": AT,
    "by": "G15",
    "why": "nộp thừa",
}
PAYMENT_EXAMPLE = {
    "id": REFERENCE,
    "reason": "overpaid",
    "dossier": CODE,
    "provider": "sepay",
    "status": "paid",
    "amount": 50_000,
    "received": 60_000,
    "returned": 0,
    "to_give_back": 10_000,
    "since": AT,
    "transfers": [{"transaction": "92704", "amount": 60_000}],
    "refunds": [],
    "resolutions": [],
    "receipts": [],
}
STRAY_EXAMPLE = {
    "id": "5f2b8c1d9e0a4b7c6d3e2f1a",
    "reason": "stray",
    "provider": "sepay",
    "transaction": "92705",
    "amount": 20_000,
    "since": AT,
}
MONEY = (
    errors.PaymentNotFound,
    errors.KeyReused,
    errors.RefundTooLarge,
    errors.RefundUnderWay,
    errors.ProviderNotOffered,
    errors.StoreUnavailable,
)
REVIEWS = Route(
    name="listReviews",
    method="GET",
    path="/api/reviews",
    module="reviews",
    summary="List the payments of the agency's dossiers that wait for a person; the treasury sees all",
    query="`after`: the `next` of the page before",
    answers={HTTPStatus.OK: m.ReviewsMessage},
    failures=(errors.MalformedRequest, errors.StoreUnavailable),
    is_agency=True,
    answer_example={"payments": [PAYMENT_EXAMPLE], "strays": [STRAY_EXAMPLE], "next": None},
)
DECIDE = Route(
    name="decideReview",
    method="POST",
    path="/api/payments/{reference}/decision",
    module="reviews",
    summary="Decide about a payment that waits: accept it as paid, give money back, or dismiss it",
    reads=m.DecisionRequest,
    answers={HTTPStatus.OK: m.ReviewedPayment},
    failures=(
        *READS,
        *MONEY,
        errors.ReviewNotFound,
        errors.NotFullyPaid,
        errors.NotWanted,
        errors.MoneyToGiveBack,
    ),
    is_agency=True,
    is_idempotent=True,
    request_example={"action": "refund", "why": "nộp thừa"},
    answer_example=PAYMENT_EXAMPLE
    | {"reason": None, "returned": 10_000, "to_give_back": 0}
    | {"refunds": [REFUND_EXAMPLE]},
)
DECIDE_STRAY = Route(
    name="decideStray",
    method="POST",
    path="/api/strays/{id}/decision",
    module="reviews",
    summary="Decide about money that names no payment: whose it is, that it went back by hand, or nothing",
    reads=m.DecisionRequest,
    answers={HTTPStatus.OK: m.ReviewedStray},
    failures=(
        *READS,
        errors.ReviewNotFound,
        errors.PaymentNotFound,
        errors.KeyReused,
        errors.StoreUnavailable,
    ),
    is_agency=True,
    is_idempotent=True,
    request_example={"action": "accept", "why": "người nộp gõ thiếu mã", "payment": REFERENCE},
    answer_example=STRAY_EXAMPLE
    | {"reason": None, "action": "accept", "payment": REFERENCE}
    | {"why": "người nộp gõ thiếu mã"},
)
REFUND = Route(
    name="refundPayment",
    method="POST",
    path="/api/payments/{reference}/refunds",
    module="reviews",
    summary="Give back all or part of a payment; never more than came, and once for each key",
    reads=m.RefundRequest,
    answers={HTTPStatus.OK: m.ReviewedPayment},
    failures=(*READS, *MONEY),
    is_agency=True,
    is_idempotent=True,
    request_example={"amount": 10_000, "why": "nộp thừa"},
    answer_example=PAYMENT_EXAMPLE
    | {"reason": None, "returned": 10_000, "to_give_back": 0}
    | {"refunds": [REFUND_EXAMPLE]},
)
REVIEW_ROUTES = (REVIEWS, DECIDE, DECIDE_STRAY, REFUND)
