"""The announced name of a procedure -> its title."""

import re

from catalog.importing.texts import tidy

_LEADING = re.compile(
    r"^(?:[-+*•]\s*|\d{1,2}\.\s+)?(?:thủ tục(?: hành chính)?\s*[:\-]?\s+)+|^\d{1,2}\.\s+(?=[A-ZĐÀ-Ỹ])",
    re.IGNORECASE,
)
_ENDING = re.compile(r"[\s.;,:]+$")
_BRACKET = re.compile(r"\([^()]*\)")
# Names and abbreviations that keep their capitals when a shouted title is calmed.
_PROPER = (
    "Việt Nam", "Nhà nước", "Chính phủ", "Ủy ban nhân dân", "Hội đồng nhân dân", "Quốc hội",
    "Trung ương", "Hoa Kỳ",
    "Luật Tín ngưỡng, tôn giáo", "ODA", "OCOP", "UBND", "HĐND", "BHXH", "BHYT", "TNHH", "ASEAN", "PCCC",
)  # fmt: skip
_PROPER_WORDS = re.compile("|".join(rf"\b{re.escape(name)}\b" for name in _PROPER), re.IGNORECASE)
_AS_WRITTEN = {name.lower(): name for name in _PROPER}
_ARTICLE = re.compile(r"(?<=khoản )(\d+) điều (?=\d)")
SHOUTED = 20


def title(name: str) -> str:
    """Return *name* without a leading "Thủ tục", a final stop or capitals."""
    text = _ENDING.sub("", tidy(name)).lstrip(" .;,:") or tidy(name)
    if _is_shouted(text):
        text = _calm(text)
    text = _LEADING.sub("", text) or text
    return text[0].upper() + text[1:]


def _is_shouted(text: str) -> bool:
    """Whether all letters outside brackets are capitals, and these are more than an abbreviation."""
    outside = _BRACKET.sub("", text)
    return outside.isupper() and sum(map(str.isalpha, outside)) > SHOUTED - 10


def _calm(text: str) -> str:
    calm = _ARTICLE.sub(r"\1 Điều ", text.lower())
    return _PROPER_WORDS.sub(lambda found: _AS_WRITTEN[found[0].lower()], calm)
