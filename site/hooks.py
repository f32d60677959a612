"""What MkDocs does otherwise here: few small files instead of many, and nothing that nobody asks for."""

import re
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files

from infra.building import styles
from infra.building.scripts import packed

# The theme's styles, in their order; its scripts and pictures are used nowhere.
THEME = ("assets/stylesheets/main.", "assets/stylesheets/palette.")
UNUSED = ("assets/javascripts/", "assets/images/", *THEME)
WORKER = "sw.js"
PERSONAL = "assets/journey/"
KEPT = ("/", "/tim-kiem/", "/ngoai-tuyen/", "/en/offline/")
EXAMPLE = re.compile(r"(<pre>.*?</pre>)", re.DOTALL)
SOURCES = (Path("site"), Path("generators"))


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Join the stylesheets, and drop the theme's files that no page uses."""
    text = styles.bundle(_sheets(files, config), styles.words(SOURCES))
    path = f"assets/css/site.{sha256(text.encode()).hexdigest()[:8]}.css"
    for file in list(files):
        if file.src_uri.startswith(UNUSED) or file.src_uri in config.extra_css:
            files.remove(file)
    files.append(File.generated(config, path, content=text))
    config.extra["stylesheet"] = path
    _join_scripts(files, config)
    _name_the_frame(files, config)
    return files


def _join_scripts(files: Files, config: MkDocsConfig) -> None:
    """Put what every page runs into one script, and what one kind of page runs besides into another."""
    modules = {file.src_uri: file for file in files if file.src_uri.endswith(".js") and _is_asset(file)}
    texts = {path: file.content_string for path, file in modules.items()}
    frame, scripts = packed(texts, [str(script) for script in config.extra_javascript])
    for file in modules.values():
        files.remove(file)
    for path, text in scripts.items():
        files.append(File.generated(config, path, content=text))
    config.extra["script"] = frame


def _name_the_frame(files: Files, config: MkDocsConfig) -> None:
    """Tell the service worker which files to keep, and a version that changes with any of them."""
    worker = files.get_file_from_path(WORKER)
    if worker is None:
        return
    frame = [file for file in files if _is_asset(file) and _is_frame(file.src_uri)]
    version = sha256(b"".join(file.content_bytes for file in (*frame, worker))).hexdigest()[:16]
    paths = " ".join((*KEPT, *sorted(f"/{file.url}" for file in frame)))
    text = worker.content_string.replace("@@version@@", version).replace("@@files@@", paths)
    files.remove(worker)
    files.append(File.generated(config, WORKER, content=text))


def _is_asset(file: File) -> bool:
    return file.src_uri.startswith("assets/")


def _is_frame(path: str) -> bool:
    """What every page needs; the forms need the network anyhow."""
    return path.endswith((".css", ".js", ".svg", ".woff2")) and not path.startswith(PERSONAL)


def on_post_page(output: str, **_: object) -> str:
    """Leave out the blank lines that templates leave; examples keep theirs, and keys can scroll them."""
    parts = EXAMPLE.split(output)
    told = [
        part.replace("<code", '<code tabindex="0"', 1) if EXAMPLE.fullmatch(part) else _without_blanks(part)
        for part in parts
    ]
    return "\n".join(part for part in told if part)


def _without_blanks(text: str) -> str:
    return "\n".join(line.strip() for line in text.splitlines() if line.strip())


def on_post_template(output_content: str, **_: object) -> str:
    return on_post_page(output_content)


def _sheets(files: Files, config: MkDocsConfig) -> Iterator[str]:
    theme = [file for start in THEME for file in files if file.src_uri.startswith(start) and _is_css(file)]
    own = [file for path in config.extra_css if (file := files.get_file_from_path(path))]
    yield from (file.content_string for file in (*theme, *own))


def _is_css(file: File) -> bool:
    return file.src_uri.endswith(".css")
