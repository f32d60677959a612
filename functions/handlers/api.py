"""The routes: one table for the handlers, the OpenAPI document and the tests of both."""

from http import HTTPStatus
from typing import Any

from functions.domain import errors
from functions.handlers import messages as m
from functions.handlers.callback_routes import CALLBACKS
from functions.handlers.dossier_messages import DossierMessage, SupplementRequest, WithdrawalRequest
from functions.handlers.file_routes import FILES
from functions.handlers.news_routes import NEWS
from functions.handlers.office_routes import AGENCIES, FILING, READS
from functions.handlers.person_routes import PEOPLE
from functions.handlers.privacy_routes import ERASE, EXPORT
from functions.handlers.receipt_routes import RECEIPT_ROUTES
from functions.handlers.review_routes import REVIEW_ROUTES
from functions.handlers.route import Key, Route

CODE = "G15-261123-0001"
REFERENCE = f"{CODE}-7KQ2M9XD4H"
AT = "2026-11-23T14:20:09+07:00"
ITEM = {"kind": "charge", "name": "Lệ phí", "amount": 50_000}

FILE = Route(
    name="fileDossier",
    method="POST",
    path="/api/dossiers",
    module="dossiers",
    summary="File a dossier; the same key and body again give the same dossier",
    reads=m.DossierRequest,
    answers={HTTPStatus.CREATED: m.FiledMessage, HTTPStatus.OK: m.FiledMessage},
    failures=FILING,
    is_idempotent=True,
    request_example={
        "procedure": "nop-phat-giao-thong",
        "answers": {
            "decision": {"number": "QD-2026-0001", "date": "2026-11-02"},
            "payer": {"full_name": "Người Nộp Thử"},
        },
    },
    answer_example={
        "code": CODE,
        "token": "cmrwTJtr9yhcHSoDcfZkNKqDZdyOH6Kf",
        "procedure": "nop-phat-giao-thong",
        "title": "Nộp phạt giao thông",
        "status": "payment_asked",
        "status_number": 6,
        "submitted_at": AT,
        "due": None,
        "due_basis": None,
        "linked": [],
        "payment": {"amount": 50_000, "items": [ITEM]},
    },
)
PAY = Route(
    name="startPayment",
    method="POST",
    path="/api/dossiers/{code}/payments",
    module="dossiers",
    summary="Start a payment for a dossier that asks for one",
    reads=m.PaymentRequest,
    answers={HTTPStatus.CREATED: m.StartedMessage, HTTPStatus.OK: m.StartedMessage},
    failures=(
        *READS,
        errors.DossierNotFound,
        errors.KeyReused,
        errors.NothingDue,
        errors.AlreadyPaid,
        errors.ProviderNotOffered,
        errors.PaymentInReview,
        errors.OutsideUnavailable,
        errors.StoreUnavailable,
    ),
    token=Key.REQUIRED,
    is_idempotent=True,
    request_example={"provider": "vnpay"},
    answer_example={
        "reference": REFERENCE,
        "amount": 50_000,
        "provider": "vnpay",
        "status": "pending",
        "checkout_url": "https://sandbox.vnpayment.vn/paymentv2/vpcpay.html?vnp_Amount=5000000",
        "expires_at": AT,
    },
)
SUPPLEMENT = Route(
    name="answerSupplement",
    method="POST",
    path="/api/dossiers/{code}/supplement",
    module="dossiers",
    summary="Give the office everything that it asked for; the time limit starts again when it accepts",
    reads=SupplementRequest,
    answers={HTTPStatus.OK: DossierMessage},
    failures=(
        *READS,
        errors.DossierNotFound,
        errors.KeyReused,
        errors.MoveNotAllowed,
        errors.StoreUnavailable,
    ),
    token=Key.REQUIRED,
    is_idempotent=True,
    request_example={"given": [{"wanted": 1, "hand": "counter"}], "note": "Tôi mang bản gốc đến quầy."},
    answer_example={
        "code": CODE,
        "status": "registered",
        "status_number": 1,
        "history": [{"status": "registered", "status_number": 1, "at": AT}],
    },
)
WITHDRAWAL = Route(
    name="withdrawDossier",
    method="POST",
    path="/api/dossiers/{code}/withdrawal",
    module="dossiers",
    summary="Withdraw a dossier that is not decided yet; again changes nothing",
    reads=WithdrawalRequest,
    answers={HTTPStatus.OK: DossierMessage},
    failures=(*READS, errors.DossierNotFound, errors.MoveNotAllowed, errors.StoreUnavailable),
    token=Key.REQUIRED,
    request_example={"reason": "Tôi nộp nhầm thủ tục."},
    answer_example={
        "code": CODE,
        "status": "withdrawn",
        "status_number": 7,
        "history": [{"status": "withdrawn", "status_number": 7, "at": AT}],
    },
)
DOSSIER = Route(
    name="readDossier",
    method="GET",
    path="/api/dossiers/{code}",
    module="status",
    summary="Read a dossier's progress; with its private token, everything",
    answers={HTTPStatus.OK: DossierMessage},
    failures=(errors.DossierNotFound, errors.TooManyLookups, errors.StoreUnavailable),
    token=Key.OPTIONAL,
    answer_example={
        "code": CODE,
        "status": "registered",
        "status_number": 1,
        "history": [{"status": "registered", "status_number": 1, "at": AT}],
    },
)
TRACKING = Route(
    name="readTracking",
    method="GET",
    path="/api/dossiers/{code}/tracking",
    module="status",
    summary="Read the private link that follows a dossier, and its QR code",
    answers={HTTPStatus.OK: m.TrackingMessage},
    failures=(errors.DossierNotFound,),
    token=Key.REQUIRED,
    answer_example={"link": f"https://motcua.example/ho-so/#ma={CODE}&khoa=cmrwTJtr9yhc", "qr": "<svg/>"},
)
PAYMENT = Route(
    name="readPayment",
    method="GET",
    path="/api/payments/{reference}",
    module="status",
    summary="Read a payment's state; which receipts it has; with the dossier's token, its lines",
    answers={HTTPStatus.OK: m.PaymentMessage},
    failures=(errors.PaymentNotFound, errors.DossierNotFound, errors.StoreUnavailable),
    token=Key.OPTIONAL,
    answer_example={
        "reference": REFERENCE,
        "status": "paid",
        "amount": 50_000,
        "provider": "vnpay",
        "dossier": CODE,
        "items": [ITEM],
        "receipts": [
            {
                "receipt": "LP-26E/0000001",
                "total": 50_000,
                "issued_at": AT,
                "cancelled_at": None,
                "why": None,
                "replaces": None,
            }
        ],
    },
)
OPENAPI = Route(
    name="readOpenApi",
    method="GET",
    path="/api/openapi.json",
    module="status",
    summary="Read this document",
    answers={HTTPStatus.OK: dict[str, Any]},
    answer_example={"openapi": "3.1.0"},
)
CITIZENS = (FILE, PAY, SUPPLEMENT, WITHDRAWAL, DOSSIER, TRACKING, EXPORT, ERASE, PAYMENT)
ROUTES = (*CITIZENS, *FILES, *NEWS, *PEOPLE, *RECEIPT_ROUTES, *AGENCIES, *REVIEW_ROUTES, *CALLBACKS, OPENAPI)
