"""What a generator yields: a file of the site, what its bytes depend on, and how to make them."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from hashlib import blake2b
from typing import Any, NamedTuple, TypeVar

from msgspec import Struct
from msgspec.msgpack import Encoder

Made = TypeVar("Made")
_ENCODER = Encoder(order="deterministic")


class Page(Struct, frozen=True, kw_only=True):
    """What goes into the shell. *content* and *head* are HTML; everything else is plain text.

    *other* is the address of the same page in the other language, if there is one.
    """

    title: str
    description: str
    content: str
    source: str
    head: str = ""
    robots: str = "index,follow"
    other: str = ""


@dataclass(frozen=True, slots=True)
class Output:
    """One file. *path* is relative to the site's root; *render* is called only if *fingerprint* is new.

    *weight* says how many pages' work it is, so that the work can be shared.
    """

    path: str
    fingerprint: bytes
    render: Callable[[], Page | str | bytes]
    weight: int = 1


class Piece(NamedTuple):
    """A part of a large file, which can be made without the others."""

    fingerprint: bytes
    render: Callable[[], bytes]


@dataclass(frozen=True, slots=True)
class Pieces:
    """A large file: its *pieces* put together by *join*; only those that changed are made again.

    *weight* is the work of all pieces, *join_weight* that of putting them together.
    """

    path: str
    pieces: tuple[Piece, ...]
    weight: int = 1
    join: Callable[[Iterable[bytes]], bytes] = b"".join
    join_weight: int = 1


@dataclass(frozen=True, slots=True)
class Section:
    """Files that are asked for only if *depends* is new: it covers everything that *generate* reads.

    *name* tells it from all other sections, in this build and in the next.
    """

    name: str
    depends: bytes
    generate: Callable[[], Iterable[Output]]


class Written(Struct, frozen=True):
    """What is known of a file once it is there: its size in bytes, and its SHA-256."""

    size: int
    sha256: str


@dataclass(frozen=True, slots=True)
class Summary:
    """A file that tells of others: *render* is called with them after they are written."""

    path: str
    fingerprint: bytes
    about: tuple[str, ...]
    render: Callable[[Mapping[str, Written]], Page | str | bytes]


File = Output | Pieces | Summary


def files(found: Iterable[Made | Section]) -> Iterator[Made | Output]:
    """Every file, those of sections too."""
    for one in found:
        if isinstance(one, Section):
            yield from one.generate()
        else:
            yield one


def fingerprint(*facts: Any) -> bytes:
    """The same for the same *facts*, which must be everything that a page is made of."""
    return blake2b(_ENCODER.encode(facts), digest_size=16).digest()
