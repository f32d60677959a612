"""What a kind of problem is, as RFC 9457 has it, in Vietnamese and in English."""

from dataclasses import dataclass
from http import HTTPStatus


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of problem: its address ends with *slug*."""

    slug: str
    status: HTTPStatus
    title: str
    title_en: str
    detail: str
    detail_en: str
