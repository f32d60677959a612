"""The routes of who logs in: start, come back, see one's own dossiers, leave."""

from http import HTTPStatus

from functions.domain import errors
from functions.handlers.office_routes import READS
from functions.handlers.person_messages import LoginMessage, MineListMessage, SessionRequest
from functions.handlers.route import Route

LOGIN = Route(
    name="startLogin",
    method="POST",
    path="/api/login",
    module="people",
    summary="Start a login by OpenID Connect; the cookie that is set knows it again",
    answers={HTTPStatus.OK: LoginMessage},
    failures=(errors.LoginNotOffered, errors.OutsideUnavailable, errors.StoreUnavailable),
    answer_example={"url": "https://issuer.example/authorize?response_type=code"},
)
SESSION = Route(
    name="openSession",
    method="POST",
    path="/api/session",
    module="people",
    summary="End a login: what the issuer says is verified, and a session of an hour is opened by a cookie",
    reads=SessionRequest,
    answers={HTTPStatus.NO_CONTENT: None},
    failures=(
        *READS,
        errors.LoginRefused,
        errors.LoginNotOffered,
        errors.OutsideUnavailable,
        errors.StoreUnavailable,
    ),
    request_example={"code": "SplxlOBeZQQYbYS6WxSbIA", "state": "af0ifjsldkj"},
)
MINE = Route(
    name="listMyDossiers",
    method="GET",
    path="/api/me/dossiers",
    module="people",
    summary="List the dossiers of the person who is logged in",
    answers={HTTPStatus.OK: MineListMessage},
    failures=(errors.NotLoggedIn, errors.StoreUnavailable),
    is_personal=True,
    answer_example={
        "dossiers": [
            {
                "code": "G15-261123-0001",
                "token": "cmrwTJtr9yhcHSoDcfZkNKqDZdyOH6Kf",
                "procedure": "1.001193",
                "title": "Đăng ký khai sinh",
                "status": "registered",
                "status_number": 1,
                "submitted_at": "2026-11-23T14:20:09+07:00",
            }
        ]
    },
)
LEAVE = Route(
    name="closeSession",
    method="DELETE",
    path="/api/session",
    module="people",
    summary="Close the session of this browser",
    answers={HTTPStatus.NO_CONTENT: None},
)
PEOPLE = (LOGIN, SESSION, MINE, LEAVE)
