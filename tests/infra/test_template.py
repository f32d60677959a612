"""Template and code agree, and what the emulator ignores is at least written down right."""

import json
import re
import subprocess
import sys
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest
from py_mini_racer import MiniRacer

from functions.adapters.uploads import POSTED_TO
from functions.handlers.api import ROUTES
from functions.handlers.receipts import WANTED
from infra.local import template

TEMPLATE = template.read()
TEXT = template.PATH.read_text("utf-8")


def of_type(kind: str) -> dict[str, dict[str, Any]]:
    resources = TEMPLATE["Resources"].items()
    return {name: resource["Properties"] for name, resource in resources if resource["Type"] == kind}


FUNCTIONS = of_type("AWS::Serverless::Function")
TABLES = of_type("AWS::DynamoDB::Table")
STATEMENTS = [
    pytest.param(role, statement, id=f"{role}-{number}")
    for role, properties in of_type("AWS::IAM::Role").items()
    for policy in properties["Policies"]
    for number, statement in enumerate(policy["PolicyDocument"]["Statement"])
]


def listed(value: Any) -> list[Any]:
    return value if isinstance(value, list) else [value]


def test_linter_has_nothing_to_say() -> None:
    linter = Path(sys.executable).with_name("cfn-lint")
    done = subprocess.run([linter, template.PATH], capture_output=True, text=True, check=False)  # noqa: S603 # our own

    assert (done.returncode, done.stdout) == (0, "")


@pytest.mark.parametrize("function", FUNCTIONS.values(), ids=FUNCTIONS)
def test_handler_exists(function: dict[str, Any]) -> None:
    module, name = function["Handler"].rsplit(".", 1)

    assert callable(getattr(import_module(module), name))


def test_every_setting_that_wiring_reads_is_given() -> None:
    wiring = Path("functions/wiring.py").read_text("utf-8")
    read = set(re.findall(r"(?:setting|keys)\([\"']([A-Z_]+)[\"']\)", wiring))

    assert read == set(TEMPLATE["Globals"]["Function"]["Environment"]["Variables"])


def test_routes_are_those_of_the_api() -> None:
    targets = {
        route["RouteKey"]: route["Target"]["Fn::Sub"]
        .removeprefix("integrations/${")
        .removesuffix("Integration}")
        for route in of_type("AWS::ApiGatewayV2::Route").values()
    }
    own_refusals = {"ANY /api/callbacks/{proxy+}", "$default"}

    assert {key: name for key, name in targets.items() if key not in own_refusals} == {
        f"{route.method} {route.path}": route.module.capitalize() for route in ROUTES
    }
    assert own_refusals < set(targets)


def test_every_function_has_its_own_log_kept_for_a_time() -> None:
    logs = of_type("AWS::Logs::LogGroup")
    used = [function["LoggingConfig"]["LogGroup"]["Ref"] for function in FUNCTIONS.values()]

    assert len(set(used)) == len(FUNCTIONS)
    assert all(logs[name]["RetentionInDays"] for name in [*used, "ApiLog"])


def test_every_function_names_its_package_itself() -> None:
    """`aws cloudformation package` does not look into Globals."""
    assert {function["CodeUri"] for function in FUNCTIONS.values()} == {"../build/functions/functions.zip"}


@pytest.mark.parametrize(("role", "statement"), STATEMENTS)
def test_no_right_is_given_by_wildcard(role: str, statement: dict[str, Any]) -> None:
    resources = [json.dumps(one) for one in listed(statement["Resource"])]
    allowed = {
        "${Dossiers.Arn}/stream/*",  # of this one table
        "parameter${AgencySecrets}/*",  # of any agency
        "${Uploads.Arn}/incoming/*",  # any file that came
        "identity/${NewsSender}",  # live; a sandbox has no other sender
        "${Uploads.Arn}/kept/*",  # any file that was found clean
        "${Statements.Arn}/*",  # any list
    }
    named = [one for one in resources if not any(known in one for known in allowed)]

    assert statement["Effect"] == "Allow"
    assert not [one for one in [*listed(statement["Action"]), *named] if "*" in one], role


def test_who_can_end_a_dossier_may_also_set_when_what_was_declared_goes() -> None:
    """Filing, offices and payments bring it to its end; a receipt is written about what has ended or not."""
    writing: dict[str, set[str]] = {}
    for role, properties in of_type("AWS::IAM::Role").items():
        for policy in properties["Policies"]:
            for statement in policy["PolicyDocument"]["Statement"]:
                if {"Fn::GetAtt": ["Dossiers", "Arn"]} in listed(statement["Resource"]):
                    writing.setdefault(role, set()).update(listed(statement["Action"]))

    writers = {role for role, actions in writing.items() if "dynamodb:PutItem" in actions}
    assert len(writers) > 3
    without = {role for role in writers if "dynamodb:UpdateItem" not in writing[role]}
    assert without == {"ReceiptsRole", "CompareRole"}


def test_status_may_only_read() -> None:
    allowed = {
        action
        for param in STATEMENTS
        if param.values[0] == "StatusRole"
        for action in listed(param.values[1]["Action"])  # type: ignore[index] # pytest's values
    }

    assert allowed == {
        "dynamodb:GetItem",
        "dynamodb:Query",
        "dynamodb:UpdateItem",
        "kms:Decrypt",
        "s3:GetObject",
        "ssm:GetParameter",
        "logs:CreateLogStream",
        "logs:PutLogEvents",
    }


@pytest.mark.parametrize("name", TABLES)
def test_table_is_safe(name: str) -> None:
    table = TABLES[name]

    assert table["PointInTimeRecoverySpecification"] == {"PointInTimeRecoveryEnabled": True}
    assert table["SSESpecification"] == {"SSEEnabled": True, "SSEType": "KMS"}
    assert table["DeletionProtectionEnabled"] is True
    assert TEMPLATE["Resources"][name]["DeletionPolicy"] == "Retain"
    assert TEMPLATE["Resources"][name]["UpdateReplacePolicy"] == "Retain"


def test_the_key_of_all_answers_turns_over_and_is_not_lost_with_the_stack() -> None:
    key = TEMPLATE["Resources"]["AnswersKey"]

    assert key["Properties"]["EnableKeyRotation"] is True
    assert (key["DeletionPolicy"], key["UpdateReplacePolicy"]) == ("Retain", "Retain")


@pytest.mark.parametrize("table", TABLES.values(), ids=TABLES)
def test_what_has_had_its_time_is_removed(table: dict[str, Any]) -> None:
    assert table["TimeToLiveSpecification"] == {"AttributeName": "expires", "Enabled": True}


def test_receipts_hear_of_settled_payments_and_failures_are_kept() -> None:
    mapping = of_type("AWS::Lambda::EventSourceMapping")["ReceiptsMapping"]
    [wanted] = mapping["FilterCriteria"]["Filters"]

    assert json.loads(wanted["Pattern"]) == {
        "eventName": ["INSERT"],
        "dynamodb": {
            "Keys": {"SK": {"S": [{"prefix": "EV#"}]}},
            "NewImage": {"happening": {"S": list(WANTED)}},
        },
    }
    assert TABLES["Dossiers"]["StreamSpecification"] == {"StreamViewType": "NEW_IMAGE"}
    assert mapping["BisectBatchOnFunctionError"] is True
    assert mapping["MaximumRetryAttempts"] > 0
    assert mapping["FunctionResponseTypes"] == ["ReportBatchItemFailures"]
    assert mapping["DestinationConfig"]["OnFailure"]["Destination"] == {
        "Fn::GetAtt": ["ReceiptsFailed", "Arn"]
    }


def test_payments_are_asked_about_on_a_schedule_and_never_by_a_scan() -> None:
    schedule = of_type("AWS::Scheduler::Schedule")["AskingSchedule"]

    assert schedule["ScheduleExpression"] == "rate(15 minutes)"
    assert schedule["Target"]["Arn"] == {"Fn::GetAtt": ["ReconcileFunction", "Arn"]}
    assert "dynamodb:Scan" not in TEXT


def test_lists_of_providers_are_compared_each_morning_and_change_nothing() -> None:
    schedule = of_type("AWS::Scheduler::Schedule")["ComparingSchedule"]
    [policy] = of_type("AWS::IAM::Role")["CompareRole"]["Policies"]
    allowed = {
        action
        for statement in policy["PolicyDocument"]["Statement"]
        for action in listed(statement["Action"])
    }

    assert schedule["ScheduleExpressionTimezone"] == "Asia/Ho_Chi_Minh"
    assert schedule["Target"]["Arn"] == {"Fn::GetAtt": ["CompareFunction", "Arn"]}
    assert not allowed & {"ssm:GetParameter", "s3:PutObject", "dynamodb:UpdateItem", "dynamodb:DeleteItem"}


def test_only_receipts_are_signed_and_nobody_else_reads_the_key() -> None:
    readers = [param.values[0] for param in STATEMENTS if "${ReceiptSecrets}" in json.dumps(param.values[1])]

    assert readers == ["ReceiptsRole"]


def test_api_is_throttled() -> None:
    settings = of_type("AWS::ApiGatewayV2::Stage")["ApiStage"]["DefaultRouteSettings"]

    assert 0 < settings["ThrottlingRateLimit"] <= settings["ThrottlingBurstLimit"]


def test_log_of_the_api_leads_to_nobody() -> None:
    written = of_type("AWS::ApiGatewayV2::Stage")["ApiStage"]["AccessLogSettings"]["Format"]

    assert not re.search(r"sourceIp|userAgent|path|query|header|authorizer", written, re.IGNORECASE)


def test_site_is_read_through_cloudfront_only() -> None:
    bucket = of_type("AWS::S3::Bucket")["SiteBucket"]
    statements = of_type("AWS::S3::BucketPolicy")["SiteBucketPolicy"]["PolicyDocument"]["Statement"]
    [allowed] = [statement for statement in statements if statement["Effect"] == "Allow"]

    assert set(bucket["PublicAccessBlockConfiguration"].values()) == {True}
    assert bucket["BucketEncryption"]
    assert allowed["Principal"] == {"Service": "cloudfront.amazonaws.com"}
    assert allowed["Action"] == "s3:GetObject"


def test_files_are_sealed_unversioned_private_and_gone_in_a_day_unless_they_are_kept() -> None:
    bucket = of_type("AWS::S3::Bucket")["Uploads"]
    [sealing] = bucket["BucketEncryption"]["ServerSideEncryptionConfiguration"]
    [rule] = bucket["LifecycleConfiguration"]["Rules"]

    assert sealing["ServerSideEncryptionByDefault"] == {
        "SSEAlgorithm": "aws:kms",
        "KMSMasterKeyID": {"Fn::GetAtt": ["AnswersKey", "Arn"]},
    }
    assert set(bucket["PublicAccessBlockConfiguration"].values()) == {True}
    assert "VersioningConfiguration" not in bucket
    assert (rule["Prefix"], rule["ExpirationInDays"], rule["Status"]) == ("incoming/", 1, "Enabled")


def test_a_file_is_taken_when_it_came_and_again_when_it_was_scanned() -> None:
    came, scanned = of_type("AWS::Events::Rule")["FilesArrived"]["EventPattern"]["$or"]
    mapping = of_type("AWS::Lambda::EventSourceMapping")["FilesMapping"]
    [gone] = mapping["FilterCriteria"]["Filters"]

    assert came["detail"]["object"] == {"key": [{"prefix": "incoming/"}]}
    assert scanned["source"] == ["aws.guardduty"]
    assert json.loads(gone["Pattern"]) == {
        "eventName": ["REMOVE"],
        "dynamodb": {"Keys": {"SK": {"S": ["FORM"]}}},
    }


def test_pages_load_nothing_from_elsewhere() -> None:
    policy = of_type("AWS::CloudFront::ResponseHeadersPolicy")["SecurityHeaders"][
        "ResponseHeadersPolicyConfig"
    ]
    content = policy["SecurityHeadersConfig"]["ContentSecurityPolicy"]["ContentSecurityPolicy"]

    assert content.startswith("default-src 'self';")
    assert "unsafe" not in content
    assert "//" not in content
    assert "*" not in content


def test_only_the_editor_may_speak_to_github() -> None:
    policies = of_type("AWS::CloudFront::ResponseHeadersPolicy")
    plain, editing = (
        policies[name]["ResponseHeadersPolicyConfig"]["SecurityHeadersConfig"]["ContentSecurityPolicy"]
        for name in ("SecurityHeaders", "EditingHeaders")
    )
    added = " connect-src 'self' https://api.github.com;"

    assert editing["ContentSecurityPolicy"].replace(added, "") == plain["ContentSecurityPolicy"]


def test_error_page_of_the_site_leaves_the_answers_of_the_api_alone() -> None:
    distribution = of_type("AWS::CloudFront::Distribution")["Site"]["DistributionConfig"]

    assert [page["ErrorCode"] for page in distribution["CustomErrorResponses"]] == [403]
    assert [(one["PathPattern"], one["TargetOriginId"]) for one in distribution["CacheBehaviors"]] == [
        ("/api/v1/*", "site"),
        ("/sua/*", "site"),
        ("/api/*", "api"),
        (POSTED_TO, "uploads"),
    ]


def test_data_is_served_file_by_file_and_to_any_page() -> None:
    """The function that adds an index page takes `1.001193.json` for a code without its slash."""
    distribution = of_type("AWS::CloudFront::Distribution")["Site"]["DistributionConfig"]
    data = distribution["CacheBehaviors"][0]
    policy = of_type("AWS::CloudFront::ResponseHeadersPolicy")["OpenData"]["ResponseHeadersPolicyConfig"]

    assert "FunctionAssociations" not in data
    assert data["ResponseHeadersPolicyId"] == {"Ref": "OpenData"}
    assert policy["CorsConfig"]["AccessControlAllowOrigins"] == {"Items": ["*"]}
    assert policy["CorsConfig"]["AccessControlAllowCredentials"] is False


def test_no_route_of_the_functions_is_hidden_by_the_data() -> None:
    assert not [route.path for route in ROUTES if route.path.startswith("/api/v1")]


@pytest.mark.parametrize(
    ("asked", "served"),
    [
        ("/", "/index.html"),
        ("/thu-tuc/1.001193/", "/thu-tuc/1.001193/index.html"),
        ("/thu-tuc/1.014955-Xoa/", "/thu-tuc/1.014955-Xoa/index.html"),
        ("/sua/1.001193/", "/sua/ma/index.html"),
        ("/sua/1.001193", "308 /sua/1.001193/"),
        ("/sua/mau.json", "/sua/mau.json"),
        ("/assets/css/motcua.css", "/assets/css/motcua.css"),
        ("/sitemap.xml", "/sitemap.xml"),
        ("/dich-vu/xe-nhap-khau", "308 /dich-vu/xe-nhap-khau/"),
        ("/thu-tuc/1.001193", "308 /thu-tuc/1.001193/"),
        ("/thu-tuc/1.014955-Xoa", "308 /thu-tuc/1.014955-Xoa/"),
    ],
)
def test_directory_shows_its_index(asked: str, served: str) -> None:
    script = of_type("AWS::CloudFront::Function")["DirectoryIndex"]["FunctionCode"]
    call = f"JSON.stringify(handler({{request: {{uri: {json.dumps(asked)}}}}}))"

    answer = json.loads(str(MiniRacer().eval(f"{script}\n{call}")))

    assert served == (answer.get("uri") or f"{answer['statusCode']} {answer['headers']['location']['value']}")


def test_sandbox_is_not_deployed() -> None:
    assert "gia-lap" not in TEXT
    assert not [path for path in template.PATH.parent.glob("template*") if path != template.PATH]


def test_alarms_watch_metrics_that_exist() -> None:
    own = {
        alarm["MetricName"]
        for alarm in of_type("AWS::CloudWatch::Alarm").values()
        if alarm["Namespace"] == "MotCua"
    }

    asked = {"AskedGivenUp", "AskedFailed"}
    listed = {"ListsDifferences", "ListsFailed"}
    assert own == {"CallbackForged", "CallbackRetry", "CallbackMismatch"} | asked | listed
