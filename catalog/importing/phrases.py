"""Phrases of official titles: which may go, which may be said shorter, and where a title may end."""

import re

_I = re.IGNORECASE

LEVEL = re.compile(
    r"[\s,\-–]*\(?\s*(?:được )?(?:thực hiện |áp dụng |giải quyết )?(?:tại |"
    r"ở )?(?<![\w])cấp (tỉnh|xã|huyện|trung ương|bộ|TW)"
    r"(?: (?:và|,) cấp \w+)*\s*\)?\s*$",
    _I,
)
HARMLESS = re.compile(
    r",? (?:theo (?:quy định|thủ tục|Nghị định|Quyết định|Thông tư|Luật|Nghị quyết|khoản|điểm|"
    r"Điều|pháp luật)\b"
    r"|(?:được )?quy định tại|thuộc (?:thẩm quyền|phạm vi|địa phương|trách nhiệm)|trên địa bàn|do địa phương|"
    r"thực hiện tại cấp|(?:bao )?gồm cả|trừ (?:trường hợp|các)|mà không|không bao gồm|để thực hiện) .*$"
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
# Where a title may end, best first: before a case or purpose, before whom it concerns, within a list.
STARTS = {
    1: re.compile(
        r"(?<=\S)(?:;|,? (?:trong (?:các )?trường hợp|(?:đối với |các )?(?:các )?trường hợp|khi|"
        r"(?<!tự )(?<!lý )do|để|nhằm|từ ngày|trước ngày|"
        r"(?<!kèm )theo|đối với|phục vụ|(?<!văn )bằng(?! lái| khen| tốt| bảo| sáng)|nếu|"
        r"(?<!trực )(?<!phụ )thuộc|trên|mà|đã|chưa|đang)\b|,? [-–] )",
        _I,
    ),
    2: re.compile(
        r"(?<=\S),? (?:cho|của|(?<!hiện )tại|(?<!đối )với|(?<!nhà )(?<!đất )ở|(?<!bên )trong|về|"
        r"từ(?! thiện)|(?<!thông )qua|giữa|(?<!nước )(?<!bên )ngoài|(?<!chuyển )sang|"
        r"(?<!công )ra|"
        r"vào|hoặc|là|có|được|(?<!quyền )sử dụng)\b",
        _I,
    ),
    3: re.compile(
        r"(?<=\S)(?:,(?! cá nhân)(?! hộ gia đình)(?! bổ sung)(?! cấp lại)(?! an toàn)|/(?!\d)| (?:và|"
        r"(?<!hàng )(?<!người )không(?! gian)|(?<!thiết )bị|(?<!bao )gồm|bao gồm|đến|như|cùng|tham gia)\b)",
        _I,
    ),
}
# Before a gap ("…") a title may also end here: what follows is taken up again by its distinguishing end.
BEFORE_A_GAP = re.compile(
    r" (?:thành lập|hoạt động|kinh doanh|sử dụng|đủ điều kiện|dịch vụ|xác nhận|thông báo|cung cấp|huấn luyện|"
    r"kiểm định|kiểm tra|nội dung|đăng ký|chất lượng|địa điểm|trụ sở|cổ phần|vận chuyển|hành nghề|xây dựng|"
    r"nhập khẩu|xuất khẩu|thiết kế|đầu tư|dự án|chế độ|thanh toán|lưu hành|tham gia)\b",
    _I,
)
# Before whom or what it is for: the words go, a colon says the same.
TURN = re.compile(
    r",? (?:trong (?:các )?trường hợp|đối với(?: các)?(?: trường hợp)?|(?<!trước )(?<!sau )khi"
    r"|do(?= (?:bị|mất|thay đổi|đổi|hết|hư|sai)\b))\s+",
    _I,
)
TAIL_LEAD = re.compile(r"^(?:được )?thực hiện (?:tại|ở) ", _I)
ENDS_BADLY = re.compile(
    r"(?:[\s,;]+(?:sau|trước|dành|(?<=, )người|các|những|và|hoặc|ở|bao|của|cho|về|với|việc|là|có|được|"
    r"theo|kèm|đối với|tại|trong|(?<!hàng )không|để|trường hợp|"
    r"(?<!tự )do|thực hiện|(?<!phụ )thuộc|từ|bị|khi|như|bằng|đã|chưa|phải|trên|nhưng|mà(?: \S+){0,3}))+$",
    _I,
)
# Only where nothing else helps.
LAST_SWAPS = [
    (re.compile(pattern, _I), less)
    for pattern, less in (
        (r"\b(?:giấy )?chứng nhận\b", "GCN"),
        (r"đủ điều kiện hoạt động", "đủ điều kiện"),
        (r"cung ứng dịch vụ", "dịch vụ"),
        (r"hoạt động (?=cung|dịch|kiểm|đo|đào|thử|xây)", ""),
        (r"doanh nghiệp", "DN"),
        (r"khoa học và công nghệ", "KH&CN"),
        (r"trung học phổ thông", "THPT"),
        (r"công nghệ cao", "CNC"),
    )
]  # fmt: skip
