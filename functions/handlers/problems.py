"""Errors as problem details (RFC 9457), in Vietnamese for citizens and in English for developers."""

from collections.abc import Mapping
from http import HTTPStatus
from math import ceil

import msgspec
from msgspec import UNSET

from functions.domain import errors
from functions.handlers.kind import Kind
from functions.handlers.login_problems import LOGIN
from functions.handlers.messages import FaultMessage, ProblemMessage
from functions.handlers.money_problems import MONEY

CONTENT_TYPE = "application/problem+json"
HEADERS: Mapping[HTTPStatus, Mapping[str, str]] = {
    HTTPStatus.UNAUTHORIZED: {"WWW-Authenticate": 'Basic realm="agencies", charset="UTF-8"'},
    HTTPStatus.SERVICE_UNAVAILABLE: {"Retry-After": "5"},
}


UNEXPECTED = Kind(
    "loi-he-thong",
    HTTPStatus.INTERNAL_SERVER_ERROR,
    "Hệ thống gặp lỗi",
    "The system failed",
    "Chúng tôi đã ghi lại lỗi này. Hãy thử lại sau ít phút.",
    "The failure was recorded. Try again in a few minutes.",
)
NO_ROUTE = Kind(
    "duong-dan-khong-co",
    HTTPStatus.NOT_FOUND,
    "Không có địa chỉ này",
    "No such address",
    "Hãy xem lại địa chỉ.",
    "Check the address.",
)
WRONG_METHOD = Kind(
    "phuong-thuc-khong-dung",
    HTTPStatus.METHOD_NOT_ALLOWED,
    "Địa chỉ này không nhận cách gọi đó",
    "This address does not take that method",
    "Hãy xem tài liệu của địa chỉ này.",
    "See the document of this address.",
)
BUSY = Kind(
    "tam-thoi-gian-doan",
    HTTPStatus.SERVICE_UNAVAILABLE,
    "Hệ thống tạm thời gián đoạn",
    "Temporarily not available",
    "Chưa có gì bị ghi dở. Hãy gửi lại sau ít giây, với cùng nội dung.",
    "Nothing is half written. Send the same request again in a few seconds.",
)
DOSSIER_UNKNOWN = Kind(
    "ho-so-khong-tim-thay",
    HTTPStatus.NOT_FOUND,
    "Không tìm thấy hồ sơ",
    "Dossier not found",
    "Hãy xem lại mã hồ sơ và khóa tra cứu.",
    "Check the dossier's code and its tracking token.",
)
KINDS: Mapping[type[errors.DomainError], Kind] = {
    **MONEY,
    **LOGIN,
    errors.MalformedRequest: Kind(
        "yeu-cau-khong-doc-duoc",
        HTTPStatus.BAD_REQUEST,
        "Không đọc được yêu cầu",
        "The request cannot be read",
        "Nội dung gửi lên phải là JSON đúng cú pháp, với đủ tiêu đề cần có.",
        "The body must be well-formed JSON, with the headers that are asked for.",
    ),
    errors.RequestTooLarge: Kind(
        "yeu-cau-qua-lon",
        HTTPStatus.REQUEST_ENTITY_TOO_LARGE,
        "Nội dung gửi lên quá lớn",
        "The request is too large",
        "Hãy gửi ít nội dung hơn trong một lần.",
        "Send less at a time.",
    ),
    errors.InvalidRequest: Kind(
        "yeu-cau-chua-dung",
        HTTPStatus.UNPROCESSABLE_ENTITY,
        "Có chỗ chưa đúng",
        "Something is not right",
        "Hãy sửa những chỗ được nêu rồi gửi lại.",
        "Correct what is named and send it again.",
    ),
    errors.ProcedureNotFound: Kind(
        "thu-tuc-khong-tim-thay",
        HTTPStatus.NOT_FOUND,
        "Không tìm thấy thủ tục",
        "Procedure not found",
        "Hãy xem lại mã thủ tục.",
        "Check the procedure's code.",
    ),
    errors.ProcedureRepealed: Kind(
        "thu-tuc-da-bai-bo",
        HTTPStatus.GONE,
        "Thủ tục đã bị bãi bỏ",
        "The procedure is repealed",
        "Hãy chọn thủ tục thay thế, nếu có.",
        "Choose the procedure that replaces it, if there is one.",
    ),
    errors.ProcedureNotOnline: Kind(
        "thu-tuc-chua-nop-truc-tuyen",
        HTTPStatus.UNPROCESSABLE_ENTITY,
        "Thủ tục này chưa nộp được ở đây",
        "The procedure cannot be filed here",
        "Hãy nộp tại nơi tiếp nhận ghi trong thủ tục.",
        "File it at the office that the procedure names.",
    ),
    errors.FormOutdated: Kind(
        "to-khai-da-thay-doi",
        HTTPStatus.CONFLICT,
        "Tờ khai đã thay đổi",
        "The form has changed",
        "Hãy tải lại trang. Những gì bạn đã điền vẫn còn; hãy xem lại rồi nộp.",
        "Load the page again. What you filled in is still there; check it and send it.",
    ),
    errors.DossierNotFound: DOSSIER_UNKNOWN,
    errors.FileNotFound: Kind(
        "tep-khong-tim-thay",
        HTTPStatus.NOT_FOUND,
        "Không tìm thấy tệp",
        "File not found",
        "Hồ sơ không có tệp này, hoặc tệp chưa kiểm tra xong.",
        "The dossier has no such file, or it is not checked yet.",
    ),
    errors.KeyReused: Kind(
        "khoa-da-dung",
        HTTPStatus.CONFLICT,
        "Khóa này đã dùng cho nội dung khác",
        "The key was used for another request",
        "Hãy gửi nội dung mới với khóa Idempotency-Key mới.",
        "Send a new request with a new Idempotency-Key.",
    ),
    errors.MoveNotAllowed: Kind(
        "trang-thai-khong-hop-le",
        HTTPStatus.CONFLICT,
        "Trạng thái không thể đổi như vậy",
        "The status may not change like that",
        "Hãy xem lại trạng thái hiện tại của hồ sơ.",
        "Look at the dossier's present status.",
    ),
    errors.TooManyLookups: Kind(
        "tra-cuu-qua-nhieu",
        HTTPStatus.TOO_MANY_REQUESTS,
        "Tra cứu quá nhiều lần",
        "Too many look-ups",
        "Hãy mở đường dẫn riêng của hồ sơ, hoặc thử lại sau.",
        "Open the dossier's private link, or try again later.",
    ),
    errors.AgencyUnknown: Kind(
        "co-quan-chua-xac-thuc",
        HTTPStatus.UNAUTHORIZED,
        "Chưa xác thực được cơ quan gọi đến",
        "The agency is not authenticated",
        "Hãy gửi mã định danh cơ quan và khóa máy của cơ quan đó (HTTP Basic).",
        "Send the agency's unit code and its machine token (HTTP Basic).",
    ),
    errors.AskedBefore: Kind(
        "da-yeu-cau-bo-sung",
        HTTPStatus.CONFLICT,
        "Đã yêu cầu bổ sung một lần",
        "A supplement was asked for before",
        "Chỉ được yêu cầu bổ sung một lần, đầy đủ. Hãy giải quyết, từ chối hoặc dừng hồ sơ.",
        "What is missing is asked for once, completely. Decide, refuse or stop the dossier.",
    ),
    errors.DossierWaits: Kind(
        "ho-so-cho-ho-so-truoc",
        HTTPStatus.CONFLICT,
        "Hồ sơ đang chờ hồ sơ trước",
        "The dossier waits for the one before it",
        "Hồ sơ liên thông này bắt đầu khi hồ sơ trước có kết quả.",
        "This linked dossier starts when the one before it has its result.",
    ),
    errors.DateNotAllowed: Kind(
        "ngay-hen-khong-hop-le",
        HTTPStatus.CONFLICT,
        "Không thể hẹn lại như vậy",
        "No such new date can be set",
        "Chỉ hẹn lại một lần, khi đang giải quyết, sang ngày muộn hơn ngày đã hẹn.",
        "A new date is set once, while the dossier is handled, and lies after the one before.",
    ),
    errors.Superseded: Kind(
        "tin-den-muon",
        HTTPStatus.CONFLICT,
        "Tin này đến sau tin mới hơn",
        "Something later is known already",
        "Hồ sơ đã có trạng thái mới hơn.",
        "The dossier has a newer status.",
    ),
    errors.StoreUnavailable: BUSY,
    errors.NotFinished: Kind(
        "ho-so-chua-ket-thuc",
        HTTPStatus.CONFLICT,
        "Hồ sơ chưa kết thúc",
        "The dossier has not ended",
        "Cơ quan còn cần thông tin này. Hãy rút hồ sơ trước, hoặc chờ có kết quả.",
        "The office still needs this. Withdraw the dossier first, or wait for its result.",
    ),
    errors.NotKept: BUSY,
    errors.Stale: BUSY,
    errors.OutsideUnavailable: Kind(
        "ben-ngoai-khong-tra-loi",
        HTTPStatus.SERVICE_UNAVAILABLE,
        "Hệ thống của đơn vị khác chưa trả lời",
        "Another body's system does not answer",
        "Hãy gửi lại sau ít phút, với cùng nội dung.",
        "Send the same request again in a few minutes.",
    ),
}


def kind_of(error: Exception) -> Kind:
    return KINDS.get(type(error), UNEXPECTED) if isinstance(error, errors.DomainError) else UNEXPECTED


def problem(kind: Kind, correlation_id: str, error: Exception | None = None) -> bytes:
    faults = error.faults if isinstance(error, errors.DomainError) else ()
    successors = error.replaced_by if isinstance(error, errors.ProcedureRepealed) else UNSET
    message = ProblemMessage(
        type=f"/loi/{kind.slug}",
        title=kind.title,
        title_en=kind.title_en,
        status=kind.status,
        detail=kind.detail,
        detail_en=kind.detail_en,
        errors=tuple(FaultMessage(fault.path, fault.message, fault.message_en) for fault in faults),
        correlation_id=correlation_id,
        replaced_by=successors,
    )
    return msgspec.json.encode(message)


def headers_of(kind: Kind, error: Exception | None = None) -> dict[str, str]:
    if isinstance(error, errors.TooManyLookups):
        return {"Retry-After": str(ceil(error.wait.total_seconds()))}
    if isinstance(error, errors.NotLoggedIn):  # a browser asks for a password where it reads Basic
        return {"WWW-Authenticate": 'Session realm="citizens"'}
    return dict(HEADERS.get(kind.status, {}))
