"""How conditions are worded in official lists, and by what one can tell that it is none."""

import re

from catalog.importing.nouns import PAPER

_I = re.IGNORECASE
OPENS = re.compile(r"(?:trong )?(?:trường hợp|đối với|nếu|khi)\b", _I)
SENTENCE = re.compile(
    r"[.;]\s*(?=(?-i:[A-ZĐÀ-Ỹ(“\"+-]))|\s+(?=(?-i:Trường hợp|Lưu ý|Ghi chú)\b)|;\s*(?=trường hợp|nếu)", _I
)
_VERB = (
    r"(?P<verb>nộp|xuất trình|có|kèm theo|kèm|gửi kèm|gửi|bổ sung|cung cấp|lập|thay thế bằng|thay bằng|"
    r"cần thêm)(?: thêm| bổ sung| kèm theo)*"
)
_MODAL = r"(?:(?:phải|cần|còn|được|chỉ|đề nghị) )*"
_ITEM = r"(?:(?:\(?\w{1,3}\)|[-+]+|\d\.) ?)"
_NAME = rf"(?P<name>{PAPER}.*)$"
# X thì [ai đó] [phải] nộp Y; X thì hồ sơ gồm Y; X thì Y
THEN = re.compile(
    rf"^(?P<when>.{{4,220}}?),? thì:? (?:(?!hồ sơ|thành phần)|"
    rf"(?P<actor>[^:.;]{{0,110}}?)\b{_MODAL}(?:{_VERB}|là|gồm|bao gồm):? {_ITEM}?){_NAME}",
    _I,
)
# Đối với X: Y
COLON = re.compile(rf"^(?P<when>[^:.;]{{4,220}}?)\s*: {_ITEM}?{_NAME}", _I)
# Trường hợp X[, ai đó] [phải] nộp Y; "có" alone tells what is the case, "phải có" what to hand in
SAYS = re.compile(
    rf"(?:(?P<must>(?:phải|cần|còn|đề nghị) (?:\w+ )?)|\b)(?:{_VERB})(?: \(\w+\))? (?=(?!hồ sơ){PAPER})", _I
)
IF_ANY = re.compile(r"^(?P<name>[^()]{4,}?)\s*[(,]?\s*(?P<when>nếu có)\s*\)?[\s.;,]*$", _I)
BACK = re.compile(
    r"^(?P<name>[^():;]{8,}?),? \(?(?P<when>(?:trong trường hợp|đối với(?: các)? trường hợp|"
    r"trường hợp|nếu)\b[^():;]{6,200}?)\)?[\s.;,]*$",
    _I,
)
CONDITION = re.compile(r"\b(?:trường hợp|nếu(?! có\)))\b", _I)
ANY_AT_END = re.compile(r"[\s,]*\(nếu có\)[\s.;,]*$", _I)
NEGATION = re.compile(
    r"\bkhông (?:phải|cần|cần phải|yêu cầu)(?: thực hiện)?(?: việc)? (?:nộp|có|gửi|cung cấp|xuất trình|kèm|"
    r"bổ sung|thành phần|công chứng|chứng thực)\b|\bkhông yêu cầu\b|được thay (?:thế )?bằng",
    _I,
)
# None of these stands in a condition that is nothing else.
NO_CLAUSE = re.compile(
    rf"\bthì\b|\s\+|\bphải (?:nộp|có|bổ sung|gửi|cung cấp|kèm)\b|thành phần hồ sơ|[.;:]|"
    rf"(?:\bvà|\bhoặc|,|\bkèm(?: theo)?) (?!tài liệu)(?:{PAPER}) (?:chứng minh|xác nhận|ủy quyền)|"
    r"(?<=[^\W\d_]) (?-i:Văn bản|Bản sao|Tờ khai|Đơn đề nghị)\b",
    _I,
)
DANGLES = re.compile(
    r"(?:^|\s)(?:không|chưa|đã|được|không phải|mà|đang|cùng|khi|để|là|và|hoặc|người|phải|cần|của|theo|do|có|"
    r"các|tại|về|gồm|(?<!năm )(?<!lần )sau|sau đây|đồng thời|trong|thì)$",
    _I,
)
BEFORE_VERB = re.compile(
    r"\s(?:thực hiện|việc|ngày|yêu cầu|nộp|bổ sung|kèm theo|kèm|trình|gửi|cung cấp|lập|ký|gồm|bao gồm)$", _I
)
# A name that ends so leads over to its exception, or to a class of cases: that is no condition.
EXCEPTS = re.compile(
    r"\b(?:trừ|ngoại trừ|trừ các|thuộc|không thuộc|các|và|hoặc|cho|của|như|là|kể cả|trong|về|theo|với|"
    r"đối với|tại|từ|việc)$",
    _I,
)
VAGUE = re.compile(
    r"(?:bản|giấy|giấy tờ|văn bản|tài liệu|hồ sơ|mẫu|kết quả|số liệu)"
    r"(?: (?:chụp|sao|chính|giấy|gốc|trên|đó|có liên quan|sau(?: đây)?\b.*|(?:quy|tại|ban|số|"
    r"theo)\b.*))?[\s.;,]*$",
    _I,
)
LIST_FOLLOWS = re.compile(
    r"^(?:các |những )?(?:loại )?(?:giấy tờ|tài liệu|hồ sơ|văn bản|thành phần)(?: \w+){0,2}? sau(?: đây)?:\s*"
    rf"{_ITEM}?",
    _I,
)
LEADS_TO_LIST = re.compile(
    r"(?:nộp|gồm|bổ sung|gửi|kèm|kèm theo|sau|sau đây|hồ sơ|cung cấp|có|xuất trình)$", _I
)
REFERS = re.compile(r"^(?:\S+ ){0,7}?(?:nêu trên|này|nói trên|ở trên|trên đây|như trên|tương ứng)\b", _I)
ACTOR = re.compile(
    r"(?:,\s*(?:ngoài|khi)\b[^,]*)*,\s*(?:hồ sơ|thành phần|người|nhân viên|tổ chức|cá nhân|doanh nghiệp|"
    r"cơ sở|"
    r"đơn vị|NNT|công ty|chủ|bên|cơ quan|nhà đầu tư|ngân hàng|tài liệu|kèm|ngoài|phải|cần|"
    r"hợp tác xã)\b[^,]*$",
    _I,
)
