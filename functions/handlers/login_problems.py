"""Problems of logging in."""

from collections.abc import Mapping
from http import HTTPStatus

from functions.domain import errors
from functions.handlers.kind import Kind

LOGIN: Mapping[type[errors.DomainError], Kind] = {
    errors.NotLoggedIn: Kind(
        "chua-dang-nhap",
        HTTPStatus.UNAUTHORIZED,
        "Bạn chưa đăng nhập",
        "You are not logged in",
        "Hãy đăng nhập để xem hồ sơ của bạn.",
        "Log in to see your dossiers.",
    ),
    errors.LoginRefused: Kind(
        "dang-nhap-khong-thanh",
        HTTPStatus.UNPROCESSABLE_ENTITY,
        "Chưa đăng nhập được",
        "The login did not succeed",
        "Hãy đăng nhập lại từ đầu, trên cùng trình duyệt này.",
        "Log in again from the start, in this same browser.",
    ),
    errors.LoginNotOffered: Kind(
        "khong-co-dang-nhap",
        HTTPStatus.NOT_FOUND,
        "Ở đây chưa có đăng nhập",
        "There is no login here",
        "Hãy mở hồ sơ bằng đường dẫn riêng nhận được khi nộp.",
        "Open a dossier by the private link that you got when filing it.",
    ),
}
