"""`motcua`: everything that can be done with the catalogue, one command each."""

import sys
from importlib import import_module

import typer

app = typer.Typer(
    help="Một Cửa: the catalogue of Vietnam's administrative procedures on this machine.",
    no_args_is_help=True,
    rich_markup_mode="rich",
    pretty_exceptions_enable=False,
)
COMMANDS = {
    "import": "infra.commands.import_",
    "check": "infra.commands.check",
    "build": "infra.commands.build",
    "serve": "infra.commands.serve",
    "search": "infra.commands.search",
    "diff": "infra.commands.diff",
    "impact": "infra.commands.impact",
    "replace": "infra.commands.replace",
    "local": "infra.commands.local",
    "fmt": "infra.commands.fmt",
    "new": "infra.commands.new",
    "history": "infra.commands.history",
    "receipt": "infra.commands.receipt",
    "receipt-key": "infra.commands.receipt_key",
}


@app.callback()
def tool() -> None:
    """Keep the name of the command: with one registered, Typer would take it for the whole tool."""


def main() -> None:
    """Register only the command that was asked for: the others' imports would cost a second."""
    asked = sys.argv[1:2]
    for name, module in COMMANDS.items():
        if asked == [name] or not set(asked) & set(COMMANDS):
            app.command(name)(import_module(module).run)
    app()
