import json
from pathlib import Path
from typing import Any

import pytest
import yaml_rs
from jsonschema import Draft202012Validator

from catalog import schema
from catalog.meanings import MEANINGS
from catalog.sources import KINDS

HERE = Path(__file__).parent.parent
SETTINGS = HERE.parent / ".vscode/settings.json"


@pytest.mark.parametrize("kind", KINDS.values(), ids=KINDS)
def test_committed_schema_is_the_generated_one(kind: Any) -> None:
    assert schema.path(kind).read_text("utf-8") == schema.text(kind), "run python -m catalog.schema"
    Draft202012Validator.check_schema(schema.schema(kind))


def test_every_meaning_is_told_and_no_value_is_without_one() -> None:
    for enum, said in MEANINGS.items():
        assert list(said) == [member.value for member in enum]


def test_every_key_that_an_editor_types_is_described() -> None:
    whole = schema.schema(KINDS["procedures"])
    shapes = [whole, *whole["$defs"].values()]
    bare = [
        key
        for shape in shapes
        for key, value in shape.get("properties", {}).items()
        if "description" not in value
    ]

    assert set(bare) <= {"value", "name", "code", "time"}


def test_small_catalogue_fits_the_schema() -> None:
    validator = Draft202012Validator(schema.schema(KINDS["procedures"]))
    for path in (HERE / "data/catalog/procedures").rglob("*.yaml"):
        record = json.loads(json.dumps(yaml_rs.loads(path.read_text("utf-8")), default=str))
        assert not list(validator.iter_errors(record))


def test_editors_are_told_which_schema_belongs_to_which_files() -> None:
    wired = json.loads(SETTINGS.read_text("utf-8"))["yaml.schemas"]

    assert set(wired) == {f"./catalog/schema/{schema.path(kind).name}" for kind in KINDS.values()}
    for kind in KINDS.values():
        assert wired[f"./catalog/schema/{schema.path(kind).name}"].startswith(f"catalog/{kind.folder}/")
