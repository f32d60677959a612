"""`motcua receipt`: whether a receipt is as it was signed."""

import sys
from pathlib import Path
from typing import Annotated

import msgspec
import typer

from functions.adapters import seals
from functions.adapters.receipt_xml import facts_of, seal_of
from functions.domain.errors import ReceiptForged


class Jwk(msgspec.Struct):
    x: str


class Keys(msgspec.Struct):
    keys: tuple[Jwk, ...]


def run(
    file: Annotated[Path, typer.Argument(help="The receipt's XML file.", exists=True, dir_okay=False)],
    keys: Annotated[Path, typer.Option(help="The site's /api/receipt-keys.json, saved.", exists=True)],
) -> None:
    """Verify a receipt and tell what it says; ends with 1 if nobody with a published key has signed it.

    Only the site knows whether it was cancelled later. Example: motcua receipt bien-lai.xml --keys keys.json
    """
    try:
        published = msgspec.json.decode(keys.read_bytes(), type=Keys)
        seal = seal_of(file.read_text("utf-8"))
        seals.check(seal, [key.x for key in published.keys])
    except (ReceiptForged, UnicodeDecodeError, msgspec.DecodeError) as error:
        sys.stderr.write(f"Not genuine: {error}\n")
        raise typer.Exit(1) from None
    sys.stdout.writelines(f"{name}: {value}\n" for name, value in facts_of(seal).items())
