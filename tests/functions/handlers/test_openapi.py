"""The document says what the handlers do: no more routes, no fewer, and examples that hold."""

from importlib import import_module
from typing import Any

import msgspec
import pytest
from jsonschema import Draft202012Validator
from referencing import Registry, Resource
from referencing.jsonschema import DRAFT202012

from functions.domain.errors import DomainError
from functions.handlers import problems
from functions.handlers.api import ROUTES
from functions.handlers.openapi import document
from functions.handlers.route import Key, Route

DOCUMENT = document()
REGISTRY = Registry().with_resource("urn:api", Resource.from_contents(DOCUMENT, DRAFT202012))
MODULES = sorted({route.module for route in ROUTES})
each_route = pytest.mark.parametrize("route", ROUTES, ids=[route.name for route in ROUTES])


def operation(route: Route) -> dict[str, Any]:
    found: dict[str, Any] = DOCUMENT["paths"][route.path][route.method.lower()]
    return found


def assert_valid(content: dict[str, Any]) -> None:
    reference = content["schema"].get("$ref")
    schema = {"$ref": f"urn:api{reference}"} if reference else content["schema"]
    Draft202012Validator(schema, registry=REGISTRY).validate(content["example"])


@pytest.mark.parametrize("module", MODULES)
def test_the_handlers_have_exactly_the_routes_of_the_table(module: str) -> None:
    app = import_module(f"functions.handlers.{module}").app
    registered = {
        (method, route.path)
        for route in (*app._static_routes, *app._dynamic_routes)
        for method in [route.method]
    }

    assert registered == {(route.method, route.pattern) for route in ROUTES if route.module == module}


def test_the_document_has_exactly_the_routes_of_the_table() -> None:
    shown = {(method, path) for path, methods in DOCUMENT["paths"].items() for method in methods}

    assert shown == {(route.method.lower(), route.path) for route in ROUTES}


@each_route
def test_examples_of_requests_and_answers_hold(route: Route) -> None:
    shown = operation(route)
    for status, kind in route.answers.items():
        content = shown["responses"][str(int(status))].get("content", {})
        media = {None: None, str: "text/plain"}.get(kind, "application/json")
        assert (media is None) == (not content or set(content) == {"application/problem+json"})
        if media:
            assert_valid(content[media])
    if route.reads:
        assert_valid(shown["requestBody"]["content"][route.media])
        msgspec.convert(route.request_example, type=route.reads)


@each_route
def test_every_failure_is_a_documented_problem(route: Route) -> None:
    shown = operation(route)["responses"]
    for failure in route.failures:
        assert "application/problem+json" in shown[str(int(problems.KINDS[failure].status))]["content"]
    assert "500" in shown


@each_route
def test_what_a_route_asks_for_is_documented(route: Route) -> None:
    shown = operation(route)
    headers = {one["name"] for one in shown["parameters"] if one["in"] == "header"}

    assert ("Idempotency-Key" in headers) == route.is_idempotent
    expected: Any = {Key.NONE: None, Key.OPTIONAL: [{}, {"token": []}], Key.REQUIRED: [{"token": []}]}[
        route.token
    ]
    expected = [{"agency": []}] if route.is_agency else expected
    assert shown.get("security") == ([{"session": []}] if route.is_personal else expected)
    assert ("401" in shown["responses"]) >= route.is_agency


def test_the_document_is_a_valid_schema_throughout() -> None:
    for schema in DOCUMENT["components"]["schemas"].values():
        Draft202012Validator.check_schema(schema)


def test_every_error_that_reaches_a_citizen_has_its_problem() -> None:
    inside = {"Taken", "ReceiptForged", "CallbackForged", "CallbackUnreadable", "Misconfigured"}

    def family(kind: type[DomainError]) -> set[type[DomainError]]:
        return {kind} | {one for below in kind.__subclasses__() for one in family(below)}

    named = {kind.__name__ for kind in family(DomainError) if kind.__module__ == "functions.domain.errors"}
    assert named - {"DomainError"} - inside == {kind.__name__ for kind in problems.KINDS}


def test_problem_addresses_are_unique() -> None:
    kinds = {*problems.KINDS.values(), problems.UNEXPECTED, problems.NO_ROUTE, problems.WRONG_METHOD}

    assert len({kind.slug for kind in kinds}) == len(kinds)
