"""Starts and stops the AWS emulator (MiniStack) on this machine, and keeps its state between runs."""

import contextlib
import json
import os
import shutil
import signal
import socket
import subprocess
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import boto3
import httpx

from infra.local.claim import Claim
from infra.local.errors import EmulatorFailed

ROOT = Path(__file__).parents[2]
ENVIRONMENT = ROOT / ".venv-emulator"
REGION = "ap-southeast-1"
START = 30.0
STOP = 30.0


@dataclass(frozen=True, slots=True)
class Emulator:
    port: int
    process: "subprocess.Popen[bytes]"

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    def client(self, service: str) -> Any:
        return boto3.client(
            service,
            endpoint_url=self.url,
            region_name=REGION,
            aws_access_key_id="test",
            aws_secret_access_key="test",  # noqa: S106 # the emulator's own, of no value
        )


@contextlib.contextmanager
def running(claim: Claim, state: Path, port: int = 0) -> Iterator[Emulator]:
    """Run the emulator on *state* until the block ends; its data stay in *state*."""
    port = port or free_port()
    refuse_used(port)
    _tidy(state)
    with (state / "emulator.log").open("wb") as log:
        process = _start(claim, state, port, log.fileno())
        try:
            claim.name(os.getpid(), process.pid)
            _await_ready(process, port, state / "emulator.log")
            yield Emulator(port, process)
        finally:
            _stop(process)
            shutil.rmtree(state / "tmp", ignore_errors=True)


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def refuse_used(port: int, host: str = "127.0.0.1") -> None:
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((host, port))
        except OSError as error:
            raise EmulatorFailed(f"{host}:{port}: {error.strerror}; choose another port") from error


def _tidy(state: Path) -> None:
    """Clear what a killed run left, and positions: MiniStack keeps those, but not the stream they count."""
    shutil.rmtree(state / "tmp", ignore_errors=True)
    for directory in ("tmp", "services", "objects"):
        (state / directory).mkdir(parents=True, exist_ok=True)
    path = state / "services" / "lambda.json"
    if path.exists():
        _rewind(path)


def _rewind(path: Path) -> None:
    try:
        saved = json.loads(path.read_text("utf-8"))
        saved["payload"]["dynamodb_stream_positions"] = {"__account_region_scoped__": True, "data": {}}
    except (ValueError, KeyError, TypeError) as error:
        raise EmulatorFailed(f"{path} cannot be read; start again with --reset") from error
    path.write_text(json.dumps(saved), "utf-8")


def _start(claim: Claim, state: Path, port: int, log: int) -> "subprocess.Popen[bytes]":
    python = ENVIRONMENT / "bin" / "python"
    if not python.exists():
        raise EmulatorFailed(f"{python.relative_to(ROOT)} is missing; run `make setup`")
    return subprocess.Popen(  # noqa: S603 # our own program
        [python, Path(__file__).with_name("emulator_process.py")],
        env=_environment(state, port),
        stdin=subprocess.PIPE,
        stdout=log,
        stderr=log,
        pass_fds=[claim.file.fileno()],
        start_new_session=True,  # Ctrl-C is for the parent, which stops everything in order
    )


def _environment(state: Path, port: int) -> dict[str, str]:
    """Nothing of the caller's environment but the path: no credentials, no proxies."""
    return {
        "PATH": os.environ.get("PATH", os.defpath),
        "HOME": str(state),
        "LANG": "C.UTF-8",
        "TMPDIR": str(state / "tmp"),
        "GATEWAY_PORT": str(port),
        "BIND_HOST": "127.0.0.1",
        "MINISTACK_HOST": "127.0.0.1",
        "MINISTACK_REGION": REGION,
        "PERSIST_STATE": "1",
        "STATE_DIR": str(state / "services"),
        "S3_PERSIST": "1",
        "S3_DATA_DIR": str(state / "objects"),
        "AUTH": "true",  # functions get their roles' rights and no more
        "IOT_MTLS_ENABLED": "0",
        "SFTP_ENABLED": "0",
        "LOG_LEVEL": "WARNING",
    }


def _await_ready(process: "subprocess.Popen[bytes]", port: int, log: Path) -> None:
    limit = time.monotonic() + START
    while time.monotonic() < limit:
        if process.poll() is not None:
            raise EmulatorFailed(f"the emulator ended with {process.returncode}:\n{_tail(log)}")
        with contextlib.suppress(httpx.TransportError):
            if httpx.get(f"http://127.0.0.1:{port}/_ministack/ready", trust_env=False).is_success:
                return
        time.sleep(0.05)
    raise EmulatorFailed(f"the emulator did not answer on port {port} within {START:.0f} s:\n{_tail(log)}")


def _tail(log: Path) -> str:
    return "\n".join(log.read_text("utf-8", errors="replace").splitlines()[-15:])


def _stop(process: "subprocess.Popen[bytes]") -> None:
    with process:  # closes our end of its standard input
        process.send_signal(signal.SIGTERM)
        try:
            process.wait(STOP)
        except subprocess.TimeoutExpired:
            process.kill()
