"""Values go into the frame side by side, as text."""

import pytest

from generators.output import Page
from generators.shell import BY_DEPTH, IN_ENGLISH, Shell, alternates, finish, shell_of


def test_a_value_that_looks_like_a_marker_stays_text() -> None:
    shell = Shell("<title>@@title@@</title>@@content@@")

    filled = shell.fill({"title": "@@content@@", "content": "@@title@@"})

    assert filled == b"<title>@@content@@</title>@@title@@"


def test_plain_text_is_escaped_and_content_is_not() -> None:
    page = Page(title='<b>"', description="", content="<p>", source="")

    finished = finish("index.html", page, {"index.html": Shell("@@title@@|@@content@@")})

    assert finished == b"&lt;b&gt;&#34;|<p>"


@pytest.mark.parametrize(
    ("path", "shell"),
    [
        ("index.html", BY_DEPTH[0]),
        ("linh-vuc/index.html", BY_DEPTH[1]),
        ("thu-tuc/1.001193/index.html", BY_DEPTH[2]),
        ("sitemap.xml", "sitemap.xml"),
        ("en/index.html", IN_ENGLISH[0]),
        ("en/fields/index.html", IN_ENGLISH[1]),
        ("en/procedures/1.001193/index.html", IN_ENGLISH[2]),
    ],
)
def test_the_frame_fits_the_depth_of_the_page(path: str, shell: str) -> None:
    assert shell_of(path) == shell


def test_what_is_no_page_is_written_as_it_is() -> None:
    assert finish("a.json", "ă", {}) == "ă".encode()
    assert finish("a.bin", b"\xff", {}) == b"\xff"


@pytest.mark.parametrize(
    ("path", "other"),
    [
        ("thu-tuc/1.001193/index.html", "/en/procedures/1.001193/"),
        ("en/procedures/1.001193/index.html", "/thu-tuc/1.001193/"),
    ],
    ids=["from Vietnamese", "from English"],
)
def test_a_page_and_its_translation_name_each_other_the_same_way(path: str, other: str) -> None:
    links = alternates("https://motcua.example/", path, other)

    assert links == (
        '<link rel="alternate" hreflang="vi" href="https://motcua.example/thu-tuc/1.001193/">'
        '<link rel="alternate" hreflang="en" href="https://motcua.example/en/procedures/1.001193/">'
        '<link rel="alternate" hreflang="x-default" href="https://motcua.example/thu-tuc/1.001193/">'
    )


def test_a_page_without_a_translation_leads_to_the_first_page_of_the_other_language() -> None:
    page = Page(title="", description="", content="", source="")
    frame = Shell("@@other@@@@alternates@@")

    assert finish("so-lieu/index.html", page, {BY_DEPTH[1]: frame}) == b"/en/"
    assert finish("en/fields/index.html", page, {IN_ENGLISH[1]: frame}) == b"/"
