"""The routes by which payment providers call us; each speaks the provider's own language."""

import re
from collections.abc import Mapping
from http import HTTPStatus
from typing import Any

from functions.domain import errors
from functions.handlers import messages as m
from functions.handlers.route import FORM, JSON, Route

CODE = "G15-261123-0001"
REFERENCE = f"{CODE}-7KQ2M9XD4H"
OFFERED = (errors.ProviderNotOffered,)
Fields = dict[str, Any]


def callback(
    path: str,
    summary: str,
    request: Mapping[str, Any],
    answer: Any,
    statuses: tuple[int, ...] = (200,),
    media: str = JSON,
) -> Route:
    """Return the route of a provider that posts *request* and hears *answer*, under these statuses."""
    kind = Fields if isinstance(answer, dict) else None
    return Route(
        name=f"{re.sub(r'[^a-z]+(.)', lambda found: found[1].upper(), path)}Callback",
        method="POST",
        path=f"/api/callbacks/{path}",
        module="callbacks",
        summary=summary,
        reads=Fields,
        media=media,
        answers={HTTPStatus(status): kind for status in statuses},
        failures=OFFERED,
        request_example=dict(request),
        answer_example=answer,
    )


VNPAY = Route(
    name="vnpayCallback",
    method="GET",
    path="/api/callbacks/vnpay",
    module="callbacks",
    failures=OFFERED,
    summary="VNPAY tells the result of a payment (IPN)",
    answers={HTTPStatus.OK: m.VnpayReply},
    query="vnp_ parameters, signed with vnp_SecureHash",
    answer_example={"RspCode": "00", "Message": "Confirm Success"},
)
DVCQG = Route(
    name="dvcqgCallback",
    method="POST",
    path="/api/callbacks/dvcqg",
    module="callbacks",
    failures=OFFERED,
    summary="The national payment platform tells the result of a payment (CONFIRM)",
    reads=m.DvcqgConfirm,
    answers={HTTPStatus.OK: m.DvcqgReply},
    request_example={
        "LoaiBanTin": "CONFIRM",
        "MaLoi": "00",
        "MaDoiTac": "H01.02",
        "MaThamChieu": REFERENCE,
        "SoTien": 50_000,
        "MaTienTe": "VND",
        "MaGiaoDich": "GD0002",
        "MaNganHang": "VCB",
        "ThoiGianGD": "20261123142130",
        "ThongTinGiaoDich": f"Thanh toan ho so {CODE}",
        "MaXacThuc": "0" * 64,
    },
    answer_example={
        "MaLoi": "00",
        "MoTaLoi": "Thành công",
        "MaDoiTac": "H01.02",
        "MaThamChieu": REFERENCE,
        "ThoiGianGD": "20261123142131",
        "MaXacThuc": "0" * 64,
    },
)
ONEPAY = Route(
    name="onepayCallback",
    method="GET",
    path="/api/callbacks/onepay",
    module="callbacks",
    failures=OFFERED,
    summary="OnePay tells the result of a payment (IPN)",
    answers={HTTPStatus.OK: str},
    query="vpc_ parameters, signed with vpc_SecureHash",
    answer_example="responsecode=1&desc=confirm-success",
)
HOOK = (200, 400, 500)
SIGNED_HOOK = (200, 400, 401, 500)
TRANSFER = {"id": 1, "accountNumber": "257678859", "content": "MC7KQ2M9XD4H"}
VIETQR_TOKEN = callback(
    "vietqr/api/token_generate",
    "VietQR.vn asks for the token of its next call (HTTP Basic)",
    {},
    {"access_token": "1795410059.0", "token_type": "Bearer", "expires_in": 59},
    (200, 401),
)
CALLBACKS = (
    VNPAY,
    DVCQG,
    ONEPAY,
    callback(
        "momo",
        "MoMo tells the result of a payment (IPN); the signature covers all fields",
        {"partnerCode": "MOMO", "orderId": REFERENCE, "amount": 50_000, "resultCode": 0, "transId": 1},
        None,
        (204, 400, 503),
    ),
    callback(
        "zalopay",
        "ZaloPay tells of a payment; `mac` is over the text `data`",
        {"data": "{}", "mac": "0" * 64, "type": 1},
        {"return_code": 1, "return_message": "success"},
    ),
    callback(
        "payos",
        "PayOS tells the result of a payment; only `data` is signed and believed",
        {"code": "00", "desc": "success", "success": True, "data": {}, "signature": "0" * 64},
        {"success": True},
        HOOK,
    ),
    callback(
        "keypay",
        "KeyPay hints at the result of a payment; the detail query decides",
        {"transaction_id": REFERENCE, "trans_amount": "50000", "status": "0", "check_sum": "0" * 64},
        {"return_code": 0, "return_msg": "success"},
    ),
    callback(
        "paygov",
        "PayGov hints at the result of a payment; the lookup decides",
        {"orderId": REFERENCE, "amount": 50_000, "errorCode": "00", "checksum": "0" * 64},
        {"error_code": "SUCCESSFUL", "error_message": "recorded"},
    ),
    callback(
        "viettelpay/check",
        "ViettelPay asks whether it may take the money",
        {"billcode": "7KQ2M9XD4H-50000", "merchant_code": "MC01", "order_id": REFERENCE, "check_sum": ""},
        {"error_code": "00", "order_id": REFERENCE},
        media=FORM,
    ),
    callback(
        "viettelpay",
        "ViettelPay hints at the result of a payment; the search decides",
        {"error_code": "00", "merchant_code": "MC01", "order_id": REFERENCE, "check_sum": ""},
        {"error_code": "00", "order_id": REFERENCE},
        media=FORM,
    ),
    callback(
        "sepay",
        "SePay tells of a bank transfer; signed over the raw body (X-SePay-Signature)",
        TRANSFER | {"transferType": "in", "transferAmount": 50_000},
        {"success": True},
        SIGNED_HOOK,
    ),
    callback(
        "casso",
        "Casso tells of a bank transfer; signed over the sorted body (X-Casso-Signature)",
        {"error": 0, "data": TRANSFER | {"amount": 50_000}},
        {"success": True},
        SIGNED_HOOK,
    ),
    VIETQR_TOKEN,
    callback(
        "vietqr/bank/api/transaction-sync",
        "VietQR.vn tells of a bank transfer (bearer token)",
        {"bankaccount": "257678859", "amount": 50_000, "transType": "C", "content": "MC7KQ2M9XD4H"},
        {"error": False, "errorReason": "000", "toastMessage": "", "object": {"reftransactionid": "1"}},
        (200, 401),
    ),
)
