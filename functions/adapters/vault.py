"""What people declare, encrypted per dossier: AES-256-GCM under a data key that KMS has wrapped.

Each value is bound to its dossier and to what it is there: moved elsewhere it cannot be opened. Whoever
deletes the wrapped key has erased all that was sealed with it, copies of the sealed values included.
"""

import secrets
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from functions.adapters.aws_calls import call
from functions.domain.errors import Misconfigured

NONCE = 12  # bytes, as NIST SP 800-38D recommends for GCM


@dataclass(frozen=True, slots=True)
class DataKey:
    """The key of one dossier; *wrapped* is what may be stored."""

    dossier: str
    plain: bytes
    wrapped: bytes

    def seal(self, field: str, value: bytes) -> bytes:
        """Return nonce and ciphertext of *value*."""
        nonce = secrets.token_bytes(NONCE)
        sealed: bytes = self._cipher().encrypt(nonce, value, self._bound(field))
        return nonce + sealed

    def open(self, field: str, sealed: bytes) -> bytes:
        """Return the value; raise Misconfigured if it is not what this key has sealed for *field*."""
        from cryptography.exceptions import InvalidTag  # noqa: PLC0415 -- as below

        try:
            opened: bytes = self._cipher().decrypt(sealed[:NONCE], sealed[NONCE:], self._bound(field))
        except InvalidTag as error:
            raise Misconfigured(f"{field} of {self.dossier} was not sealed with its key") from error
        return opened

    def _cipher(self) -> Any:
        # Only where something is sealed or opened: a look-up by code starts without it.
        from cryptography.hazmat.primitives.ciphers.aead import AESGCM  # noqa: PLC0415

        return AESGCM(self.plain)

    def _bound(self, field: str) -> bytes:
        return f"{self.dossier}|{field}".encode()


@dataclass(frozen=True, slots=True)
class KmsVault:
    """Makes and unwraps data keys with the KMS key *key_id*, which never leaves KMS.

    The *client* is made when it is needed first: most look-ups seal and open nothing.
    """

    client: Callable[[], Any]
    key_id: str

    def make(self, dossier: str) -> DataKey:
        made = call(
            self.client().generate_data_key,
            KeyId=self.key_id,
            KeySpec="AES_256",
            EncryptionContext={"dossier": dossier},
        )
        return DataKey(dossier, made["Plaintext"], made["CiphertextBlob"])

    def unwrap(self, dossier: str, wrapped: bytes) -> DataKey:
        opened = call(
            self.client().decrypt,
            KeyId=self.key_id,
            CiphertextBlob=wrapped,
            EncryptionContext={"dossier": dossier},
        )
        return DataKey(dossier, opened["Plaintext"], wrapped)
