"""What an editor inserts with one word is valid where it belongs."""

import json
import re
from pathlib import Path
from typing import Any

import pytest

from catalog.reading import parse
from catalog.sources import KINDS

SNIPPETS: dict[str, Any] = json.loads(
    (Path(__file__).parent.parent.parent / ".vscode/catalog.code-snippets").read_text("utf-8")
)
HEAD = 'code: "1.000001"\ntitle: x\nsource: {read: 2026-07-18, detail: api}\n'
# Where each belongs: what stands above it, and how deep it is.
AROUND = {
    "thu-tuc": ("", 0),
    "cach-nop": (HEAD + "offers:\n", 2),
    "le-phi": (HEAD + "offers:\n  - channel: online\n    fees:\n", 6),
    "le-phi-tinh": (HEAD + "offers:\n  - channel: online\n    fees:\n", 6),
    "le-phi-doi": (HEAD + "offers:\n  - channel: online\n    fees:\n", 6),
    "giam": (HEAD + "offers:\n  - channel: online\n    fees:\n      - amount: 1\n", 8),
    "giay-to": (HEAD + "cases:\n  - papers:\n", 6),
    "giay-to-khi": (HEAD + "cases:\n  - papers:\n", 6),
    "giay-to-xuat-trinh": (HEAD + "cases:\n  - papers:\n", 6),
    "truong-hop": (HEAD + "cases:\n", 2),
    "bai-bo": (HEAD, 0),
    "huong-dan": (HEAD, 0),
}


def filled(body: list[str]) -> str:
    """What is there once every place is left as proposed."""
    text = "\n".join(body).replace("$CURRENT_YEAR-$CURRENT_MONTH-$CURRENT_DATE", "2026-11-23")
    return re.sub(
        r"\$\{\d+(?::([^}]*)|\|([^,|]*)[^}]*)\}|\$0", lambda match: match[1] or match[2] or "", text
    )


@pytest.mark.parametrize("snippet", SNIPPETS.values(), ids=lambda one: one["prefix"])
def test_snippet_is_valid_where_it_belongs(snippet: dict[str, Any]) -> None:
    above, depth = AROUND[snippet["prefix"]]
    inside = "\n".join(" " * depth + line for line in filled(snippet["body"]).splitlines())

    records, problems = parse("1.000001.yaml", f"{above}{inside}\n".encode(), KINDS["procedures"])

    assert [str(one) for one in problems] == []
    assert records
