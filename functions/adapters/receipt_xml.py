"""A receipt as XML: a data part, in one canonical form that is signed, and a signature part.

The names of the elements are ours: the official schema is not public. The fields are those of
Decree 123/2020, articles 32 and 33.
"""

import re
import zlib
from base64 import urlsafe_b64encode
from collections.abc import Iterator
from xml.etree.ElementTree import Element, SubElement, canonicalize, fromstring, tostring

from functions.domain.due import VIETNAM
from functions.domain.errors import ReceiptForged
from functions.domain.receipt import Receipt, Seal

KINDS = {"fee": "Phí", "charge": "Lệ phí", "fine": "Tiền phạt", "price": "Giá dịch vụ"}
DOCUMENT = re.compile(
    r"<\?xml version=\"1\.0\" encoding=\"UTF-8\"\?>\n<BienLai>(?P<data><DuLieu>.*</DuLieu>)"
    r"<ChuKy><ThuatToan>Ed25519</ThuatToan><Khoa>(?P<key>[\w-]+)</Khoa><GiaTri>(?P<signature>[\w-]+)</GiaTri>"
    r"</ChuKy></BienLai>\n?",
    re.DOTALL | re.ASCII,
)


def data_of(receipt: Receipt) -> str:
    """Return the data part, in Canonical XML."""
    root = Element("DuLieu")
    for name, value in _facts(receipt):
        SubElement(root, name).text = _printable(value)
    items = SubElement(root, "CacKhoan")
    for item in receipt.items:
        row = SubElement(items, "Khoan")
        SubElement(row, "Loai").text = KINDS.get(item.kind, "Phí, lệ phí")
        SubElement(row, "Ten").text = _printable(item.name)
        SubElement(row, "SoTien").text = str(item.amount)
    return canonicalize(tostring(root, "unicode"))


def _printable(text: str) -> str:
    """Return *text* without what XML cannot hold."""
    return "".join(one if one.isprintable() else " " for one in text)


def _facts(receipt: Receipt) -> Iterator[tuple[str, str]]:
    yield "TenBienLai", receipt.sort.title
    if receipt.sort.form:
        yield "KyHieuMau", receipt.sort.form
    yield "KyHieu", receipt.series
    yield "So", f"{receipt.number:07d}"
    yield "NgayLap", receipt.issued_at.astimezone(VIETNAM).isoformat(timespec="seconds")
    yield "DonViThu", receipt.collector.name
    yield "MaSoThue", receipt.collector.tax_code
    yield "MaThanhToan", receipt.reference
    if receipt.replaces:
        yield "ThayThe", receipt.replaces
    yield "TongSoTien", str(receipt.total)
    yield "BangChu", receipt.total_in_words


def document(seal: Seal) -> str:
    """Return the whole receipt, data and signature."""
    value = f"<GiaTri>{seal.signature}</GiaTri>"
    signature = f"<ChuKy><ThuatToan>Ed25519</ThuatToan><Khoa>{seal.key}</Khoa>{value}</ChuKy>"
    return f'<?xml version="1.0" encoding="UTF-8"?>\n<BienLai>{seal.data}{signature}</BienLai>\n'


def seal_of(text: str) -> Seal:
    """Take a receipt's *text* apart; raise ReceiptForged if it is none."""
    found = DOCUMENT.fullmatch(text)
    if not found:
        raise ReceiptForged("this is no receipt of ours")
    return Seal(found["data"], found["key"], found["signature"])


def facts_of(seal: Seal) -> dict[str, str]:
    """Read what a verified receipt says, by element."""
    return {element.tag: element.text or "" for element in fromstring(seal.data) if not len(element)}  # noqa: S314 # signed by us


def link(site: str, seal: Seal) -> str:
    """Return the address at which anybody can verify the receipt: it holds all of it, behind `#`."""
    packed = urlsafe_b64encode(zlib.compress(seal.data.encode(), 9)).decode().rstrip("=")
    return f"{site}/kiem-bien-lai/#d={packed}&k={seal.key}&c={seal.signature}"
