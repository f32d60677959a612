"""The routes of the officers' side: agencies tell what became of their dossiers."""

from http import HTTPStatus

from functions.domain import errors
from functions.handlers import office_messages as m
from functions.handlers.route import Route

AT = "2026-11-24T09:00:00+07:00"
SYNC = Route(
    name="syncDossiers",
    method="POST",
    path="/api/sync/dossiers",
    module="sync",
    summary=(
        "Take over what an agency did with its dossiers, up to 1,000 reports (2 MB): accepted, asked for "
        "more, decided, delivered. Each report has its own outcome; the same id again has one effect"
    ),
    reads=m.SyncRequest,
    answers={HTTPStatus.OK: m.SyncMessage},
    failures=(
        errors.MalformedRequest,
        errors.RequestTooLarge,
        errors.InvalidRequest,
        errors.StoreUnavailable,
    ),
    is_agency=True,
    request_example={
        "reports": [
            {
                "id": "2026-000123-1",
                "do": "accept",
                "code": "G15-261123-0001",
                "at": AT,
                "by": {"department": "Bộ phận Một cửa"},
            },
            {
                "id": "2026-000123-2",
                "do": "ask_supplement",
                "code": "G15-261123-0002",
                "at": AT,
                "wanted": [{"paper": 2, "name": "Giấy chứng sinh", "reason": "Bản chụp bị mờ."}],
            },
        ]
    },
    answer_example={
        "results": [
            {"position": 0, "id": "2026-000123-1", "outcome": "applied", "status": "accepted"},
            {"position": 1, "id": "2026-000123-2", "outcome": "unknown"},
        ]
    },
)
