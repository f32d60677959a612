"""Where each page lives, as seen from the site's root: how every page links to another."""

from catalog.model import Level

HOME = "/"
SEARCH = "/tim-kiem/"
PROCEDURES = "/thu-tuc/"
SERVICES = "/dich-vu/"
FIELDS = "/linh-vuc/"
AGENCIES = "/co-quan/"
LEVELS = "/cap/"
SUBJECTS = "/doi-tuong/"
LIFE_EVENTS = "/su-kien/"
JOURNEYS = "/viec/"
FINDER = "/tra-cuu/"
PROVINCES = "/tinh/"
FIGURES = "/so-lieu/"
DATA = "/du-lieu/"
LEVEL_SLUGS = {
    Level.MINISTRY: "bo",
    Level.PROVINCE: "tinh",
    Level.DISTRICT: "huyen",
    Level.COMMUNE: "xa",
    Level.OTHER: "khac",
}


def procedure(code: str) -> str:
    """Current and retired codes share one address: an old link keeps working."""
    return f"{PROCEDURES}{code}/"


def service(slug: str) -> str:
    return f"{SERVICES}{slug}/"


def field(slug: str) -> str:
    return f"{FIELDS}{slug}/"


def agency(slug: str) -> str:
    return f"{AGENCIES}{slug}/"


def level(one: Level) -> str:
    return f"{LEVELS}{LEVEL_SLUGS[one]}/"


def subject(slug: str) -> str:
    return f"{SUBJECTS}{slug}/"


def life_event(slug: str) -> str:
    return f"{LIFE_EVENTS}{slug}/"


def journey(slug: str) -> str:
    return f"{JOURNEYS}{slug}/"


def province(slug: str) -> str:
    return f"{PROVINCES}{slug}/"


def filing(name: str) -> str:
    """The form of a procedure (by code) or of a service (by slug)."""
    return f"/nop-ho-so/{name}/"


def file(url: str) -> str:
    """The file that is served at *url*."""
    return f"{url.lstrip('/')}index.html"


def record(field_slug: str | None, code: str) -> str:
    """The file in the repository that an editor changes."""
    return f"catalog/procedures/{field_slug or 'khac'}/{code}.yaml"
