"""One document per procedure: complete, named, made again only when its words change."""

import json
from datetime import date

from catalog.catalog import Catalog
from catalog.terms import Field
from generators.edition import Edition
from generators.exports import documents, places
from generators.exports.things import Things

from .conftest import Files


def with_field(edition: Edition, name: str) -> Edition:
    """The same catalogue with another name for the field of civil status."""
    parts = {key: getattr(edition.catalog, key) for key in Catalog.__struct_fields__}
    fields = edition.catalog.fields | {"ho-tich": Field(slug="ho-tich", name=name)}
    return Edition(Catalog(**parts | {"fields": fields}), edition.day, edition.site_url)


def fingerprints(edition: Edition) -> dict[str, bytes]:
    things = Things(edition)
    found = (documents.outputs(edition, things, one) for one in edition.catalog.procedures.values())
    return {one.path: one.fingerprint for some in found for one in some}


def test_a_document_names_what_its_record_only_refers_to(files: Files) -> None:
    found = json.loads(files[places.document("1.000001")])

    assert found["field"] == {"slug": "ho-tich", "name": "Hộ tịch"}
    assert found["offices"] == [{"slug": "ubnd-cap-xa", "name": "Uỷ ban nhân dân cấp xã"}]
    assert found["record"]["cases"][0]["papers"][0]["form"] == "TK-KS"
    assert found["url"] == "https://motcua.example/thu-tuc/1.000001/"
    assert found["read"] == "2026-07-18"


def test_a_pilot_is_neither_online_nor_not(files: Files) -> None:
    assert json.loads(files[places.document("1.000009")])["online"] == "pilot"


def test_only_documents_that_hold_a_changed_name_are_made_again(edition: Edition) -> None:
    before = fingerprints(edition)

    after = fingerprints(with_field(edition, "Tên mới"))

    in_field = [code for code, one in edition.catalog.procedures.items() if one.field == "ho-tich"]
    changed = {path for path in before if before[path] != after[path]}
    assert changed == {place(code) for code in in_field for place in (places.document, places.linked)}


def test_another_day_changes_nothing(edition: Edition) -> None:
    tomorrow = Edition(edition.catalog, date(2027, 11, 24), edition.site_url)

    assert fingerprints(tomorrow) == fingerprints(edition)
