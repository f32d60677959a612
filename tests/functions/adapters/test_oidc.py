"""An ID token is believed only if issuer, audience, time, key and the login itself are right."""

import time
from typing import Any
from urllib.parse import parse_qs, urlsplit

import jwt
import pytest
from cryptography.hazmat.primitives.asymmetric import rsa

from functions.adapters.oidc import Oidc, discover
from functions.adapters.outside import Outside
from functions.adapters.secrets import Keys
from functions.domain.errors import LoginRefused, OutsideUnavailable
from functions.person_ports import Attempt, Identified
from tests.fakes import MemoryHttp
from tests.makers import NOON

ISSUER = "https://issuer.example"
ATTEMPT = Attempt("state", "nonce", "verifier")
KEY, OTHER = (rsa.generate_private_key(65537, 2048) for _ in range(2))
PUBLIC = jwt.algorithms.RSAAlgorithm.to_jwk(KEY.public_key(), as_dict=True) | {"kid": "k1", "alg": "RS256"}
METADATA = {
    "issuer": ISSUER,
    "authorization_endpoint": f"{ISSUER}/authorize",
    "token_endpoint": f"{ISSUER}/token",
    "jwks_uri": f"{ISSUER}/keys",
}


def claims(**changes: Any) -> dict[str, Any]:
    now = int(time.time())
    said = {"iss": ISSUER, "aud": "motcua", "sub": "s", "iat": now, "exp": now + 300, "nonce": "nonce"}
    every = said | {"number": "001000000001", "name": "Một tên"} | changes
    return {name: value for name, value in every.items() if value is not None}


def signed(key: Any = KEY, algorithm: str = "RS256", kid: str = "k1", **changes: Any) -> str:
    return jwt.encode(claims(**changes), key, algorithm, {"kid": kid})


def an_identity(token: str) -> tuple[Oidc, MemoryHttp]:
    http = MemoryHttp(body=({"id_token": token}, {"keys": [PUBLIC]}))
    outside = Outside("https://motcua.example", lambda: NOON, http)
    return Oidc(ISSUER, "motcua", "number", Keys("secret"), METADATA, outside), http


def test_the_person_is_sent_to_the_issuer_with_state_nonce_and_challenge() -> None:
    asked = parse_qs(urlsplit(an_identity("")[0].address(ATTEMPT)).query)

    assert asked["redirect_uri"] == ["https://motcua.example/ho-so-cua-toi/"]
    assert (asked["state"], asked["nonce"], asked["response_type"]) == (["state"], ["nonce"], ["code"])
    assert asked["code_challenge"] == ["iMnq5o6zALKXGivsnlom_0F5_WYda32GHkxlV7mq7hQ"]
    assert "verifier" not in str(asked)


def test_a_valid_id_token_says_number_and_name() -> None:
    identity, http = an_identity(signed())

    assert identity.holder("code", ATTEMPT) == Identified("001000000001", "Một tên")
    assert [url for _, url, _ in http.asked] == [f"{ISSUER}/token", f"{ISSUER}/keys"]


@pytest.mark.parametrize(
    "token",
    [
        signed(iss="https://other.example"),
        signed(aud="somebody-else"),
        signed(exp=int(time.time()) - 120),
        signed(iat=int(time.time()) + 600),
        signed(nonce="of another login"),
        signed(nonce=None),
        signed(exp=None),
        signed(number=None),
        signed(number=1_000_000_001),
        signed(name=None),
        signed(OTHER),
        signed(kid="k2"),
        jwt.encode(claims(), "a secret of thirty-two characters", "HS256", {"kid": "k1"}),
        jwt.encode(claims(), "", "none", {"kid": "k1"}),
        signed()[:-4],
        "no token",
        "",
    ],
    ids=[
        "other issuer", "other audience", "expired", "not yet", "other login", "no nonce", "no end",
        "no number", "number is none", "no name", "other key", "unknown key", "secret for key", "unsigned",
        "cut off", "no token", "nothing",
    ],
)  # fmt: skip
def test_anything_else_says_nothing(token: str) -> None:
    with pytest.raises(LoginRefused):
        an_identity(token)[0].holder("code", ATTEMPT)


def test_an_issuer_that_names_itself_otherwise_is_not_trusted() -> None:
    outside = Outside("https://motcua.example", lambda: NOON, MemoryHttp(body=METADATA))

    assert discover(ISSUER, outside) == METADATA
    with pytest.raises(OutsideUnavailable):
        discover("https://other.example", outside)
