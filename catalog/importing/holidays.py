"""Days off 2025-2027 and Saturdays worked in exchange, each with what says so."""

from datetime import date, timedelta

from catalog.terms import Holiday

CODE = "Bộ luật Lao động 45/2019/QH14, Điều 112"
MOVED = "Bộ luật Lao động 45/2019/QH14, Điều 111 khoản 3 (ngày lễ trùng ngày nghỉ hằng tuần thì nghỉ bù)"
SWAP = "Phương án hoán đổi ngày làm việc do Thủ tướng Chính phủ đồng ý"
NEW = "Nghị quyết 28/2026/QH16 (theo Cổng Thông tin điện tử Chính phủ; chưa đọc toàn văn)"
TET_2027 = (
    f"{CODE}; mồng Một Tết là thứ Bảy 06/02/2027: các ngày này nghỉ theo mọi phương án, "
    "ngày đầu và ngày cuối của kỳ nghỉ chưa đọc được văn bản"
)
COMPUTED = "ngày âm lịch tính theo lịch Việt Nam"
TET, KINGS, NATIONAL = "Tết Nguyên đán", "Giỗ Tổ Hùng Vương", "Quốc khánh"
YEAR, VICTORY, LABOUR = "Tết Dương lịch", "Ngày Chiến thắng", "Ngày Quốc tế lao động"
CULTURE = "Ngày Văn hóa Việt Nam"


def holidays() -> list[Holiday]:
    """Return every day, in order."""
    return sorted([*_of_2025(), *_of_2026(), *_of_2027()], key=lambda holiday: holiday.day)


def _of_2025() -> list[Holiday]:
    return [
        Holiday(day=date(2025, 1, 1), name=YEAR, source=CODE),
        *_days(date(2025, 1, 27), 5, TET, f"{CODE}; {SWAP}"),
        Holiday(day=date(2025, 4, 7), name=KINGS, source=CODE),
        Holiday(day=date(2025, 4, 26), name="Làm bù cho ngày 02/5/2025", works=True, source=SWAP),
        Holiday(day=date(2025, 4, 30), name=VICTORY, source=CODE),
        Holiday(day=date(2025, 5, 1), name=LABOUR, source=CODE),
        Holiday(day=date(2025, 5, 2), name="Nghỉ hoán đổi", source=SWAP),
        *_days(date(2025, 9, 1), 2, NATIONAL, CODE),
    ]


def _of_2026() -> list[Holiday]:
    return [
        Holiday(day=date(2026, 1, 1), name=YEAR, source=CODE),
        Holiday(day=date(2026, 1, 2), name="Nghỉ hoán đổi", source=SWAP),
        Holiday(day=date(2026, 1, 10), name="Làm bù cho ngày 02/01/2026", works=True, source=SWAP),
        *_days(date(2026, 2, 16), 5, TET, f"{CODE}; {SWAP}"),
        Holiday(day=date(2026, 4, 26), name=KINGS, source=CODE),
        Holiday(day=date(2026, 4, 27), name=f"{KINGS} (nghỉ bù)", source=MOVED),
        Holiday(day=date(2026, 4, 30), name=VICTORY, source=CODE),
        Holiday(day=date(2026, 5, 1), name=LABOUR, source=CODE),
        Holiday(day=date(2026, 8, 22), name="Làm bù cho ngày 31/8/2026", works=True, source=SWAP),
        Holiday(day=date(2026, 8, 31), name="Nghỉ hoán đổi", source=SWAP),
        *_days(date(2026, 9, 1), 2, NATIONAL, CODE),
        Holiday(day=date(2026, 11, 24), name=CULTURE, source=NEW),
    ]


def _of_2027() -> list[Holiday]:
    """Whichever five days of Tết were chosen, 6-10 February are among them or moved from the weekend."""
    return [
        Holiday(day=date(2027, 1, 1), name=YEAR, source=CODE),
        *_days(date(2027, 2, 6), 5, TET, TET_2027),
        Holiday(day=date(2027, 4, 16), name=KINGS, source=f"{CODE}; {COMPUTED}"),
        Holiday(day=date(2027, 4, 30), name=VICTORY, source=CODE),
        Holiday(day=date(2027, 5, 1), name=LABOUR, source=CODE),
        Holiday(day=date(2027, 5, 3), name=f"{LABOUR} (nghỉ bù)", source=MOVED),
        Holiday(day=date(2027, 9, 2), name=NATIONAL, source=CODE),
        Holiday(
            day=date(2027, 9, 3),
            name=NATIONAL,
            source=f"{CODE}; ngày liền kề chưa được công bố, cũng có thể là 01/9",
        ),
        Holiday(day=date(2027, 11, 24), name=CULTURE, source=NEW),
    ]


def _days(first: date, count: int, name: str, source: str) -> list[Holiday]:
    return [Holiday(day=first + timedelta(days=number), name=name, source=source) for number in range(count)]
