"""The sandbox's pages: one frame that says MÔ PHỎNG, one place where they all live."""

from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from starlette.responses import HTMLResponse, Response

from functions.domain.status import Status

PREFIX = "/gia-lap"
FOLDER = Path(__file__).with_name("templates")
TEMPLATES = Environment(loader=FileSystemLoader(FOLDER), autoescape=True, undefined=StrictUndefined)
TEMPLATES.filters["dong"] = lambda amount: f"{amount:,}".replace(",", ".") + " đồng"
TEMPLATES.filters["status"] = lambda name: Status(name).label


def page(template: str, status: int = 200, **values: Any) -> Response:
    return HTMLResponse(TEMPLATES.get_template(f"{template}.html.jinja").render(**values), status)
