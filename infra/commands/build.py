"""`motcua build`: the whole site, or only what changed."""

import os
import time
from datetime import date, datetime, timedelta, timezone
from pathlib import Path
from typing import Annotated, NoReturn

import typer

from infra.building import inputs
from infra.building.turns import alone

# Every build of ours has it, whichever cache it was made with.
MARK = "assets/search/index.json"
HANOI = timezone(timedelta(hours=7))


def run(
    site: Annotated[Path, typer.Option(help="Where the finished site goes.")] = Path("build/site"),
    catalog: Annotated[
        Path, typer.Option(help="The catalogue to build from.", exists=True, file_okay=False)
    ] = Path("catalog"),
    cache: Annotated[Path, typer.Option(help="What a later build can use again.")] = Path("build/cache"),
    *,
    clean: Annotated[bool, typer.Option("--clean", help="Forget what was built; build all.")] = False,
) -> None:
    """Build the site; a second run writes only what changed.

    Example: motcua build --site build/site
    """
    stamp = cache / f"{site.absolute().as_posix().replace('/', '-').strip('-')}.inputs"
    _refuse_foreign(site, stamp.with_suffix(".manifest"))
    with alone(stamp.with_suffix(".lock")):
        try:
            _build(site, catalog, cache, stamp, clean=clean)
        except OSError as error:
            _stop(f"{error.filename or site}: {error.strerror}; mend that and build again")


def today(at: datetime) -> date:
    """Return the day of the law: it begins at midnight in Hà Nội, wherever the site is built."""
    return at.astimezone(HANOI).date()


def _stop(message: str) -> NoReturn:
    typer.echo(message, err=True)
    raise typer.Exit(2)


def _refuse_foreign(site: Path, manifest: Path) -> None:
    """Stop before anything is written into, or removed from, a folder that no build of ours has made."""
    is_ours = manifest.exists() or (site / MARK).exists()
    if site.exists() and (not site.is_dir() or (any(site.iterdir()) and not is_ours)):
        _stop(
            f"{site} holds files that are no build of this command; name an empty or a new folder with --site"
        )


def _build(site: Path, catalog: Path, cache: Path, stamp: Path, *, clean: bool) -> None:
    start = time.perf_counter()
    site_url = os.environ.get("SITE_URL", "http://127.0.0.1:8000/")
    day = today(datetime.now(HANOI))
    signature = inputs.of_everything(str(catalog), site_url, day)
    if not clean and (site / "index.html").exists() and stamp.exists() and stamp.read_text() == signature:
        typer.echo(f"Nothing changed. {time.perf_counter() - start:.1f} s")
        return
    # Imported here: finding that nothing changed must not pay for the rendering.
    from infra.building.running import Request, build  # noqa: PLC0415

    stamp.unlink(missing_ok=True)
    built = build(Request(catalog, site, stamp.with_suffix(".manifest"), cache, site_url, day, clean))
    stamp.parent.mkdir(parents=True, exist_ok=True)
    stamp.write_text(signature)
    seconds = time.perf_counter() - start
    counts = f"{built.written} files written, {built.kept} kept, {built.removed} removed"
    typer.echo(f"{counts} in {seconds:.1f} s → {site}")
