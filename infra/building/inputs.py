"""What a build depends on, told by names, times and sizes: nothing is opened to find nothing changed."""

import os
from collections.abc import Iterable, Iterator
from datetime import date
from hashlib import blake2b

CATALOG = "catalog"
SITE = ("mkdocs.yml", "site")
CODE = ("generators", "infra/building")


def signature(paths: Iterable[str], *also: str) -> str:
    """Changes when a file below *paths* does, or one of *also*."""
    lines = [*also, *(line for path in paths for line in sorted(_lines(path)))]
    return blake2b("\n".join(lines).encode(), digest_size=16).hexdigest()


def of_site(site_url: str) -> str:
    """What MkDocs' pages depend on."""
    return signature(SITE, site_url, *_versions())


def of_everything(catalog: str, site_url: str, on: date) -> str:
    """What the whole site depends on; the day counts, because fees are dated."""
    return signature((*SITE, *CODE, CATALOG, catalog), site_url, on.isoformat(), *_versions())


def _versions() -> list[str]:
    """The packages that pages are made with; a lock file names them all."""
    return [line for line in _lines("requirements/dev.lock")]


def _lines(path: str) -> Iterator[str]:
    if os.path.isdir(path):  # noqa: PTH112 -- thousands of Path objects cost more than the looking
        for folder, folders, names in os.walk(path):
            folders[:] = [one for one in folders if one != "__pycache__"]
            yield from (_line(f"{folder}/{name}") for name in names)
    elif os.path.exists(path):  # noqa: PTH110 -- likewise
        yield _line(path)


def _line(path: str) -> str:
    stat = os.stat(path)  # noqa: PTH116 -- likewise
    return f"{path}\0{stat.st_mtime_ns}\0{stat.st_size}"
