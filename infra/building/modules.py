"""ES modules as plain functions, each after what it needs: where no loader is, or files are too many."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from posixpath import dirname, join, normpath

Read = Callable[[str], str]  # the text of the module at a path
_IMPORT = re.compile(
    r'^import (?:(?:\{ (?P<names>[\w, ]+) \}|\* as (?P<whole>\w+)) from )?"(?P<where>\.[\w./-]+)";$',
    re.MULTILINE,
)
_LIST = re.compile(r"^export \{ ([\w, ]+) \};$", re.MULTILINE)
_DECLARED = re.compile(r"^export ((?:async )?(?:const|let|function|class) (\w+))", re.MULTILINE)
_LEFT_OVER = re.compile(r"^(import|export)\b.*$", re.MULTILINE)


class ScriptInvalid(ValueError):
    """A module imports or exports in a way that cannot be made a function."""


def ordered(entries: Iterable[str], read: Read) -> dict[str, str]:
    """The modules at *entries* and all that they need by path, each after what it needs itself."""
    found: dict[str, str] = {}
    for entry in entries:
        _collect(entry, read, found, ())
    return found


def _collect(path: str, read: Read, found: dict[str, str], above: tuple[str, ...]) -> None:
    if path in above:
        raise ScriptInvalid(f"{path}: needs itself, by way of {', '.join(above)}")
    if path in found:
        return
    text = read(path)
    for needed in needs(path, text):
        _collect(needed, read, found, (*above, path))
    found[path] = text


def needs(path: str, text: str) -> Iterator[str]:
    """The paths that the module imports from."""
    return (_beside(path, one["where"]) for one in _IMPORT.finditer(text))


def _beside(path: str, where: str) -> str:
    return normpath(join(dirname(path), where))


def variable(path: str) -> str:
    """What the module at *path* is called among the others."""
    return "$" + re.sub(r"\W+", "_", path.removeprefix("assets/").removesuffix(".js"))


def functions(modules: Mapping[str, str]) -> Iterator[str]:
    """Each module as a function that ran once; its variable holds what it exports."""
    for path, text in modules.items():
        yield f"const {variable(path)} = (() => {{\n{_body(path, text)}\n}})();"


def _body(path: str, text: str) -> str:
    def taken(one: re.Match[str]) -> str:
        names = one["whole"] or (f"{{ {one['names'].replace(' as ', ': ')} }}" if one["names"] else None)
        return f"const {names} = {variable(_beside(path, one['where']))};" if names else ""

    exported = [name for names in _LIST.findall(text) for name in names.split(", ")]
    exported += [name for _, name in _DECLARED.findall(text)]
    body = _DECLARED.sub(r"\1", _LIST.sub("", _IMPORT.sub(taken, text)))
    if left := _LEFT_OVER.search(body):
        raise ScriptInvalid(f"{path}: cannot be read: {left.group()}")
    if unknown := [name for name in exported if " " in name]:
        raise ScriptInvalid(f"{path}: is exported under another name: {', '.join(unknown)}")
    return f"{body}\nreturn {{ {', '.join(exported)} }};"
