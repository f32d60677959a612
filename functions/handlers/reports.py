"""Agencies' messages as reports of acts, and what they are told; a wrong message is told by its place."""

from typing import Any

import msgspec
from msgspec import UNSET, Raw

from functions.adapters.signature import digest_of
from functions.domain.act import Act
from functions.domain.errors import DomainError
from functions.handlers.messages import FaultMessage
from functions.handlers.office_messages import Acts, ToldMessage
from functions.handlers.problems import kind_of
from functions.handlers.reading import canonical, decoded
from functions.ports import Guard
from functions.services.syncing import Report, Told


def report_of(raw: Raw, position: int, agency: str) -> tuple[str, Report]:
    """Read one report with its id; raise InvalidRequest with the places that are wrong."""
    message: Acts = decoded(bytes(raw), Acts)
    guard = Guard(f"SYNC#{digest_of(agency, message.id)}", digest_of(canonical(message)))
    return message.id, Report(position, message.code, act_of(message), guard)


def act_of(message: Acts) -> Act:
    """Both have the same names; what a progress or a decision notes is its reason."""
    fields: dict[str, Any] = msgspec.to_builtins(message)
    return msgspec.convert({"reason": fields.get("note", "")} | fields, type=Act)


def refused(position: int, error: DomainError) -> ToldMessage:
    return ToldMessage(position=position, outcome="refused", errors=_faults(position, error))


def told(result: Told, name: str) -> ToldMessage:
    return ToldMessage(
        position=result.position,
        id=name,
        outcome=result.outcome.value,
        status=result.status.value if result.status else UNSET,
        errors=_faults(result.position, result.error) if result.error else (),
    )


def _faults(position: int, error: DomainError) -> tuple[FaultMessage, ...]:
    place, kind = f"/reports/{position}", kind_of(error)
    found = tuple(FaultMessage(place + one.path, one.message, one.message_en) for one in error.faults)
    return found or (FaultMessage(place, kind.title, kind.title_en),)
