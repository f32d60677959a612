"""How each payment provider calls us: its own fields, signatures and words, from the same facts."""

import hmac
import json
from base64 import b64encode
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from hashlib import sha256
from typing import Any
from urllib.parse import parse_qsl, urlencode

from functions.adapters.providers import dvcqg_messages, onepay, vnpay
from functions.adapters.providers.payos import signing_text
from functions.adapters.signature import hmac_hex
from functions.domain.attempt import attempt_of, is_attempt, number_of
from functions.domain.payment import Verdict
from functions.ports import Answer, Callback
from tests.fakes import MERCHANT, NOON, PARTNER, REFERENCE, SECRET

Fields = dict[str, Any]
SECONDS = str(int(NOON.timestamp()))
FACTS: Mapping[str, Any] = {
    "reference": REFERENCE,
    "amount": 50_000,
    "transaction": "GD0002",
    "is_paid": True,
}


@dataclass(frozen=True)
class Sender:
    """*fields* turns facts into what the provider sends, *send* signs it, *truth* is its answer if asked."""

    name: str
    fields: Callable[[Fields], Fields]
    send: Callable[[Fields, str], Callback]
    replies: tuple[Any, ...]
    truth: Callable[[Callback], Fields] = lambda _callback: {}

    def call(self, secret: str = SECRET, *, raw: Fields | None = None, **facts: Any) -> Callback:
        return self.send({**self.fields({**FACTS, **facts}), **(raw or {})}, secret)

    def reply(self, verdict: Verdict) -> Any:
        return dict(zip(Verdict, self.replies, strict=True))[verdict]


def essence(answer: Answer) -> tuple[int, Any]:
    body = answer.body
    return answer.status, next(iter(body.values())) if isinstance(body, Mapping) else body


def in_hundredths(amount: Any) -> Any:
    return amount * 100 if isinstance(amount, int) else amount


def words(facts: Fields) -> str:
    attempt = attempt_of(facts["reference"])
    return str(facts.get("words", f"CT tu 0123 toi 257678859 MC{attempt} nop le phi"))


def as_json(fields: Fields, **headers: str) -> Callback:
    return Callback(body=json.dumps(fields).encode(), headers=headers)


def body_of(callback: Callback) -> Fields:
    try:
        found = json.loads(callback.body)
    except (ValueError, RecursionError):
        return {}
    return found if isinstance(found, dict) else {}


def form_of(callback: Callback) -> Fields:
    return dict(parse_qsl(callback.body.decode("utf-8", "replace")))


def vnpay_fields(facts: Fields) -> Fields:
    code = "00" if facts["is_paid"] else "24"
    return {
        "vnp_Amount": str(in_hundredths(facts["amount"])),
        "vnp_BankCode": "NCB",
        "vnp_CurrCode": facts.get("currency", "VND"),
        "vnp_OrderInfo": "Thanh toan ho so",
        "vnp_PayDate": "20261123120130",
        "vnp_ResponseCode": code,
        "vnp_TmnCode": facts.get("merchant", MERCHANT),
        "vnp_TransactionNo": facts["transaction"],
        "vnp_TransactionStatus": "00" if facts["is_paid"] else "02",
        "vnp_TxnRef": facts["reference"],
    }


def vnpay_send(fields: Fields, secret: str) -> Callback:
    signed = vnpay.signing_text(fields)
    return Callback(query=f"{signed}&vnp_SecureHash={vnpay.signature(secret, signed)}")


def dvcqg_fields(facts: Fields) -> Fields:
    return {
        "LoaiBanTin": "CONFIRM",
        "MaLoi": "00" if facts["is_paid"] else "07",
        "MaDoiTac": facts.get("merchant", PARTNER),
        "MaThamChieu": facts["reference"],
        "SoTien": facts["amount"],
        "MaTienTe": facts.get("currency", "VND"),
        "MaGiaoDich": facts["transaction"],
        "MaNganHang": "VCB",
        "ThoiGianGD": "20261123120130",
        "ThongTinGiaoDich": "Thanh toan ho so",
    }


def dvcqg_send(fields: Fields, secret: str) -> Callback:
    return as_json(fields | {"MaXacThuc": dvcqg_messages.signature(fields, dvcqg_messages.CONFIRM, secret)})


def momo_fields(facts: Fields) -> Fields:
    return {
        "partnerCode": facts.get("merchant", "MOMOTEST"),
        "orderId": facts["reference"],
        "requestId": facts["reference"],
        "amount": facts["amount"],
        "orderInfo": "Thanh toan ho so",
        "orderType": "momo_wallet",
        "transId": facts["transaction"],
        "resultCode": 0 if facts["is_paid"] else 1006,
        "message": "Thành công.",
        "payType": "qr",
        "responseTime": 1_795_400_000_000,
        "extraData": "",
    }


def momo_send(fields: Fields, secret: str) -> Callback:
    signed = "&".join(f"{name}={value}" for name, value in sorted({**fields, "accessKey": "AK"}.items()))
    return as_json(fields | {"signature": hmac_hex(secret, signed)})


def zalopay_fields(facts: Fields) -> Fields:
    return {
        "app_id": facts.get("merchant", 2553),
        "app_trans_id": f"261123_{attempt_of(facts['reference'])}",
        "app_time": 1_795_400_000_000,
        "app_user": "motcua",
        "amount": facts["amount"],
        "embed_data": json.dumps({"reference": facts["reference"]}),
        "item": "[]",
        "zp_trans_id": facts["transaction"],
    }


def zalopay_send(fields: Fields, secret: str) -> Callback:
    data = json.dumps(fields)
    return as_json({"data": data, "mac": hmac_hex(secret, data), "type": 1})


def payos_fields(facts: Fields) -> Fields:
    attempt = attempt_of(facts["reference"])
    return {
        "orderCode": number_of(attempt) if is_attempt(attempt) else 123,
        "amount": facts["amount"],
        "description": "MC",
        "reference": facts["transaction"],
        "currency": facts.get("currency", "VND"),
        "paymentLinkId": "L1",
        "code": "00" if facts["is_paid"] else "01",
        "desc": "success",
        "virtualAccountName": None,
    }


def payos_send(fields: Fields, secret: str) -> Callback:
    signature = hmac_hex(secret, signing_text(fields))
    return as_json({"code": "00", "desc": "ok", "success": True, "data": fields, "signature": signature})


def onepay_fields(facts: Fields) -> Fields:
    return {
        "vpc_Amount": str(in_hundredths(facts["amount"])),
        "vpc_CurrencyCode": facts.get("currency", "VND"),
        "vpc_MerchTxnRef": facts["reference"],
        "vpc_Merchant": facts.get("merchant", "ONEPAYTEST"),
        "vpc_OrderInfo": "Ho so",
        "vpc_TransactionNo": facts["transaction"],
        "vpc_TxnResponseCode": "0" if facts["is_paid"] else "99",
    }


def onepay_send(fields: Fields, secret: str) -> Callback:
    signature = onepay.signature(secret.encode().hex(), onepay.signing_text(fields))
    return Callback(query=urlencode(fields | {"vpc_SecureHash": signature}))


def keypay_fields(facts: Fields) -> Fields:
    return {
        "client_id": facts.get("merchant", "CLIENT01"),
        "transaction_id": facts["reference"],
        "transaction_code": facts["transaction"],
        "trans_amount": str(facts["amount"]),
        "currency_code": facts.get("currency", "VND"),
        "addition_fee": "0",
        "command": "PAY",
        "version": "3.0",
        "status": "0" if facts["is_paid"] else "1",
    }


def keypay_send(fields: Fields, secret: str) -> Callback:
    names = ("addition_fee", "client_id", "command", "trans_amount", "transaction_id", "version")
    return as_json(fields | {"check_sum": hmac_hex(secret, "|".join(fields[name] for name in names))})


def paygov_fields(facts: Fields) -> Fields:
    return {
        "partnerCode": facts.get("merchant", "PC"),
        "orderId": facts["reference"],
        "requestCode": attempt_of(facts["reference"]),
        "amount": facts["amount"],
        "transactionNo": facts["transaction"],
        "currency": facts.get("currency", "VND"),
        "errorCode": "00" if facts["is_paid"] else "24",
    }


def paygov_send(fields: Fields, secret: str) -> Callback:
    names = ("partnerCode", "orderId", "requestCode", "amount")
    text = secret + "AK" + "".join(str(fields[name]) for name in names)
    return as_json(fields | {"checksum": sha256(text.encode()).hexdigest()})


def viettelpay_fields(facts: Fields) -> Fields:
    return {
        "billcode": f"{attempt_of(facts['reference'])}-50000",
        "cust_msisdn": "",
        "error_code": "00" if facts["is_paid"] else "V06",
        "merchant_code": facts.get("merchant", "MC01"),
        "order_id": facts["reference"],
        "payment_status": "1" if facts["is_paid"] else "5",
        "trans_amount": str(facts["amount"]),
        "vt_transaction_id": facts["transaction"],
    }


def viettelpay_sum(secret: str, *parts: str) -> str:
    return b64encode(hmac.digest(secret.encode(), ("AC" + "".join(parts)).encode(), "sha1")).decode()


def viettelpay_send(fields: Fields, secret: str) -> Callback:
    signature = viettelpay_sum(secret, fields["error_code"], fields["merchant_code"], fields["order_id"])
    return Callback(body=urlencode(fields | {"check_sum": signature}).encode())


def sepay_fields(facts: Fields) -> Fields:
    return {
        "id": facts["transaction"],
        "gateway": "MBBank",
        "accountNumber": facts.get("merchant", "257678859"),
        "code": None,
        "content": words(facts),
        "transferType": "in" if facts["is_paid"] else "out",
        "transferAmount": facts["amount"],
    }


def sepay_send(fields: Fields, secret: str, at: str = SECONDS) -> Callback:
    body = json.dumps(fields).encode()
    signature = hmac_hex(secret, f"{at}.".encode() + body)
    return Callback(body=body, headers={"X-SePay-Signature": f"sha256={signature}", "X-SePay-Timestamp": at})


def casso_fields(facts: Fields) -> Fields:
    amount = facts["amount"]
    return {
        "id": facts["transaction"],
        "reference": "FT1",
        "description": words(facts),
        "amount": -amount if isinstance(amount, int) and not facts["is_paid"] else amount,
        "accountNumber": facts.get("merchant", "257678859"),
    }


def casso_send(fields: Fields, secret: str, at: str = f"{SECONDS}000") -> Callback:
    body = {"error": 0, "data": fields}
    text = json.dumps(body, ensure_ascii=False, separators=(",", ":"), sort_keys=True)
    signature = hmac_hex(secret, f"{at}.{text}", "sha512")
    raw = json.dumps(body, ensure_ascii=False).encode()
    return Callback(body=raw, headers={"X-Casso-Signature": f"t={at},v1={signature}"})


def vietqr_fields(facts: Fields) -> Fields:
    return {
        "bankaccount": facts.get("merchant", "257678859"),
        "amount": facts["amount"],
        "transType": "C" if facts["is_paid"] else "D",
        "content": words(facts),
        "transactionid": facts["transaction"],
    }


def vietqr_send(fields: Fields, secret: str, until: str = SECONDS) -> Callback:
    return as_json(fields, authorization=f"Bearer {until}.{hmac_hex(secret, until)}")


def answers(ok: Any, sig: Any, retry: Any, bad: Any, *others: Any) -> tuple[Any, ...]:
    """Return the replies of a provider that hears the same of all that was stored."""
    unknown, mismatch = others or (ok, ok)
    return (ok, ok, ok, ok, unknown, mismatch, sig, retry, bad)


VNPAY_WORDS = ("00", "02", "00", "00", "01", "04", "97", "99", "99")
ONE, ZERO = "responsecode=1&desc=confirm-success", "responsecode=0&desc=confirm-fail"
SUCCESS, FAILURE = (200, True), (400, False)
SENDERS = [
    Sender("vnpay", vnpay_fields, vnpay_send, tuple((200, word) for word in VNPAY_WORDS)),
    Sender("dvcqg", dvcqg_fields, dvcqg_send, answers((200, "00"), *[(200, "99")] * 5)),
    Sender("momo", momo_fields, momo_send, answers((204, None), (400, None), (503, None), (400, None))),
    Sender(
        "zalopay",
        zalopay_fields,
        zalopay_send,
        answers((200, 1), (200, -1), (200, 0), (200, -1), (200, 0), (200, -1)),
    ),
    Sender("payos", payos_fields, payos_send, answers(SUCCESS, FAILURE, (500, False), FAILURE)),
    Sender("onepay", onepay_fields, onepay_send, answers((200, ONE), *[(200, ZERO)] * 5)),
    Sender("keypay", keypay_fields, keypay_send, answers((200, 0), *[(200, -1)] * 5), body_of),
    Sender(
        "paygov",
        paygov_fields,
        paygov_send,
        answers((200, "SUCCESSFUL"), (200, "SIGNATURE_WRONG"), *[(200, "FAILED")] * 4),
        body_of,
    ),
    Sender(
        "viettelpay",
        viettelpay_fields,
        viettelpay_send,
        answers((200, "00"), (200, "02"), (200, "03"), (200, "01"), (200, "01"), (200, "01")),
        form_of,
    ),
    Sender("sepay", sepay_fields, sepay_send, answers(SUCCESS, (401, False), (500, False), FAILURE)),
    Sender("casso", casso_fields, casso_send, answers(SUCCESS, (401, False), (500, False), FAILURE)),
    Sender(
        "vietqr",
        vietqr_fields,
        vietqr_send,
        answers((200, False), (401, True), *[(200, True)] * 4),
    ),
]
BY_NAME = {sender.name: sender for sender in SENDERS}
