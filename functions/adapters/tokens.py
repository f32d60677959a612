"""The private tracking token: an HMAC of the dossier's code, so that it need not be stored."""

import hashlib
import hmac
from base64 import urlsafe_b64encode
from dataclasses import dataclass

from functions.adapters.signature import is_one_of

TOKEN_BYTES = 24


@dataclass(frozen=True, slots=True)
class HmacTokens:
    """The first of *secrets* makes tokens; every one of them recognises its own."""

    secrets: tuple[str, ...]

    def token(self, code: str) -> str:
        return _token(self.secrets[0], code)

    def is_token(self, code: str, token: str) -> bool:
        return is_one_of(token, [_token(secret, code) for secret in self.secrets])

    def hash(self, token: str) -> str:
        return hashlib.sha256(token.encode()).hexdigest()


def _token(secret: str, code: str) -> str:
    digest = hmac.digest(secret.encode(), f"tracking|{code}".encode(), "sha256")
    return urlsafe_b64encode(digest[:TOKEN_BYTES]).decode()
