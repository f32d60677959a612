"""The frame around a page: MkDocs' finished HTML, cut at its markers, the same for thousands of pages."""

import re
from collections.abc import Mapping

from markupsafe import escape

from generators.output import Page

_MARKER = re.compile(r"@@([a-z]+)@@")
SITEMAP = "sitemap.xml"
BY_DEPTH = ("index.html", "shell/index.html", "shell/page/index.html")
FILES = (*BY_DEPTH, SITEMAP)


class Shell:
    """A frame. Values are put in side by side: none of them is searched for markers."""

    def __init__(self, text: str) -> None:
        parts = _MARKER.split(text)
        self._fixed = [part.encode() for part in parts[::2]]
        self._names = parts[1::2]

    def fill(self, values: Mapping[str, str]) -> bytes:
        """The frame with *values*, which are HTML."""
        pieces = [self._fixed[0]]
        for name, fixed in zip(self._names, self._fixed[1:], strict=True):
            pieces += (values[name].encode(), fixed)
        return b"".join(pieces)


def shell_of(path: str) -> str:
    """Which frame the file at *path* goes into: its links to assets depend on how deep it lies."""
    return SITEMAP if path == SITEMAP else BY_DEPTH[path.count("/")]


def finish(path: str, content: Page | str | bytes, shells: Mapping[str, Shell]) -> bytes:
    """The bytes of the file at *path*."""
    if isinstance(content, bytes):
        return content
    if isinstance(content, str):
        return content.encode()
    return shells[shell_of(path)].fill(
        {
            "title": escape(content.title),
            "description": escape(content.description),
            "robots": escape(content.robots),
            "source": escape(content.source),
            "url": escape(path.removesuffix("index.html")),
            "head": content.head,
            "content": content.content,
        }
    )
