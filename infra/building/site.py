"""Build the site: find what changed, make it, remove what is no longer there."""

import gc
import shutil
from collections.abc import Iterator
from dataclasses import replace
from hashlib import blake2b
from importlib import import_module
from pathlib import Path

from msgspec import Struct

from generators import GENERATORS
from generators.edition import Edition
from generators.output import Output, Pieces, Section, Summary, fingerprint
from generators.render import keep_compiled
from generators.shell import FILES, Shell
from infra.building import inputs
from infra.building.comparing import compare
from infra.building.manifest import Manifest
from infra.building.memory import FileMemory
from infra.building.pieces import Kept
from infra.building.writing import Progress, remove, summarise, write

CODE = Path("generators")
MODEL = Path("catalog")
LOCK = Path(inputs.LOCK)


class Built(Struct, frozen=True):
    """How many files were written, kept and removed."""

    written: int
    kept: int
    removed: int


class Plan(Struct, frozen=True):
    """What is to be written to *site*, and what the manifest says meanwhile and afterwards."""

    site: Path
    shells: dict[str, Shell]
    changed: list[Output]
    summaries: list[Summary]
    stale: list[str]
    meanwhile: Manifest
    finished: Manifest
    pieces: Kept


def plan(edition: Edition, pages: Path, site: Path, cache: Path, old: Manifest) -> Plan:
    """Compare every output with *old*; nothing is made or written yet."""
    gc.disable()
    keep_compiled(cache / "templates")
    frame = _frame(pages, edition.site_url)
    pieces = Kept(cache / "pieces", frame)
    edition = replace(edition, memory=FileMemory(cache / "memory", frame))
    trusted = frame == old.frame and (site / "index.html").exists()
    found = compare(_outputs(edition, pages, pieces), old, trusted=trusted)
    return Plan(
        site=site,
        shells={name: Shell((pages / name).read_text("utf-8"), edition.site_url) for name in FILES},
        changed=[one for one in found.changed if isinstance(one, Output)],
        summaries=[one for one in found.changed if isinstance(one, Summary)],
        stale=found.stale,
        meanwhile=found.meanwhile(frame),
        finished=found.finished(frame),
        pieces=pieces,
    )


def carry_out(steps: Plan, manifest: Path, progress: Progress) -> Built:
    """Write and remove. After an interruption the next build makes again what may not be there."""
    steps.meanwhile.save(manifest)
    steps.site.mkdir(parents=True, exist_ok=True)
    write(steps.changed, steps.site, steps.shells, progress)
    summarise(steps.summaries, steps.site, steps.shells)
    remove(steps.stale, steps.site)
    steps.pieces.forget()
    steps.finished.save(manifest)
    written = len(steps.changed) + len(steps.summaries)
    return Built(written, steps.finished.count() - written, len(steps.stale))


def clean(site: Path, cache: Path, manifest: Path) -> None:
    """Forget and remove what was built."""
    manifest.unlink(missing_ok=True)
    shutil.rmtree(cache, ignore_errors=True)
    shutil.rmtree(site, ignore_errors=True)


def _outputs(edition: Edition, pages: Path, pieces: Kept) -> Iterator[Output | Summary | Section]:
    yield from _finished(pages)
    for name in GENERATORS:
        for one in import_module(f"generators.{name}").generate(edition):
            yield pieces.output(one) if isinstance(one, Pieces) else one


def _finished(pages: Path) -> Iterator[Output]:
    """The files that MkDocs has finished; the shells are none of them."""
    for file in sorted(pages.rglob("*")):
        path = file.relative_to(pages).as_posix()
        if file.is_file() and path not in FILES and not path.endswith(".gz"):
            yield Output(path, fingerprint(file.read_bytes()), file.read_bytes)


def _frame(pages: Path, site_url: str) -> bytes:
    """What every file depends on: shells, templates, the code that fills them, its libraries, the address."""
    digest = blake2b(site_url.encode(), digest_size=16)
    code = sorted(path for path in CODE.rglob("*") if path.suffix in {".py", ".jinja"})
    model = sorted(MODEL.glob("*.py"))
    for path in (LOCK, *code, *model, *(pages / name for name in FILES)):
        digest.update(path.read_bytes())
    return digest.digest()
