import json
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from functions.adapters.receipt_xml import document
from functions.adapters.seals import Ed25519Sealer, check
from tests.functions.adapters.test_seals import COLLECTOR, PUBLIC, a_seal
from tests.infra.commands.conftest import Build
from tests.makers import a_receipt

Verify = Callable[[str, object], subprocess.CompletedProcess[str]]
KEYS = {"keys": [{"kty": "OKP", "crv": "Ed25519", "x": PUBLIC}]}


@pytest.fixture
def verify(motcua: Build, tmp_path: Path) -> Verify:
    def run(text: str, keys: object) -> subprocess.CompletedProcess[str]:
        receipt, published = tmp_path / "receipt.xml", tmp_path / "keys.json"
        receipt.write_text(text, "utf-8")
        published.write_text(json.dumps(keys), "utf-8")
        return motcua("receipt", receipt, "--keys", published)

    return run


def test_a_genuine_receipt_says_what_it_says(verify: Verify) -> None:
    done = verify(document(a_seal()), KEYS)

    assert (done.returncode, "TongSoTien: 50000\n" in done.stdout) == (0, True)


def test_a_new_key_signs_and_its_public_half_verifies(motcua: Build) -> None:
    parameter, public = motcua("receipt-key", "--environment", "sandbox").stdout.splitlines()
    kept = json.loads(parameter)

    seal = Ed25519Sealer(kept["current"], (public,), COLLECTOR).sealed(a_receipt()).seal

    assert kept["environment"] == "sandbox"
    assert seal is not None
    check(seal, [public])


@pytest.mark.parametrize(
    ("text", "keys"),
    [
        (document(a_seal()).replace("50000", "50001"), KEYS),
        (document(a_seal()), {"keys": []}),
        (document(a_seal()), {}),
        ("rubbish", KEYS),
    ],
    ids=["changed", "unknown key", "no keys", "rubbish"],
)
def test_anything_else_is_refused(verify: Verify, text: str, keys: object) -> None:
    done = verify(text, keys)

    assert (done.returncode, done.stdout, "Not genuine" in done.stderr) == (1, "", True)
