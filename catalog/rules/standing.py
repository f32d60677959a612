"""What is no longer in force says so, and says what has taken its place."""

from collections.abc import Iterator
from datetime import date

from catalog.laws import cited
from catalog.model import Level, Status
from catalog.problems import Severity
from catalog.rules.view import Finding, View

NO_DISTRICTS = date(2025, 7, 1)


def repealed_without_successor(view: View) -> Iterator[Finding]:
    """A warning: for most of what has left the national list no successor was ever announced."""
    for one in view.procedures:
        if one.status is Status.REPEALED and not one.replaced_by:
            message = "Thủ tục đã bãi bỏ mà không ghi thủ tục thay thế."
            yield Finding(one, ("status",), message, "Thêm replaced_by nếu biết.", Severity.WARNING)


def replaced_but_in_force(view: View) -> Iterator[Finding]:
    for one in view.procedures:
        if one.status is Status.IN_FORCE and one.replaced_by:
            message = "Có thủ tục thay thế mà vẫn ghi còn hiệu lực."
            yield Finding(one, ("replaced_by",), message, "Ghi status: repealed, hoặc bỏ replaced_by.")


def replaces_itself(view: View) -> Iterator[Finding]:
    """Following the successors from a record never leads back to it."""
    procedures = view.catalog.procedures
    for one in view.procedures:
        waiting, seen = list(one.replaced_by), set[str]()
        while waiting:
            code = waiting.pop()
            if code not in seen and code in procedures:
                seen.add(code)
                waiting += procedures[code].replaced_by
        if one.code in seen:
            message = "Chuỗi thủ tục thay thế quay về chính thủ tục này."
            yield Finding(one, ("replaced_by",), message, "Sửa replaced_by ở một trong các thủ tục đó.")


def law_replaced(view: View) -> Iterator[Finding]:
    for one in view.procedures:
        for place, number in enumerate(one.legal_basis):
            (law,) = cited((number,), view.catalog.laws)
            is_ahead = law.replaced_from is not None and law.replaced_from > view.today
            if law.replaced_by and not is_ahead and number not in {review.old for review in one.reviews}:
                message = f"{number} đã được thay bằng {law.replaced_by}."
                remedy = "Ghi văn bản mới, nếu thủ tục đã theo văn bản mới."
                yield Finding(one, ("legal_basis", place), message, remedy, Severity.WARNING)


def not_confirmed(view: View) -> Iterator[Finding]:
    """The basis is another text by now, or will be; whether the rest still holds, somebody has to read."""
    for one in view.procedures:
        for place, review in enumerate(one.reviews):
            if review.confirmed is None:
                message = f"Từ ngày {review.from_}, {review.new} thay {review.old}; chưa ai xác nhận."
                remedy = "Đọc lại theo văn bản mới, sửa chỗ đã khác, rồi thêm confirmed: ngày xác nhận."
                yield Finding(one, ("reviews", place), message, remedy, Severity.WARNING)


def district_level(view: View) -> Iterator[Finding]:
    """Cấp huyện ended on 30 June 2025."""
    for one in view.procedures:
        if Level.DISTRICT in one.levels and one.source.read >= NO_DISTRICTS and one.status is Status.IN_FORCE:
            message = "Cấp huyện không còn từ ngày 1/7/2025."
            remedy = "Đổi district thành commune hoặc province, theo quyết định công bố mới."
            yield Finding(one, ("levels",), message, remedy, Severity.WARNING)


def link_to_repealed(view: View) -> Iterator[Finding]:
    """A service leads only to procedures that can still be done."""
    for one in view.services:
        for place, code in enumerate(one.procedures):
            procedure = view.catalog.procedures.get(code)
            if procedure and procedure.status is Status.REPEALED:
                message = f"Dịch vụ dẫn tới {code} đã bãi bỏ."
                yield Finding(one, ("procedures", place), message, "Ghi mã của thủ tục thay thế.")


def unofficial_law_number(view: View) -> Iterator[Finding]:
    """The source's number neither is nor holds a document number: no link to the law can be made from it."""
    for one in view.procedures:
        for place, number in enumerate(one.legal_basis):
            law = view.catalog.laws.get(number)
            if law and not law.well_formed and not law.official:
                message = f"“{number}” không phải là số hiệu văn bản."
                remedy = "Ghi số hiệu đầy đủ, ví dụ 154/2024/NĐ-CP."
                yield Finding(one, ("legal_basis", place), message, remedy, Severity.WARNING)
