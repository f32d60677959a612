"""An OpenID Connect issuer, played: whoever sits here says who they are. Never deployed."""

import hashlib
import secrets
import time
from base64 import b64decode, urlsafe_b64encode
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import parse_qsl, unquote, urlencode, urlsplit

import jwt
from cryptography.hazmat.primitives.asymmetric import rsa
from starlette.requests import Request
from starlette.responses import JSONResponse, RedirectResponse, Response
from starlette.routing import BaseRoute, Route

from infra.local.sandbox.page import page

KEY = "sandbox"
LASTS = 300


@dataclass(frozen=True, slots=True)
class Issuer:
    """*url* is its name and its address, *secret* what the functions prove themselves with."""

    url: str
    secret: str
    key: rsa.RSAPrivateKey = field(default_factory=lambda: rsa.generate_private_key(65537, 2048))
    asked: dict[str, dict[str, str]] = field(default_factory=dict)

    def routes(self) -> list[BaseRoute]:
        root = urlsplit(self.url).path
        return [
            Route(f"{root}/.well-known/openid-configuration", self.configuration),
            Route(f"{root}/", self.login, methods=["GET", "POST"]),
            Route(f"{root}/token", self.token, methods=["POST"]),
            Route(f"{root}/keys", self.keys),
        ]

    async def configuration(self, _request: Request) -> Response:
        ends = {"authorization_endpoint": "/", "token_endpoint": "/token", "jwks_uri": "/keys"}
        return JSONResponse({"issuer": self.url} | {name: self.url + path for name, path in ends.items()})

    async def keys(self, _request: Request) -> Response:
        public = jwt.algorithms.RSAAlgorithm.to_jwk(self.key.public_key(), as_dict=True)
        return JSONResponse({"keys": [public | {"kid": KEY, "use": "sig", "alg": "RS256"}]})

    async def login(self, request: Request) -> Response:
        query = dict(request.query_params)
        if request.method == "GET":
            return page("login")
        form = dict(parse_qsl((await request.body()).decode()))
        code = secrets.token_urlsafe(24)
        self.asked[code] = query | {"number": form["number"], "name": form["name"]}
        back = urlencode({"code": code, "state": query["state"]})
        return RedirectResponse(f"{query['redirect_uri']}?{back}", 303)

    async def token(self, request: Request) -> Response:
        form = dict(parse_qsl((await request.body()).decode()))
        asked = self.asked.pop(form.get("code", ""), None)
        if asked is None or not self._is_proven(request, asked, form):
            return JSONResponse({"error": "invalid_grant"}, 400)
        claims = self._claims(asked)
        return JSONResponse({"token_type": "Bearer", "access_token": "none", "id_token": self.signed(claims)})

    def signed(self, claims: dict[str, Any]) -> str:
        return jwt.encode(claims, self.key, "RS256", {"kid": KEY})

    def _claims(self, asked: dict[str, str]) -> dict[str, Any]:
        now = int(time.time())
        return {
            "iss": self.url,
            "aud": asked["client_id"],
            "sub": hashlib.sha256(asked["number"].encode()).hexdigest(),
            "iat": now,
            "exp": now + LASTS,
            "nonce": asked["nonce"],
            "personal_number": asked["number"],
            "name": asked["name"],
        }

    def _is_proven(self, request: Request, asked: dict[str, str], form: dict[str, str]) -> bool:
        """Check the client's secret, and that whoever fetches the token is who asked for it (PKCE)."""
        given = b64decode(request.headers.get("authorization", "").removeprefix("Basic ")).decode()
        client, _, secret = (unquote(part) for part in given.partition(":"))
        digest = hashlib.sha256(form.get("code_verifier", "").encode()).digest()
        challenge = urlsafe_b64encode(digest).rstrip(b"=").decode()
        return (client, secret, challenge) == (asked["client_id"], self.secret, asked["code_challenge"])
