"""The small catalogue, broken in one place: what the tests of the rules start from."""

from datetime import date
from pathlib import Path
from typing import Any

from msgspec.structs import replace

from catalog.catalog import Catalog
from catalog.guides import Guide, Step, Translation, Who, version
from catalog.loader import load
from catalog.local_fees import LocalFees, LocalSource
from catalog.model import Case, Hand, Level, Paper
from catalog.offers import Channel, Fee, Offer, TimeLimit, Unit
from catalog.terms import EnglishName, HeldPaper, Law

SMALL = load(Path(__file__).parent.parent.parent / "data/catalog")
BIRTH = "1.000001"


def with_birth(**changes: Any) -> Catalog:
    """The small catalogue, where the birth registration is different."""
    changed = replace(SMALL.procedures[BIRTH], **changes)
    return replace(SMALL, procedures={**SMALL.procedures, BIRTH: changed})


def with_local(**changes: Any) -> Catalog:
    """The small catalogue, where provinces set the fee of the birth registration, and one has."""
    fees = (Fee(amount=8_000, source="1/2026/NQ-HĐND"),)
    local = LocalFees(province="01", procedure=BIRTH, fees=fees, source=LocalSource(read=date(2026, 7, 18)))
    changed = replace(local, **changes)
    left_open = with_birth(offers=(Offer(channel=Channel.POST, fees=(Fee(set_by="province"),)),))
    return replace(left_open, local_fees={changed.key: changed})


def with_service(**changes: Any) -> Catalog:
    (slug, service), *_ = SMALL.services.items()
    return replace(SMALL, services={slug: replace(service, **changes)})


def with_held_paper(name: str, hand: Hand | None = None) -> Catalog:
    """The small catalogue, where the State holds birth certificates, and a record asks for *name*."""
    held = HeldPaper(name="Giấy khai sinh", says=("giấy khai sinh",), held="hộ tịch", source="60/2014/QH13")
    asked = with_birth(cases=(Case(papers=(Paper(name=name, originals=1, hand=hand),)),))
    return replace(asked, held_papers={held.name: held})


def with_other_level(days: int) -> Catalog:
    """The small catalogue, where a copy of the birth registration at the province takes so many *days*."""
    here = Offer(channel=Channel.POST, time=TimeLimit(value=1, unit=Unit.DAY))
    birth = replace(SMALL.procedures[BIRTH], title="Ghi sổ (cấp xã)", offers=(here,))
    there = replace(here, time=TimeLimit(value=days, unit=Unit.DAY))
    other = replace(
        birth, code="1.000099", title="Ghi sổ (cấp tỉnh)", offers=(there,), levels=(Level.PROVINCE,)
    )
    return replace(SMALL, procedures={**SMALL.procedures, BIRTH: birth, other.code: other})


def with_form(**changes: Any) -> Catalog:
    (slug, form), *_ = SMALL.forms.items()
    return replace(SMALL, forms={**SMALL.forms, slug: replace(form, **changes)})


def with_step(place: int, **changes: Any) -> Catalog:
    """The small catalogue, where one step of the journey is different."""
    (slug, journey), *_ = SMALL.journeys.items()
    steps = [replace(step, **changes) if at == place else step for at, step in enumerate(journey.steps)]
    return replace(SMALL, journeys={slug: replace(journey, steps=tuple(steps))})


def with_journey(**changes: Any) -> Catalog:
    (slug, journey), *_ = SMALL.journeys.items()
    return replace(SMALL, journeys={slug: replace(journey, **changes)})


def with_event_guide(**changes: Any) -> Catalog:
    (slug, guide), *_ = SMALL.life_event_guides.items()
    return replace(SMALL, life_event_guides={slug: replace(guide, **changes)})


def with_guide(*, en: dict[str, Any] | None = None, **changes: Any) -> Catalog:
    """The small catalogue, where the guide to birth registration is different and translated as it is now."""
    guide = replace(guided(), en=None, **changes)
    english = replace(translation(), of=version(guide), **(en or {}))
    return with_birth(guide=replace(guide, en=english))


def guided() -> Guide:
    guide = SMALL.procedures[BIRTH].guide
    assert guide
    return guide


def translation() -> Translation:
    english = guided().en
    assert english
    return english


def with_words(vi: str = "Nộp đơn.", en: str = "File it.") -> Catalog:
    """The guide gives one piece of advice."""
    return with_guide(tips=(vi,), en={"tips": (en,)})


def with_words_beside(vi: str, en: str, **changes: Any) -> Catalog:
    """The guide gives one piece of advice, and its record is different."""
    birth = with_words(vi, en).procedures[BIRTH]
    return with_birth(guide=birth.guide, **changes)


def with_office(vi: str, en: str = "The office answers.") -> Catalog:
    """In the guide the office takes one step."""
    return with_guide(steps=(Step(do=vi, who=Who.OFFICE),), en={"steps": (Step(do=en, who=Who.OFFICE),)})


def with_english(of: str) -> Catalog:
    return replace(SMALL, english={of: EnglishName(of=of, name="Civil status")})


def with_fees(*fees: Fee) -> Catalog:
    return with_birth(offers=(Offer(channel=Channel.ONLINE, fees=fees),))


def with_paper(**changes: Any) -> Catalog:
    return with_birth(cases=(Case(papers=(Paper(name="Đơn", **changes),)),))


def with_law(**changes: Any) -> Catalog:
    law = Law(number="60/2014/QH13", **changes)
    return replace(SMALL, laws={**SMALL.laws, law.number: law})


def day(text: str) -> date:
    return date.fromisoformat(text)
