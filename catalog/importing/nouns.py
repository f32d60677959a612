"""Nouns that a paper's designation begins with."""

_COUNT = (
    r"(?:(?:\d+|một|hai|ba|các|những|một trong(?: các| những| số)?|bộ)(?: (?:loại|bộ|\(\S+\)))* )?"
    r"(?:(?:bản|tệp|file) )?"
)
_NOUNS = (
    "bản", "giấy tờ", "giấy", "đơn", "tờ", "văn bản", "văn bằng", "hợp đồng", "quyết định", "báo cáo",
    "hồ sơ",
    "chứng chỉ", "chứng từ", "chứng nhận", "chứng minh thư", "chứng thư", "biên bản", "danh sách", "danh mục",
    "phiếu", "công văn", "công hàm", "thẻ", "hộ chiếu", "ảnh", "thông báo", "sổ", "tài liệu", "phương án",
    "bảng", "kế hoạch", "nghị quyết", "điều lệ", "hóa đơn", "hoá đơn", "biểu", "sơ đồ", "sơ yếu", "dự án",
    "dự thảo", "dự toán", "đề án", "đề cương", "đề xuất", "bằng", "thuyết minh", "cam kết", "mẫu", "trích",
    "mảnh trích", "lý lịch", "vận đơn", "vận tải đơn", "thư", "quy chế", "quy trình", "xác nhận",
    "thỏa thuận",
    "thoả thuận", "giải trình", "kết quả", "kết luận", "thiết kế", "chương trình", "tóm tắt", "phụ lục",
    "nhãn", "căn cước", "lệnh", "di chúc", "bệnh án", "ý kiến", "công bố", "bìa", "nội dung", "tờ trình",
    "đăng kiểm", "học bạ", "lược đồ", "thị thực", "tập", "số liệu",
)  # fmt: skip
PAPER = rf"{_COUNT}(?:{'|'.join(sorted(_NOUNS, key=len, reverse=True))})\b"
