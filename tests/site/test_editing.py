"""What the editors' guide shows is what the model reads, and what it names is there."""

import re
import runpy
from pathlib import Path

import pytest

from catalog.reading import parse
from catalog.rules.registry import RULES, name
from catalog.sources import KINDS
from infra.cli import COMMANDS

GUIDE = Path("site/pages/bien-tap.md").read_text("utf-8")
BLOCKS = re.findall(r"```yaml\n(.*?)```", GUIDE, re.DOTALL)
HEAD = 'code: "1.000001"\ntitle: x\nsource: {read: 2026-07-18, detail: api}\n'
# Where each block belongs, by its first key: what stands above it, and how deep it is.
AROUND = {
    "fees": ("offers:\n  - channel: online\n", 4),
    "papers": ("cases:\n  - name: y\n", 4),
    "cases": ("", 0),
    "offers": ("", 0),
    "status": ("", 0),
}
LOCAL = "province"  # what a province sets is a file of its own
BEFORE_RULES = {"merge-conflict", "repeated-code", "name-not-code"}


@pytest.mark.parametrize(
    "block", [one for one in BLOCKS if not one.startswith(LOCAL)], ids=lambda block: block.partition(":")[0]
)
def test_each_example_is_valid_where_it_belongs(block: str) -> None:
    above, depth = AROUND[block.partition(":")[0]]
    inside = "".join(" " * depth + line + "\n" for line in block.splitlines())

    records, problems = parse("1.000001.yaml", f"{HEAD}{above}{inside}".encode(), KINDS["procedures"])

    assert not [str(one) for one in problems]
    assert records


def test_the_example_of_a_province_is_valid() -> None:
    (block,) = (one for one in BLOCKS if one.startswith(LOCAL))

    records, problems = parse("52/1.000656.yaml", block.encode(), KINDS["local_fees"])

    assert (len(records), problems) == (1, [])


def test_examples_keep_their_indentation_on_the_page() -> None:
    hooks = runpy.run_path("site/hooks.py")
    page = "<p>a</p>\n\n  <pre><code>cases:\n  - name: y\n</code></pre>\n  <p>b</p>\n"

    finished = hooks["on_post_page"](page)

    assert finished == ('<p>a</p>\n<pre><code tabindex="0">cases:\n  - name: y\n</code></pre>\n<p>b</p>')


def test_every_command_and_every_rule_that_it_names_is_there() -> None:
    commands = set(re.findall(r"`motcua ([a-z]+)", GUIDE))
    rules = set(re.findall(r"^\| `([a-z-]+)` \|", GUIDE, re.MULTILINE))

    assert commands <= set(COMMANDS)
    assert len(commands) > 4
    assert rules <= {name(rule) for rule in RULES} | BEFORE_RULES
    assert len(BLOCKS) == len(AROUND) + 1
