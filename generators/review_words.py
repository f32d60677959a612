"""How a change is told to those who review it, in both languages."""

from collections.abc import Mapping

from msgspec import Struct


class Phrases(Struct, frozen=True, kw_only=True):
    """What stands in braces is filled in; *keys* are the names of a record's parts."""

    keys: Mapping[str, str]
    nothing: str
    since: str
    until: str
    new: str
    removed: str
    unreadable: str
    renamed: str
    other_file: str
    more: tuple[str, str]
    less: tuple[str, str]
    edited_papers: str
    and_others: str
    rewritten: str
    per_dossier: str
    papers: tuple[str, str]
    visits: tuple[str, str]
    mean: str
    fee: str
    time: str
    yearly: str
    added: str
    saved: str
    total: str


VIETNAMESE = Phrases(
    keys={
        "status": "hiệu lực",
        "since": "từ ngày",
        "title": "tên",
        "short": "tên ngắn",
        "also": "cách nói hằng ngày",
        "replaced_by": "thủ tục thay thế",
        "field": "lĩnh vực",
        "agency": "cơ quan công bố",
        "executed_by": "cơ quan thực hiện",
        "levels": "cấp thực hiện",
        "province": "tỉnh",
        "subjects": "đối tượng",
        "online": "trực tuyến",
        "life_events": "sự kiện trong đời",
        "cases": "trường hợp",
        "results": "kết quả",
        "parts": "thủ tục con",
        "legal_basis": "căn cứ pháp lý",
        "reviews": "rà soát",
        "decision": "quyết định công bố",
        "decision_date": "ngày quyết định",
        "guide": "hướng dẫn",
        "form": "tờ khai",
        "source": "nguồn",
        "time": "thời hạn",
        "fee": "mức thu",
    },
    nothing="không ghi",
    since=" từ {}",
    until=" đến hết {}",
    new="thủ tục mới",
    removed="xoá bản ghi",
    unreadable="không đọc được, chạy motcua check",
    renamed="chuyển tệp từ {}",
    other_file="đã sửa",
    more=("thêm 1 giấy tờ: {}", "thêm {} giấy tờ: {}"),
    less=("bớt 1 giấy tờ: {}", "bớt {} giấy tờ: {}"),
    edited_papers="sửa giấy tờ (số bản, mẫu, điều kiện, trường hợp): {}",
    and_others="{} và {} mục khác",
    rewritten="sửa {}",
    per_dossier="mỗi hồ sơ: {}",
    papers=("{} giấy tờ", "{} giấy tờ"),
    visits=("{} lần đi", "{} lần đi"),
    mean="trung bình {}",
    fee="{} phí, lệ phí",
    time="khoảng {} công sức",
    yearly="mỗi năm khoảng {} ({} hồ sơ; {})",
    added="thêm {}",
    saved="bớt {}",
    total="Cộng các thủ tục biết số hồ sơ, mỗi năm người dân: {}",
)
ENGLISH = Phrases(
    keys={
        "status": "status",
        "since": "since",
        "title": "title",
        "short": "short title",
        "also": "everyday words",
        "replaced_by": "replaced by",
        "field": "field",
        "agency": "announcing agency",
        "executed_by": "executing agencies",
        "levels": "levels",
        "province": "province",
        "subjects": "applicants",
        "online": "online",
        "life_events": "life events",
        "cases": "cases",
        "results": "results",
        "parts": "sub-procedures",
        "legal_basis": "legal basis",
        "reviews": "under review",
        "decision": "announcing decision",
        "decision_date": "date of the decision",
        "guide": "guide",
        "form": "form",
        "source": "source",
        "time": "time limit",
        "fee": "amount",
    },
    nothing="not stated",
    since=" from {}",
    until=" until {}",
    new="new procedure",
    removed="record deleted",
    unreadable="cannot be read, run motcua check",
    renamed="moved from {}",
    other_file="edited",
    more=("1 paper more: {}", "{} papers more: {}"),
    less=("1 paper less: {}", "{} papers less: {}"),
    edited_papers="papers edited (copies, form, condition, case): {}",
    and_others="{} and {} more",
    rewritten="{} edited",
    per_dossier="each dossier: {}",
    papers=("{} paper", "{} papers"),
    visits=("{} visit", "{} visits"),
    mean="{} on average",
    fee="{} in fees",
    time="about {} of a citizen's time",
    yearly="about {} a year ({} dossiers; {})",
    added="{} more",
    saved="{} less",
    total="All procedures whose number of dossiers is known, for citizens a year: {}",
)
PHRASES = {"vi": VIETNAMESE, "en": ENGLISH}
