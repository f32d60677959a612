from collections.abc import Iterator
from typing import Any

import pytest
from botocore.config import Config
from botocore.session import get_session
from moto import mock_aws

from functions.adapters.dynamodb import DynamoStore
from functions.adapters.vault import KmsVault
from infra.local import template

SHAPE = ("AttributeDefinitions", "KeySchema", "GlobalSecondaryIndexes")


@pytest.fixture
def aws(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    for name in ("AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY"):
        monkeypatch.setenv(name, "test")
    monkeypatch.setenv("AWS_DEFAULT_REGION", "ap-southeast-1")
    with mock_aws():
        yield


@pytest.fixture
def client(aws: None) -> Any:  # noqa: ARG001 - it stands for the mocked AWS
    return get_session().create_client("dynamodb", config=Config(retries={"total_max_attempts": 1}))


@pytest.fixture
def vault(aws: None) -> KmsVault:  # noqa: ARG001 - likewise
    kms = get_session().create_client("kms")
    return KmsVault(lambda: kms, kms.create_key()["KeyMetadata"]["Arn"])


@pytest.fixture
def store(client: Any, vault: KmsVault) -> DynamoStore:
    """Make the tables as the template has them."""
    resources = template.read()["Resources"]
    for name in ("Dossiers", "Guards"):
        written = resources[name]["Properties"]
        wanted = {key: written[key] for key in SHAPE if key in written}
        client.create_table(TableName=name.lower(), BillingMode="PAY_PER_REQUEST", **wanted)
    return DynamoStore(client, "dossiers", "guards", vault)
