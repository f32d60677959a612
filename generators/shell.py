"""The frame around a page: MkDocs' finished HTML, cut at its markers, the same for thousands of pages."""

import re
from collections.abc import Mapping

from markupsafe import escape

from generators.output import Page

_MARKER = re.compile(r"@@([a-z]+)@@")
SITEMAP = "sitemap.xml"
BY_DEPTH = ("index.html", "shell/index.html", "shell/page/index.html")
IN_ENGLISH = ("en/index.html", "shell/en/index.html", "shell/en/page/index.html")
ENGLISH = "en/"
FILES = (*BY_DEPTH, *IN_ENGLISH, SITEMAP)


class Shell:
    """A frame. Values are put in side by side: none of them is searched for markers."""

    def __init__(self, text: str, site_url: str = "/") -> None:
        """*site_url*, with its slash, is needed where a page must name itself and its translation."""
        self.site_url = site_url
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
    if path == SITEMAP:
        return SITEMAP
    depth = path.count("/")
    return IN_ENGLISH[depth - 1] if path.startswith(ENGLISH) else BY_DEPTH[depth]


def finish(path: str, content: Page | str | bytes, shells: Mapping[str, Shell]) -> bytes:
    """The bytes of the file at *path*."""
    if isinstance(content, bytes):
        return content
    if isinstance(content, str):
        return content.encode()
    shell = shells[shell_of(path)]
    return shell.fill(
        {
            "title": escape(content.title),
            "description": escape(content.description),
            "robots": escape(content.robots),
            "source": escape(content.source),
            "url": escape(path.removesuffix("index.html")),
            "other": escape(content.other or ("/" if path.startswith(ENGLISH) else f"/{ENGLISH}")),
            "alternates": alternates(shell.site_url, path, content.other),
            "head": content.head,
            "content": content.content,
        }
    )


def alternates(site_url: str, path: str, other: str) -> str:
    """The links by which a page and its translation name each other; Vietnamese serves everybody else."""
    if not other:
        return ""
    pages = {"vi": path.removesuffix("index.html"), "en": other.lstrip("/")}
    if path.startswith(ENGLISH):
        pages = {"vi": pages["en"], "en": pages["vi"]}
    pages["x-default"] = pages["vi"]
    return "".join(
        f'<link rel="alternate" hreflang="{language}" href="{escape(site_url + url)}">'
        for language, url in pages.items()
    )
