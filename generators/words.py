"""The words that citizens read for what the model names: Vietnamese, with English beside it."""

from datetime import date

from catalog.model import Detail, Hand, Level, Online, Source, Status
from catalog.offers import Channel, FeeKind, Unit

UNKNOWN = "Chưa có dữ liệu"
SEE_SOURCE = "Xem trang chính thức"

CHANNELS = {
    Channel.ONLINE: "trực tuyến",
    Channel.POST: "qua bưu chính",
    Channel.COUNTER: "trực tiếp tại quầy",
}
CHANNELS_ENGLISH = {Channel.ONLINE: "online", Channel.POST: "by post", Channel.COUNTER: "at the counter"}
UNITS = {Unit.WORKING_DAY: "ngày làm việc", Unit.DAY: "ngày", Unit.HOUR: "giờ", Unit.MONTH: "tháng"}
FEE_KINDS = {FeeKind.FEE: "Phí", FeeKind.CHARGE: "Lệ phí", FeeKind.PRICE: "Giá", FeeKind.UNSPECIFIED: ""}
LEVELS = {
    Level.MINISTRY: "Cấp bộ",
    Level.PROVINCE: "Cấp tỉnh",
    Level.DISTRICT: "Cấp huyện (đến 30/06/2025)",
    Level.COMMUNE: "Cấp xã",
    Level.OTHER: "Cơ quan khác",
}
LEVELS_ENGLISH = {
    Level.MINISTRY: "Ministry",
    Level.PROVINCE: "Province",
    Level.DISTRICT: "District, until 30 June 2025",
    Level.COMMUNE: "Commune",
    Level.OTHER: "Other bodies",
}
ONLINE = {
    Online.FULL: "Toàn trình, không phải đến nơi",
    Online.PARTIAL: "Một phần, có bước phải đến nơi",
    Online.NONE: "Chưa có",
    Online.UNKNOWN: UNKNOWN,
}
ONLINE_SHORT = {
    Online.FULL: "trực tuyến toàn trình",
    Online.PARTIAL: "trực tuyến một phần",
    Online.NONE: "không trực tuyến",
    Online.UNKNOWN: "",
}
STATUSES = {Status.SUSPENDED: "Tạm ngừng áp dụng", Status.REPEALED: "Không còn trong danh mục hiện hành"}
HANDS = {Hand.SUBMIT: "Nộp", Hand.SHOW: "Chỉ xuất trình"}
DETAILS = {
    Detail.API: "Đọc đầy đủ, từng mục, từ dữ liệu của Cổng dịch vụ công quốc gia.",
    Detail.PAGE: "Đọc từ trang chi tiết của Cổng dịch vụ công quốc gia rồi tách thành từng mục; có thể sót.",
    Detail.TABLE: "Đọc từ bản chép dạng bảng. Bản chép này không giữ được phí và lệ phí.",
    Detail.PDF: "Đọc từ tệp PDF của Cổng dịch vụ công quốc gia rồi tách thành từng mục; có thể sót.",
    Detail.DOC: "Đọc từ tệp Word công bố năm 2025; có thể đã cũ.",
    Detail.LIST: "Mới có tên, lĩnh vực, cơ quan và đối tượng từ danh mục. Nội dung chi tiết chưa đọc được.",
    Detail.NAME: "Mới chỉ biết mã và tên.",
}

GAPS = {
    "fees_lost_by_crawler": "Bản đọc làm mất phần phí, lệ phí.",
    "fees_from_2025_document": "Phí, lệ phí lấy từ tài liệu năm 2025; có thể đã đổi.",
    "unit_day_may_be_hour_or_unspecified": "Chỗ ghi “ngày” có thể là giờ, hoặc nguồn không ghi đơn vị.",
}


def day(value: date) -> str:
    """A date as it is written in Vietnam: 01/07/2025."""
    return f"{value.day:02d}/{value.month:02d}/{value.year}"


def read_on(source: Source) -> str:
    """When a record was read, no more exactly than it is known."""
    if "month_of_reading_unknown" in source.gaps:
        return f"Năm đọc: {source.read.year}."
    if "day_of_reading_unknown" in source.gaps:
        return f"Tháng đọc: {source.read.month:02d}/{source.read.year}."
    return f"Ngày đọc: {day(source.read)}."


def number(value: int) -> str:
    """A whole number with the Vietnamese thousands' point: 5.854."""
    return f"{value:,}".replace(",", ".")


def listed(parts: list[str], last: str = "hoặc") -> str:
    """*parts* as a phrase: "a, b hoặc c"."""
    if len(parts) < 2:  # noqa: PLR2004 -- a phrase needs two
        return "".join(parts)
    return f"{', '.join(parts[:-1])} {last} {parts[-1]}"


def capital(text: str) -> str:
    """*text* with a capital first letter and the rest as it is."""
    return text[:1].upper() + text[1:]
