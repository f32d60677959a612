import re
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from catalog.folding import LONGEST_SLUG, fold, slug

VIETNAMESE = st.text(
    "aăâbcdđeêghiklmnoôơpqrstuưvxyAĐƠ áàảãạấầẩẫậắằẳẵặéèẻẽẹếềểễệíìỉĩịóòỏõọốồổỗộớờởỡợúùủũụứừửữựýỳỷỹỵ"
)


@pytest.mark.parametrize(
    ("text", "bare"),
    [
        ("Đăng ký khai sinh", "dang ky khai sinh"),
        ("HOÀ", "hoa"),
        ("hòa", "hoa"),
        ("quỹ", "quy"),
        ("Ưu", "uu"),
    ],
)
def test_marks_and_capitals_do_not_count(text: str, bare: str) -> None:
    assert fold(text) == bare


@given(text=VIETNAMESE)
def test_every_vietnamese_letter_becomes_a_plain_one(text: str) -> None:
    assert re.fullmatch("[a-z ]*", fold(text))
    assert len(fold(text)) == len(text)


@given(text=st.text())
def test_folding_twice_changes_nothing_and_composed_or_not_is_the_same(text: str) -> None:
    assert fold(fold(text)) == fold(text)
    assert fold(unicodedata.normalize("NFD", text)) == fold(unicodedata.normalize("NFC", text))


@given(text=st.text(max_size=400))
def test_slug_is_part_of_an_address_or_empty(text: str) -> None:
    assert re.fullmatch("([a-z0-9]+(-[a-z0-9]+)*)?", slug(text))
    assert len(slug(text)) <= LONGEST_SLUG
