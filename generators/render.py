"""The Jinja environment: values are text until a template says otherwise, an undefined name is an error."""

from functools import cache
from pathlib import Path
from typing import Any

from jinja2 import FileSystemBytecodeCache, FileSystemLoader, StrictUndefined, Template

from generators import words
from generators.compiling import Templates
from generators.english import words as english

TEMPLATES = Path(__file__).parent / "templates"


@cache
def environment() -> Templates:
    """The one of this process, which keeps the templates that it has read."""
    environment = Templates(
        loader=FileSystemLoader(TEMPLATES),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
    )
    environment.filters |= {"day": words.day, "number": words.number, "capital": words.capital}
    environment.filters |= {"day_en": english.day, "number_en": english.number}
    return environment


def keep_compiled(folder: Path) -> None:
    """Keep in *folder* what templates are compiled to: the next process reads it in a tenth of the time."""
    folder.mkdir(parents=True, exist_ok=True)
    environment().bytecode_cache = FileSystemBytecodeCache(str(folder))


@cache
def _template(name: str) -> Template:
    return environment().get_template(name)


def render(template: str, /, **values: Any) -> str:
    """The *template* with *values*."""
    return _template(template).render(values)
