"""Where a designation is over: what begins so explains, instructs, or goes into details."""

import re

_I = re.IGNORECASE
# Each of these begins an explanation: what stands before it is the designation.
EXPLANATIONS = re.compile(
    r"""
      (?-i:Mau\ \d+-)                                        # the name of a file
    | \s*[,;]\s*(?:trong\ |đối\ với\ )?(?:các\ )?(?:trường\ hợp|nếu|lưu\ ý)\b
    | ,?\s+(?:trừ|ngoại\ trừ)\ (?:các\ )?trường\ hợp\b
    | ,?\s+(?:nếu|trường\ hợp|trong\ trường\ hợp|đối\ với)\b(?=[^.;]*\bthì\b)
    | ,?\s+thì\b
    | \s*[;:]?\s[+]+\s
    | ;\s*-\s
    | ,?\s+(?:trong\ đó|bao\ gồm|gồm|cụ\ thể|như\ sau|ví\ dụ)\b
    | :(?=\s|$)
    | ,?\s+(?:và\ )?(?:phải\ )?(?:ghi|nêu|thể\ hiện)\ rõ\b
    | ,?\s+(?:cần\ )?phải\ (?:được|có|thể\ hiện|ghi|bảo\ đảm|đảm\ bảo|đáp\ ứng|nêu|nộp|gửi|bao\ gồm|lập|
      kèm|là)\b
    | ,?\s+có\ trách\ nhiệm\b
    | ,?\s+thay\ cho\b
    | \s+là\ tài\ liệu\b
    | ,?\s+(?:được\ )?(?:lập\ |thực\ hiện\ |kê\ khai\ )?(?:theo|tại)\ (?:biểu\ )?mẫu\b
    | ,?\s+(?:có\ )?mẫu\ (?:số|quy\ định|tại|ban\ hành|kèm)\b
    | ,?\s+(?:được\ )?ban\ hành\ (?:kèm\ )?theo\b
    | ,?\s+(?:được\ )?(?:theo|như|đúng)\ (?:quy\ định|hình\ thức|hướng\ dẫn|nội\ dung|phụ\ lục|khoản|
      điểm|điều\ \d)\b
    | ,?\s+theo\ các\ chỉ\ tiêu\b
    | ,?\s+(?:được\ )?quy\ định\ (?:tại|trong|ở)\b
    | ,?\s+(?:tại|kèm\ theo)\ (?:phụ\ lục|thông\ tư|nghị\ định|quyết\ định)\b
    | \s+hoặc\ theo\ quy\ định\b
    """,
    _I | re.VERBOSE,
)
SENTENCE_ENDS = re.compile(
    r"\.\s+(?=[A-ZĐÀ-Ỹ(“\"+-])|\.(?=Trường hợp|Đối với|Nếu|Lưu ý|mẫu\b|Mau\b)|\s+(?=(?:Trường hợp|Lưu ý|"
    r"Ghi chú)\b)"
)
BRACKET = re.compile(r"\s*[(\[]")
SHORT_BRACKET = re.compile(
    r"\s*\((?:[^()\s]{1,12}|[A-Z][A-Za-z]+(?: [A-Za-z]+){0,4}|nếu có|bản (?:sao|chính|gốc))\)"
)
# In a long designation details begin so; the paper is known without them.
OPENINGS = re.compile(
    r"""
      \s*;\s
    | (?-i:\s+-\s(?=[A-ZĐ]))
    | ,?\s+(?:trong|đối\ với)\ (?:các\ )?trường\ hợp\b
    | ,?\s+đối\ với\b
    | ,?\s+(?:để|nhằm)\b(?!\ đối\ chiếu)
    | ,?\s+(?:phù\ hợp|tương\ ứng|đáp\ ứng)\b
    | ,\s+(?:bảo\ đảm|đảm\ bảo)\b
    | ,?\s+(?:trong|có)\ thời\ hạn\b
    | ,?\s+tính\ (?:đến|từ)\b
    | ,\s+(?:có|được|đã|do|kể\ cả|mà|khi|kèm|còn|chứng\ minh|xác\ nhận|nhưng)\b
    | ,?\s+(?:theo(?!\ (?:pháp\ luật|ủy\ quyền|uỷ\ quyền))|kèm|kèm\ theo|thuộc|trước|trước\ khi|
      sau\ khi|kể\ từ|từ\ ngày)\b
    | ,?\s+(?:tại\ thời\ điểm|trong\ (?:lĩnh\ vực|thời\ gian|vòng|quá\ trình)|trên\ địa\ bàn|thông\ qua)\b
    | ,?\s+(?:có\ (?:xác\ nhận|chữ\ ký|đóng\ dấu|công\ chứng|ý\ kiến|đầy\ đủ)|được|thể\ hiện|nêu|ghi)\b
    | ,?\s+quy\ định\b
    | \s+(?:còn\ (?:hiệu\ lực|giá\ trị)|đã\ được|mà|đang|nơi|khi|trên\ cơ\ sở)\b
    """,
    _I | re.VERBOSE,
)
# Where nothing else helps, a phrase ends before one of these.
TURNS = re.compile(r"\s+(?:hoặc|và|của|cho|về|tại|do|với|để|trong|được|có|theo|từ)\b", _I)
# Where the first clause of a long case ends: what follows lists, refers, or tells what to do.
CLAUSES = re.compile(
    r"[:;](?=\s|$)|\s*\(|,?\s+thì\b|,?\s+(?:trừ|ngoại trừ)(?: các)? trường hợp\b|"
    r",?\s+(?:được )?quy định (?:tại|ở|trong)\b|"
    r",?\s+theo (?:quy định|khoản|điểm|điều|nghị định|luật|thông tư|quyết định)\b|"
    r",\s+(?:hồ sơ|thành phần|tổ chức|người|doanh nghiệp|chủ|cơ quan|cơ sở|kèm|ngoài|cá nhân|đơn vị|"
    r"nhà đầu tư|phải)\b"
    r"(?=.*\b(?:phải|nộp|gồm|có thể|gửi|lập)\b)",
    _I,
)
