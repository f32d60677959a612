"""Few scripts out of many modules: a phone waits for each file, and each comes with headers of its own.

What every page needs is one file under a name of its own; what one kind of page needs besides keeps the
name of the module that the page asks for, and takes the rest from that file.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from hashlib import sha256
from posixpath import dirname, relpath

from rjsmin import jsmin

from infra.building.modules import functions, needs, ordered, variable

Sources = Mapping[str, str]  # the text of each module by its path
WORKER = "/worker.js"  # what is called so runs beside the page, without its frame
_HERE = re.compile(r"\bimport\.meta\.url\b")
_MODULE = re.compile(r"^(?:import|export)\b", re.MULTILINE)


def packed(sources: Sources, frame: Sequence[str]) -> tuple[str, dict[str, str]]:
    """The path of the frame's script, made of the modules at *frame*, and every script that pages ask for."""
    shared = ordered(frame, sources.__getitem__)
    text = _text(shared, dirname(frame[0]))
    text = _small(f"{text}\nexport {{ {', '.join(map(variable, shared))} }};")
    path = f"{dirname(frame[0])}/frame.{sha256(text.encode()).hexdigest()[:8]}.js"
    return path, {path: text} | {one: _page(one, sources, shared, path) for one in _entries(sources, shared)}


def _entries(sources: Sources, shared: Sources) -> Iterator[str]:
    """The modules that no other imports: a page or a worker asks for them."""
    imported = {one for path, text in sources.items() for one in needs(path, text)}
    return (path for path in sources if path not in imported and path not in shared)


def _page(entry: str, sources: Sources, shared: Sources, frame: str) -> str:
    if not _MODULE.search(sources[entry]):
        return _small(sources[entry])  # a plain script
    every = ordered([entry], sources.__getitem__)
    if entry.endswith(WORKER):
        shared = {}
    own = {path: text for path, text in every.items() if path not in shared}
    taken = [variable(path) for path in every if path in shared]
    start = f'import {{ {", ".join(taken)} }} from "./{relpath(frame, dirname(entry))}";\n' if taken else ""
    return _small(start + _text(own, dirname(entry)))


def _small(text: str) -> str:
    return str(jsmin(text))


def _text(modules: Sources, folder: str) -> str:
    """The modules in one file in *folder*: each still names its neighbours from where it came."""
    moved = {path: _HERE.sub(_address(path, folder), text) for path, text in modules.items()}
    return "\n".join(functions(moved))


def _address(path: str, folder: str) -> str:
    if dirname(path) == folder:
        return "import.meta.url"
    return f'new URL("{relpath(path, folder)}", import.meta.url)'
