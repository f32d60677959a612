import json
import logging
from collections.abc import Iterator
from io import StringIO

import pytest

from functions.handlers import callbacks, dossiers, status
from tests.accounts import SECRET
from tests.calls import REQUEST_ID, call
from tests.fakes import MemoryStore
from tests.makers import CODE, REFERENCE, TOKENS, a_dossier, a_filing

KEYS = {
    "level", "location", "message", "timestamp", "service", "correlation_id", "route", "status",
    "outcome", "provider", "error", "where",
}  # fmt: skip
PLANTED = "012345678901"


@pytest.fixture
def log() -> Iterator[StringIO]:
    """Write the functions' own log lines into memory as well."""
    written = StringIO()
    handlers = []
    for module in (dossiers, status, callbacks):
        handler = logging.StreamHandler(written)
        handler.setFormatter(module.EDGE.logger.registered_formatter)
        module.EDGE.logger.addHandler(handler)
        handlers.append((module.EDGE.logger, handler))
    yield written
    for logger, handler in handlers:
        logger.removeHandler(handler)


def lines(log: StringIO) -> list[dict[str, object]]:
    return [json.loads(line) for line in log.getvalue().splitlines()]


def say_everything(store: MemoryStore) -> None:
    """Send the planted number wherever a request can carry something."""
    store.put(a_dossier(), a_filing(answers={"ten": PLANTED}))
    body = {"procedure": PLANTED, "answers": {"ten": PLANTED, PLANTED: 1}, PLANTED: PLANTED}
    key = {"idempotency-key": PLANTED, "authorization": f"Bearer {PLANTED}"}
    fine = {"procedure": "1.001193", "answers": {"ten": PLANTED}, "papers": [{"paper": 1, "hand": "held"}]}
    call(dossiers, "POST", "/api/dossiers", body, headers=key, routeKey="POST /api/dossiers")
    call(dossiers, "POST", "/api/dossiers", fine | {"procedure": PLANTED}, headers=key, routeKey="x")
    call(dossiers, "POST", "/api/dossiers", fine, headers=key, routeKey="x")
    call(dossiers, "POST", f"/api/dossiers/{PLANTED}/payments", body, headers=key, routeKey="x")
    call(status, "GET", f"/api/dossiers/{PLANTED}", routeKey="x")
    call(status, "GET", f"/api/payments/{PLANTED}", headers=key, routeKey="x")
    own = {"authorization": f"Bearer {TOKENS.token(CODE)}"}
    call(status, "GET", f"/api/dossiers/{CODE}", headers=own, routeKey="x")
    call(callbacks, "GET", "/api/callbacks/vnpay", rawQueryString=f"vnp_TxnRef={PLANTED}", routeKey="x")
    call(callbacks, "POST", "/api/callbacks/dvcqg", {"HoTen": PLANTED}, routeKey="x")


def test_no_log_line_or_metric_holds_what_a_citizen_sent(
    store: MemoryStore, log: StringIO, capsys: pytest.CaptureFixture[str]
) -> None:
    say_everything(store)

    said = log.getvalue() + capsys.readouterr().out
    assert len(lines(log)) == 9
    assert PLANTED not in said
    assert TOKENS.token(CODE) not in said
    assert SECRET not in said


def test_log_lines_have_only_the_keys_that_are_documented(store: MemoryStore, log: StringIO) -> None:
    say_everything(store)

    assert {key for line in lines(log) for key in line} <= KEYS


def test_a_log_line_has_the_correlation_id_of_the_answer(store: MemoryStore, log: StringIO) -> None:
    answer = call(status, "GET", "/api/dossiers/G15-261123-0009")

    (line,) = lines(log)
    assert line["correlation_id"] == answer.body["correlation_id"] == REQUEST_ID
    assert (line["status"], line["error"]) == (404, "DossierNotFound")
    assert store.commits == 0


def test_nothing_of_a_request_is_left_in_the_next_ones_line(store: MemoryStore, log: StringIO) -> None:
    call(status, "GET", "/api/dossiers/G15-261123-0009")
    store.put(a_dossier(), a_filing())
    call(status, "GET", f"/api/dossiers/{CODE}")

    assert "error" not in lines(log)[1]


def test_an_unforeseen_failure_is_logged_by_place_only(store: MemoryStore, log: StringIO) -> None:
    def broken() -> object:
        raise ZeroDivisionError(PLANTED)

    store.before_commit.append(broken)
    body = {"procedure": "1.001193", "answers": {"ten": "x"}, "papers": [{"paper": 1, "hand": "held"}]}
    call(dossiers, "POST", "/api/dossiers", body, headers={"idempotency-key": "k"})

    (line,) = lines(log)
    assert (line["level"], line["error"]) == ("ERROR", "ZeroDivisionError")
    assert "test_edge.py" in str(line["where"])
    assert PLANTED not in log.getvalue()


def test_each_outcome_is_counted(store: MemoryStore, capsys: pytest.CaptureFixture[str]) -> None:
    call(status, "GET", "/api/dossiers/G15-261123-0009")
    call(callbacks, "GET", "/api/callbacks/vnpay", rawQueryString=f"vnp_TxnRef={REFERENCE}")

    counted = [json.loads(line) for line in capsys.readouterr().out.splitlines() if '"_aws"' in line]
    assert [set(one) - {"_aws", "service"} for one in counted] == [
        {"Refused"},
        {"Answered", "CallbackForged"},
    ]
    assert store.commits == 0
