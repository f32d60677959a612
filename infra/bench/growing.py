"""A larger catalogue: every procedure again and again, under a code, a title and a field of its own."""

from collections.abc import Iterator
from pathlib import Path

from msgspec.structs import replace

from catalog.catalog import Catalog
from catalog.model import Procedure
from catalog.sources import place
from catalog.terms import Field
from catalog.writer import list_text, procedure_text


def grow(catalog: Catalog, root: Path, times: int) -> None:
    """Write to *root*, which holds *catalog*, all that it needs to be *times* as large; at most ten."""
    fields = [*catalog.fields.values(), *_fields(catalog, times)]
    (root / "vocabulary/fields.yaml").write_text(list_text(fields), "utf-8")
    for procedure in catalog.procedures.values():
        for copy in _copies(procedure, times):
            path = Path(place(root, copy))
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(procedure_text(copy), "utf-8")


def _fields(catalog: Catalog, times: int) -> Iterator[Field]:
    for field in catalog.fields.values():
        for number in range(1, times):
            yield replace(field, slug=_slug(field.slug, number), name=f"{field.name} {number}", codes=())


def _copies(procedure: Procedure, times: int) -> Iterator[Procedure]:
    """A code has six digits, but for three; that of a copy has eight, so it is nobody else's."""
    code = procedure.code
    for number in range(1, times) if len(code) == len("1.000000") else ():
        yield replace(
            procedure,
            code=f"{code}{number:02}",
            title=f"{procedure.title} {number}",
            short=f"{procedure.short[:57]} {number}" if procedure.short else None,
            field=_slug(procedure.field, number) if procedure.field else None,
        )


def _slug(slug: str, number: int) -> str:
    return f"{slug[:110].rstrip('-')}-{number}"
