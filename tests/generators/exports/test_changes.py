"""Who keeps the versions knows what to fetch again."""

import json

from msgspec.structs import replace

from catalog.catalog import Catalog
from catalog.model import Procedure
from generators.edition import Edition
from generators.exports import changes, places

from .conftest import Files


def versions(content: bytes) -> dict[str, str]:
    return {one["code"]: one["version"] for one in json.loads(content)["items"]}


def with_procedure(edition: Edition, procedure: Procedure) -> Edition:
    parts = {key: getattr(edition.catalog, key) for key in Catalog.__struct_fields__}
    procedures = edition.catalog.procedures | {procedure.code: procedure}
    return Edition(Catalog(**parts | {"procedures": procedures}), edition.day, edition.site_url)


def test_only_the_version_of_a_changed_record_differs(edition: Edition, files: Files) -> None:
    changed = replace(edition.catalog.procedures["1.000002"], decision="2/QĐ-BTP")

    after = versions(changes.content(with_procedure(edition, changed)))

    before = versions(files[places.CHANGES])
    assert {code for code in before if before[code] != after[code]} == {"1.000002"}


def test_the_version_of_the_whole_changes_with_any_record(edition: Edition) -> None:
    changed = replace(edition.catalog.procedures["1.000002"], decision="2/QĐ-BTP")

    assert with_procedure(edition, changed).version != edition.version
    assert Edition(edition.catalog, edition.day).version == edition.version


def test_versions_are_those_of_the_documents_newest_reading_first(files: Files) -> None:
    found = json.loads(files[places.CHANGES])["items"]
    documents = {one["code"]: json.loads(files[places.document(one["code"])]) for one in found}

    assert all(one["version"] == documents[one["code"]]["version"] for one in found)
    assert [one["read"] for one in found] == sorted((one["read"] for one in found), reverse=True)
