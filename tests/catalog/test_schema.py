import json
from pathlib import Path
from typing import Any

import pytest
import yaml_rs
from jsonschema import Draft202012Validator
from referencing import Registry
from referencing.jsonschema import DRAFT202012

from catalog import choices, schema
from catalog.loader import load
from catalog.meanings import MEANINGS
from catalog.sources import KINDS

HERE = Path(__file__).parent.parent
SETTINGS = HERE.parent / ".vscode/settings.json"


@pytest.mark.parametrize("kind", KINDS.values(), ids=KINDS)
def test_committed_schema_is_the_generated_one(kind: Any) -> None:
    committed = (choices.FOLDER / choices.name(kind)).read_text("utf-8")

    assert committed == choices.text(choices.for_editors(kind)), "run python -m catalog.choices"
    Draft202012Validator.check_schema(json.loads(committed))


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

    assert set(wired) == {f"./catalog/schema/{choices.name(kind)}" for kind in KINDS.values()}
    for kind in KINDS.values():
        assert wired[f"./catalog/schema/{choices.name(kind)}"].startswith(f"catalog/{kind.folder}/")


def test_nothing_is_offered_that_is_not_in_the_vocabulary() -> None:
    offered = json.loads((choices.FOLDER / choices.VOCABULARY).read_text("utf-8"))["$defs"]
    known = choices.vocabulary(load(HERE.parent / "catalog"))["$defs"]

    for kind, one in offered.items():
        assert set(one["enum"]) <= set(known[kind]["enum"]), "run python -m catalog.choices"
        assert len(one["enum"]) == len(one["enumDescriptions"])
    assert "Bộ Công an" in offered["agencies"]["enumDescriptions"]


@pytest.mark.parametrize("fee", [{"amount": 0}, {"set_by": "province"}, {"in_words": True}])
def test_a_fee_is_one_of_three_things(fee: dict[str, Any]) -> None:
    whole = choices.for_editors(KINDS["procedures"])
    validator = Draft202012Validator({**whole["$defs"]["Fee"], "$defs": whole["$defs"]})

    assert validator.is_valid(fee)
    assert not validator.is_valid({**fee, "amount": 1, "in_words": True})
    assert not validator.is_valid({"kind": "charge"})


def test_a_name_newer_than_the_list_is_no_fault() -> None:
    registry = Registry().with_resource(
        choices.VOCABULARY, DRAFT202012.create_resource(choices.vocabulary(load(HERE / "data/catalog")))
    )
    validator = Draft202012Validator(choices.for_editors(KINDS["procedures"]), registry=registry)
    record = {"code": "1.000001", "title": "x", "source": {"read": "2026-07-18", "detail": "api"}}

    assert validator.is_valid({**record, "agency": "bo-moi", "legal_basis": ["1/2027/NĐ-CP"]})
    assert not validator.is_valid({**record, "agency": "Bộ mới"})
