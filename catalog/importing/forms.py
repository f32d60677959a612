"""The number of a printed form, where a paper's name states exactly one."""

import re

from catalog.importing.nouns import PAPER

_CODE = (
    r"(?:[A-ZĐ]{1,5}\d{1,3}(?:\.\d{1,2})*[a-zđ]?(?:/[A-ZĐ\d]+)?"  # CT01, NA5, ĐKX10/79, TK02a
    r"|(?:TP|BTP)/[A-ZĐ]+(?:[-/][\dA-ZĐa-z.]+)+"  # TP/HT-2024-KS
    r"|\d{1,3}[a-zđ]?(?:[-./][\dA-ZĐ][\dA-ZĐa-z.-]*(?:/[\dA-ZĐa-z.-]+)*)?)"  # 01, 02a.ĐKT, 02-1/BK-QTT-TNCN
)
_STATED = re.compile(
    rf"\b(?:biểu )?mẫu(?: đơn| tờ khai| in sẵn)?(?P<number> số)?:? *(?P<code>{_CODE})(?![\w/])", re.IGNORECASE
)
_KNOWN = re.compile(r"\b(?P<code>CT\d{2}[a-z]?|TP/[A-ZĐ]+-\d{4}-[\dA-ZĐ.-]*\w)(?![\w/])")


# Mẫu số 24. Đơn đăng ký…; never "Mẫu số 24 ban hành kèm theo…"
_LEADS = re.compile(
    rf"^(?:biểu )?mẫu(?: đơn| tờ khai| in sẵn)?(?: số)?:? *{_CODE}"
    rf"(?:\s*[.:–-]\s*(?=(?-i:[A-ZĐÀ-Ỹ]))|[.:–-]?\s+(?={PAPER}))(?P<name>\S.*)",
    re.IGNORECASE,
)


def without_form(text: str) -> str:
    """Return the designation that follows the form's number, if one follows."""
    found = _LEADS.match(text)
    return found["name"] if found else text


def form_of(text: str) -> str | None:
    """Return the form's number: as it stands if it has letters, else with "Mẫu số" before it."""
    found = {_number(match["code"]) for pattern in (_STATED, _KNOWN) for match in pattern.finditer(text)}
    return found.pop() if len(found) == 1 else None


def _number(code: str) -> str:
    bare = code.rstrip(".-")
    return bare if re.search(r"[A-ZĐ]", bare) else f"Mẫu số {bare}"
