"""Deploys infra/template.yaml, unchanged, to the emulator; what is deployed already costs nothing."""

import hashlib
import json
import socket
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from botocore.exceptions import ClientError, WaiterError

from functions.adapters.seals import public_of
from infra.local import secrets, template
from infra.local.emulator import REGION, Emulator
from infra.local.errors import DeploymentFailed
from infra.local.readback import check

STACK = "motcua"
BUCKET = "motcua-code"
TEMPLATE = "template.json"  # too long to be sent with the request
CLAMD = ("127.0.0.1", 3310)
CAPABILITIES = ["CAPABILITY_IAM", "CAPABILITY_AUTO_EXPAND"]
REMEDY = "start again with --reset to begin with empty stores"


@dataclass(frozen=True, slots=True)
class Deployment:
    """What the stack's outputs say: *api* is the HTTP API's address, *uploads* the files' bucket's."""

    api: str
    uploads: str
    outputs: dict[str, str]


def deploy(emulator: Emulator, package: Path, parameters: dict[str, str]) -> Deployment:
    secrets.ensure(emulator.client("ssm"))
    s3 = emulator.client("s3")
    packaged = template.with_code(template.read(), _upload(s3, package))
    s3.put_object(Bucket=BUCKET, Key=TEMPLATE, Body=json.dumps(packaged).encode())
    try:
        address = f"{emulator.url}/{BUCKET}/{TEMPLATE}"
        _apply(emulator.client("cloudformation"), address, parameters | _published(emulator))
        outputs = _outputs(emulator.client("cloudformation"))
        check(emulator, packaged, outputs)
    except ClientError as error:
        raise DeploymentFailed(f"the emulator refused the deployment: {error}; {REMEDY}") from error
    api = f"{emulator.url}/_aws/execute-api/{outputs['Api']}/$default"
    return Deployment(api, f"{emulator.url}/{outputs['Uploads']}", outputs)


def _published(emulator: Emulator) -> dict[str, str]:
    """Return the public half of this machine's key of receipts, which only exists once the emulator runs."""
    return {"ReceiptKeys": public_of(secrets.read(emulator.client("ssm"), "ReceiptSecrets"))}


def sandbox_parameters(site: str) -> dict[str, str]:
    """The template's parameters when the machine at *site* plays the providers and the register."""
    return {
        "Environment": "sandbox",
        "SiteUrl": site,
        "VnpayPayUrl": f"{site}/gia-lap/vnpay",
        "VnpayApiUrl": f"{site}/gia-lap/vnpay/api",
        "VnpayTmnCode": "MOTCUA01",
        "DvcqgUrl": f"{site}/gia-lap/dvcqg",
        "DvcqgPartner": "MOTCUA",
        "Providers": ",".join(["vnpay", "dvcqg", *secrets.ACCOUNTS]),
        "CollectorName": "Đơn vị thu thử (MÔ PHỎNG)",
        "CollectorTaxCode": "0000000000",
        "RegisterUrl": f"{site}/gia-lap/so-thu",
        "MalwareScanner": _scanner(),
        "NewsSender": "tin@motcua.example",
        "OidcIssuer": f"{site}/gia-lap/dinh-danh",
        "OidcClaim": "personal_number",
        "EdgeSecret": "no-CloudFront-stands-before-this-stack",
    }


def _scanner() -> str:
    """Use the ClamAV that listens on this machine, if there is one."""
    host, port = CLAMD
    try:
        socket.create_connection(CLAMD, timeout=1).close()
    except OSError:
        return "none"
    return f"clamav:{host}:{port}"


def _upload(s3: Any, package: Path) -> str:
    """Put *package* under its hash, as `aws cloudformation package` does; older ones go."""
    content = package.read_bytes()
    key = f"{hashlib.sha256(content).hexdigest()}.zip"
    names = [bucket["Name"] for bucket in s3.list_buckets()["Buckets"]]
    if BUCKET not in names:
        s3.create_bucket(Bucket=BUCKET, CreateBucketConfiguration={"LocationConstraint": REGION})
    kept = [item["Key"] for item in s3.list_objects_v2(Bucket=BUCKET).get("Contents", [])]
    if key not in kept:
        s3.put_object(Bucket=BUCKET, Key=key, Body=content)
    for old in kept:
        if old not in {key, TEMPLATE}:
            s3.delete_object(Bucket=BUCKET, Key=old)
    return f"s3://{BUCKET}/{key}"


def _apply(cloudformation: Any, url: str, parameters: dict[str, str]) -> None:
    given = [{"ParameterKey": key, "ParameterValue": value} for key, value in parameters.items()]
    request = {"StackName": STACK, "TemplateURL": url, "Parameters": given, "Capabilities": CAPABILITIES}
    try:
        cloudformation.create_stack(**request)
        _wait(cloudformation, "stack_create_complete")
    except cloudformation.exceptions.AlreadyExistsException:
        _update(cloudformation, request)


def _update(cloudformation: Any, request: dict[str, Any]) -> None:
    try:
        cloudformation.update_stack(**request)
    except ClientError as error:
        if "No updates are to be performed" not in str(error):
            raise
        return
    _wait(cloudformation, "stack_update_complete")


def _wait(cloudformation: Any, waiter: str) -> None:
    try:
        cloudformation.get_waiter(waiter).wait(StackName=STACK, WaiterConfig={"Delay": 1, "MaxAttempts": 60})
    except WaiterError as error:
        raise DeploymentFailed(f"{_reasons(cloudformation) or error}; {REMEDY}") from error


def _reasons(cloudformation: Any) -> str:
    events = cloudformation.describe_stack_events(StackName=STACK)["StackEvents"]
    failed = [event for event in events if event["ResourceStatus"].endswith("FAILED")]
    return "; ".join(f"{event['LogicalResourceId']}: {event.get('ResourceStatusReason')}" for event in failed)


def _outputs(cloudformation: Any) -> dict[str, str]:
    [stack] = cloudformation.describe_stacks(StackName=STACK)["Stacks"]
    return {output["OutputKey"]: output["OutputValue"] for output in stack["Outputs"]}
