"""The catalogue as it is published on one day, at one address: the input of every generator."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property
from typing import Self, TypeVar

import msgspec

from catalog import local_fees
from catalog import siblings as kin
from catalog.asof import catalog_of
from catalog.catalog import Catalog
from catalog.local_fees import LocalFees
from catalog.model import Procedure, Status
from catalog.services import Service
from generators import digests
from generators.blocks import Block, blocks
from generators.faces import face, face_mark
from generators.fees import depends_on_day
from generators.on_demand import OnDemand
from generators.output import fingerprint
from generators.recalling import Memory, NoMemory, Told
from generators.rows import Row, row

Found = TypeVar("Found")
FORGETFUL = NoMemory()


@dataclass(frozen=True, eq=False)
class Edition:
    """*site_url* ends with a slash; *day* decides which dated fees and reductions are shown.

    *memory* finds again what another edition has found. An edition equals itself only: what is found of it
    once can be kept by it.
    """

    catalog: Catalog
    day: date
    site_url: str = "http://127.0.0.1:8000/"
    memory: Memory = FORGETFUL
    recorded: Catalog | None = None

    @classmethod
    def of(
        cls,
        recorded: Catalog,
        day: date,
        site_url: str = "http://127.0.0.1:8000/",
        memory: Memory = FORGETFUL,
    ) -> Self:
        """Make the edition of what is *recorded*: procedures as they stand on the day, and all to come."""
        return cls(catalog_of(recorded, day), day, site_url, memory, recorded)

    def recorded_of(self, procedure: Procedure) -> Procedure:
        """The whole record of *procedure*: with what is over, and what is still to come."""
        return (self.recorded or self.catalog).procedures.get(procedure.code, procedure)

    @cached_property
    def in_force(self) -> tuple[Procedure, ...]:
        """What can be applied for."""
        return tuple(one for one in self.catalog.procedures.values() if one.status is not Status.REPEALED)

    @cached_property
    def rows(self) -> OnDemand[str, Row]:
        """The line of each procedure in any listing, made once."""
        return OnDemand(lambda code: row(self.catalog.procedures[code]))

    @cached_property
    def read(self) -> date:
        """The latest day on which an official record was read."""
        return max((one.source.read for one in self.catalog.procedures.values()), default=self.day)

    @cached_property
    def digests(self) -> digests.Digests:
        """What changes with the content of each procedure, by code."""
        found = digests.digests(self.catalog)
        for code, one in self.catalog.procedures.items():
            if (recorded := self.recorded_of(one)) is not one:
                found[code] = digests.digest((one, recorded))
        return found

    @cached_property
    def version(self) -> str:
        """What changes with anything in the catalogue."""
        return digests.version(self.catalog, self.digests)

    @cached_property
    def ground(self) -> bytes:
        """What changes with anything but the procedures and the day."""
        return fingerprint(self.site_url, digests.vocabulary(self.catalog))

    @cached_property
    def face_marks(self) -> dict[str, bytes]:
        """What changes with the face of each procedure, by code."""
        return {code: face_mark(one) for code, one in self.catalog.procedures.items()}

    @cached_property
    def faces(self) -> bytes:
        """What changes with anything that the front shows."""
        return fingerprint(self.ground, list(self.face_marks.items()))

    @cached_property
    def front(self) -> "Edition":
        """Nothing but the faces, on no day: what is made of it depends on `faces` alone."""
        procedures = {code: face(one) for code, one in self.catalog.procedures.items()}
        catalog = msgspec.structs.replace(self.catalog, procedures=procedures)
        return replace(self, catalog=catalog, day=date.min, recorded=None)

    @cached_property
    def around(self) -> OnDemand[str, bytes]:
        """What changes with anything that a procedure's own files tell, by code: of others, only faces."""
        return OnDemand(self._around)

    def _around(self, code: str) -> bytes:
        procedure = self.catalog.procedures[code]
        kinds = (self.siblings, self.variants, self.related)
        near = (*(found.get(code, ()) for found in kinds), procedure.replaced_by)
        faces = [self.face_marks.get(other) for others in near for other in others]
        local = self.local_fees.get(code, ())
        is_of_a_day = code in self.dated or code in self.catalog.history
        day = self.day if is_of_a_day else None
        return fingerprint(self.ground, self.digests[code], near, faces, day, local)

    @cached_property
    def blocks(self) -> tuple[Block, ...]:
        """All procedures, some dozens at a time."""
        return tuple(blocks(self.catalog.procedures.values()))

    @cached_property
    def block_marks(self) -> tuple[bytes, ...]:
        """What changes with the content of each block."""
        return tuple(fingerprint([self.digests[one.code] for one in block]) for block in self.blocks)

    def tell(
        self, name: str, kind: type[Found], find: Callable[[Block], Found], *depends: object
    ) -> Told[Found]:
        """What *find*, which depends on the block and on *depends*, tells of each block."""
        known = fingerprint(*depends)
        keys = [fingerprint(mark, known) for mark in self.block_marks]
        return self.memory.recall_parts(name, keys, kind, lambda place: find(self.blocks[place]))

    @cached_property
    def word_marks(self) -> OnDemand[tuple[str, str | None], bytes]:
        """What changes with one record of the vocabulary: by the name of its table, and its key."""
        return OnDemand(lambda of: fingerprint(getattr(self.catalog, of[0]).get(of[1])))

    @cached_property
    def titles(self) -> bytes:
        """What changes with anything that tells which procedures belong together."""
        found = self.catalog.procedures.values()
        return fingerprint([(one.code, one.title, one.status, one.field, one.province) for one in found])

    @cached_property
    def siblings(self) -> kin.Kin:
        """The same procedure at other levels, by code."""
        return self.memory.recall("siblings", self.titles, kin.Kin, lambda: kin.siblings(self.catalog))

    @cached_property
    def variants(self) -> kin.Kin:
        """The procedures with the very same title, by code."""
        return self.memory.recall("variants", self.titles, kin.Kin, lambda: kin.variants(self.catalog))

    @cached_property
    def related(self) -> kin.Kin:
        """What is nearest in the same field, by code; a new title changes that of its own field only."""
        groups = kin.in_fields(self.catalog)
        keys = [fingerprint([(one.code, one.title) for one in group]) for group in groups]
        told = self.memory.recall_parts("related", keys, kin.Kin, lambda place: kin.related_in(groups[place]))
        return {code: others for part in told.read() for code, others in part.items()}

    @cached_property
    def _services(self) -> dict[str, list[Service]]:
        found: dict[str, list[Service]] = {}
        for service in self.catalog.services.values():
            for code in service.procedures:
                found.setdefault(code, []).append(service)
        return found

    def services_of(self, code: str) -> tuple[Service, ...]:
        """The online services that a procedure is a part of."""
        return tuple(self._services.get(code, ()))

    @cached_property
    def local_fees(self) -> dict[str, tuple[LocalFees, ...]]:
        """What provinces have set, by the procedure's code."""
        found: dict[str, tuple[LocalFees, ...]] = {}
        for one in self.catalog.local_fees.values():
            found[one.procedure] = (*found.get(one.procedure, ()), one)
        return found

    @cached_property
    def dated(self) -> frozenset[str]:
        """The codes of procedures whose pages depend on the day."""
        told = self.tell("dated", list[str], self._dated_in, self.catalog.local_fees)
        return frozenset(code for codes in told.read() for code in codes)

    def _dated_in(self, block: Block) -> list[str]:
        return [one.code for one in block if self.is_dated(self.recorded_of(one))]

    def is_dated(self, recorded: Procedure) -> bool:
        """Whether what the pages of a procedure say depends on the day."""
        local = self.local_fees.get(recorded.code, ())
        return depends_on_day(recorded) or any(map(local_fees.depends_on_day, local))

    @cached_property
    def province_slugs(self) -> frozenset[str]:
        """How provinces are called in the slugs of their offices."""
        return frozenset(one.slug for one in self.catalog.provinces.values())

    def field(self, slug: str | None) -> str:
        """The name of a field, as a heading."""
        found = self.catalog.fields.get(slug or "")
        return found.name if found else "Chưa rõ lĩnh vực"

    def agency(self, slug: str | None) -> str | None:
        """The name of an agency, if it is known."""
        found = self.catalog.agencies.get(slug or "")
        return found.name if found else slug

    def current(self, codes: Iterable[str]) -> tuple[Row, ...]:
        """The lines of those *codes* that have a record."""
        return tuple(self.rows[code] for code in codes if code in self.catalog.procedures)
