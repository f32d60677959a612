"""The seal on a receipt: an Ed25519 signature (RFC 8032) that anybody can verify with a published key."""

from base64 import urlsafe_b64decode, urlsafe_b64encode
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from functions.adapters.receipt_xml import data_of
from functions.domain.errors import Misconfigured, ReceiptForged
from functions.domain.receipt import Collector, Receipt, Seal

if TYPE_CHECKING:
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

KEY = 32  # bytes
NAME = 8  # letters of a public key that name it


@dataclass(frozen=True, slots=True)
class Ed25519Sealer:
    """Implements the port Sealer. *secret* and the *published* keys are 32 bytes each, base64url."""

    secret: str
    published: tuple[str, ...]
    collector: Collector

    def sealed(self, receipt: Receipt) -> Receipt:
        """Sign the receipt; a key whose public half nobody can look up signs nothing."""
        public = public_of(self.secret)
        if public not in self.published:
            raise Misconfigured("the key of receipts is not among the published ones")
        data = data_of(receipt)
        signature = _private(self.secret).sign(data.encode())
        return replace(receipt, seal=Seal(data, public[:NAME], _text(signature)))


def public_of(secret: str) -> str:
    return _text(_private(secret).public_key().public_bytes_raw())


def check(seal: Seal, published: Sequence[str]) -> None:
    """Raise ReceiptForged unless a *published* key has signed exactly this."""
    from cryptography.exceptions import InvalidSignature  # noqa: PLC0415 -- as below
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey  # noqa: PLC0415

    for public in published:
        if public[:NAME] == seal.key:
            try:
                key = Ed25519PublicKey.from_public_bytes(_bytes(public))
                return key.verify(_bytes(seal.signature), seal.data.encode())
            except (InvalidSignature, ValueError) as error:
                raise ReceiptForged("the signature does not fit what is said") from error
    raise ReceiptForged(f"no published key is called {seal.key}")


def jwk(public: str) -> dict[str, str]:
    """Return a public key as a JSON Web Key (RFC 8037)."""
    return {"kty": "OKP", "crv": "Ed25519", "use": "sig", "kid": public[:NAME], "x": public}


def _private(secret: str) -> "Ed25519PrivateKey":
    # Only signing needs it: the other functions start without it.
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey  # noqa: PLC0415

    try:
        return Ed25519PrivateKey.from_private_bytes(_bytes(secret))
    except ValueError as error:
        raise Misconfigured(f"the key of receipts has not {KEY} bytes") from error


def _bytes(text: str) -> bytes:
    return urlsafe_b64decode(text + "=" * (-len(text) % 4))


def _text(raw: bytes) -> str:
    return urlsafe_b64encode(raw).decode().rstrip("=")
