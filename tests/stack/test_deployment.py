"""The template as the emulator understands it."""

import copy

import pytest

from infra.local import deploy, package, readback, template
from infra.local.errors import DeploymentFailed
from tests.stack.running import Served

pytestmark = [pytest.mark.stack, pytest.mark.xdist_group("stack")]


def test_deploying_again_changes_nothing(stack: Served) -> None:
    site = str(stack.client.base_url).rstrip("/")

    again = deploy.deploy(
        stack.stack.emulator, package.BUILD / "functions.zip", deploy.sandbox_parameters(site)
    )

    assert again == stack.stack.deployment


@pytest.mark.parametrize(
    ("resource", "key", "value", "told"),
    [
        ("Dossiers", "KeySchema", [], "Dossiers: keys"),
        ("Dossiers", "StreamSpecification", {"StreamViewType": "KEYS_ONLY"}, "no stream of KEYS_ONLY"),
        ("ReceiptsMapping", "MaximumRetryAttempts", 3, "MaximumRetryAttempts is 10"),
        ("PayRoute", "RouteKey", "POST /api/elsewhere", "no route POST /api/elsewhere"),
        ("StatusFunction", "Handler", "functions.handlers.none.handler", "no function for"),
    ],
)
def test_what_differs_from_the_template_is_told(
    stack: Served, resource: str, key: str, value: object, told: str
) -> None:
    wanted = copy.deepcopy(template.read())
    wanted["Resources"][resource]["Properties"][key] = value

    with pytest.raises(DeploymentFailed, match=told):
        readback.check(stack.stack.emulator, wanted, stack.stack.deployment.outputs)


def test_unknown_address_is_refused_as_a_problem(stack: Served) -> None:
    answer = stack.client.get("/api/nowhere")

    assert (answer.status_code, answer.headers["content-type"]) == (404, "application/problem+json")


@pytest.mark.parametrize(("method", "provider"), [("POST", "vnpay"), ("GET", "dvcqg")])
def test_callback_by_the_wrong_method_is_refused(stack: Served, method: str, provider: str) -> None:
    assert stack.client.request(method, f"/api/callbacks/{provider}").status_code == 405


def test_api_documents_itself(stack: Served) -> None:
    assert stack.client.get("/api/openapi.json").json()["openapi"].startswith("3.1")


def test_secrets_are_kept_as_secrets(stack: Served) -> None:
    parameters = stack.stack.emulator.client("ssm").describe_parameters()["Parameters"]

    assert {entry["Type"] for entry in parameters} == {"SecureString"}
