"""What to do, in order, in plain Vietnamese made from the facts."""

from collections.abc import Iterator

from msgspec import Struct

from generators.papers import Pile, is_choice
from generators.ways import Way
from generators.words import listed


class Step(Struct, frozen=True, kw_only=True):
    """*does* is what the citizen does, *detail* is what the record says about it."""

    does: str
    detail: str


def steps(
    piles: tuple[Pile, ...], ways: tuple[Way, ...], offices: list[str], results: list[str]
) -> tuple[Step, ...]:
    """Prepare, submit, pay if there is something to pay, wait, receive."""
    return (
        Step(does="Chuẩn bị giấy tờ", detail=_papers(piles)),
        Step(does="Nộp hồ sơ", detail=_submit(ways, offices)),
        *_pay(ways),
        Step(does="Chờ giải quyết", detail=_wait(ways)),
        Step(does="Nhận kết quả", detail=_receive(results)),
    )


def _papers(piles: tuple[Pile, ...]) -> str:
    if not piles:
        return "Danh sách giấy tờ chưa có ở đây. Hãy xem trang chính thức trước khi chuẩn bị."
    if len(piles) > 1 and not is_choice(piles):
        return f"Xem {len(piles)} phần trong mục Hồ sơ cần nộp."
    if len(piles) > 1:
        return f"Có {len(piles)} trường hợp. Chọn đúng trường hợp của bạn trong mục Hồ sơ cần nộp."
    always = sum(1 for one in piles[0].sheets if one.when is None)
    sometimes = len(piles[0].sheets) - always
    some = f", {sometimes} loại chỉ cần trong trường hợp riêng" if sometimes else ""
    return f"{always} loại giấy tờ trong mục Hồ sơ cần nộp{some}."


def _submit(ways: tuple[Way, ...], offices: list[str]) -> str:
    how = " Hoặc ".join(f"{way.name}." for way in ways).replace("Hoặc Nộp", "Hoặc nộp")
    where = f" Nơi nhận: {listed(offices[:3])}." if offices else ""
    return (
        how + where
    ).strip() or "Cách nộp chưa có ở đây. Hãy xem trang chính thức hoặc hỏi nơi giải quyết."


def _pay(ways: tuple[Way, ...]) -> Iterator[Step]:
    looks = {price.looks for way in ways for term in way.terms for price in term.prices}
    if "amount" in looks:
        yield Step(does="Trả tiền", detail="Trả phí, lệ phí theo bảng ở trên và giữ biên lai.")
    elif "local" in looks:
        yield Step(
            does="Trả tiền", detail="Mức tiền do Hội đồng nhân dân cấp tỉnh quy định. Hỏi nơi nhận hồ sơ."
        )
    elif "elsewhere" in looks:
        yield Step(does="Trả tiền nếu có", detail="Mức tiền được viết bằng lời trên trang chính thức.")


def _wait(ways: tuple[Way, ...]) -> str:
    stated = {
        term.time.text: None
        for way in ways
        for term in way.terms
        if term.time.looks == "stated" and not term.time.note
    }
    if len(stated) == 1:
        return f"Thời hạn: {next(iter(stated)).lower()}."
    if stated:
        return "Thời hạn tùy trường hợp hoặc cách nộp: xem bảng ở trên."
    return "Thời hạn xem ở bảng trên hoặc trang chính thức."


def _receive(results: list[str]) -> str:
    if not results:
        return "Cơ quan giải quyết trả kết quả cho bạn."
    more = f" và {len(results) - 2} giấy tờ khác" if len(results) > 2 else ""  # noqa: PLR2004 -- two are named
    return f"Bạn nhận: {'; '.join(results[:2])}{more}."
