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
LOCAL_FEES = "/bien-tap/muc-thu-dia-phuong/"
SCOREBOARD = "/bien-tap/mau-thuan/"
DATA = "/du-lieu/"
NEWS = "/cap-nhat/"
OFFLINE = "/ngoai-tuyen/"
FILING = "/nop-ho-so/"
ENGLISH = {
    HOME: "/en/",
    SEARCH: "/en/search/",
    PROCEDURES: "/en/procedures/",
    SERVICES: "/en/services/",
    FIELDS: "/en/fields/",
    AGENCIES: "/en/agencies/",
    LEVELS: "/en/levels/",
    SUBJECTS: "/en/who/",
    LIFE_EVENTS: "/en/life-events/",
    FINDER: "/en/find/",
    JOURNEYS: "/en/journeys/",
    PROVINCES: "/en/provinces/",
    FIGURES: "/en/figures/",
    DATA: "/en/data/",
    NEWS: "/en/changes/",
    OFFLINE: "/en/offline/",
    FILING: "/en/file/",
}
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


def english(url: str) -> str:
    """The same page in English, where there is one: every page of a section of `ENGLISH` has."""
    section = url[: url.find("/", 1) + 1] or HOME
    return ENGLISH[section] + url.removeprefix(section)


def filing(name: str) -> str:
    """The form of a procedure (by code) or of a service (by slug)."""
    return f"{FILING}{name}/"


def feed(url: str) -> str:
    """The file with the changes of what is shown at *url*."""
    part = "tat-ca" if url == NEWS else url.strip("/")
    return f"{NEWS.lstrip('/')}{part}.atom.xml"


def feed_link(url: str) -> str:
    """What tells a feed reader of it; slugs hold no letter that HTML would read."""
    return f'<link rel="alternate" type="application/atom+xml" title="Thay đổi" href="/{feed(url)}">'


def web(url: str | None) -> str | None:
    """*url* if it is an address of the web; a link to anything else would be a trap."""
    return url if url and url.startswith(("https://", "http://")) else None


def file(url: str) -> str:
    """The file that is served at *url*."""
    return f"{url.lstrip('/')}index.html"


def record(field_slug: str | None, code: str) -> str:
    """The file in the repository that an editor changes."""
    return f"catalog/procedures/{field_slug or 'khac'}/{code}.yaml"
