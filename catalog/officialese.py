"""Words of offices (ngôn ngữ hành chính) that citizens stumble over, and what to write instead."""

import re
from typing import NamedTuple

Table = tuple[tuple[str, str], ...]


class Stiff(NamedTuple):
    """A phrase of the office as it was *found*, and what people say *instead*."""

    found: str
    instead: str


VIETNAMESE: Table = (
    (r"căn cứ (?:vào|theo|quy định)", "theo"),
    (r"(?:theo|đúng) quy định (?:của pháp luật|hiện hành)", "nói rõ là quy định gì"),
    (r"quy định tại (?:điểm|khoản|điều)", "nói thẳng nội dung"),
    (r"(?:nêu|nói) trên|dưới đây|sau đây gọi", "gọi tên ra"),
    (r"thành phần hồ sơ", "giấy tờ"),
    (r"nghĩa vụ tài chính", "tiền phải nộp"),
    (r"cơ quan(?: nhà nước)? có thẩm quyền", "tên cơ quan"),
    (r"có trách nhiệm", "phải"),
    (r"có nhu cầu", "muốn"),
    (r"đối với trường hợp|trong trường hợp", "nếu, khi"),
    (r"nhằm mục đích", "để"),
    (r"tiến hành|thực hiện việc", "bỏ đi, dùng thẳng động từ"),
    (r"xuất trình", "đưa xem, mang theo"),
    (r"thụ lý", "nhận"),
    (r"phát sinh", "có"),
    (r"hồ sơ hợp lệ", "hồ sơ đủ"),
    (r"trong thời hạn không quá", "trong"),
    (r"bộ phận tiếp nhận và trả kết quả", "bộ phận một cửa"),
    (r"đương sự|quý (?:khách|vị)|người có yêu cầu|người yêu cầu", "bạn"),
    (r"bất khả kháng", "việc ngoài ý muốn"),
)
ENGLISH: Table = (
    (r"in accordance with|pursuant to", "under"),
    (r"prior to", "before"),
    (r"subsequent(?:ly| to)", "after"),
    (r"in order to|with a view to", "to"),
    (r"in the event (?:of|that)", "if"),
    (r"in respect of|with regard to|regarding", "about"),
    (r"commence", "start"),
    (r"terminate", "end"),
    (r"utili[sz]e", "use"),
    (r"purchase (?:a|an|the|your)\b", "buy"),
    (r"reside\b|resides\b", "live"),
    (r"facilitate|assist", "help"),
    (r"furnish", "give"),
    (r"approximately", "about"),
    (r"shall", "must"),
    (r"hereby|herewith|thereof|therein|aforementioned|the said", "leave it out"),
    (r"competent authorit(?:y|ies)|relevant authorit(?:y|ies)", "the name of the office"),
    (r"the applicant", "you"),
    (r"dossier", "file, papers"),
)
TABLES = {"vi": VIETNAMESE, "en": ENGLISH}
_FIND = {
    language: [(re.compile(rf"\b(?:{words})", re.IGNORECASE), instead) for words, instead in table]
    for language, table in TABLES.items()
}


def stiff(text: str, language: str) -> list[Stiff]:
    """Return every phrase of the office in *text*."""
    return [Stiff(found[0], instead) for words, instead in _FIND[language] for found in words.finditer(text)]
