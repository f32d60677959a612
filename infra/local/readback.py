"""Asks the emulator for what the functions rely on: CREATE_COMPLETE alone proves little.

MiniStack keeps no TTL, point-in-time recovery or encryption setting that CloudFormation gave it: tests/infra
proves those on the template's text, and the stores compare expiry themselves.
"""

from collections.abc import Iterator
from typing import Any

from infra.local.emulator import Emulator
from infra.local.errors import DeploymentFailed

Template = dict[str, Any]


def check(emulator: Emulator, template: Template, outputs: dict[str, str]) -> None:
    missing = [
        *_tables(emulator.client("dynamodb"), template, outputs),
        *_mapping(emulator.client("lambda"), template, outputs),
        *_schedules(emulator.client("scheduler"), template, outputs),
        *_routes(emulator.client("apigatewayv2"), template, outputs),
        *_functions(emulator.client("lambda"), template),
    ]
    if missing:
        raise DeploymentFailed(f"deployed, but not as the template says: {'; '.join(missing)}")


def _of_type(template: Template, kind: str) -> dict[str, dict[str, Any]]:
    resources = template["Resources"].items()
    return {name: resource["Properties"] for name, resource in resources if resource["Type"] == kind}


def _tables(dynamodb: Any, template: Template, outputs: dict[str, str]) -> Iterator[str]:
    for name, wanted in _of_type(template, "AWS::DynamoDB::Table").items():
        table = dynamodb.describe_table(TableName=outputs[name])["Table"]
        if table["KeySchema"] != wanted["KeySchema"]:
            yield f"{name}: keys {table['KeySchema']}"
        if not table["DeletionProtectionEnabled"]:
            yield f"{name}: no deletion protection"
        yield from _indexes(name, table, wanted)
        stream = wanted.get("StreamSpecification", {}).get("StreamViewType")
        if (table.get("StreamSpecification") or {}).get("StreamViewType") != stream:
            yield f"{name}: no stream of {stream}"


def _indexes(name: str, table: dict[str, Any], wanted: dict[str, Any]) -> Iterator[str]:
    found = {index["IndexName"]: index["KeySchema"] for index in table.get("GlobalSecondaryIndexes", [])}
    for index in wanted.get("GlobalSecondaryIndexes", []):
        if found.get(index["IndexName"]) != index["KeySchema"]:
            yield f"{name}: no index {index['IndexName']} as written"


def _schedules(scheduler: Any, template: Template, outputs: dict[str, str]) -> Iterator[str]:
    for name, wanted in _of_type(template, "AWS::Scheduler::Schedule").items():
        schedule = scheduler.get_schedule(Name=outputs[name])
        told = (schedule["ScheduleExpression"], schedule["State"])
        if told != (wanted["ScheduleExpression"], "ENABLED"):
            yield f"{name}: {told[1]} at {told[0]}"


def _mapping(functions: Any, template: Template, outputs: dict[str, str]) -> Iterator[str]:
    for name, wanted in _of_type(template, "AWS::Lambda::EventSourceMapping").items():
        mapping = functions.get_event_source_mapping(UUID=outputs[name])
        for key in ("FilterCriteria", "BisectBatchOnFunctionError", "MaximumRetryAttempts"):
            if mapping.get(key) != wanted[key]:
                yield f"{name}: {key} is {mapping.get(key)}"
        if mapping["State"] != "Enabled" or "OnFailure" not in mapping.get("DestinationConfig", {}):
            yield f"{name}: {mapping['State']}, without a queue for failures"


def _routes(api: Any, template: Template, outputs: dict[str, str]) -> Iterator[str]:
    routes = {route["RouteKey"] for route in api.get_routes(ApiId=outputs["Api"])["Items"]}
    for wanted in _of_type(template, "AWS::ApiGatewayV2::Route").values():
        if wanted["RouteKey"] not in routes:
            yield f"no route {wanted['RouteKey']}"


def _functions(functions: Any, template: Template) -> Iterator[str]:
    found = functions.list_functions()["Functions"]
    by_handler = {function["Handler"]: function for function in found}
    variables = template["Globals"]["Function"]["Environment"]["Variables"]
    for name, wanted in _of_type(template, "AWS::Serverless::Function").items():
        function = by_handler.get(wanted["Handler"])
        if function is None:
            yield f"no function for {wanted['Handler']}"
        elif unset := set(variables) - set(function["Environment"]["Variables"]):
            yield f"{name}: {', '.join(sorted(unset))} not set"
