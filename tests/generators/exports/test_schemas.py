"""Every JSON file keeps to the schema that is published for it."""

import json
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from generators.exports import places
from generators.exports.schemas import KINDS

from .conftest import Files


def faults(files: Files, name: str, instance: Any) -> list[str]:
    schema = json.loads(files[places.schema(name)])
    return [error.message for error in Draft202012Validator(schema).iter_errors(instance)]


@pytest.mark.parametrize("name", KINDS)
def test_a_schema_is_one(files: Files, name: str) -> None:
    Draft202012Validator.check_schema(json.loads(files[places.schema(name)]))


@pytest.mark.parametrize("name", [name for name in KINDS if name != "document"])
def test_a_list_keeps_to_its_schema(files: Files, name: str) -> None:
    assert faults(files, name, json.loads(files[places.listing(name)])) == []


def test_documents_keep_to_their_schema_and_name_it(files: Files) -> None:
    documents = [
        json.loads(content)
        for path, content in files.items()
        if path.startswith(f"{places.API}procedures/") and path.endswith(".json")
    ]

    assert len(documents) == 9
    for document in documents:
        assert faults(files, "document", document) == []
        assert document["$schema"].removeprefix("https://motcua.example/") in files


def test_a_schema_refuses_what_no_document_is(files: Files) -> None:
    document = json.loads(files[places.document("1.000001")])

    assert faults(files, "document", document | {"status": "unknown"})
    assert faults(files, "document", document | {"record": document["record"] | {"title": ""}})
