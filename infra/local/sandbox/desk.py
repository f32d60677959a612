"""What an editor works with on this machine: the catalogue with its rules, the real page, and the clone."""

from datetime import date
from functools import cached_property
from pathlib import Path

from msgspec.structs import replace

from catalog.catalog import Catalog
from catalog.loader import load
from catalog.model import Procedure
from catalog.proposing import Proposal, examine
from catalog.sources import place
from generators import procedures
from generators.edition import Edition
from generators.shell import FILES, Shell, finish
from infra.local.sandbox.clone import Clone, Held


class Desk:
    def __init__(self, root: Path, cache: Path, state: Path, site_url: str) -> None:
        """*root* is the catalogue; nothing is read before it is asked for."""
        self.clone = Clone(state / "proposals.git", root)
        self._root, self._cache, self._site_url = root, cache, site_url

    @cached_property
    def catalog(self) -> Catalog:
        self.clone.renew()
        return load(self._root, self._cache)

    def held(self, code: str) -> Held:
        return self.clone.read(
            place(self._root, self.catalog.procedures[code]).removeprefix(f"{self._root}/")
        )

    def examined(self, code: str, text: str, today: date) -> Proposal:
        return examine(self.catalog, self.catalog.procedures[code], text, today)

    def shown(self, record: Procedure, today: date) -> bytes:
        """Return the page of *record* as the build would make it."""
        every = {**self.catalog.procedures, record.code: record}
        edition = Edition.of(replace(self.catalog, procedures=every), today, self._site_url)
        made = procedures.output(edition, edition.catalog.procedures[record.code])
        pages = self._cache / "pages"
        shells = {name: Shell((pages / name).read_text("utf-8"), self._site_url) for name in FILES}
        return finish(made.path, made.render(), shells)
