"""What provinces have set: on the page of a procedure, and (for national editors) what is still missing."""

from collections.abc import Iterator
from datetime import date
from functools import partial

from msgspec import Struct

from catalog.asof import in_force
from catalog.local_fees import LocalFees, left_open
from catalog.offers import Fee
from catalog.terms import Province
from generators import paths
from generators.edition import Edition
from generators.fees import owed
from generators.language import Language
from generators.output import Output, Page, fingerprint
from generators.render import render
from generators.vietnamese import VIETNAMESE


class Local(Struct, frozen=True, kw_only=True):
    """What one province has set for one procedure, in words."""

    province: str
    url: str
    said: tuple[str, ...]


class Open(Struct, frozen=True, kw_only=True):
    """A procedure of which provinces set a fee, and the provinces that have."""

    title: str
    code: str
    url: str
    set_in: tuple[str, ...]


class Figures(Struct, frozen=True, kw_only=True):
    """Each province with how many of the *procedures* it has set, and each procedure with who has set it."""

    provinces: tuple[tuple[Province, int], ...]
    procedures: tuple[Open, ...]
    known: int


def generate(edition: Edition) -> Iterator[Output]:
    figures = count(edition)
    yield Output(paths.file(paths.LOCAL_FEES), fingerprint(figures), partial(page, figures))


def locals_of(edition: Edition, code: str, say: Language = VIETNAMESE) -> tuple[Local, ...]:
    return tuple(
        Local(
            province=province.full_name if say is VIETNAMESE else province.name,
            url=paths.province(province.slug),
            said=tuple(_said(one, edition.day, say)),
        )
        for one in edition.local_fees.get(code, ())
        if (province := edition.catalog.provinces.get(one.province))
    )


def _said(one: LocalFees, on: date, say: Language) -> Iterator[str]:
    yield from (_fee(fee, on, say) for fee in one.fees if in_force(fee.from_, fee.to, on))
    online = (fee for fee in one.online if in_force(fee.from_, fee.to, on))
    yield from (f"{say.local.online}: {_fee(fee, on, say)}" for fee in online)


def _fee(fee: Fee, on: date, say: Language) -> str:
    if fee.amount is None:
        return say.local.by_resolution.format(fee.source)
    return f"{owed(fee, on, say)} ({fee.source})"


def count(edition: Edition) -> Figures:
    catalog = edition.catalog
    found = left_open(catalog)
    names = {code: one.name for code, one in catalog.provinces.items()}
    set_in = {one.code: [local.province for local in edition.local_fees.get(one.code, ())] for one in found}
    procedures = tuple(
        Open(
            title=one.short or one.title,
            code=one.code,
            url=paths.procedure(one.code),
            set_in=tuple(names.get(code, code) for code in set_in[one.code]),
        )
        for one in found
    )
    provinces = tuple(
        (one, sum(one.code in codes for codes in set_in.values())) for one in catalog.provinces.values()
    )
    return Figures(provinces=provinces, procedures=procedures, known=sum(map(len, set_in.values())))


def page(figures: Figures) -> Page:
    return Page(
        title="Mức thu của từng tỉnh – Một Cửa",
        description="Mỗi tỉnh đã ghi mức thu của những thủ tục nào, và còn thiếu những gì.",
        content=render("local_fees.html.jinja", figures=figures),
        source="generators/templates/local_fees.html.jinja",
    )
