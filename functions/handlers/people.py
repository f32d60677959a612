"""Logging in by OpenID Connect, and the dossiers of who is logged in."""

import hmac
from collections.abc import Callable
from datetime import datetime, timedelta
from http import HTTPStatus
from typing import Annotated

from aws_lambda_powertools.event_handler import Depends, Response
from aws_lambda_powertools.shared.cookies import Cookie, SameSite

from functions import wiring
from functions.domain.dossier import Dossier
from functions.domain.errors import LoginRefused, NotLoggedIn
from functions.handlers import person_routes
from functions.handlers.edge import NO_STORE, edge, json
from functions.handlers.person_messages import LoginMessage, MineListMessage, MineMessage, SessionRequest
from functions.handlers.reading import body_of, cookie_of, message_of
from functions.person_ports import Attempt, Identity, Persons
from functions.ports import Catalogue, Dossiers, Tokens
from functions.services.mine import filed_by, new_attempt

# No other site and no part of another domain can set a cookie of such a name.
ATTEMPT, SESSION = "__Host-dang-nhap", "__Host-phien"
LOGIN_TAKES, SESSION_LASTS = timedelta(minutes=10), timedelta(hours=1)
PARTS = 3
EDGE = edge("people")
app = EDGE.app


@EDGE.at(person_routes.LOGIN)
def login(identity: Annotated[Callable[[], Identity], Depends(wiring.identity)]) -> Response[str]:
    attempt = new_attempt()
    answer = json(LoginMessage(identity().address(attempt)))
    kept = f"{attempt.state}.{attempt.nonce}.{attempt.verifier}"
    answer.cookies = [_cookie(ATTEMPT, kept, LOGIN_TAKES)]
    return answer


@EDGE.at(person_routes.SESSION)
def open_session(
    identity: Annotated[Callable[[], Identity], Depends(wiring.identity)],
    persons: Annotated[Persons, Depends(wiring.persons)],
    now: Annotated[datetime, Depends(wiring.now)],
) -> Response[str]:
    body = message_of(body_of(app.current_event), SessionRequest)
    attempt = _attempt(cookie_of(app.current_event, ATTEMPT), body.state)
    who = identity().holder(body.code, attempt)
    session = persons.session(persons.persons(who), now + SESSION_LASTS)
    return _empty(_cookie(ATTEMPT, "", timedelta()), _cookie(SESSION, session, SESSION_LASTS))


@EDGE.at(person_routes.MINE)
def mine(
    persons: Annotated[Persons, Depends(wiring.persons)],
    dossiers: Annotated[Dossiers, Depends(wiring.dossiers)],
    catalogue: Annotated[Catalogue, Depends(wiring.snapshot)],
    tokens: Annotated[Tokens, Depends(wiring.tokens)],
    now: Annotated[datetime, Depends(wiring.now)],
) -> Response[str]:
    known = persons.opened(cookie_of(app.current_event, SESSION), now)
    if not known:
        raise NotLoggedIn("no session")
    own = filed_by(known, dossiers)
    return json(MineListMessage(tuple(_shown(one, catalogue, tokens) for one in own)))


@EDGE.at(person_routes.LEAVE)
def close_session() -> Response[str]:
    return _empty(_cookie(SESSION, "", timedelta()))


def _attempt(kept: str, state: str) -> Attempt:
    """Return the login that this browser has started; what comes back must be its own."""
    parts = kept.split(".")
    if len(parts) != PARTS or not hmac.compare_digest(parts[0].encode(), state.encode()):
        raise LoginRefused("this browser has not started that login")
    return Attempt(*parts)


def _shown(dossier: Dossier, catalogue: Catalogue, tokens: Tokens) -> MineMessage:
    entry = catalogue.get(dossier.procedure)
    return MineMessage(
        code=dossier.code,
        token=tokens.token(dossier.code),
        procedure=dossier.procedure,
        title=entry.title if entry else dossier.procedure,
        status=dossier.status.value,
        status_number=dossier.status.number,
        submitted_at=dossier.submitted_at,
    )


def _cookie(name: str, value: str, lasts: timedelta) -> Cookie:
    seconds = int(lasts.total_seconds())
    return Cookie(name, value, path="/", http_only=True, max_age=seconds, same_site=SameSite.LAX_MODE)


def _empty(*cookies: Cookie) -> Response[str]:
    return Response(HTTPStatus.NO_CONTENT, body="", headers=dict(NO_STORE), cookies=list(cookies))


handler = EDGE.handler()
