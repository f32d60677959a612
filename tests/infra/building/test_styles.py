"""One stylesheet: what is used stays, in its order; what nobody uses goes."""

from pathlib import Path

import pytest

from infra.building.styles import bundle, words

KNOWN = frozenset({"used", "md-typeset"})


def kept(sheet: str) -> str:
    return bundle([sheet], KNOWN).partition("@media screen and (prefers-color-scheme:dark){")[0]


@pytest.mark.parametrize(
    ("sheet", "expected"),
    [
        ("a{b:c}", "a{b:c}"),
        (".used .gone{b:c} .used a{b:c}", ".used a{b:c}"),
        (".gone,.used{b:c}", ".used{b:c}"),
        (":is(.gone, .used) a{b:c}", ":is(.gone, .used) a{b:c}"),
        (".used:not(.gone){b:c}", ".used:not(.gone){b:c}"),
        ('[href=".gone"]{b:c}', '[href=".gone"]{b:c}'),
        ("@media print{.gone{b:c} .used{b:c}}", "@media print{.used{b:c}}"),
        ("@media print{.gone{b:c}}", ""),
        ("@font-face{src:url(a.woff2)}", "@font-face{src:url(a.woff2)}"),
        ("/* said */ a { /* why */ b: c; }", "a{b: c}"),
        (".used > a::after{content:'.gone  x'}", ".used > a::after{content:'.gone x'}"),
    ],
)
def test_only_rules_of_known_classes_stay(sheet: str, expected: str) -> None:
    assert kept(sheet).replace('"', "'") == expected.replace('"', "'")


def test_without_scripts_the_dark_palette_follows_the_device() -> None:
    sheet = 'a{b:c} [data-md-color-scheme="slate"]{d:e}'

    assert bundle([sheet], KNOWN).endswith("@media screen and (prefers-color-scheme:dark){.no-js{d:e}}")


def test_words_are_read_from_templates_and_scripts(tmp_path: Path) -> None:
    (tmp_path / "a.html").write_text('<p class="mc-one mc-two">')
    (tmp_path / "b.bin").write_text("mc-three")

    assert {"mc-one", "mc-two"} <= words([tmp_path])
    assert "mc-three" not in words([tmp_path])
