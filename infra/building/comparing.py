"""What is new since the last build: first section by section, then file by file where a section is new."""

from collections.abc import Iterable, Mapping
from itertools import chain

from msgspec import Struct

from generators.output import Output, Section, Summary
from infra.building.manifest import Known, Manifest

LOOSE = "files without a section"
MEANWHILE = "files that are being written"
File = Output | Summary


class Comparison(Struct, frozen=True):
    """*same* sections need no look; of the *new* ones, *changed* files are to be made and *stale* removed."""

    same: Mapping[str, Known]
    new: Mapping[str, Known]
    changed: list[File]
    stale: list[str]

    def finished(self, frame: bytes) -> Manifest:
        """What is true when everything is written and removed."""
        return Manifest(frame, {**self.same, **self.new})

    def meanwhile(self, frame: bytes) -> Manifest:
        """What is true until then, whenever it may end: a file in flux has no fingerprint."""
        sure = {path: mark for known in self.new.values() for path, mark in known.outputs.items()}
        flux = dict.fromkeys(chain(self.stale, (one.path for one in self.changed)), b"")
        return Manifest(frame, {**self.same, MEANWHILE: Known(b"", sure | flux)})


def compare(found: Iterable[File | Section], old: Manifest, *, trusted: bool) -> Comparison:
    """Ask for the files of every section of *found* that is not the one in *old*.

    If *old* cannot be *trusted*, it only tells which files there may be.
    """
    same, new, files = _sections(found, old.sections if trusted else {})
    before = {
        path: mark
        for name, known in old.sections.items()
        if name not in same
        for path, mark in known.outputs.items()
    }
    changed = [one for path, one in files.items() if not trusted or before.get(path) != one.fingerprint]
    return Comparison(same, new, changed, [path for path in before if path not in files])


def _sections(
    found: Iterable[File | Section], known: Mapping[str, Known]
) -> tuple[dict[str, Known], dict[str, Known], dict[str, File]]:
    """The sections that are the same, those that are new, and the files of these and of none."""
    same: dict[str, Known] = {}
    new: dict[str, Known] = {}
    files: dict[str, File] = {}
    loose: dict[str, File] = {}
    for one in found:
        if not isinstance(one, Section):
            loose[one.path] = one
        elif (before := known.get(one.name)) and before.depends == one.depends:
            same[one.name] = before
        else:
            own = {file.path: file for file in one.generate()}
            new[one.name] = Known(one.depends, _marks(own))
            files |= own
    new[LOOSE] = Known(b"", _marks(loose))
    return same, new, files | loose


def _marks(files: Mapping[str, File]) -> dict[str, bytes]:
    return {path: one.fingerprint for path, one in files.items()}
