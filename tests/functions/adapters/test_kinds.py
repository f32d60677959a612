import pytest

from functions.adapters.kinds import kind_of
from tests.makers import PDF

PNG = b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR" + bytes(40)


@pytest.mark.parametrize(
    ("content", "kind"),
    [
        (PDF, "application/pdf"),
        (PNG, "image/png"),
        (b"\xff\xd8\xff\xe0\x00\x10JFIF\x00\x01" + bytes(40), "image/jpeg"),
        (b"\xff\xd8\xff\xe1\x00\x10Exif\x00\x00" + bytes(40), "image/jpeg"),
        (b"\xff\xd8\xff\xdb\x00\x43" + bytes(80), "image/jpeg"),
    ],
    ids=["PDF", "PNG", "JPG", "JPG of a camera", "JPG without a header"],
)
def test_first_bytes_tell_the_kind(content: bytes, kind: str) -> None:
    assert kind_of(content) == kind


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"words",
        b"MZ\x90\x00" + bytes(200),
        b"<html><script>1</script>%PDF-1.7",
        b"PK\x03\x04" + bytes(60),
    ],
    ids=["nothing", "words", "program", "page", "archive"],
)
def test_anything_else_is_no_kind_that_is_taken(content: bytes) -> None:
    assert kind_of(content) not in {"application/pdf", "image/png", "image/jpeg"}
