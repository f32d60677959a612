"""Builds the adapters from the environment, which only this module reads; each is built once."""

import os
from collections.abc import Callable
from datetime import datetime
from functools import lru_cache
from pathlib import Path
from typing import Any

import urllib3
from botocore.config import Config
from botocore.session import get_session

from catalog.snapshot import Snapshot
from catalog.terms import Retention
from catalog.working_days import Calendar
from functions.adapters import clock
from functions.adapters.agencies import ParameterAgencies
from functions.adapters.dynamodb import DynamoStore
from functions.adapters.mail import SesMessenger
from functions.adapters.outside import Outside
from functions.adapters.payment_lists import PaymentLists
from functions.adapters.persons import HmacPersons
from functions.adapters.providers.dvcqg import Dvcqg
from functions.adapters.providers.offered import MAKE
from functions.adapters.providers.vietqr import Vietqr
from functions.adapters.providers.vnpay import Vnpay
from functions.adapters.register import HttpRegister
from functions.adapters.reviews import ReviewStore
from functions.adapters.scanners import scanner_of
from functions.adapters.seals import Ed25519Sealer
from functions.adapters.secrets import Keys, read_keys
from functions.adapters.statements import S3Statements
from functions.adapters.tokens import HmacTokens
from functions.adapters.uploads import S3Uploads
from functions.adapters.vault import KmsVault
from functions.domain.due import VIETNAM
from functions.domain.errors import LoginNotOffered, Misconfigured, ProviderNotOffered
from functions.domain.receipt import Collector
from functions.payment_ports import Provider
from functions.person_ports import Identity
from functions.services.asking import Books
from functions.services.comparing import Accounts
from functions.services.desk import Desk
from functions.services.limiting import Allowance
from functions.services.taking import Intake

SNAPSHOT = Path(__file__).resolve().parent.parent / "snapshot.sqlite3"
PATIENCE = Config(connect_timeout=1, read_timeout=3, retries={"mode": "standard", "max_attempts": 3})


def setting(name: str) -> str:
    value = os.environ.get(name, "")
    if not value:
        raise Misconfigured(f"{name} is not set")
    return value


@lru_cache
def session() -> Any:
    """Return one session for all clients: it keeps the endpoints that it read."""
    return get_session()


@lru_cache
def client(service: str) -> Any:
    return session().create_client(service, config=PATIENCE)


@lru_cache
def dossiers() -> DynamoStore:
    vault = KmsVault(lambda: client("kms"), setting("ANSWERS_KEY"))
    return DynamoStore(client("dynamodb"), setting("TABLE_DOSSIERS"), setting("TABLE_GUARDS"), vault)


@lru_cache
def payment_lists() -> PaymentLists:
    return PaymentLists(client("dynamodb"), setting("TABLE_DOSSIERS"))


@lru_cache
def reviews() -> ReviewStore:
    return ReviewStore(client("dynamodb"), setting("TABLE_DOSSIERS"), setting("TABLE_GUARDS"))


@lru_cache
def s3() -> Any:
    """Return a client that signs as every region takes it, for the bucket's own address."""
    signing = Config(signature_version="s3v4", s3={"addressing_style": "virtual"})
    return session().create_client("s3", config=PATIENCE.merge(signing))


@lru_cache
def uploads() -> S3Uploads:
    return S3Uploads(s3, setting("UPLOADS"))


@lru_cache
def intake() -> Intake:
    # Only what takes files needs to know their kinds.
    from functions.adapters.kinds import kind_of  # noqa: PLC0415

    scanner = scanner_of(setting("MALWARE_SCANNER"), s3, setting("UPLOADS"))
    return Intake(dossiers(), uploads(), kind_of, scanner)


def receipt_keys() -> tuple[str, ...]:
    """Return the public keys of all receipts ever signed, as everybody may read them."""
    return tuple(setting("RECEIPT_KEYS").split(","))


@lru_cache
def sealer() -> Ed25519Sealer:
    collector = Collector(setting("COLLECTOR_NAME"), setting("COLLECTOR_TAX_CODE"))
    return Ed25519Sealer(keys("RECEIPT_SECRETS").current, receipt_keys(), collector)


@lru_cache
def messenger() -> SesMessenger:
    return SesMessenger(lambda: client("sesv2"), setting("NEWS_SENDER"), site_url())


def treasury() -> str:
    """Return the unit code of the body that looks after all money."""
    return setting("TREASURY_UNIT")


@lru_cache
def keys(name: str) -> Keys:
    return read_keys(client("ssm"), setting(name), setting("ENVIRONMENT"))


@lru_cache
def tokens() -> HmacTokens:
    return HmacTokens(keys("TRACKING_SECRET").every)


@lru_cache
def persons() -> HmacPersons:
    return HmacPersons(keys("TRACKING_SECRET").every)


def identity() -> Callable[[], Identity]:
    """Return how to get the identity provider, so that only who logs in asks it what it publishes."""
    return _identity


@lru_cache
def _identity() -> Identity:
    issuer = setting("OIDC_ISSUER")
    if issuer == "none":
        raise LoginNotOffered("no issuer is set")
    # Only a login needs it.
    from functions.adapters.oidc import Oidc, discover  # noqa: PLC0415

    metadata = discover(issuer, outside())
    return Oidc(
        issuer, setting("OIDC_CLIENT"), setting("OIDC_CLAIM"), keys("OIDC_SECRETS"), metadata, outside()
    )


def allowance() -> Callable[[str], Allowance]:
    """Return what a visitor at an address may still look up today."""
    hourly = int(setting("LOOKUPS_AN_HOUR"))
    return lambda address: Allowance(
        dossiers(), tokens().visitor(address, now().astimezone(VIETNAM).date()), hourly
    )


@lru_cache
def agencies() -> ParameterAgencies:
    return ParameterAgencies(client("ssm"), setting("AGENCY_SECRETS"), setting("ENVIRONMENT"))


@lru_cache
def snapshot() -> Snapshot:
    return Snapshot(SNAPSHOT)


def retention() -> tuple[Retention, ...]:
    return snapshot().retention()


@lru_cache
def calendar() -> Calendar:
    return Calendar.of(snapshot().holidays())


@lru_cache
def books() -> Books:
    return Books(dossiers(), payment_lists(), calendar())


@lru_cache
def accounts() -> Accounts:
    return Accounts(dossiers(), payment_lists(), S3Statements(s3(), setting("STATEMENTS")))


@lru_cache
def http() -> urllib3.PoolManager:
    return urllib3.PoolManager(maxsize=4)


@lru_cache
def desk() -> Desk:
    # The validator is only needed for filing: a payment does not wait for its import.
    from functions.adapters.answers import check_answers  # noqa: PLC0415

    register = HttpRegister(setting("REGISTER_URL"), http())
    return Desk(dossiers(), snapshot(), dossiers(), tokens(), register, check_answers, persons())


def edge() -> str:
    return setting("EDGE_SECRET")


def site_url() -> str:
    return setting("SITE_URL")


@lru_cache
def vnpay() -> Vnpay:
    return Vnpay(
        setting("VNPAY_PAY_URL"),
        setting("VNPAY_API_URL"),
        setting("VNPAY_TMN_CODE"),
        keys("VNPAY_SECRETS"),
        outside(),
    )


@lru_cache
def dvcqg() -> Dvcqg:
    return Dvcqg(setting("DVCQG_URL"), setting("DVCQG_PARTNER"), keys("DVCQG_SECRETS"), outside())


@lru_cache
def outside() -> Outside:
    return Outside(site_url(), clock.now, http())


@lru_cache
def vietqr() -> Vietqr:
    _check_offered("vietqr")
    return Vietqr(keys("VIETQR_SECRETS"), outside())


@lru_cache
def account(name: str) -> Provider:
    return MAKE[name](ACCOUNTS[name](), outside())


def provider() -> Callable[[str], Provider]:
    """Return how to get a provider by its name, so that only the one in use is built."""
    return _provider


def _provider(name: str) -> Provider:
    _check_offered(name)
    own: dict[str, Callable[[], Provider]] = {"vnpay": vnpay, "dvcqg": dvcqg}
    return own[name]() if name in own else account(name)


def offered() -> tuple[str, ...]:
    return tuple(setting("PROVIDERS").split(","))


def _check_offered(name: str) -> None:
    """Refuse a provider that PROVIDERS does not name; its secrets may not even exist."""
    if name not in offered():
        raise ProviderNotOffered(name)


ACCOUNTS: dict[str, Callable[[], Keys]] = {
    "momo": lambda: keys("MOMO_SECRETS"),
    "zalopay": lambda: keys("ZALOPAY_SECRETS"),
    "payos": lambda: keys("PAYOS_SECRETS"),
    "sepay": lambda: keys("SEPAY_SECRETS"),
    "onepay": lambda: keys("ONEPAY_SECRETS"),
    "keypay": lambda: keys("KEYPAY_SECRETS"),
    "paygov": lambda: keys("PAYGOV_SECRETS"),
    "viettelpay": lambda: keys("VIETTELPAY_SECRETS"),
    "casso": lambda: keys("CASSO_SECRETS"),
    "vietqr": lambda: keys("VIETQR_SECRETS"),
}


def now() -> datetime:
    return clock.now()
