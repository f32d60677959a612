"""What each fixed value of a record means, in the words of an editor."""

from enum import StrEnum

from catalog.model import Detail, Hand, Level, Online, Status
from catalog.offers import Channel, FeeKind, Unit

MEANINGS: dict[type[StrEnum], dict[str, str]] = {
    Status: {
        "in_force": "còn hiệu lực",
        "suspended": "tạm dừng",
        "repealed": "đã bãi bỏ",
    },
    Level: {
        "ministry": "cấp bộ",
        "province": "cấp tỉnh",
        "district": "cấp huyện, chỉ đến hết 30/6/2025",
        "commune": "cấp xã",
        "other": "cơ quan khác",
    },
    Online: {
        "full": "toàn trình: làm hết trên mạng",
        "partial": "một phần: vẫn phải đến một lần",
        "none": "chưa nộp được trên mạng",
        "unknown": "chưa rõ",
    },
    Detail: {
        "api": "bản ghi của Cổng quốc gia, từng mục một",
        "page": "chữ của trang chi tiết",
        "table": "bảng của trang chi tiết, không có phí",
        "pdf": "tệp PDF của thủ tục",
        "doc": "tệp Word của thủ tục",
        "list": "chỉ một dòng trong danh sách",
        "name": "chỉ có tên",
    },
    Hand: {
        "submit": "nộp",
        "show": "xuất trình rồi nhận lại",
    },
    Channel: {
        "online": "trực tuyến",
        "post": "qua bưu chính",
        "counter": "trực tiếp",
    },
    Unit: {
        "working_day": "ngày làm việc",
        "day": "ngày",
        "hour": "giờ",
        "month": "tháng",
        "unspecified": "nguồn không ghi đơn vị",
    },
    FeeKind: {
        "fee": "phí",
        "charge": "lệ phí",
        "price": "giá",
        "unspecified": "nguồn không nói rõ",
    },
}
