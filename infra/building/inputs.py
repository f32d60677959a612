"""What a build depends on, told by names, times and sizes: nothing is opened to find nothing changed."""

import os
from collections.abc import Iterable, Iterator
from datetime import date
from hashlib import blake2b
from pathlib import Path

SITE = ("mkdocs.yml", "site")
CODE = ("generators", "infra/building")
DATA = ("procedures", "vocabulary", "local")
LOCK = "infra/requirements/dev.lock"


def signature(paths: Iterable[str], *also: str) -> str:
    """Changes when a file below *paths* does, or one of *also*."""
    lines = [*also, *(line for path in paths for line in sorted(_lines(path)))]
    return blake2b("\n".join(lines).encode(), digest_size=16).hexdigest()


def of_site(site_url: str) -> str:
    """What MkDocs' pages depend on."""
    return signature((*SITE, LOCK, "generators", "infra/building/styles.py"), site_url)


def of_everything(catalog: str, site_url: str, on: date) -> str:
    """What the whole site depends on; the day counts, because fees are dated."""
    model = sorted(str(path) for path in Path("catalog").glob("*.py"))
    data = (f"{catalog}/{name}" for name in DATA)
    return signature((*SITE, LOCK, *CODE, *model, *data), site_url, on.isoformat())


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
