"""The catalogue as it is published on one day, at one address: the input of every generator."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from catalog import siblings as kin
from catalog.catalog import Catalog
from catalog.model import Procedure, Status
from catalog.services import Service
from generators import digests
from generators.output import fingerprint
from generators.recalling import Recall, find_anew
from generators.rows import Row, row


@dataclass(frozen=True, eq=False)
class Edition:
    """*site_url* ends with a slash; *day* decides which dated fees and reductions are shown.

    *recall* finds again what another edition has found. An edition equals itself only: what is found of it
    once can be kept by it.
    """

    catalog: Catalog
    day: date
    site_url: str = "http://127.0.0.1:8000/"
    recall: Recall = find_anew

    @cached_property
    def in_force(self) -> tuple[Procedure, ...]:
        """What can be applied for."""
        return tuple(one for one in self.catalog.procedures.values() if one.status is not Status.REPEALED)

    @cached_property
    def rows(self) -> dict[str, Row]:
        """The line of each procedure in any listing, made once."""
        return {code: row(procedure) for code, procedure in self.catalog.procedures.items()}

    @cached_property
    def read(self) -> date:
        """The latest day on which an official record was read."""
        return max((one.source.read for one in self.catalog.procedures.values()), default=self.day)

    @cached_property
    def digests(self) -> digests.Digests:
        """What changes with the content of each procedure, by code."""
        return digests.digests(self.catalog)

    @cached_property
    def version(self) -> str:
        """What changes with anything in the catalogue."""
        return digests.version(self.catalog, self.digests)

    @cached_property
    def titles(self) -> bytes:
        """What changes with anything that tells which procedures belong together."""
        found = self.catalog.procedures.values()
        return fingerprint([(one.code, one.title, one.status, one.field, one.province) for one in found])

    @cached_property
    def siblings(self) -> kin.Kin:
        """The same procedure at other levels, by code."""
        return self.recall("siblings", self.titles, kin.Kin, lambda: kin.siblings(self.catalog))

    @cached_property
    def variants(self) -> kin.Kin:
        """The procedures with the very same title, by code."""
        return self.recall("variants", self.titles, kin.Kin, lambda: kin.variants(self.catalog))

    @cached_property
    def related(self) -> kin.Kin:
        """What is nearest in the same field, by code."""
        return self.recall("related", self.titles, kin.Kin, lambda: kin.related(self.catalog))

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
        return tuple(self.rows[code] for code in codes if code in self.rows)
