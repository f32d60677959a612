"""Other ways to write a function, each with one echo route, in an environment of their own."""

import hashlib
import shutil
import subprocess
import sys
from pathlib import Path

from infra.bench.requests import Call
from infra.local.package import ROOT

LOCK = ROOT / "infra/requirements/bench.lock"
NAMES = {
    "powertools": "Powertools, bare",
    "whole_powertools": "Powertools with validation and idempotency",
    "fastapi_mangum": "FastAPI + Mangum",
    "plain_boto3": "plain boto3, one look-up a request",
}
MODULES = {name: f"infra.bench.peers.{name}" for name in NAMES}


def call(name: str) -> Call:
    return Call(name, "GET", "/echo/xin-chao")


def installed() -> Path:
    """Return the folder with what they need, as it is locked."""
    place = ROOT / "build/bench" / f"peers-{hashlib.sha256(LOCK.read_bytes()).hexdigest()[:12]}"
    if not place.exists():
        fresh = place.with_suffix(".new")
        shutil.rmtree(fresh, ignore_errors=True)
        uv = shutil.which("uv") or str(ROOT / "build/tools/bin/uv")
        command = [uv, "pip", "install", "--quiet", "--no-deps", "--require-hashes", "--compile-bytecode"]
        subprocess.run(  # noqa: S603 -- our own words
            [*command, "--python", sys.executable, "--target", str(fresh), "-r", str(LOCK)], check=True
        )
        fresh.rename(place)
    return place
