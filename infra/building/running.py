"""One build from start to end, with what a person at the terminal sees of it."""

from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import NamedTuple

import typer
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

from catalog.catalog import Catalog
from catalog.loader import load
from catalog.problems import CatalogInvalid, Problem
from generators.edition import Edition
from infra.building import inputs
from infra.building.manifest import Manifest
from infra.building.mkdocs import ShellFailed, Shells
from infra.building.site import Built, Plan, carry_out, clean, plan
from infra.building.writing import WritingFailed


class Request(NamedTuple):
    """What is asked for."""

    catalog: Path
    site: Path
    manifest: Path
    cache: Path
    site_url: str
    today: date
    clean: bool


def build(request: Request) -> Built:
    """Build; on a fault in catalogue or pages nothing is written and the fault is printed."""
    shells = Shells(request.cache / "pages", inputs.of_site(request.site_url))
    shells.start()
    catalog = _catalog(request, shells)
    _finish(shells)
    own = request.manifest.with_suffix("")
    if request.clean:
        clean(request.site, own, request.manifest)
    edition = Edition.of(catalog, request.today, request.site_url)
    old = Manifest.load(request.manifest)
    steps = plan(edition, shells.folder, request.site, own, old)
    return _carry_out(steps, request.manifest)


def _catalog(request: Request, shells: Shells) -> Catalog:
    try:
        return load(request.catalog, request.cache)
    except CatalogInvalid as invalid:
        shells.stop()
        _explain(invalid.problems)
        raise typer.Exit(1) from None


def _finish(shells: Shells) -> None:
    try:
        shells.wait()
    except ShellFailed as failed:
        Console(stderr=True).print(str(failed), markup=False, highlight=False)
        raise typer.Exit(1) from None


def _explain(problems: Sequence[Problem]) -> None:
    console = Console(stderr=True, soft_wrap=True)
    for problem in problems:
        console.print(f"{problem}\n    → {problem.remedy}", markup=False, highlight=False)
    console.print(f"{len(problems)} errors in the catalogue; nothing was written.")


def _carry_out(steps: Plan, manifest: Path) -> Built:
    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn())
    # No thread that refreshes the bar: processes are forked while it shows.
    with Progress(*columns, auto_refresh=False, transient=True) as bar:
        task = bar.add_task("Pages", total=len(steps.changed))

        def advance(count: int) -> None:
            bar.advance(task, count)
            bar.refresh()

        try:
            return carry_out(steps, manifest, advance)
        except WritingFailed as failed:
            Console(stderr=True).print(f"{failed}; run the build again once that is mended", markup=False)
            raise typer.Exit(2) from None
