"""What the linked data are read with: the context of the JSON-LD, and the shapes that they keep to."""

import json
from collections.abc import Iterator
from functools import partial
from pathlib import Path

from generators.edition import Edition
from generators.exports import places
from generators.exports.vocabulary import OWN, context
from generators.output import Output, fingerprint

SHAPES = Path(__file__).with_name("shapes.ttl")


def generate(edition: Edition) -> Iterator[Output]:
    site = edition.site_url
    yield Output(places.CONTEXT, fingerprint(site), partial(_context, site))
    shapes = SHAPES.read_text("utf-8")
    yield Output(places.SHAPES, fingerprint(site, shapes), partial(_shapes, shapes, site))


def _context(site_url: str) -> str:
    return json.dumps(context(site_url), indent=1) + "\n"


def _shapes(text: str, site_url: str) -> str:
    """The prefix of our own words is the address of the site."""
    return f"@prefix mc: <{site_url}{OWN}> .\n{text}"
