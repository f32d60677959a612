"""The language that pages are in unless they say otherwise."""

from generators import words
from generators.language import FeePhrases, Language, TimePhrases

VIETNAMESE = Language(
    code="vi",
    unknown=words.UNKNOWN,
    see_source=words.SEE_SOURCE,
    channels=words.CHANNELS,
    submit="nộp {}",
    either="hoặc",
    units={unit: (name, name) for unit, name in words.UNITS.items()},
    currency="đ",
    fee_kinds=words.FEE_KINDS,
    fees=FeePhrases(
        by_province="HĐND cấp tỉnh quy định",
        free="Miễn phí",
        starts="Áp dụng từ {}",
        ends="Áp dụng đến hết {}",
        more_in_words="Có thêm quy định bằng lời: xem trang chính thức",
        share="còn {}%",
        less="giảm",
        now="Đang {}",
        usual="; mức thường {}",
        later="Sẽ {}",
        since=" từ {}",
        until=" đến hết {}",
    ),
    times=TimePhrases(
        in_words="Thời hạn được viết bằng lời",
        more_in_words="Có thêm quy định bằng lời: xem trang chính thức",
        no_unit="Nguồn không ghi là ngày hay giờ",
        at_once="Ngay khi nhận hồ sơ",
        decimal=",",
    ),
    levels=words.LEVELS,
    online=words.ONLINE,
    online_short=words.ONLINE_SHORT,
    offered="Nộp được trực tuyến; nguồn không nói rõ là toàn trình hay một phần",
    nationwide="Cả nước",
    repealed="không còn hiện hành",
    hands=words.HANDS,
    day=words.day,
    number=words.number,
)
