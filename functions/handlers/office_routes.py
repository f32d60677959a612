"""The routes of the officers' side: agencies tell what became of their dossiers."""

from http import HTTPStatus

from functions.domain import errors
from functions.handlers import office_messages as m
from functions.handlers.dossier_messages import DossierMessage
from functions.handlers.messages import FiledMessage
from functions.handlers.route import Route

READS = (errors.MalformedRequest, errors.RequestTooLarge, errors.InvalidRequest)
FILING = (
    *READS,
    errors.ProcedureNotFound,
    errors.ProcedureRepealed,
    errors.ProcedureNotOnline,
    errors.FormOutdated,
    errors.KeyReused,
    errors.OutsideUnavailable,
    errors.StoreUnavailable,
)
AT = "2026-11-24T09:00:00+07:00"
TAKE_IN = Route(
    name="takeDossierIn",
    method="POST",
    path="/api/agencies/dossiers",
    module="dossiers",
    summary="Take a dossier in at an agency's counter or by post; its code begins with the agency's own",
    reads=m.CounterRequest,
    answers={HTTPStatus.CREATED: FiledMessage, HTTPStatus.OK: FiledMessage},
    failures=FILING,
    is_agency=True,
    is_idempotent=True,
    request_example={
        "procedure": "1.001193",
        "channel": "counter",
        "answers": {"quan_he": "cha"},
        "papers": [{"paper": 1, "hand": "counter"}],
    },
    answer_example={
        "code": "H15.50-261123-0001",
        "token": "cmrwTJtr9yhcHSoDcfZkNKqDZdyOH6Kf",
        "procedure": "1.001193",
        "title": "Đăng ký khai sinh",
        "status": "registered",
        "status_number": 1,
        "submitted_at": AT,
        "due": "2026-11-25T23:59:59+07:00",
        "due_basis": "1 ngày làm việc, không tính ngày nộp",
        "linked": [],
        "payment": None,
    },
)
OPEN = Route(
    name="readDossierAsAgency",
    method="GET",
    path="/api/agencies/dossiers/{code}",
    module="status",
    summary="Read a dossier of one's own agency: what was declared, papers, letters, payment",
    answers={HTTPStatus.OK: DossierMessage},
    failures=(errors.DossierNotFound, errors.StoreUnavailable),
    is_agency=True,
    answer_example={
        "code": "G15-261123-0001",
        "status": "registered",
        "status_number": 1,
        "history": [{"status": "registered", "status_number": 1, "at": AT}],
    },
)
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
    failures=(*READS, errors.StoreUnavailable),
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
AGENCIES = (SYNC, TAKE_IN, OPEN)
