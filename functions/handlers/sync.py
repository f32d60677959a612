"""POST /api/sync/dossiers: what agencies did with their dossiers."""

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import datetime
from itertools import chain
from typing import Annotated

from aws_lambda_powertools.event_handler import Depends, Response
from msgspec import Raw

from catalog.working_days import Calendar
from functions import wiring
from functions.domain.errors import InvalidRequest, MalformedRequest
from functions.handlers import office_routes, reports
from functions.handlers.edge import edge, json
from functions.handlers.office_messages import Batch, SyncMessage, ToldMessage
from functions.handlers.reading import agency_of, body_of, message_of
from functions.ports import Agencies, Dossiers
from functions.services.syncing import Counter, Report, by_dossier, take

MAX_BODY = 2_097_152
AT_ONCE = 8
# What is begun must end, and the answer be sent, before the function is stopped.
TIME_TO_ANSWER = 4_000  # ms
EDGE = edge("sync")
app = EDGE.app


@EDGE.at(office_routes.SYNC)
def sync(
    agencies: Annotated[Agencies, Depends(wiring.agencies)],
    dossiers: Annotated[Dossiers, Depends(wiring.dossiers)],
    days: Annotated[Calendar, Depends(wiring.calendar)],
    now: Annotated[datetime, Depends(wiring.now)],
) -> Response[str]:
    agency = agency_of(app.current_event, agencies, now)
    batch = message_of(body_of(app.current_event, MAX_BODY), Batch)
    counter = Counter(agency, dossiers, days, now, _has_time)
    results = sorted(_results(batch.reports, counter), key=lambda one: one.position)
    for outcome in {one.outcome for one in results}:
        EDGE.count(f"Sync{outcome.capitalize()}", sum(one.outcome == outcome for one in results))
    return json(SyncMessage(tuple(results)))


def _results(batch: tuple[Raw, ...], counter: Counter) -> Iterator[ToldMessage]:
    names: dict[int, str] = {}
    read: list[Report] = []
    for position, raw in enumerate(batch):
        try:
            names[position], report = reports.report_of(raw, position, counter.agency)
            read.append(report)
        except (InvalidRequest, MalformedRequest) as error:
            yield reports.refused(position, error)
    with ThreadPoolExecutor(AT_ONCE) as hands:
        taken = hands.map(lambda group: list(take(group, counter)), by_dossier(read))
        yield from (reports.told(one, names[one.position]) for one in chain.from_iterable(taken))


def _has_time() -> bool:
    left: int = app.lambda_context.get_remaining_time_in_millis()
    return left > TIME_TO_ANSWER


handler = EDGE.handler()
