"""Catalogue in, files out: pages, listings, search index, documents.

A generator is a module with `generate(edition: Edition) -> Iterator[Output]`. To add one, add its name here.
"""

GENERATORS: tuple[str, ...] = (
    "procedures",
    "retired",
    "services",
    "listings",
    "life_events",
    "journeys",
    "finder",
    "provinces",
    "home",
    "figures",
    "offline",
    "english.procedures",
    "english.services",
    "english.listings",
    "english.home",
    "feeds",
    "sitemap",
    "filing",
    "places",
    "search_index",
    "search_text",
    "exports.documents",
    "exports.lists",
    "exports.changes",
    "exports.schemas",
    "exports.openapi",
    "exports.linked",
    "exports.downloads",
)
