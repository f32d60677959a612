"""`motcua search`: what the search of the site finds, on the command line."""

import sys
from collections.abc import Iterable, Iterator
from itertools import islice
from pathlib import Path
from typing import Annotated

import msgspec
import typer
from rich.console import Console
from rich.table import Table

from catalog.loader import ROOT
from infra.searching.engine import Engine, Result
from infra.searching.index import index_of, shards_of

BATCH = 200
CACHE = Path("build/cache")
LINE_ENDS = {ord(end): f"\\u{ord(end):04x}" for end in "\x85\u2028\u2029"}  # some readers end a line there
LEVELS = {"m": "bộ", "p": "tỉnh", "d": "huyện", "c": "xã", "o": "cơ quan khác", "-": ""}


class Found(msgspec.Struct, frozen=True):
    """A result as programs read it."""

    code: str
    title: str
    score: float


class Answer(msgspec.Struct, frozen=True):
    query: str
    results: list[Found]


def run(
    query: Annotated[str | None, typer.Argument(help="What to look for, in a citizen's words.")] = None,
    *,
    file: Annotated[Path | None, typer.Option(help="One query a line; - reads standard input.")] = None,
    as_json: Annotated[bool, typer.Option("--json", help="One JSON line a query.")] = False,
    limit: Annotated[int, typer.Option(min=1, max=100, help="Results a query.")] = 10,
    catalog: Annotated[Path, typer.Option(help="The catalogue.", exists=True, file_okay=False)] = ROOT,
) -> None:
    """Search the catalogue with the very engine of the site.

    Example: motcua search "làm lại bằng lái bị mất"
    """
    if (query is None) == (file is None):
        raise typer.BadParameter("give a query, or --file with one query a line")
    queries = [query] if query is not None else _lines(file or Path())
    engine = Engine(index_of(catalog, CACHE), shards_of(catalog, CACHE))
    for asked, results in _answers(engine, queries, limit):
        if as_json:
            sys.stdout.write(_json(asked, results) + "\n")
        else:
            Console().print(_table(asked, results) if results else f"Không tìm thấy: {asked}")


def _lines(file: Path) -> Iterator[str]:
    """The queries of *file*; an empty line is a query that finds nothing."""
    try:
        text = sys.stdin.buffer.read() if str(file) == "-" else file.read_bytes()
        lines = text.decode("utf-8-sig").removesuffix("\n").split("\n")
        yield from (line.removesuffix("\r") for line in lines if text)
    except OSError as error:
        raise typer.BadParameter(f"{file} cannot be read: {error.strerror}") from None
    except UnicodeDecodeError:
        raise typer.BadParameter(f"not UTF-8: {file}") from None


def _answers(engine: Engine, queries: Iterable[str], limit: int) -> Iterator[tuple[str, list[Result]]]:
    left = iter(queries)
    while batch := list(islice(left, BATCH)):
        yield from zip(batch, engine.search(batch, limit), strict=True)


def _json(query: str, results: list[Result]) -> str:
    answer = Answer(query, [Found(result.code, result.title, result.score) for result in results])
    return msgspec.json.encode(answer).decode().translate(LINE_ENDS)


def _table(query: str, results: list[Result]) -> Table:
    table = Table("", "code", "title", "field", "agency", "level", title=query, title_justify="left")
    table.add_column("score", justify="right")
    for place, result in enumerate(results, 1):
        level = LEVELS[result.level]
        row = (
            str(place),
            result.code,
            result.title,
            result.field,
            result.agency,
            level,
            f"{result.score:.3f}",
        )
        table.add_row(*row)
    return table
