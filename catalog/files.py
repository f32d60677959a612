"""Writing: a file is either the old or the new one, never half of each."""

from pathlib import Path


def write(file: Path, text: str) -> bool:
    """Write *text* in one step, unless it stands there already; return whether anything changed."""
    if file.exists() and file.read_bytes() == text.encode():
        return False
    file.parent.mkdir(parents=True, exist_ok=True)
    beside = file.with_name(f".{file.name}.new")
    beside.write_text(text, encoding="utf-8", newline="\n")
    beside.replace(file)
    return True
