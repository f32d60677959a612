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
from generators.output import Output, Pieces, Summary, fingerprint
from generators.shell import FILES, Shell
from infra.building.manifest import Manifest
from infra.building.memory import Memory
from infra.building.pieces import Kept
from infra.building.writing import Progress, remove, summarise, write

CODE = Path("generators")
MODEL = Path("catalog")


class Built(Struct, frozen=True):
    """How many files were written, kept and removed."""

    written: int
    kept: int
    removed: int


class Plan(Struct, frozen=True):
    """What is to be written to *site*, and the manifest that is true afterwards."""

    site: Path
    shells: dict[str, Shell]
    changed: list[Output]
    summaries: list[Summary]
    stale: list[str]
    manifest: Manifest
    pieces: Kept


def plan(edition: Edition, pages: Path, site: Path, cache: Path, old: Manifest) -> Plan:
    """Compare every output with *old*; nothing is made or written yet."""
    gc.disable()
    frame = _frame(pages)
    pieces = Kept(cache / "pieces", frame)
    edition = replace(edition, recall=Memory(cache / "memory", frame).recall)
    outputs = {output.path: output for output in _outputs(edition, pages, pieces)}
    known = old.outputs if frame == old.frame and site.exists() else {}
    changed = [one for one in outputs.values() if known.get(one.path) != one.fingerprint]
    stale = [path for path in old.outputs if path not in outputs]
    files = [one for one in changed if isinstance(one, Output)]
    summaries = [one for one in changed if isinstance(one, Summary)]
    new = Manifest(frame, {path: one.fingerprint for path, one in outputs.items()})
    shells = {name: Shell((pages / name).read_text("utf-8"), edition.site_url) for name in FILES}
    return Plan(site, shells, files, summaries, stale, new, pieces)


def carry_out(steps: Plan, manifest: Path, progress: Progress) -> Built:
    """Write and remove. Without a manifest, an interrupted build is done again from the start."""
    manifest.unlink(missing_ok=True)
    steps.site.mkdir(parents=True, exist_ok=True)
    write(steps.changed, steps.site, steps.shells, progress)
    summarise(steps.summaries, steps.site, steps.shells)
    remove(steps.stale, steps.site)
    steps.pieces.forget()
    steps.manifest.save(manifest)
    written = len(steps.changed) + len(steps.summaries)
    return Built(written, len(steps.manifest.outputs) - written, len(steps.stale))


def clean(site: Path, cache: Path, manifest: Path) -> None:
    """Forget and remove what was built."""
    manifest.unlink(missing_ok=True)
    shutil.rmtree(cache, ignore_errors=True)
    shutil.rmtree(site, ignore_errors=True)


def _outputs(edition: Edition, pages: Path, pieces: Kept) -> Iterator[Output | Summary]:
    yield from _finished(pages)
    for name in GENERATORS:
        for output in import_module(f"generators.{name}").generate(edition):
            yield pieces.output(output) if isinstance(output, Pieces) else output


def _finished(pages: Path) -> Iterator[Output]:
    """The files that MkDocs has finished; the shells are none of them."""
    for file in sorted(pages.rglob("*")):
        path = file.relative_to(pages).as_posix()
        if file.is_file() and path not in FILES and not path.endswith(".gz"):
            yield Output(path, fingerprint(file.read_bytes()), file.read_bytes)


def _frame(pages: Path) -> bytes:
    """What every generated page depends on: the shells, the templates and the code that fills them."""
    digest = blake2b(digest_size=16)
    code = sorted(path for path in CODE.rglob("*") if path.suffix in {".py", ".jinja"})
    model = sorted(MODEL.glob("*.py"))
    for path in (*code, *model, *(pages / name for name in FILES)):
        digest.update(path.read_bytes())
    return digest.digest()
