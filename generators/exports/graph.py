"""A procedure as CPSV-AP says it: a public service, its channels, costs, inputs and outputs."""

from collections.abc import Iterator

from catalog.choosing import about
from catalog.model import Case, Paper, Procedure
from catalog.offers import Fee, Offer, Reduction, TimeLimit, Unit
from generators import paths
from generators.durations import iso
from generators.exports.things import VIETNAMESE, Node, Things, label
from generators.fees import money
from generators.summary import described
from generators.times import duration
from generators.words import FEE_KINDS, day


def service(things: Things, procedure: Procedure) -> Node:
    """The whole node; what is not known is left out, never guessed."""
    page = things.page(paths.procedure(procedure.code))
    channels = [_channel(things, page, *one) for one in enumerate(procedure.offers, 1)]
    node = {
        "id": f"{page}#service",
        "type": "PublicService",
        "identifier": procedure.code,
        "name": {"vi": procedure.title},
        "description": {"vi": _description(things, procedure)},
        "keyword": {"vi": list(procedure.also)} if procedure.also else None,
        "status": things.status(procedure.status),
        "language": VIETNAMESE,
        "authority": [things.agency(slug) for slug in _authorities(procedure)],
        "theme": things.field(procedure.field) if procedure.field else None,
        "addressee": [things.subject(slug) for slug in procedure.subjects],
        "event": [things.event(slug) for slug in procedure.life_events],
        "spatial": things.place(procedure.province),
        "channel": channels,
        "processingTime": _same_time(procedure.offers),
        "cost": [
            cost for one in zip(procedure.offers, channels, strict=True) for cost in _costs(things, *one)
        ],
        "input": list(_inputs(page, procedure.cases)),
        "output": [_output(page, number, result.name) for number, result in enumerate(procedure.results, 1)],
        "law": [things.law(number) for number in procedure.legal_basis],
        "replacedBy": [{"id": things.at(paths.procedure(code), "service")} for code in procedure.replaced_by],
        "page": {"id": page, "type": "Page"},
        "read": procedure.source.read.isoformat(),
    }
    return {key: value for key, value in node.items() if value}


def _description(things: Things, procedure: Procedure) -> str:
    return described(
        procedure.guide,
        label(things.field(procedure.field)) if procedure.field else None,
        [label(things.subject(slug)) for slug in procedure.subjects],
        [label(things.agency(slug)) for slug in procedure.executed_by],
        label(things.agency(procedure.agency)) if procedure.agency else None,
    )


def _authorities(procedure: Procedure) -> tuple[str, ...]:
    """Who carries it out; where that is not known, who published it."""
    return procedure.executed_by or ((procedure.agency,) if procedure.agency else ())


def _channel(things: Things, page: str, number: int, offer: Offer) -> Node:
    node: Node = {
        "id": f"{page}#offer-{number}",
        "type": "Channel",
        "identifier": f"offer-{number}",
        "category": things.channel(offer.channel),
    }
    said = [about(offer)] if about(offer) else []
    if offer.time and (told := duration(offer.time)).looks == "stated":
        said.append(f"Thời hạn: {told.text}")
    if said:
        node["description"] = {"vi": ". ".join(said)}
    if offer.time:
        node |= _time(offer.time)
    return node


def _time(limit: TimeLimit) -> Node:
    """Working days are no calendar days: they have a word of our own, and no duration."""
    if limit.unit is Unit.WORKING_DAY and limit.value is not None:
        return {"workingDays": f"{limit.value:g}"}
    found = iso(limit)
    return {"processingTime": found} if found else {}


def _same_time(offers: tuple[Offer, ...]) -> str | None:
    """The time of the service itself, where every way of submitting takes the same."""
    found = {iso(offer.time) if offer.time else None for offer in offers}
    return found.pop() if len(found) == 1 else None


def _costs(things: Things, offer: Offer, channel: Node) -> Iterator[Node]:
    for number, fee in enumerate(offer.fees, 1):
        node: Node = {
            "id": f"{channel['id']}-fee-{number}",
            "type": "Cost",
            "identifier": f"{channel['identifier']}-fee-{number}",
            "through": {"id": channel["id"]},
        }
        if fee.amount is not None:
            node |= {"value": f"{fee.amount}", "currency": things.currency(fee.currency)}
        if said := ". ".join(_about(fee)):
            node["description"] = {"vi": said}
        yield node


def _about(fee: Fee) -> Iterator[str]:
    """What the amount is for, and what the one number cannot say."""
    if named := ": ".join(part for part in (FEE_KINDS[fee.kind], about(fee)) if part):
        yield named
    if fee.per:
        yield f"Tính theo {fee.per}"
    if fee.set_by:
        yield "Hội đồng nhân dân cấp tỉnh quy định mức thu"
    if fee.in_words:
        yield "Mức thu ghi bằng lời, xem bản chính thức"
    if fee.from_ or fee.to:
        yield f"Áp dụng{_period(fee)}"
    for one in fee.reductions:
        left = f"{one.percent}%" if one.percent is not None else money(one.amount or 0, fee.currency)
        yield f"Còn {left}{_period(one)}"


def _period(dated: Fee | Reduction) -> str:
    start = f" từ {day(dated.from_)}" if dated.from_ else ""
    return start + (f" đến hết {day(dated.to)}" if dated.to else "")


def _inputs(page: str, cases: tuple[Case, ...]) -> Iterator[Node]:
    for case_number, case in enumerate(cases, 1):
        for number, paper in enumerate(case.papers, 1):
            own = f"case-{case_number}-paper-{number}"
            node: Node = {
                "id": f"{page}#{own}",
                "type": "Evidence",
                "identifier": paper.code or own,
                "name": {"vi": paper.name},
            }
            if said := ". ".join(_terms(case, paper)):
                node["description"] = {"vi": said}
            yield node


def _terms(case: Case, paper: Paper) -> Iterator[str]:
    if case.name:
        yield f"Trường hợp: {case.name}"
    if paper.when:
        yield f"Chỉ khi: {paper.when}"
    if paper.form:
        yield f"Mẫu {paper.form}"
    counts = ((paper.originals, "bản chính"), (paper.copies, "bản sao"))
    if told := ", ".join(f"{count} {what}" for count, what in counts if count):
        yield told


def _output(page: str, number: int, name: str) -> Node:
    return {
        "id": f"{page}#result-{number}",
        "type": "Output",
        "identifier": f"result-{number}",
        "name": {"vi": name},
    }
