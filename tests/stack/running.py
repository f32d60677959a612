"""Starts the whole stack for a test: the real template in the local emulator, the real catalogue."""

import contextlib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import httpx

from infra.local import stack as local
from infra.local.server import Origin, application
from tests.serving import served


@dataclass(frozen=True, slots=True)
class Served:
    """The stack, and a client of the origin that serves it."""

    stack: local.Stack
    client: httpx.Client


@contextlib.contextmanager
def started(port: int, state: Path) -> Iterator[Served]:
    """Run the stack on *state*, without the site's pages."""
    site = state / "site"
    site.mkdir(exist_ok=True)
    with local.running(local.Plan(f"http://127.0.0.1:{port}", state)) as running:
        origin = Origin(site, running.deployment, running.sandbox)
        with (
            served(application(origin), port) as address,
            httpx.Client(base_url=address, timeout=60) as client,
        ):
            yield Served(running, client)
