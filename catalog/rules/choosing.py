"""A way or a fee names cases and offices that its record has."""

from collections.abc import Iterator
from difflib import get_close_matches

from catalog.model import Procedure
from catalog.offers import Fee, Offer
from catalog.rules.view import Finding, View

Path = tuple[str | int, ...]


def offer_of_unknown_case(view: View) -> Iterator[Finding]:
    for one in view.procedures:
        known = [case.name for case in one.cases if case.name]
        for path, item in _items(one):
            for place, name in enumerate(item.cases):
                if name not in known:
                    message = f"Thủ tục không có trường hợp nào tên “{name}”."
                    yield Finding(one, (*path, "cases", place), message, _remedy(name, known))


def offer_at_other_office(view: View) -> Iterator[Finding]:
    for one in view.procedures:
        for i, offer in enumerate(one.offers):
            for place, slug in enumerate(offer.at):
                if slug not in one.executed_by:
                    message = f"“{slug}” không có trong executed_by của thủ tục."
                    remedy = f"Dùng một trong: {', '.join(one.executed_by)}; hoặc thêm vào executed_by."
                    yield Finding(one, ("offers", i, "at", place), message, remedy)


def _remedy(name: str, known: list[str]) -> str:
    if near := get_close_matches(name, known, 1, 0.5):
        return f"Có phải ý bạn là “{near[0]}”? Chép đúng name trong cases."
    if known:
        return f"Dùng một trong: {'; '.join(known)}. Điều kiện khác thì ghi when."
    return "Thủ tục chỉ có một bộ hồ sơ: đặt name cho trường hợp trong cases, hoặc ghi điều kiện vào when."


def _items(one: Procedure) -> Iterator[tuple[Path, Offer | Fee]]:
    for i, offer in enumerate(one.offers):
        yield ("offers", i), offer
        yield from ((("offers", i, "fees", j), fee) for j, fee in enumerate(offer.fees))
