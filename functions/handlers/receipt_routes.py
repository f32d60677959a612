"""The routes of receipts: reading them, cancelling one, and the keys that anybody verifies them with."""

from http import HTTPStatus

from functions.domain import errors
from functions.handlers import messages as m
from functions.handlers import review_messages
from functions.handlers.office_routes import READS
from functions.handlers.review_routes import PAYMENT_EXAMPLE
from functions.handlers.route import Key, Route

REFERENCE = "G15-261123-0001-7KQ2M9XD4H"
AT = "2026-11-23T14:20:09+07:00"
ITEM = {"kind": "charge", "name": "Lệ phí", "amount": 50_000}
RECEIPTS = Route(
    name="readReceipts",
    method="GET",
    path="/api/payments/{reference}/receipts",
    module="status",
    summary="Read a payment's receipts, signed, as data and as XML, each with the link that verifies it",
    answers={HTTPStatus.OK: m.ReceiptsMessage},
    failures=(errors.PaymentNotFound, errors.DossierNotFound, errors.StoreUnavailable),
    token=Key.REQUIRED,
    answer_example={
        "reference": REFERENCE,
        "status": "paid",
        "receipts": [
            {
                "title": "Biên lai thu lệ phí",
                "form": "01BLP0-001",
                "series": "LP-26E",
                "number": 1,
                "issued_at": AT,
                "collector": "Kho bạc Thử",
                "tax_code": "0100000000",
                "items": [ITEM],
                "total": 50_000,
                "total_in_words": "Năm mươi nghìn đồng",
                "replaces": None,
                "cancelled_at": None,
                "why": None,
                "xml": "<BienLai/>",
                "link": "https://motcua.example/kiem-bien-lai/#d=eJyz&k=11qYAYKx&c=5VZDAMNgrHKQ",
                "qr": "<svg/>",
            }
        ],
    },
)
RECEIPT_KEYS = Route(
    name="readReceiptKeys",
    method="GET",
    path="/api/receipt-keys.json",
    module="status",
    summary="Read the public keys that receipts are signed with (JSON Web Keys)",
    answers={HTTPStatus.OK: m.KeysMessage},
    answer_example={
        "keys": [{"kty": "OKP", "crv": "Ed25519", "use": "sig", "kid": "11qYAYKx", "x": "11qYAYKx"}]
    },
)
CANCEL = Route(
    name="cancelReceipt",
    method="POST",
    path="/api/payments/{reference}/cancellation",
    module="reviews",
    summary="Cancel a receipt, with a reason; the new one that follows refers to it and has the same total",
    reads=review_messages.CancellationRequest,
    answers={HTTPStatus.OK: review_messages.ReviewedPayment},
    failures=(
        *READS,
        errors.PaymentNotFound,
        errors.ReceiptNotFound,
        errors.ReceiptCancelled,
        errors.KeyReused,
        errors.StoreUnavailable,
    ),
    is_agency=True,
    is_idempotent=True,
    request_example={"receipt": "LP-26E/0000001", "why": "sai tên khoản thu", "instead": [ITEM]},
    answer_example=PAYMENT_EXAMPLE,
)
RECEIPT_ROUTES = (RECEIPTS, RECEIPT_KEYS, CANCEL)
