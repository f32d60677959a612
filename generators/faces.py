"""What others show of a procedure, apart from what only its own pages tell."""

from datetime import date
from operator import attrgetter
from typing import Any

from msgspec.structs import replace

from catalog.model import Detail, Procedure, Source
from generators.output import fingerprint

# Told on its own pages, in the data and where something is counted; without it a procedure is only a face.
_BODY: dict[str, Any] = {
    "offers": (),
    "cases": (),
    "results": (),
    "parts": (),
    "legal_basis": (),
    "reviews": (),
    "decision": None,
    "decision_date": None,
    "guide": None,
    "form": None,
    "source": Source(read=date.min, detail=Detail.NAME),
}
_face = attrgetter(*(name for name in Procedure.__struct_fields__ if name not in _BODY))


def face(procedure: Procedure) -> Procedure:
    """The procedure without its body: who is given no more can depend on no more."""
    return replace(procedure, **_BODY)


def face_mark(procedure: Procedure) -> bytes:
    """What changes with the face."""
    return fingerprint(_face(procedure))
