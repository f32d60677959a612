"""What a citizen files: answers to a form, and the papers that come with it."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from catalog.offers import Channel
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
class Person:
    """Who applies (chủ hồ sơ), as far as the form asks for it."""

    name: str
    identity: str = ""
    address: str = ""
    phone: str = ""
    email: str = ""


@dataclass(frozen=True, slots=True)
class Representative:
    """Who files for somebody else, and as what: a parent, a relative, by a written authorisation."""

    name: str
    identity: str
    relation: str
    phone: str = ""


@dataclass(frozen=True, slots=True)
class Application:
    """The request: *procedure* is a code or the slug of an online service, *case* counts from 1.

    *form* names the version of the form that was filled in; without it, the one in force. An agency that
    takes a dossier in at its counter or by post says so by *channel* and its own *unit*.
    """

    procedure: str
    case: int
    answers: Mapping[str, Any]
    papers: tuple[HandedPaper, ...]
    form: str | None = None
    representative: Representative | None = None
    channel: Channel = Channel.ONLINE
    unit: str | None = None


@dataclass(frozen=True, slots=True)
class Linked:
    """A dossier of the same declaration (liên thông)."""

    code: str
    procedure: str
    title: str


@dataclass(frozen=True, slots=True)
class Filing:
    """The declaration as the dossier keeps it, apart from where the dossier stands.

    *names* are those of the *papers*, in their order. *form* is the version of the form that the answers were
    checked against; *office* who handles it.
    """

    service: str
    title: str
    case: int
    answers: Mapping[str, Any]
    papers: tuple[HandedPaper, ...]
    names: tuple[str, ...] = ()
    items: tuple[Item, ...] = ()
    purpose: str = ""
    linked: tuple[Linked, ...] = ()
    form: str = ""
    office: str = ""
    applicant: Person | None = None
    representative: Representative | None = None
    channel: Channel = Channel.ONLINE


# What is left of a declaration that was erased, or whose time is over.
ERASED = Filing(service="", title="", case=0, answers={}, papers=())
