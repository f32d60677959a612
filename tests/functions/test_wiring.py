import json
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from moto import mock_aws

from functions import wiring
from functions.adapters.providers.dvcqg import Dvcqg
from functions.adapters.providers.offered import MAKE
from functions.adapters.providers.vnpay import Vnpay
from functions.domain.errors import LoginNotOffered, Misconfigured, ProviderNotOffered

ENVIRONMENT = {
    "AWS_ACCESS_KEY_ID": "test",
    "AWS_SECRET_ACCESS_KEY": "test",
    "AWS_DEFAULT_REGION": "ap-southeast-1",
    "TABLE_DOSSIERS": "dossiers",
    "TABLE_GUARDS": "guards",
    "ANSWERS_KEY": "arn:aws:kms:ap-southeast-1:123456789012:key/answers",
    "SITE_URL": "https://site.example",
    "VNPAY_PAY_URL": "https://pay.example",
    "VNPAY_API_URL": "https://pay.example/api",
    "VNPAY_TMN_CODE": "TESTTMN1",
    "VNPAY_SECRETS": "/motcua/vnpay",
    "DVCQG_URL": "https://platform.example",
    "DVCQG_PARTNER": "H01.02",
    "DVCQG_SECRETS": "/motcua/dvcqg",
    "PROVIDERS": "vnpay,dvcqg,momo,zalopay,payos,sepay,onepay,keypay,paygov,viettelpay,casso",
    "MOMO_SECRETS": "/motcua/momo",
    "ZALOPAY_SECRETS": "/motcua/zalopay",
    "PAYOS_SECRETS": "/motcua/payos",
    "SEPAY_SECRETS": "/motcua/sepay",
    "ONEPAY_SECRETS": "/motcua/onepay",
    "KEYPAY_SECRETS": "/motcua/keypay",
    "PAYGOV_SECRETS": "/motcua/paygov",
    "VIETTELPAY_SECRETS": "/motcua/viettelpay",
    "CASSO_SECRETS": "/motcua/casso",
    "VIETQR_SECRETS": "/motcua/vietqr",
    "TRACKING_SECRET": "/motcua/tracking",
    "EDGE_SECRET": "edge",
    "LOOKUPS_AN_HOUR": "600",
    "AGENCY_SECRETS": "/motcua/agencies",
    "STATEMENTS": "statements",
    "RECEIPT_SECRETS": "/motcua/receipts",
    "RECEIPT_KEYS": "11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo",
    "COLLECTOR_NAME": "Kho bạc Thử",
    "COLLECTOR_TAX_CODE": "0100000000",
    "REGISTER_URL": "https://register.example",
    "TREASURY_UNIT": "KB",
    "UPLOADS": "uploads",
    "NEWS_SENDER": "tin@motcua.example",
    "OIDC_ISSUER": "none",
    "OIDC_CLIENT": "motcua",
    "OIDC_CLAIM": "sub",
    "OIDC_SECRETS": "/motcua/oidc",
    "MALWARE_SCANNER": "none",
    "ENVIRONMENT": "sandbox",
}
CACHED = (
    wiring.session,
    wiring.client,
    wiring.dossiers,
    wiring.persons,
    wiring.messenger,
    wiring._identity,
    wiring.s3,
    wiring.uploads,
    wiring.intake,
    wiring.payment_lists,
    wiring.books,
    wiring.accounts,
    wiring.reviews,
    wiring.sealer,
    wiring.keys,
    wiring.tokens,
    wiring.agencies,
    wiring.snapshot,
    wiring.calendar,
    wiring.http,
    wiring.desk,
    wiring.vnpay,
    wiring.dvcqg,
    wiring.outside,
    wiring.vietqr,
    wiring.account,
)
HANDLERS = (
    "dossiers",
    "status",
    "callbacks",
    "sync",
    "receipts",
    "reconcile",
    "compare",
    "reviews",
    "files",
    "people",
    "news",
)
TOO_HEAVY = {
    "boto3",
    "pydantic",
    "yaml",
    "yaml_rs",
    "jinja2",
    "jsonschema_rs",
    "cryptography",
    "puremagic",
    "jwt",
    "catalog.loader",
    "functions.handlers.openapi",
    "aws_xray_sdk",
    "aws_lambda_powertools.utilities.idempotency",
}


@pytest.fixture
def parameters(monkeypatch: pytest.MonkeyPatch) -> Iterator[Any]:
    for name, value in ENVIRONMENT.items():
        monkeypatch.setenv(name, value)
    with mock_aws():
        ssm = wiring.client("ssm")
        for name in ("vnpay", "dvcqg", "tracking", *MAKE):
            put(ssm, name, {"environment": "sandbox", "current": f"{name}-key"})
        yield ssm
    for cached in CACHED:
        cached.cache_clear()


def put(ssm: Any, name: str, value: dict[str, Any]) -> None:
    ssm.put_parameter(Name=f"/motcua/{name}", Value=json.dumps(value), Type="SecureString", Overwrite=True)


@pytest.mark.usefixtures("parameters")
def test_the_adapters_are_built_from_the_environment() -> None:
    vnpay, dvcqg = wiring.provider()("vnpay"), wiring.provider()("dvcqg")

    assert isinstance(vnpay, Vnpay)
    assert isinstance(dvcqg, Dvcqg)
    assert (vnpay.merchant, vnpay.keys.current) == ("TESTTMN1", "vnpay-key")
    assert (dvcqg.partner, dvcqg.keys.current) == ("H01.02", "dvcqg-key")
    assert vnpay.outside.site == dvcqg.outside.site == "https://site.example"
    assert (wiring.dossiers().dossiers_table, wiring.dossiers().guards_table) == ("dossiers", "guards")


@pytest.mark.usefixtures("parameters")
def test_each_adapter_is_built_once() -> None:
    assert wiring.dossiers() is wiring.dossiers()
    assert wiring.provider()("vnpay") is wiring.provider()("vnpay")


@pytest.mark.parametrize("name", sorted(set(MAKE) - {"vietqr"}))
@pytest.mark.usefixtures("parameters")
def test_each_provider_has_its_own_key(name: str) -> None:
    found: Any = wiring.provider()(name)

    assert (found.name, found.keys.current) == (name, f"{name}-key")


@pytest.mark.parametrize("name", ["vietqr", "paypal", ""])
@pytest.mark.usefixtures("parameters")
def test_a_provider_that_is_not_in_use_is_not_built(name: str) -> None:
    with pytest.raises(ProviderNotOffered):
        wiring.provider()(name)


@pytest.mark.usefixtures("parameters")
def test_no_token_is_given_for_a_provider_that_is_not_in_use(monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(ProviderNotOffered):
        wiring.vietqr()

    monkeypatch.setenv("PROVIDERS", "vietqr")
    assert wiring.vietqr().keys.current == "vietqr-key"


def test_tokens_of_the_previous_secret_still_work(parameters: Any) -> None:
    old = wiring.tokens().token("G15-261123-0001")
    put(parameters, "tracking", {"environment": "sandbox", "current": "new", "previous": "tracking-key"})
    for cached in CACHED:
        cached.cache_clear()

    assert wiring.tokens().is_token("G15-261123-0001", old)
    assert wiring.tokens().token("G15-261123-0001") != old


@pytest.mark.usefixtures("parameters")
def test_without_an_issuer_there_is_no_login() -> None:
    with pytest.raises(LoginNotOffered):
        wiring.identity()()


@pytest.mark.parametrize("name", ["TABLE_DOSSIERS", "TABLE_GUARDS", "ANSWERS_KEY"])
@pytest.mark.usefixtures("parameters")
def test_a_missing_setting_is_named(monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    monkeypatch.setenv(name, "")

    with pytest.raises(Misconfigured, match=name):
        wiring.dossiers()


@pytest.mark.usefixtures("parameters")
def test_live_never_takes_a_sandbox_key(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ENVIRONMENT", "live")

    for build in (wiring.tokens, wiring.vnpay, wiring.dvcqg):
        with pytest.raises(Misconfigured):
            build()
    for name in set(MAKE) - {"vietqr"}:
        with pytest.raises(Misconfigured):
            wiring.provider()(name)


@pytest.mark.parametrize("handler", HANDLERS)
def test_importing_a_handler_needs_no_environment_and_nothing_heavy(handler: str) -> None:
    program = f"import sys, functions.handlers.{handler}; print(*sys.modules)"

    run = subprocess.run(  # noqa: S603 - our own interpreter and program
        [sys.executable, "-c", program], env={}, capture_output=True, text=True, check=True
    )

    assert TOO_HEAVY & set(run.stdout.split()) == set()


def test_only_wiring_reads_the_environment() -> None:
    readers = {
        path.name
        for path in Path("functions").rglob("*.py")
        if re.search(r"\benviron\b|\bgetenv\b", path.read_text(encoding="utf-8"))
    }

    assert readers == {"wiring.py"}
