"""What MkDocs must leave out: source maps, Material's own search and its dictionaries are never asked for."""

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files

UNUSED = ("assets/javascripts/lunr/", "assets/javascripts/workers/")


def on_files(files: Files, config: MkDocsConfig) -> Files:  # noqa: ARG001 MkDocs passes both by name
    """Drop the theme's files that no page uses."""
    for file in list(files):
        if file.src_uri.startswith(UNUSED) or file.src_uri.endswith(".map"):
            files.remove(file)
    return files
