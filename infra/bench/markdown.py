"""The content of a finished page as the Markdown that an editor would have written for it."""

import json
import re
from html import unescape
from typing import Any

ARTICLE = re.compile(r'<article class="md-content__inner[^>]*>(.*?)</article>', re.DOTALL)
TITLE = re.compile(r"<title>(.*?)</title>", re.DOTALL)
_RULES = (
    (re.compile(r"<script\b.*?</script>|<svg\b.*?</svg>", re.DOTALL), ""),
    (re.compile(r'<a\b[^>]*?href="([^"]*)"[^>]*>(.*?)</a>', re.DOTALL), r"[\2](\1)"),
    (re.compile(r"</?(?:strong|b)>"), "**"),
    (re.compile(r"<h2\b[^>]*>"), "\n\n## "),
    (re.compile(r"<(?:h3|summary)\b[^>]*>"), "\n\n### "),
    (re.compile(r"<(?:li|dt)\b[^>]*>"), "\n\n- "),
    (re.compile(r"<(?:p|div|dd|section|ul|ol|dl|tr)\b[^>]*>"), "\n\n"),
    (re.compile(r"<[^>]+>"), " "),
    (re.compile(r"[ \t]*\n\s*\n\s*"), "\n\n"),
)


def markdown(page: str, longer: float, also: dict[str, Any]) -> str:
    """Front matter with what is *also* known of *page*, and its text.

    The text is *longer* by a factor, as our HTML has attributes.
    """
    article, title = ARTICLE.search(page), TITLE.search(page)
    text = article.group(1) if article else ""
    for pattern, new in _RULES:
        text = pattern.sub(new, text)
    blocks = unescape(text).strip().split("\n\n")
    wanted = len(text) * longer
    lines: list[str] = []
    length = 0.0
    while length < wanted and text.strip():
        block = blocks[len(lines) % len(blocks)]
        lines.append(block)
        length += len(block) + 2
    name = unescape(title.group(1)) if title else ""
    front = {"title": name, "description": name, **also}
    return json.dumps(front, ensure_ascii=False) + "\n\n" + "\n\n".join(lines) + "\n"
