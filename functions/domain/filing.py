"""What a citizen files: answers to a form, and the papers that come with it."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from functions.domain.money import Item


class Hand(StrEnum):
    """How a paper reaches the office; *held* means that the state already has it."""

    ONLINE = "online"
    COUNTER = "counter"
    POST = "post"
    HELD = "held"


@dataclass(frozen=True, slots=True)
class HandedPaper:
    paper: int
    hand: Hand


@dataclass(frozen=True, slots=True)
class Application:
    """The request: *procedure* is a code or the slug of an online service, *case* counts from 1."""

    procedure: str
    case: int
    answers: Mapping[str, Any]
    papers: tuple[HandedPaper, ...]


@dataclass(frozen=True, slots=True)
class Linked:
    """A dossier of the same declaration (liên thông)."""

    code: str
    procedure: str
    title: str


@dataclass(frozen=True, slots=True)
class Filing:
    """The declaration as the dossier keeps it, apart from where the dossier stands."""

    service: str
    title: str
    case: int
    answers: Mapping[str, Any]
    papers: tuple[HandedPaper, ...]
    items: tuple[Item, ...] = ()
    purpose: str = ""
    linked: tuple[Linked, ...] = ()


# What is left of a declaration that was erased, or whose time is over.
ERASED = Filing(service="", title="", case=0, answers={}, papers=())
