"""The catalogue as it is published on one day, at one address: the input of every generator."""

from dataclasses import dataclass
from datetime import date

from catalog.catalog import Catalog


@dataclass(frozen=True)
class Edition:
    """*site_url* ends with a slash; *day* decides which dated fees and reductions are shown."""

    catalog: Catalog
    day: date
    site_url: str = "http://localhost:8000/"
