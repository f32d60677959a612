"""The search engine's ES modules as one script: V8 by itself has no module loader."""

import re
from pathlib import Path

FOLDER = Path("site/pages/assets/search")
ENTRY = "engine.js"
_IMPORT = re.compile(r'^import \{ ([\w, ]+) \} from "(?:\./|(\.\./\w+/))(\w+\.js)";$', re.MULTILINE)
_EXPORT = re.compile(r"^export \{ ([\w, ]+) \};$", re.MULTILINE)
_LEFT_OVER = re.compile(r"^(import|export)\b.*$", re.MULTILINE)


class ScriptInvalid(ValueError):
    """A module imports or exports in a way that cannot be put into one script."""


def joined(folder: Path = FOLDER, entry: str = ENTRY) -> str:
    """All that *entry* needs, each module a function of its own; its exports become the script's value."""
    modules: dict[str, str] = {}
    _collect(folder, entry, modules)
    bodies = [f"modules[{name!r}] = (() => {{\n{body}\n}})();" for name, body in modules.items()]
    return "\n".join(["globalThis.modules = {};", *bodies])


def _collect(folder: Path, name: str, modules: dict[str, str]) -> None:
    """Add *name* after everything that it imports."""
    text = (folder / name).read_text(encoding="utf-8")
    for _, beside, needed in _IMPORT.findall(text):
        if needed not in modules:
            _collect(folder / beside, needed, modules)
    modules[name] = _as_function(name, text)


def _as_function(name: str, text: str) -> str:
    if len(_EXPORT.findall(text)) != 1:
        raise ScriptInvalid(f"{name}: exactly one line 'export {{ … }};' is expected")
    body = _EXPORT.sub(r"return { \1 };", _IMPORT.sub(r'const { \1 } = modules["\3"];', text))
    if left := _LEFT_OVER.search(body):
        raise ScriptInvalid(f"{name}: cannot be read: {left.group()}")
    return body
