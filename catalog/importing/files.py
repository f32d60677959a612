"""Writing: a file is either the old or the new one, never half of each."""

import re
from pathlib import Path

_COMMENT = re.compile(r"(?m)(?:^|\s)#")


def write(file: Path, text: str) -> bool:
    """Write *text* in one step, unless it stands there already; return whether anything changed."""
    if file.exists() and file.read_bytes() == text.encode():
        return False
    file.parent.mkdir(parents=True, exist_ok=True)
    beside = file.with_name(f".{file.name}.new")
    beside.write_text(text, encoding="utf-8", newline="\n")
    beside.replace(file)
    return True


def has_comment(file: Path) -> bool:
    """Comments are no data and would be lost: a file that has one and need not change stays as it is."""
    return file.exists() and bool(_COMMENT.search(file.read_text(encoding="utf-8")))
