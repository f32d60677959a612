"""A generated catalogue is one: so many times the records, and nothing wrong with it."""

import shutil
from pathlib import Path

from catalog.loader import load
from infra.bench.growing import grow


def test_every_procedure_is_there_so_many_times(tmp_path: Path) -> None:
    root = Path(shutil.copytree("tests/data/catalog", tmp_path / "catalog"))
    before = load(root)

    grow(before, root, 4)

    after = load(root)
    assert len(after.procedures) == 4 * len(before.procedures)
    assert len({one.title for one in after.procedures.values()}) == len(after.procedures)
    assert {one.field for one in after.procedures.values() if one.field} == set(after.fields)
