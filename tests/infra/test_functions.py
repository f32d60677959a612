"""The template and the functions agree: handlers, routes and variables are the same on both sides."""

import re
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest
import yaml

from functions.handlers.api import ROUTES


class TemplateLoader(yaml.SafeLoader):
    """Reads CloudFormation's short forms (`!Ref x`) as plain values."""


TemplateLoader.add_multi_constructor("!", lambda _loader, _suffix, node: node.value)
TEXT = Path("infra/template.yaml").read_text(encoding="utf-8")
TEMPLATE: dict[str, Any] = yaml.load(TEXT, TemplateLoader)  # noqa: S506 - it is a SafeLoader
RESOURCES: dict[str, Any] = TEMPLATE["Resources"]
FUNCTIONS = [one["Properties"] for one in RESOURCES.values() if one["Type"] == "AWS::Serverless::Function"]
VARIABLES = {*TEMPLATE["Globals"]["Function"]["Environment"]["Variables"]}


@pytest.mark.parametrize("handler", sorted(function["Handler"] for function in FUNCTIONS))
def test_each_handler_of_the_template_exists(handler: str) -> None:
    module, _, name = handler.rpartition(".")

    assert callable(getattr(import_module(module), name))


def test_each_handler_module_is_deployed() -> None:
    deployed = {function["Handler"] for function in FUNCTIONS}

    assert deployed == {
        f"functions.handlers.{name}.handler" for name in ("dossiers", "status", "callbacks", "receipts")
    }


def test_each_variable_that_wiring_reads_is_set() -> None:
    read = set(
        re.findall(
            r"(?:setting|keys)\([\"'](\w+)[\"']\)", Path("functions/wiring.py").read_text(encoding="utf-8")
        )
    )

    assert len(read) >= 12
    assert read <= VARIABLES


def test_only_wiring_reads_the_environment() -> None:
    readers = {
        path.name
        for path in Path("functions").rglob("*.py")
        if re.search(r"\benviron\b|\bgetenv\b", path.read_text(encoding="utf-8"))
    }

    assert readers == {"wiring.py"}


@pytest.mark.parametrize("route", ROUTES, ids=[route.name for route in ROUTES])
def test_each_route_of_the_api_leads_to_its_function(route: Any) -> None:
    keys = {
        one["Properties"]["RouteKey"]: one["Properties"]["Target"]
        for one in RESOURCES.values()
        if one["Type"] == "AWS::ApiGatewayV2::Route"
    }

    target = keys.get(f"{route.method} {route.path}") or keys.get(f"ANY {route.path}")
    assert target is not None
    assert f"{route.module.capitalize()}Integration" in target


def test_the_guards_expire_by_the_field_that_the_store_writes() -> None:
    expiry = RESOURCES["Guards"]["Properties"]["TimeToLiveSpecification"]

    assert expiry == {"AttributeName": "expires", "Enabled": True}
