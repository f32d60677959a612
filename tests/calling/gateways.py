"""How the payment pages' providers call us: their own fields and signatures, from the same facts."""

import hmac
import json
from base64 import b64encode
from hashlib import sha256
from urllib.parse import urlencode

from functions.adapters.providers import dvcqg_messages, onepay, vnpay_messages
from functions.adapters.providers.payos import signing_text
from functions.adapters.signature import hmac_hex
from functions.domain.attempt import attempt_of, is_attempt, number_of
from functions.payment_ports import Callback
from tests.accounts import MERCHANT, PARTNER
from tests.calling.facts import Fields, as_json, in_hundredths


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
    signed = vnpay_messages.signing_text(fields)
    return Callback(query=f"{signed}&vnp_SecureHash={vnpay_messages.signature(secret, signed)}")


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
