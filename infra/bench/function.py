"""Functions in processes of their own, asked one request after another."""

import json
import subprocess
import sys
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import IO, NamedTuple, cast

from infra.bench.requests import Call, Json
from infra.bench.units import Units
from infra.local.emulator import REGION
from infra.local.package import BUILD, ROOT
from infra.local.stack import Stack

PACKAGE = BUILD / "package"
HANDLERS = tuple(f"functions.handlers.{name}" for name in ("dossiers", "status", "callbacks", "sync"))


class Told(NamedTuple):
    """A function's answer; processor seconds with and within calls to AWS; the store's units."""

    status: int
    body: Json
    seconds: float
    aside: float
    units: Units

    @property
    def own(self) -> float:
        return self.seconds - self.aside


@dataclass(frozen=True)
class Function:
    """A running process; *start* are the processor seconds that its imports took."""

    asked: IO[str]
    told: IO[str]
    start: float

    def ask(self, call: Call) -> Told:
        self.asked.write(json.dumps({"module": call.module, "event": _event(call)}) + "\n")
        self.asked.flush()
        found = json.loads(self.told.readline())
        answer = found["answer"]
        text = answer.get("body") or "{}"
        body = json.loads(text) if text.startswith("{") else {"text": text}
        return Told(answer["statusCode"], body, found["seconds"], found["aside"], Units(*found["units"]))


@contextmanager
def running(modules: Sequence[str], folder: Path, environment: Mapping[str, str]) -> Iterator[Function]:
    """Run *modules* with what lies in *folder*, and nothing that is installed for the project itself."""
    process = subprocess.Popen(  # noqa: S603 -- our own words
        [sys.executable, "-S", "-m", "infra.bench.probe", *modules],
        cwd=folder,
        env={"PYTHONPATH": str(ROOT), "PYTHONDONTWRITEBYTECODE": "1", **environment},
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    with process:
        asked, told = cast("IO[str]", process.stdin), cast("IO[str]", process.stdout)
        yield Function(asked, told, json.loads(told.readline()))


def environment_of(stack: Stack) -> dict[str, str]:
    """Return what the deployed functions read, and where this machine's store is."""
    found = stack.emulator.client("lambda").list_functions()["Functions"]
    settings: dict[str, str] = found[0]["Environment"]["Variables"]
    keys = {"AWS_ACCESS_KEY_ID": "test", "AWS_SECRET_ACCESS_KEY": "test", "AWS_REGION": REGION}
    return settings | keys | {"AWS_DEFAULT_REGION": REGION, "AWS_ENDPOINT_URL": stack.emulator.url}


def _event(call: Call) -> Json:
    """Return *call* as API Gateway hands it to a function."""
    http = {
        "method": call.method,
        "path": call.path,
        "protocol": "HTTP/1.1",
        "sourceIp": "203.0.113.9",
        "userAgent": "t",
    }
    return {
        "version": "2.0",
        "routeKey": f"{call.method} {call.path}",
        "rawPath": call.path,
        "rawQueryString": call.query,
        "headers": {name.lower(): value for name, value in call.headers.items()},
        "requestContext": {"requestId": "1", "stage": "$default", "http": http},
        "isBase64Encoded": False,
        **({} if call.body is None else {"body": json.dumps(call.body)}),
    }
