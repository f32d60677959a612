"""Two revisions of the catalogue, of which the later may be what lies on the disk, and what differs."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

from catalog.catalog import Catalog
from catalog.local_fees import LocalFees, as_procedure
from catalog.model import Procedure
from catalog.reading import parse
from catalog.sources import KINDS, SUFFIXES, Kind
from generators.change_report import Pair
from infra.past import PastUnknown, contents, git

NOTHING = "0" * 40
RANGE = re.compile(r"(?P<base>.+?)(?P<dots>\.{2,3})(?P<head>.+)")


class Range(NamedTuple):
    """From one commit to another; without a *head*, to the files on the disk."""

    base: str
    head: str | None


class Changed(NamedTuple):
    """One file, named from the catalogue's root, and what it held; nothing where it was not there."""

    path: str
    before: bytes | None
    after: bytes | None


def read_range(catalog: Path, said: str) -> Range:
    """Read `BASE`, `BASE..HEAD` or, from where both have parted, `BASE...HEAD`."""
    match = RANGE.fullmatch(said)
    if match is None:
        return Range(_commit(catalog, said), None)
    base, head = _commit(catalog, match["base"]), _commit(catalog, match["head"])
    if match["dots"] == "...":
        base = git(catalog, "merge-base", base, head).decode().strip()
    return Range(base, head)


def changed(catalog: Path, between: Range) -> list[Changed]:
    """Every file of the catalogue that differs, in the order of their names."""
    rows = dict(_rows(catalog, between))
    blobs = sorted({blob for pair in rows.values() for blob in pair if blob != NOTHING})
    texts = dict(contents(catalog, blobs))
    on_disk = between.head is None
    return [
        Changed(path, texts.get(old), _on_disk(catalog / path) if on_disk else texts.get(new))
        for path, (old, new) in sorted(rows.items())
    ]


def procedures(files: list[Changed]) -> tuple[list[Pair], list[str]]:
    """The procedures that differ, by code, a moved one once; and the files that cannot be read."""
    kind = KINDS["procedures"]
    old: dict[str, tuple[str, Procedure]] = {}
    new: dict[str, tuple[str, Procedure]] = {}
    unread = []
    for file in files:
        if not file.path.startswith(f"{kind.folder}/"):
            continue
        for data, found in ((file.before, old), (file.after, new)):
            records, problems = parse(file.path, data, kind) if data is not None else ((), [])
            found.update({record.code: (file.path, record) for record in records})
            unread += [file.path] if problems and found is new else []
    return [_pair(code, old.get(code), new.get(code)) for code in sorted({**old, **new})], unread


def local_fees(files: list[Changed]) -> tuple[list[Pair], list[str]]:
    """What provinces have set otherwise, as procedures of their own; and the files that cannot be read."""
    kind = KINDS["local_fees"]
    pairs, unread = [], []
    for file in files:
        if not file.path.startswith(f"{kind.folder}/"):
            continue
        before, after = (parse(file.path, data or b"", kind) for data in (file.before, file.after))
        unread += [file.path] if file.after is not None and after[1] else []
        pairs += [_local_pair(file.path, before[0], after[0])] if before[0] or after[0] else []
    return pairs, unread


def _local_pair(path: str, before: tuple[LocalFees, ...], after: tuple[LocalFees, ...]) -> Pair:
    """A fee that nobody had set, or that nobody sets any more, is left open."""
    (known, *_) = (*after, *before)
    old, new = (as_procedure(rows[0] if rows else known, is_set=bool(rows)) for rows in (before, after))
    return Pair(code=known.procedure, path=path, before=old, after=new)


def vocabulary(catalog: Path, between: Range, *names: str) -> Catalog:
    """The later revision's lists of these kinds, and nothing else."""
    unnamed = {"holidays": (), "synonyms": (), "wages": ()}
    tables: dict[str, Any] = {field: {} for field in Catalog.__struct_fields__} | unnamed
    for name in names:
        kind = KINDS[name]
        records, _ = parse(name, _content(catalog, between, kind), kind)
        tables[name] = (
            records if name in unnamed else {getattr(record, kind.key): record for record in records}
        )
    return Catalog(**tables)


def _pair(code: str, old: tuple[str, Procedure] | None, new: tuple[str, Procedure] | None) -> Pair:
    path = (new or old or ("", None))[0]
    moved = old[0] if old and new and old[0] != new[0] else None
    before, after = old and old[1], new and new[1]
    return Pair(code=code, path=path, before=before, after=after, moved_from=moved)


def _content(catalog: Path, between: Range, kind: Kind) -> bytes:
    path = f"{kind.folder}/{kind.name}.yaml"
    if between.head is None:
        return _on_disk(catalog / path) or b"[]"
    try:
        return git(catalog, "show", f"{between.head}:./{path}")
    except PastUnknown:
        return b"[]"


def _rows(catalog: Path, between: Range) -> Iterator[tuple[str, tuple[str, str]]]:
    ends = [one for one in between if one]
    found = git(catalog, "diff", "--raw", "--no-abbrev", "--no-renames", "-z", "--relative", *ends, "--", ".")
    parts = iter(found.decode().split("\0"))
    for facts in parts:
        if facts:
            _, _, old, new, _ = facts.split()
            path = next(parts)
            if path.endswith(SUFFIXES):
                yield path, (old, new)
    if between.head is None:
        new_files = git(catalog, "ls-files", "--others", "--exclude-standard", "-z", "--", ".")
        yield from (
            (path, (NOTHING, NOTHING)) for path in new_files.decode().split("\0") if path.endswith(SUFFIXES)
        )


def _on_disk(file: Path) -> bytes | None:
    return file.read_bytes() if file.exists() else None


def _commit(catalog: Path, name: str) -> str:
    try:
        return (
            git(catalog, "rev-parse", "--verify", "--quiet", "--end-of-options", f"{name}^{{commit}}")
            .decode()
            .strip()
        )
    except PastUnknown:
        raise PastUnknown(f"there is no commit {name!r} here; name one, as in origin/main...HEAD") from None
