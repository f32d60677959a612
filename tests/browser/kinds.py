"""One address of every kind of page, and how the built site is served without its functions."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.routing import Mount
from starlette_compress import CompressMiddleware

from infra.local.pages import SecurityHeaders, pages
from tests.serving import served

SITE = Path("build/site")
GUIDE = "/thu-tuc/1.001193/"
KINDS = {
    "home": "/",
    "guide": GUIDE,
    "guide of many cases": "/thu-tuc/1.004222/",
    "guide with gaps": "/thu-tuc/1.012568/",
    "service": "/dich-vu/nop-phat-giao-thong/",
    "services": "/dich-vu/",
    "listing of groups": "/linh-vuc/",
    "listing": "/linh-vuc/ho-tich/",
    "levels": "/cap/",
    "provinces": "/tinh/",
    "province": "/tinh/ha-noi/",
    "search": "/tim-kiem/?q=khai+sinh",
    "search without result": "/tim-kiem/?q=zzqqxx",
    "form": "/nop-ho-so/1.001193/",
    "status": "/ho-so/",
    "my dossiers": "/ho-so-cua-toi/",
    "paper of a dossier": "/giay-to-ho-so/",
    "verifying a receipt": "/kiem-bien-lai/",
    "figures": "/so-lieu/",
    "life event": "/su-kien/khoi-su-kinh-doanh/",
    "journey": "/viec/sinh-con/",
    "journeys": "/viec/",
    "finder": "/tra-cuu/?cap=xa&phi=mien-phi",
    "finder without result": "/tra-cuu/?linh-vuc=ho-tich&tu=hang+khong",
    "data": "/du-lieu/",
    "offline": "/ngoai-tuyen/",
    "about": "/gioi-thieu/",
    "privacy": "/quyen-rieng-tu/",
    "accessibility": "/de-tiep-can/",
    "editing": "/bien-tap/",
    "local fees": "/bien-tap/muc-thu-dia-phuong/",
    "not found": "/404.html",
    "English home": "/en/",
    "English finder": "/en/find/?cap=xa",
    "English guide": "/en/procedures/1.001193/",
    "English life event": "/en/life-events/khoi-su-kinh-doanh/",
    "English journey": "/en/journeys/sinh-con/",
    "English province": "/en/provinces/ha-noi/",
    "English figures": "/en/figures/",
    "English news": "/en/changes/",
    "English data": "/en/data/",
    "English offline": "/en/offline/",
    "English about": "/en/about/",
    "English form": "/en/file/1.001193/",
    "English status": "/en/dossier/",
}


@contextmanager
def site() -> Iterator[str]:
    """The address of the built site: its files, compressed, with the headers of the template."""
    middleware = [Middleware(SecurityHeaders), Middleware(CompressMiddleware, zstd=False)]
    with served(Starlette(routes=[Mount("/", pages(SITE))], middleware=middleware)) as address:
        yield address
