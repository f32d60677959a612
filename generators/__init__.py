"""Catalogue in, files out: pages, listings, search index, documents.

A generator is a module with `generate(edition: Edition) -> Iterator[Output]`. To add one, add its name here.
It is asked in every build, and what it yields is compared with what there is. Where asking costs more than
a few milliseconds it yields sections, which are looked into only if what they depend on is new: of one
procedure (`edition.around`), or of what is shown of all of them (`edition.faces`, made from `edition.front`).
"""

GENERATORS: tuple[str, ...] = (
    "records",
    "retired",
    "services",
    "listings",
    "life_events",
    "journeys",
    "finder",
    "provinces",
    "home",
    "figures",
    "local_fees",
    "scoreboard",
    "offline",
    "editing",
    "english.services",
    "english.listings",
    "english.home",
    "english.finder",
    "english.life_events",
    "english.journeys",
    "english.provinces",
    "english.figures",
    "english.offline",
    "feeds",
    "english.news",
    "sitemap",
    "filing",
    "english.filing",
    "places",
    "search_index",
    "search_text",
    "exports.lists",
    "exports.changes",
    "exports.schemas",
    "exports.openapi",
    "exports.linked",
    "exports.downloads",
    "english.data",
)
