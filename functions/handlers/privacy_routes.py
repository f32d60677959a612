"""The routes of a citizen's rights over what was declared: a copy of everything, and erasing it."""

from http import HTTPStatus

from functions.domain import errors
from functions.handlers.dossier_messages import DossierMessage
from functions.handlers.privacy_messages import ExportMessage
from functions.handlers.route import Key, Route

CODE = "G15-261123-0001"
AT = "2026-11-23T14:20:09+07:00"
SOURCE = "174/2016/NĐ-CP, Điều 13"
EXPORT = Route(
    name="exportDossier",
    method="GET",
    path="/api/dossiers/{code}/export",
    module="status",
    summary="Give the citizen a copy of everything that is kept, and say how long and why",
    answers={HTTPStatus.OK: ExportMessage},
    failures=(errors.DossierNotFound, errors.StoreUnavailable),
    token=Key.REQUIRED,
    answer_example={
        "dossier": {
            "code": CODE,
            "status": "registered",
            "status_number": 1,
            "history": [{"status": "registered", "status_number": 1, "at": AT}],
        },
        "events": [{"n": 1, "at": AT, "happening": "moved", "status": "registered", "reference": None}],
        "payments": [],
        "receipts": [],
        "kept": [{"what": "receipts", "days": 3650, "until": None, "source": SOURCE, "is_erasable": False}],
    },
)
ERASE = Route(
    name="eraseDossier",
    method="DELETE",
    path="/api/dossiers/{code}",
    module="dossiers",
    summary="Erase what was declared in a dossier that has ended; again changes nothing",
    answers={HTTPStatus.OK: DossierMessage},
    failures=(errors.DossierNotFound, errors.NotFinished, errors.StoreUnavailable),
    token=Key.REQUIRED,
    answer_example={
        "code": CODE,
        "status": "withdrawn",
        "status_number": 7,
        "history": [{"status": "withdrawn", "status_number": 7, "at": AT}],
        "erased": True,
    },
)
