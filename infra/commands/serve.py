"""`motcua serve`: the site with its functions, payment providers played, on this machine."""

import contextlib
import os
import signal
import time
from collections.abc import Iterator
from pathlib import Path
from socket import socket
from typing import TYPE_CHECKING, Annotated

import typer
from rich.console import Console

if TYPE_CHECKING:
    from starlette.applications import Starlette

SITE = Path("build/site")
console = Console(highlight=False)


def run(
    port: Annotated[int, typer.Option(help="Port of the site.", min=1, max=65535)] = 8000,
    host: Annotated[str, typer.Option(help="Address to listen on; the default is for this machine only.")] = (
        "127.0.0.1"
    ),
    reset: Annotated[bool, typer.Option("--reset", help="Forget all dossiers and payments first.")] = False,  # noqa: FBT002 # a flag
    no_build: Annotated[bool, typer.Option("--no-build", help="Serve build/site as it is.")] = False,  # noqa: FBT002 # a flag
) -> None:
    """Serve the catalogue, filing, payment and status; Ctrl-C stops all of it and keeps the data.

    Example: motcua serve --port 8000
    """
    from infra.local.errors import LocalError  # noqa: PLC0415 # `motcua --help` must not pay for it

    signal.signal(signal.SIGTERM, signal.default_int_handler)
    try:
        with contextlib.suppress(KeyboardInterrupt):
            _serve(host, port, is_reset=reset, is_built=no_build)
    except LocalError as error:
        console.print(f"[red]Cannot serve:[/red] {error}", soft_wrap=True)
        raise typer.Exit(1) from None
    console.print("Stopped; dossiers and payments are kept.")


def _serve(host: str, port: int, *, is_reset: bool, is_built: bool) -> None:
    from infra.local import stack  # noqa: PLC0415 # as above
    from infra.local.server import Origin, application, reserved  # noqa: PLC0415

    with reserved(host, port) as taken:
        address = f"http://{'127.0.0.1' if host == '0.0.0.0' else host}:{port}"  # noqa: S104 # compared only
        if not is_built:
            _build(address)
        with stack.running(stack.Plan(address, is_reset=is_reset), step) as running:
            _listen(application(Origin(SITE, running.deployment, running.sandbox)), taken, address)


def _listen(app: "Starlette", taken: socket, address: str) -> None:
    import uvicorn  # noqa: PLC0415 # as above

    taken.listen()
    console.print(f"Providers are played at {address}/gia-lap/; Ctrl-C stops everything and keeps the data.")
    console.print(f"Serving [bold]{address}/[/bold]", soft_wrap=True)
    uvicorn.Server(uvicorn.Config(app, log_level="warning", proxy_headers=False)).run([taken])


def _build(address: str) -> None:
    """Pages name their own address: it is this one, unless the environment says another."""
    from infra.commands import build  # noqa: PLC0415 # as above

    os.environ.setdefault("SITE_URL", f"{address}/")
    build.run()


@contextlib.contextmanager
def step(what: str) -> Iterator[None]:
    start = time.perf_counter()
    with console.status(what):
        yield
    console.print(f"{what}: {time.perf_counter() - start:.1f} s")
