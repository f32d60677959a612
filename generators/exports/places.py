"""Where each file of data lives, as seen from the site's root."""

API = "api/v1/"
SCHEMAS = f"{API}schema/"
OPENAPI = f"{API}openapi.json"
INDEX = f"{API}procedures.json"
CHANGES = f"{API}changes.json"
CONTEXT = f"{API}context.jsonld"
SHAPES = f"{API}shapes.ttl"
DOWNLOADS = "du-lieu/"
PAGE = f"{DOWNLOADS}index.html"
SUMS = f"{DOWNLOADS}SHA256SUMS"
LICENCE = f"{DOWNLOADS}#giay-phep"


def document(code: str) -> str:
    return f"{API}procedures/{code}.json"


def linked(code: str) -> str:
    return f"{API}procedures/{code}.jsonld"


def listing(name: str) -> str:
    """The list of all records of a kind."""
    return f"{API}{name}.json"


def schema(name: str) -> str:
    """The JSON Schema of what is so called."""
    return f"{SCHEMAS}{name}.json"
