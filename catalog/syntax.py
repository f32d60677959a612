"""What is wrong with a text before it means anything: encoding, tabs, conflict marks, broken YAML."""

import re
from collections.abc import Iterator
from typing import NamedTuple

import yaml_rs

from catalog.reading import CONTROL

CONFLICT = re.compile(r"^<{7} ", re.MULTILINE)
SECOND = re.compile(r"^[^#\s-].*(?s:.)*?\n---(?=\s)", re.MULTILINE)
PLACE = re.compile(r"at line (\d+), column \d+")


class Fault(NamedTuple):
    """One thing that is wrong on one line of one file."""

    line: int
    rule: str
    message: str
    remedy: str


def faults(data: bytes) -> Iterator[Fault]:
    """What keeps *data* from being read at all: the first kind of fault that is found, every time."""
    for find in (_encoding, _emptiness, _conflicts, _controls, _grammar):
        found = list(find(data))
        if found:
            yield from found
            return


def _encoding(data: bytes) -> Iterator[Fault]:
    try:
        data.decode()
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        yield Fault(
            line,
            "not-utf8",
            "Tệp không ghi bằng UTF-8, nên chữ có dấu không đọc được.",
            "Mở tệp bằng trình soạn thảo, chọn “Save with encoding: UTF-8”, rồi lưu lại.",
        )


def _emptiness(data: bytes) -> Iterator[Fault]:
    lines = (line.strip() for line in data.decode().splitlines())
    if all(not line or line.startswith("#") for line in lines):
        yield Fault(
            1,
            "empty-file",
            "Tệp trống.",
            'Ghi ít nhất code, title và source (ví dụ: code: "1.004222"), hoặc xoá tệp.',
        )


def _conflicts(data: bytes) -> Iterator[Fault]:
    text = data.decode()
    for match in CONFLICT.finditer(text):
        yield Fault(
            text.count("\n", 0, match.start()) + 1,
            "merge-conflict",
            "Tệp còn dấu xung đột của git (<<<<<<<, =======, >>>>>>>): hai người đã sửa cùng một chỗ.",
            "Giữ lại dòng đúng, xoá dòng kia và cả ba dòng dấu.",
        )


def _controls(data: bytes) -> Iterator[Fault]:
    for number, line in enumerate(data.split(b"\n"), 1):
        match = CONTROL.search(line)
        if match and match[0] == b"\t":
            yield Fault(
                number, "tab", "Dòng có ký tự tab.", "Thay mỗi tab bằng dấu cách; thụt vào hai dấu cách."
            )
        elif match:
            what = f"Dòng có ký tự điều khiển không nhìn thấy (mã {match[0][0]})."
            yield Fault(
                number, "control-character", what, "Xoá ký tự đó: thường nó lọt vào khi dán từ tệp Word."
            )


def _grammar(data: bytes) -> Iterator[Fault]:
    text = data.decode()
    try:
        yaml_rs.loads(text, duplicate_key_policy=yaml_rs.DuplicateKeyPolicy.LastWins)
    except ValueError as error:
        said = str(error)
        place = PLACE.search(said)
        line = int(place[1]) if place else 1
        message, remedy = _explain(said.splitlines()[-1])
        yield Fault(line, "not-yaml", message, f"{remedy} Nếu dòng này đúng, hãy xem dòng ngay trên.")
    else:
        if match := SECOND.search(text):
            what = "Dấu “---” mở tài liệu thứ hai trong cùng một tệp."
            line = text.count("\n", 0, match.end()) + 1
            yield Fault(line, "two-documents", what, "Tách thành hai tệp, mỗi tệp một thủ tục.")


def _explain(said: str) -> tuple[str, str]:
    return next(
        (words for pattern, words in GRAMMAR.items() if re.search(pattern, said)),
        (f"Tệp không đúng cú pháp YAML ({said}).", "Mỗi dòng viết “mục: giá trị”, thụt vào bằng dấu cách."),
    )


GRAMMAR = {
    "unexpected character|cannot start": (
        "Giá trị bắt đầu bằng một ký tự có nghĩa riêng trong YAML.",
        'Đặt cả giá trị trong dấu nháy (title: "@…").',
    ),
    "mapping values|':' indicator": (
        "Dấu hai chấm ở chỗ không được có.",
        'Giá trị có dấu hai chấm thì đặt trong dấu nháy (title: "Cấp lại: trường hợp mất"); '  # noqa: ISC004
        "các mục cùng nhóm thụt thẳng hàng; sau dấu hai chấm của mục có một dấu cách.",
    ),
    "quoted scalar": (
        "Có dấu nháy mở mà không đóng.",
        "Thêm dấu nháy đóng ở cuối giá trị.",
    ),
    "escape": (
        "Dấu “\\” trong dấu nháy kép có nghĩa riêng.",
        "Dùng dấu nháy đơn ('…') thay cho dấu nháy kép.",
    ),
    "flow": (
        "Có dấu “[” hoặc “{” mở mà không đóng.",
        "Thêm “]” hoặc “}” ở cuối danh sách.",
    ),
    "expected key|block|indentation|expected": (
        "Dòng thụt vào không đúng, hoặc thiếu dấu đóng.",
        "Thụt các mục cùng nhóm bằng nhau (hai dấu cách mỗi bậc); mỗi “[”, “{” và dấu nháy đều phải đóng.",
    ),
    "anchor|alias|[Tt]ag": (
        "Ở đây không dùng các dấu “&”, “*”, “!” của YAML.",
        "Viết đầy đủ giá trị; nếu dấu đó thuộc về giá trị thì đặt cả giá trị trong dấu nháy.",
    ),
}
