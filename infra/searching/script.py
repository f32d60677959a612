"""The search engine's ES modules as one script: V8 by itself has no module loader."""

from pathlib import Path

from infra.building.modules import functions, ordered, variable

FOLDER = Path("site/pages/assets/search")
ENTRY = "engine.js"


def joined(folder: Path = FOLDER, entry: str = ENTRY) -> str:
    """All that *entry* needs; `modules` holds the exports of each by its name in *folder*."""
    modules = ordered([entry], lambda path: (folder / path).read_text(encoding="utf-8"))
    exports = ", ".join(f'"{path}": {variable(path)}' for path in modules)
    return "\n".join([*functions(modules), f"globalThis.modules = {{ {exports} }};"])
