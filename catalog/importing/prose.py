"""What stays out of the catalogue: counted, so that the report can say so, never read."""

import msgspec

from catalog.importing.source import SourceRecord
from catalog.importing.tally import Tally

_EMPTY = (b'""', b"null", b"[]", b"{}")
_PROSE = "prose: the official wording stays at its source"
_NO_PLACE = "no place in a record"
LEFT_OUT = {
    "steps": _PROSE,
    "conditions_text": _PROSE,
    "note": _PROSE,
    "receiving_address_text": _PROSE,
    "keywords": "rarely given; everyday words are written by hand",
    "authority_agencies": _NO_PLACE,
    "coordinating_agencies": _NO_PLACE,
    "return_methods": _NO_PLACE,
    "formality_type": _NO_PLACE,
}


def leave_out(record: SourceRecord, tally: Tally) -> None:
    """Count what is not taken from *record*."""
    for name, why in LEFT_OUT.items():
        raw: msgspec.Raw = getattr(record, name)
        if bytes(raw).strip() not in _EMPTY:
            tally.saw(name)
            tally.left(name, why)
    files = sum(len(paper.form_files) for paper in record.components)
    tally.saw("form file", files)
    tally.left("form file", "only a file's name; the form's number is taken from the paper", files)
    flags = [flag for flag in record.flags if flag != "full_online"]
    tally.saw("flag", len(flags))
    tally.left("flag", _NO_PLACE, len(flags))
