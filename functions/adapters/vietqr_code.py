"""The VietQR code: what a bank's app reads to fill in a transfer (EMVCo, NAPAS profile)."""

import binascii

GUID = "A000000727"
TO_ACCOUNT = "QRIBFTTA"
DONG = "704"


def code(bank: str, account: str, amount: int | None = None, purpose: str = "") -> str:
    """Return the code for *account* at the *bank* (its BIN); with an amount it serves one payment."""
    receiver = (
        field("00", GUID) + field("01", field("00", bank) + field("01", account)) + field("02", TO_ACCOUNT)
    )
    text = (
        field("00", "01") + field("01", "12" if amount else "11") + field("38", receiver) + field("53", DONG)
    )
    text += field("54", str(amount)) if amount else ""
    text += field("58", "VN")
    text += field("62", field("08", purpose)) if purpose else ""
    return f"{text}6304{checksum(text + '6304')}"


def field(tag: str, value: str) -> str:
    return f"{tag}{len(value):02}{value}"


def checksum(text: str) -> str:
    """Return the CRC-16/CCITT-FALSE in capitals."""
    return f"{binascii.crc_hqx(text.encode(), 0xFFFF):04X}"
