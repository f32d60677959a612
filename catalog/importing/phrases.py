"""Phrases of official titles: which may go, which may be said shorter, and where a title may end."""

import re

_I = re.IGNORECASE

# Only where it stands apart: the "cấp tỉnh" of "Công an cấp tỉnh" is part of a name.
LEVEL = re.compile(
    r"[\s,\-–]*(?:\(\s*(?:được )?(?:thực hiện |áp dụng |giải quyết )?(?:tại |ở )?|"
    r"(?:được )?(?:thực hiện|áp dụng|giải quyết) (?:tại |ở )?|\s[-–]\s)(?<![\w])"
    r"cấp (tỉnh|xã|huyện|trung ương|bộ|TW)"
    r"(?:(?: và|,) cấp \w+)*\s*\)?\s*$",
    _I,
)
HARMLESS = re.compile(
    r",? (?:theo (?:quy định|thủ tục|Nghị định|Quyết định|Thông tư|Luật|Nghị quyết|khoản|điểm|"
    r"Điều|pháp luật)\b"
    r"|(?:được )?quy định tại|thuộc (?:thẩm quyền|phạm vi|địa phương|trách nhiệm)|trên địa bàn|do địa phương|"
    r"thực hiện tại cấp|(?:bao )?gồm cả|trừ (?:trường hợp|các)|không bao gồm|để thực hiện) .*$"
    r"|,? (?:tại|ở) Việt Nam$|,? theo quy định$|, thành phố trực thuộc Trung ương$",
    _I,
)
SWAPS = [
    (re.compile(pattern, _I), less)
    for pattern, less in (
        (r"(?<=quyền sử dụng đất), quyền sở hữu (?:nhà ở và )?tài sản(?: khác)? gắn liền với đất", ""),
        (r"\bđất đai, tài sản gắn liền với đất\b", "đất đai"),
        (r"giấy chứng nhận (?=đăng ký|đủ điều kiện|quyền|kiểm định|xuất xứ)", "chứng nhận "),
        (r"giấy chứng nhận (?=chất lượng|an toàn|cơ sở|lưu hành|hoạt động|huấn)", "chứng nhận "),
        (r"trách nhiệm hữu hạn", "TNHH"),
        (r"bảo hiểm xã hội", "BHXH"),
        (r"bảo hiểm y tế", "BHYT"),
        (r"bảo hiểm thất nghiệp", "BHTN"),
        (r"(?:ủy|uỷ) ban nhân dân", "UBND"),
        (r"phòng cháy,? (?:và )?chữa cháy(?: và cứu nạn, cứu hộ)?", "PCCC"),
        (r"khám bệnh, chữa bệnh", "khám, chữa bệnh"),
        (r"người Việt Nam định cư ở nước ngoài", "kiều bào"),
        (r"các (?=cơ sở|tổ chức|doanh nghiệp|cá nhân|trường|hoạt động)", ""),
        (r"sửa đổi, bổ sung", "sửa đổi"),
        (r"kiểm định an toàn kỹ thuật và bảo vệ môi trường", "kiểm định"),
        (r"an toàn kỹ thuật và bảo vệ môi trường", "an toàn kỹ thuật"),
        (r"^đề nghị (?=cấp |thành lập|thay đổi|giải thể|mời |công nhận|gia hạn|thẩm định|hỗ trợ)", ""),
        (r"^thực hiện (?=chế độ|chính sách|trợ cấp)", ""),
        (r"thành phố Hồ Chí Minh", "TP.HCM"),
        (r"tôn giáo, tổ chức tôn giáo trực thuộc", "tôn giáo"),
    )
]  # fmt: skip
_VERB = (
    r"(?:đăng ký(?: cấp)?|cấp(?: mới| lại| đổi| gia hạn| bổ sung| điều chỉnh| sửa đổi)?|gia hạn|"
    r"điều chỉnh|sửa đổi|bổ sung|thay đổi|"
    r"thu hồi|hủy bỏ|hủy|chấp thuận|phê duyệt|thẩm định|công nhận|công bố|thành lập|chia|tách|"
    r"sáp nhập|hợp nhất|giải thể|"
    r"tạm ngừng|tạm dừng|chấm dứt|tiếp tục|đề nghị|xác nhận|giao|cho thuê|cho phép|nhập khẩu|"
    r"xuất khẩu|xác định|thẩm tra|xét|lập|"
    r"tổ chức|tuyển chọn|đánh giá|kiểm tra|thông báo|khai báo|hỗ trợ|đình chỉ|khôi phục|"
    r"bổ nhiệm|miễn nhiệm|mua|bán|chuyển nhượng)"
)
VERBS = re.compile(rf"{_VERB}(?:(?:, | và | hoặc |/|; ){_VERB})*(?= |$)", _I)
# Where a title may end: before a case, a purpose, whom it concerns, whose authority it is under.
ENDS = re.compile(
    r"(?<=\S)(?:,? (?:trong (?:các )?trường hợp|(?:đối với |các )?(?:các )?trường hợp|đối với|"
    r"(?<!kèm )(?<!thực hiện )theo|thuộc (?:thẩm quyền|phạm vi|trách nhiệm|địa phương)|"
    r"do (?:mất|bị|hết|thay đổi|"
    r"địa phương|Bộ|Ủy ban|UBND|sáp nhập|chia|hư)|để thực hiện|khi|"
    r"trên địa bàn)\b|,? [-–] (?=(?:Bộ|Ủy ban|UBND|Sở|Cục|Công an)\\b))"
)
BRACKETS = re.compile(r"\s*\([^()]*(?:\([^()]*\)[^()]*)*\)?")
WHOSE = re.compile(
    r"thuộc (?:thẩm quyền|phạm vi)[^;]*?(?:Ủy ban nhân dân|UBND|Hội đồng nhân dân|HĐND|cơ quan[^,;]*?) cấp "
    r"(tỉnh|xã|huyện)\b",
    _I,
)
# What is left without these says as much; without the other endings it must be longer to say enough.
AUTHORITY = re.compile(r",? (?:thuộc|do (?:địa phương|Bộ|Ủy ban|UBND)|trên địa bàn|[-–])")
# By these alone titles of one procedure at several levels, or in several provinces, differ.
LOCAL = re.compile(
    r",? (?:thuộc (?:thẩm quyền|phạm vi)|trên địa bàn (?!\d|một|hai)|của (?:tỉnh|thành phố) [A-ZĐ]|"
    r"tại (?:tỉnh|thành phố) [A-ZĐ])(?:(?! đối với| trong trường hợp| theo| khi|[;(]).)*"
)
ENDS_BADLY = re.compile(
    r"(?:^|[\s,;])(?:sau|trước|dành|các|những|và|hoặc|ở|bao|của|cho|về|với|việc|là|có|được|theo|"
    r"kèm|đối với|áp dụng|tại|trong|(?<!hàng )không|để|trường hợp|do|thực hiện|thuộc|từ|bị|khi|như|bằng|"
    r"đã|chưa|phải|trên|"
    r"nhưng|mà|gồm|quy định|liên quan|giải quyết|đề nghị|một số|hưởng|dùng|cùng|giữa|đến|vào|sang|"
    r"thuộc đối tượng|"
    r"đối tượng|số|cơ quan|tổ chức|trừ|thu|chi|nơi|hoạt động khác|riêng|toàn bộ|một phần|phục vụ|nhằm|đang|"
    r"hiện|đủ điều kiện|được thành lập|(?:đối với|cho) (?:khu rừng|hàng hóa|người|cơ sở|trường))$",
    _I,
)
