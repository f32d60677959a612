"""The bodies of requests and answers: what is read, what is written, what the OpenAPI document shows."""

from datetime import datetime
from typing import Annotated, Any, Literal

from msgspec import UNSET, Meta, Struct, UnsetType

Amount = Annotated[int, Meta(ge=0, description="Whole đồng")]
StatusNumber = Annotated[int, Meta(ge=1, le=10, description="Number of the status in the national list")]
StatusName = Literal[
    "registered",
    "accepted",
    "refused",
    "processing",
    "supplement_asked",
    "payment_asked",
    "withdrawn",
    "stopped",
    "decided",
    "delivered",
]
ProviderName = Literal[
    "vnpay",
    "dvcqg",
    "momo",
    "zalopay",
    "payos",
    "sepay",
    "onepay",
    "keypay",
    "paygov",
    "viettelpay",
    "casso",
    "vietqr",
]
PaymentState = Literal["pending", "paid", "failed", "expired", "review", "refunded"]
KindName = Literal["application/pdf", "image/jpeg", "image/png"]
HandName = Literal["online", "counter", "post", "held"]


class Request(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A body that is read; unknown names are refused."""


class PaperHanded(Request, frozen=True):
    """A paper of the case by its number, and how it reaches the office; `held`: the state has it."""

    paper: Annotated[int, Meta(ge=1, le=1000)]
    hand: HandName


class RepresentativeMessage(Request, frozen=True):
    """Who files for the applicant, and as what: a parent, a relative, by a written authorisation."""

    name: Annotated[str, Meta(min_length=2, max_length=100)]
    identity: Annotated[str, Meta(pattern=r"^[0-9]{12}$", description="Personal number, 12 digits")]
    relation: Annotated[str, Meta(min_length=2, max_length=200)]
    phone: Annotated[str, Meta(pattern=r"^(0[0-9]{9})?$")] = ""


class DossierRequest(Request, frozen=True):
    """What is filed: a procedure's code or the slug of an online service, and the form's answers.

    *form* is the version of the form that was filled in, as its page names it.
    """

    procedure: Annotated[str, Meta(min_length=1, max_length=120, examples=["1.001193"])]
    answers: dict[str, Any]
    case: Annotated[int, Meta(ge=1, le=1000)] = 1
    papers: Annotated[tuple[PaperHanded, ...], Meta(max_length=300)] = ()
    form: Annotated[str, Meta(pattern=r"^[0-9a-f]{12}$")] | None = None
    representative: RepresentativeMessage | None = None


class PaymentRequest(Request, frozen=True):
    provider: ProviderName


class ItemMessage(Struct, frozen=True):
    """One line of what is owed: `fee` (phí), `charge` (lệ phí), `fine`, `price` or `unspecified`."""

    kind: str
    name: str
    amount: Amount


class LinkedMessage(Struct, frozen=True):
    """A dossier of the same declaration; later on, its status is told by its own address."""

    code: str
    procedure: str
    title: str
    status: StatusName | UnsetType = UNSET
    token: str | UnsetType = UNSET


class OwedMessage(Struct, frozen=True):
    amount: Amount
    items: tuple[ItemMessage, ...]


class FiledMessage(Struct, frozen=True, kw_only=True):
    """The dossier as it was filed. The token is private: it opens everything about the dossier."""

    code: str
    token: str
    procedure: str
    title: str
    status: StatusName
    status_number: StatusNumber
    submitted_at: datetime
    due: datetime | None
    due_basis: str | None
    linked: tuple[LinkedMessage, ...]
    payment: OwedMessage | None


class StepMessage(Struct, frozen=True):
    status: StatusName
    status_number: StatusNumber
    at: datetime


class ReceiptState(Struct, frozen=True):
    """A receipt by series and number, and whether it still stands."""

    receipt: str
    total: Amount
    issued_at: datetime
    cancelled_at: datetime | None
    why: str | None
    replaces: str | None


class ReceiptMessage(Struct, frozen=True):
    """A receipt (biên lai) as it was signed, and the address at which anybody can verify it."""

    title: str
    form: str | None
    series: str
    number: int
    issued_at: datetime
    collector: str
    tax_code: str
    items: tuple[ItemMessage, ...]
    total: Amount
    total_in_words: str
    replaces: str | None
    cancelled_at: datetime | None
    why: str | None
    xml: str
    link: str
    qr: Annotated[str, Meta(description="The link as a QR code, SVG")]


class ReceiptsMessage(Struct, frozen=True):
    """Every receipt of a payment: fees and charges apart, those that were cancelled too."""

    reference: str
    status: PaymentState
    receipts: tuple[ReceiptMessage, ...]


class KeysMessage(Struct, frozen=True):
    """The public keys that receipts are signed with, those of earlier years too (JSON Web Keys, RFC 8037)."""

    keys: tuple[dict[str, str], ...]


class DossierPayment(Struct, frozen=True):
    """What is owed, and the attempt that counts: the one that paid, else in review, else the latest."""

    amount: Amount
    items: tuple[ItemMessage, ...]
    status: PaymentState | None
    reference: str | None
    receipts: tuple[ReceiptState, ...]


class TrackingMessage(Struct, frozen=True):
    """The private address that follows a dossier; the token stands behind `#`, which no server sees."""

    link: str
    qr: Annotated[str, Meta(description="The link as a QR code, SVG")]


class StartedMessage(Struct, frozen=True):
    """Where to pay, and until when."""

    reference: str
    amount: Amount
    provider: ProviderName
    status: PaymentState
    checkout_url: str
    expires_at: datetime


class PaymentMessage(Struct, frozen=True, kw_only=True):
    """A payment for everybody who has its reference; with the dossier's token, also its lines."""

    reference: str
    status: PaymentState
    amount: Amount
    provider: ProviderName
    dossier: str
    receipts: tuple[ReceiptState, ...]
    items: tuple[ItemMessage, ...] | UnsetType = UNSET


class FaultMessage(Struct, frozen=True):
    path: Annotated[str, Meta(description="JSON pointer into the request")]
    message: str
    message_en: str


class ProblemMessage(Struct, frozen=True, kw_only=True):
    """What went wrong (RFC 9457), in Vietnamese and in English."""

    type: Annotated[str, Meta(examples=["/loi/ho-so-khong-tim-thay"])]
    title: str
    title_en: str
    status: int
    detail: str
    detail_en: str
    errors: tuple[FaultMessage, ...] = ()
    correlation_id: str
    replaced_by: tuple[str, ...] | UnsetType = UNSET


class DvcqgConfirm(Request, frozen=True):
    """CONFIRM of the national payment platform; the signature is read over the raw body, not over this."""

    LoaiBanTin: str
    MaLoi: str
    MaDoiTac: str
    MaThamChieu: str
    SoTien: int
    MaTienTe: str
    MaGiaoDich: str
    MaNganHang: str
    ThoiGianGD: str
    ThongTinGiaoDich: str
    MaXacThuc: str


class VnpayReply(Struct, frozen=True):
    RspCode: str
    Message: str


class DvcqgReply(Struct, frozen=True):
    MaLoi: str
    MoTaLoi: str
    MaDoiTac: str
    MaThamChieu: str
    ThoiGianGD: str
    MaXacThuc: str
