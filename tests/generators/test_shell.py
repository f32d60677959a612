"""Values go into the frame side by side, as text."""

import pytest

from generators.output import Page
from generators.shell import BY_DEPTH, Shell, finish, shell_of


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
    ],
)
def test_the_frame_fits_the_depth_of_the_page(path: str, shell: str) -> None:
    assert shell_of(path) == shell


def test_what_is_no_page_is_written_as_it_is() -> None:
    assert finish("a.json", "ă", {}) == "ă".encode()
    assert finish("a.bin", b"\xff", {}) == b"\xff"
