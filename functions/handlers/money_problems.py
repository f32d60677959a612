"""What can go wrong with money, as problems."""

from collections.abc import Mapping
from http import HTTPStatus

from functions.domain import errors
from functions.handlers.kind import Kind

MONEY: Mapping[type[errors.DomainError], Kind] = {
    errors.PaymentNotFound: Kind(
        "thanh-toan-khong-tim-thay",
        HTTPStatus.NOT_FOUND,
        "Không tìm thấy lần thanh toán",
        "Payment not found",
        "Hãy xem lại mã thanh toán.",
        "Check the payment's reference.",
    ),
    errors.ProviderNotOffered: Kind(
        "khong-co-cach-thanh-toan",
        HTTPStatus.NOT_FOUND,
        "Không có cách thanh toán này",
        "This way to pay is not offered",
        "Hãy chọn cách thanh toán khác.",
        "Choose another way to pay.",
    ),
    errors.NothingDue: Kind(
        "khong-phai-nop-tien",
        HTTPStatus.CONFLICT,
        "Hồ sơ không phải nộp tiền",
        "Nothing is due",
        "Hồ sơ này hiện không có khoản phải nộp.",
        "This dossier asks for no payment now.",
    ),
    errors.AlreadyPaid: Kind(
        "da-nop-tien",
        HTTPStatus.CONFLICT,
        "Hồ sơ đã được thanh toán",
        "Already paid",
        "Bạn không cần thanh toán lần nữa.",
        "No other payment is needed.",
    ),
    errors.PaymentInReview: Kind(
        "dang-kiem-tra-thanh-toan",
        HTTPStatus.CONFLICT,
        "Khoản thanh toán đang được kiểm tra",
        "A payment is under review",
        "Đừng trả thêm lần nữa. Cơ quan sẽ báo kết quả kiểm tra.",
        "Do not pay again. The office will tell the result.",
    ),
    errors.RefundTooLarge: Kind(
        "hoan-qua-so-tien",
        HTTPStatus.CONFLICT,
        "Số tiền hoàn lớn hơn số có thể hoàn",
        "More is to go back than can",
        "Chỉ hoàn được số tiền đã nhận mà chưa hoàn, mỗi lần từ một giao dịch.",
        "Only what came and has not gone back can go back, each time from one transfer.",
    ),
    errors.RefundUnderWay: Kind(
        "dang-hoan-tien",
        HTTPStatus.CONFLICT,
        "Một lần hoàn tiền chưa xong",
        "A refund is not finished",
        "Hãy đợi lần hoàn tiền trước kết thúc.",
        "Wait for the refund before to end.",
    ),
    errors.NotFullyPaid: Kind(
        "chua-du-tien",
        HTTPStatus.CONFLICT,
        "Chưa nhận đủ tiền",
        "Not fully paid",
        "Số tiền nhận được ít hơn số phải nộp, nên chưa thể coi là đã nộp.",
        "Less came than is asked for, so it cannot count as paid.",
    ),
    errors.NotWanted: Kind(
        "ho-so-khong-can-khoan-nay",
        HTTPStatus.CONFLICT,
        "Hồ sơ không cần khoản này",
        "The dossier does not want this payment",
        "Hồ sơ đã được nộp tiền hoặc đã đóng. Hãy hoàn lại khoản này.",
        "The dossier is paid or closed. Give the money back.",
    ),
    errors.MoneyToGiveBack: Kind(
        "con-tien-phai-hoan",
        HTTPStatus.CONFLICT,
        "Còn tiền phải hoàn",
        "Money has to go back",
        "Có tiền đã đến mà không thuộc về khoản nào. Hãy hoàn lại trước khi đóng việc này.",
        "Money came that belongs to nothing. Give it back before closing the matter.",
    ),
    errors.ReviewNotFound: Kind(
        "khong-co-viec-can-xem",
        HTTPStatus.NOT_FOUND,
        "Không có việc này cần xem",
        "Nothing waits under this name",
        "Khoản này không chờ ai quyết định, hoặc đã được quyết định.",
        "Nobody has to decide about it, or somebody has.",
    ),
    errors.ReceiptNotFound: Kind(
        "bien-lai-khong-tim-thay",
        HTTPStatus.NOT_FOUND,
        "Không tìm thấy biên lai",
        "Receipt not found",
        "Hãy xem lại ký hiệu và số biên lai.",
        "Check the receipt's series and number.",
    ),
    errors.ReceiptCancelled: Kind(
        "bien-lai-da-huy",
        HTTPStatus.CONFLICT,
        "Biên lai đã được hủy",
        "The receipt is cancelled",
        "Biên lai này đã được hủy trước đó.",
        "This receipt was cancelled before.",
    ),
}
