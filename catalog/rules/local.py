"""A province sets what the national record leaves open, and says by which resolution."""

from collections.abc import Iterator

from catalog.local_fees import LocalFees, is_left_open
from catalog.offers import Fee
from catalog.rules.view import Finding, View


def local_fee_of_unknown_place(view: View) -> Iterator[Finding]:
    for one in view.local_fees:
        if one.province not in view.catalog.provinces:
            message = f"Không có tỉnh nào mang mã “{one.province}”."
            known = ", ".join(f"{code} ({found.name})" for code, found in view.catalog.provinces.items())
            yield Finding(one, ("province",), message, f"Dùng một trong: {known}.")


def local_fee_of_unknown_procedure(view: View) -> Iterator[Finding]:
    for one in view.local_fees:
        if one.procedure not in view.catalog.procedures:
            message = f"Không có thủ tục nào mang mã “{one.procedure}”."
            yield Finding(one, ("procedure",), message, "Chép mã ở đầu trang của thủ tục.")


def local_fee_not_left_open(view: View) -> Iterator[Finding]:
    for one in view.local_fees:
        procedure = view.catalog.procedures.get(one.procedure)
        if procedure and not is_left_open(procedure):
            message = "Thủ tục này không có khoản nào để hội đồng nhân dân tỉnh quy định."
            remedy = "Xóa tệp; hoặc sửa tệp của thủ tục thành set_by: province, nếu luật giao cho tỉnh."
            yield Finding(one, ("procedure",), message, remedy)


def local_fee_without_source(view: View) -> Iterator[Finding]:
    for one in view.local_fees:
        for path, fee in _fees(one):
            if not fee.source:
                message = "Khoản thu của tỉnh không có số nghị quyết."
                yield Finding(one, path, message, "Thêm source: 09/2025/NQ-HĐND, đúng số đã ban hành.")


def local_fee_says_not_one_thing(view: View) -> Iterator[Finding]:
    for one in view.local_fees:
        for path, fee in _fees(one):
            if (fee.amount is None) is not fee.in_words or fee.set_by:
                message = "Khoản thu của tỉnh phải có đúng một trong hai: amount, in_words."
                remedy = "Biết số tiền: amount: 8000; chỉ biết nghị quyết: in_words: true."
                yield Finding(one, path, message, remedy)


def _fees(one: LocalFees) -> Iterator[tuple[tuple[str | int, ...], Fee]]:
    for key, fees in (("fees", one.fees), ("online", one.online)):
        yield from (((key, place), fee) for place, fee in enumerate(fees))
