"""Login by OpenID Connect: authorization code with PKCE, and an ID token whose every claim is checked.

https://openid.net/specs/openid-connect-core-1_0.html, RFC 7636. Which issuer, for whom, and which claim holds
the person's number are settings.
"""

import hashlib
import hmac
from base64 import b64encode, urlsafe_b64encode
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any
from urllib.parse import quote, urlencode

import jwt

from functions.adapters.outside import Outside
from functions.adapters.secrets import Keys
from functions.domain.errors import LoginRefused, OutsideUnavailable
from functions.person_ports import Attempt, Identified

ALGORITHMS = ["RS256", "PS256", "ES256"]
REQUIRED = ["iss", "aud", "exp", "iat", "nonce"]
SKEW = 60  # seconds
RETURN = "/ho-so-cua-toi/"
NAME = "name"


@dataclass(frozen=True, slots=True)
class Oidc:
    """*metadata* is what the issuer publishes about itself; *keys* hold our secret with it."""

    issuer: str
    client_id: str
    claim: str
    keys: Keys
    metadata: Mapping[str, Any]
    outside: Outside

    def address(self, attempt: Attempt) -> str:
        challenge = urlsafe_b64encode(hashlib.sha256(attempt.verifier.encode()).digest()).rstrip(b"=")
        asked = {
            "response_type": "code",
            "scope": "openid profile",
            "client_id": self.client_id,
            "redirect_uri": self.outside.site + RETURN,
            "state": attempt.state,
            "nonce": attempt.nonce,
            "code_challenge": challenge.decode(),
            "code_challenge_method": "S256",
        }
        return f"{self.metadata['authorization_endpoint']}?{urlencode(asked)}"

    def holder(self, code: str, attempt: Attempt) -> Identified:
        fields = {
            "grant_type": "authorization_code",
            "code": code,
            "redirect_uri": self.outside.site + RETURN,
            "code_verifier": attempt.verifier,
        }
        told = self.outside.post_form(self.metadata["token_endpoint"], fields, self._credentials())
        claims = self._verified(str(told.get("id_token", "")))
        if not hmac.compare_digest(str(claims["nonce"]).encode(), attempt.nonce.encode()):
            raise LoginRefused("the ID token answers another login")
        return Identified(_text(claims, self.claim), _text(claims, NAME))

    def _verified(self, token: str) -> dict[str, Any]:
        published = self.outside.get(self.metadata["jwks_uri"])
        try:
            key = jwt.PyJWKSet.from_dict(published)[jwt.get_unverified_header(token)["kid"]]
            claims: dict[str, Any] = jwt.decode(
                token,
                key,
                algorithms=ALGORITHMS,
                audience=self.client_id,
                issuer=self.issuer,
                leeway=SKEW,
                options={"require": REQUIRED},
            )
        except (jwt.PyJWTError, KeyError) as error:
            raise LoginRefused(f"the ID token is not valid: {type(error).__name__}") from error
        return claims

    def _credentials(self) -> dict[str, str]:
        pair = f"{quote(self.client_id, safe='')}:{quote(self.keys.current, safe='')}"
        return {"Authorization": f"Basic {b64encode(pair.encode()).decode()}"}


def _text(claims: Mapping[str, Any], claim: str) -> str:
    found = claims.get(claim)
    if not isinstance(found, str) or not found:
        raise LoginRefused(f"the ID token has no {claim}")
    return found


def discover(issuer: str, outside: Outside) -> Mapping[str, Any]:
    """Read what the *issuer* publishes; it must name itself as we do."""
    found = outside.get(f"{issuer}/.well-known/openid-configuration")
    if found.get("issuer") != issuer:
        raise OutsideUnavailable("the issuer names itself otherwise")
    return found
