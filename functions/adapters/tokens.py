"""What is derived with the tracking secret: a dossier's private token, and a visitor's name of the day."""

import hashlib
import hmac
from base64 import urlsafe_b64encode
from dataclasses import dataclass
from datetime import date
from ipaddress import ip_network

from functions.adapters.signature import is_one_of

TOKEN_BYTES = 24


@dataclass(frozen=True, slots=True)
class HmacTokens:
    """The first of *secrets* makes tokens; every one of them recognises its own.

    A token is an HMAC of the dossier's code, so that it need not be stored.
    """

    secrets: tuple[str, ...]

    def token(self, code: str) -> str:
        return _token(self.secrets[0], code)

    def is_token(self, code: str, token: str) -> bool:
        return is_one_of(token, [_token(secret, code) for secret in self.secrets])

    def hash(self, token: str) -> str:
        return hashlib.sha256(token.encode()).hexdigest()

    def visitor(self, address: str, on: date) -> str:
        """Name an IPv6 subscriber by the network: the rest of the address is theirs to change."""
        network = ip_network(f"{address}/{64 if ':' in address else 32}", strict=False)
        return hmac.digest(self.secrets[0].encode(), f"visitor|{network}|{on}".encode(), "sha256").hex()[:24]


def _token(secret: str, code: str) -> str:
    digest = hmac.digest(secret.encode(), f"tracking|{code}".encode(), "sha256")
    return urlsafe_b64encode(digest[:TOKEN_BYTES]).decode()
