"""The QR codes are those of the library, only faster."""

import segno
from hypothesis import given, settings
from hypothesis import strategies as st

from generators.qr import LEVEL, MASK, dots


@settings(max_examples=60, deadline=None)
@given(
    start=st.sampled_from(["http://127.0.0.1:8000/thu-tuc/", "https://motcua.example/thu-tuc/"]),
    code=st.from_regex(r"[1-9]\.[0-9]{6,9}(-Xoa)?", fullmatch=True),
)
def test_every_code_has_the_dots_of_the_library(start: str, code: str) -> None:
    expected = segno.make(
        f"{start}{code}/", error=LEVEL, boost_error=False, mode="byte", mask=MASK, micro=False
    )

    size, digits = dots(start, code).split(":")

    bits = f"{int(digits, 16):0{int(size) ** 2}b}"
    assert bits == "".join(str(dot & 1) for row in expected.matrix for dot in row)
