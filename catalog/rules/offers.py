"""Papers are counted, and a fee says one thing."""

from collections import defaultdict
from collections.abc import Iterator

from catalog.choosing import about
from catalog.model import Hand, Procedure
from catalog.offers import Fee
from catalog.problems import Severity
from catalog.rules.view import Finding, View

Path = tuple[str | int, ...]
LONGEST_TEXT = 200
LEAST_DONG, SMALLEST = 2_000, 1_000


def paper_not_counted(view: View) -> Iterator[Finding]:
    """A paper that is handed in has a number of originals or copies; a note is no paper."""
    for one in view.procedures:
        for i, case in enumerate(one.cases):
            for j, paper in enumerate(case.papers):
                if not paper.originals and not paper.copies and paper.hand is not Hand.SHOW:
                    yield Finding(
                        one,
                        ("cases", i, "papers", j),
                        "Giấy tờ có 0 bản chính và 0 bản sao.",
                        "Ghi originals: 1 hoặc copies: 1; chỉ xuất trình: hand: show; lời dặn thì xoá.",
                    )


def cases_not_told_apart(view: View) -> Iterator[Finding]:
    for one in view.procedures:
        if len(one.cases) > 1:
            for i, case in enumerate(one.cases):
                if case.name is None:
                    message = "Có nhiều trường hợp, nhưng trường hợp này không có tên."
                    yield Finding(one, ("cases", i), message, "Thêm name: tên trường hợp.", Severity.WARNING)


def fee_says_not_one_thing(view: View) -> Iterator[Finding]:
    for one in view.procedures:
        for path, fee in _fees(one):
            said = [fee.amount is not None, fee.set_by is not None, fee.in_words]
            if sum(said) != 1:
                message = "Khoản thu phải có đúng một trong ba: amount, set_by, in_words."
                remedy = (
                    "Có số tiền: amount: 20000; tỉnh quy định: set_by: province; chỉ có lời: in_words: true."
                )
                yield Finding(one, path, message, remedy)


def free_beside_fee(view: View) -> Iterator[Finding]:
    """Miễn phí and an amount for the same thing, on the same days, cannot both be right."""
    for one in view.procedures:
        for i, offer in enumerate(one.offers):
            alike = defaultdict(list)
            for j, fee in enumerate(offer.fees):
                alike[about(fee), fee.kind, fee.per, fee.from_, fee.to].append((j, fee))
            for fees in alike.values():
                free = [j for j, fee in fees if fee.amount == 0]
                if free and len(free) < len(fees):
                    message = "“Miễn phí” đứng cạnh một khoản phải nộp cho cùng một việc."
                    remedy = "Bỏ amount: 0, hoặc thêm when: (chỉ khi nào) cho khoản miễn phí."
                    yield Finding(one, ("offers", i, "fees", free[0]), message, remedy)


def fee_too_small(view: View) -> Iterator[Finding]:
    """No fee is 45 or 1,100 đồng: at the source the thousands got lost."""
    for one in view.procedures:
        for path, fee in _fees(one):
            if fee.amount and fee.currency == "VND" and fee.amount < LEAST_DONG and fee.amount != SMALLEST:
                message = f"Khoản thu chỉ có {fee.amount} đồng: có thể thiếu hàng nghìn."
                remedy = "Xem bản chính thức rồi ghi đủ số tiền; không rõ thì ghi in_words: true."
                yield Finding(one, path, message, remedy, Severity.WARNING)


def reduction_says_not_one_thing(view: View) -> Iterator[Finding]:
    for one in view.procedures:
        for path, fee in _fees(one):
            for place, cut in enumerate(fee.reductions):
                if (cut.percent is None) is (cut.amount is None):
                    message = "Mức giảm phải có đúng một trong hai: percent, amount."
                    remedy = "Còn nộp một nửa: percent: 50; còn nộp một số tiền: amount: 10000."
                    yield Finding(one, (*path, "reductions", place), message, remedy)


def time_says_not_one_thing(view: View) -> Iterator[Finding]:
    for one in view.procedures:
        for i, offer in enumerate(one.offers):
            if offer.time and (offer.time.value is None) is not offer.time.in_words:
                message = "Thời hạn phải có đúng một trong hai: value, in_words."
                remedy = "Có con số: {value: 7, unit: working_day}; chỉ có lời: {in_words: true}."
                yield Finding(one, ("offers", i, "time"), message, remedy)


def text_too_long(view: View) -> Iterator[Finding]:
    """Facts are short; what is longer than 200 characters is most often prose. Titles are as announced."""
    for one in view.procedures:
        for path, text in _texts(one):
            if text and len(text) > LONGEST_TEXT:
                message = f"“{path[-1]}” dài {len(text)} ký tự."
                remedy = (
                    f"Rút còn {LONGEST_TEXT} ký tự: chỉ tên gọi; điều kiện chuyển sang when, lời dặn thì bỏ."
                )
                yield Finding(one, path, message, remedy, Severity.WARNING)


def _texts(one: Procedure) -> Iterator[tuple[Path, str | None]]:
    for i, case in enumerate(one.cases):
        yield ("cases", i, "name"), case.name
        for j, paper in enumerate(case.papers):
            yield ("cases", i, "papers", j, "name"), paper.name
            yield ("cases", i, "papers", j, "when"), paper.when
    for i, result in enumerate(one.results):
        yield ("results", i, "name"), result.name
    for i, offer in enumerate(one.offers):
        yield from ((("offers", i, key), getattr(offer, key)) for key in ("label", "when"))
        for j, fee in enumerate(offer.fees):
            yield from ((("offers", i, "fees", j, key), getattr(fee, key)) for key in ("label", "when"))


def _fees(one: Procedure) -> Iterator[tuple[Path, Fee]]:
    for i, offer in enumerate(one.offers):
        for j, fee in enumerate(offer.fees):
            yield ("offers", i, "fees", j), fee
