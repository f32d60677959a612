"""`motcua new`: a few questions, and the file of a new procedure is there, in its place and in its shape."""

import re
import sys
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Annotated, TypeVar

import typer

from catalog import drafting, reporting
from catalog.catalog import Catalog
from catalog.checking import check
from catalog.drafting import Answers, Unclear
from catalog.files import write
from catalog.loader import ROOT, read_all
from catalog.model import Level
from catalog.offers import Channel
from catalog.sources import place
from catalog.writer import procedure_text

CACHE = Path("build/cache")
CODE = re.compile(r"[1-9]\.\d{6,9}", re.ASCII)
T = TypeVar("T")
Given = Annotated[str | None, typer.Option(help="Answer beforehand; what is not answered is asked.")]


def run(  # noqa: PLR0913 -- one option for each question
    root: Annotated[Path, typer.Option(help="The catalogue.", exists=True, file_okay=False)] = ROOT,
    *,
    code: Given = None,
    title: Given = None,
    field: Given = None,
    agency: Given = None,
    levels: Given = None,
    channels: Given = None,
    days: Given = None,
    fee: Given = None,
    decision: Given = None,
    url: Given = None,
) -> None:
    """Write a new procedure from the answers to ten short questions (Enter where you do not know).

    Example: motcua new --code 1.000999 --title "Cấp giấy phép mới"
    """
    catalog = read_all(root, CACHE).catalog
    codes = _ask("Mã thủ tục (ví dụ 1.004222)", code, lambda said: _new_code(said, catalog))
    retired = catalog.retired.get(codes)
    answers = Answers(
        code=codes,
        title=_ask("Tên thủ tục, như đã công bố", title or (retired.title if retired else None), _text),
        field=_ask("Lĩnh vực (vài chữ trong tên)", field, lambda said: _one(said, catalog.fields)),
        agency=_ask("Cơ quan công bố (vài chữ)", agency, lambda said: _one(said, catalog.agencies)),
        levels=_ask("Cấp thực hiện: xã, tỉnh, bộ, khác", levels, _levels),
        channels=_ask("Nộp bằng cách nào: trực tuyến, bưu chính, trực tiếp", channels, _channels),
        days=_ask("Thời hạn, số ngày làm việc", days, drafting.number),
        fee=_ask("Lệ phí, đồng (0 là miễn phí; “tỉnh” nếu tỉnh quy định)", fee, drafting.fee),
        decision=_ask("Quyết định công bố (ví dụ 1872/QĐ-BCA)", decision, _optional),
        url=_ask("Địa chỉ trang đã đọc (https://…)", url, _address),
    )
    _write(answers, root)


def _write(answers: Answers, root: Path) -> None:
    today = reporting.now_in_vietnam().date()
    procedure = drafting.draft(answers, today)
    file = Path(place(root, procedure))
    write(file, procedure_text(procedure))
    reading = read_all(root, CACHE)
    problems = check(reading, today, {str(file)})
    sys.stdout.writelines(f"{problem} → {problem.remedy}\n" for problem in problems)
    if answers.code in reading.catalog.retired:
        sys.stdout.write(
            f"Xoá mục {answers.code} trong {root}/vocabulary/retired.yaml: mã này nay có bản ghi.\n"
        )
    sys.stdout.write(
        f"Đã ghi {file}. Thêm giấy tờ (cases), kết quả (results), căn cứ (legal_basis) vào tệp đó.\n"
    )
    raise typer.Exit(int(reporting.has_errors(problems)))


def _ask(question: str, given: str | None, read: Callable[[str], T]) -> T:
    """Ask until the answer can be read; one given beforehand that cannot ends the command."""
    while True:
        said = given if given is not None else typer.prompt(question, default="", show_default=False)
        try:
            return read(said)
        except Unclear as unclear:
            if given is not None:
                raise typer.BadParameter(f"{question}: {unclear}") from None
            typer.echo(f"  {unclear}")


def _new_code(said: str, catalog: Catalog) -> str:
    if not CODE.fullmatch(said.strip()):
        raise Unclear("Mã có dạng 1.004222.")
    if said.strip() in catalog.procedures:
        raise Unclear("Mã này đã có bản ghi; mã không bao giờ dùng lại.")
    return said.strip()


def _text(said: str) -> str:
    if not said.strip():
        raise Unclear("Phải có tên.")
    return said.strip().removeprefix("Thủ tục ").rstrip(". ")


def _optional(said: str) -> str | None:
    return said.strip() or None


def _address(said: str) -> str | None:
    if said.strip() and not said.strip().startswith("https://"):
        raise Unclear("Địa chỉ bắt đầu bằng https://; nếu đọc trên giấy thì bỏ trống.")
    return said.strip() or None


def _levels(said: str) -> tuple[Level, ...]:
    return drafting.several(said, drafting.LEVELS)


def _channels(said: str) -> tuple[Channel, ...]:
    return drafting.several(said, drafting.CHANNELS)


def _one(said: str, entries: Mapping[str, drafting.Named]) -> str:
    found = drafting.nearest(said.strip(), entries)
    if len(found) == 1:
        return found[0]
    if not found:
        raise Unclear("Không tìm thấy. Ghi vài chữ khác trong tên, có dấu hay không dấu đều được.")
    names = "".join(f"\n    {slug}  ({entries[slug].name})" for slug in found)
    raise Unclear(f"Có thể là một trong các mục sau; ghi lại tên ngắn (cột đầu):{names}")
