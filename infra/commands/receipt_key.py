"""`motcua receipt-key`: a new key for signing receipts."""

import json
import secrets
import sys
from typing import Annotated

import typer

from functions.adapters.seals import KEY, public_of


def run(
    environment: Annotated[str, typer.Option(help="The template's Environment.")] = "live",
) -> None:
    """Make a key: first the parameter that keeps it secret, then the public half for ReceiptKeys.

    Earlier public keys stay in ReceiptKeys, so that their receipts can be verified for ever.
    """
    secret = secrets.token_urlsafe(KEY)
    sys.stdout.write(json.dumps({"current": secret, "environment": environment}) + "\n")
    sys.stdout.write(f"{public_of(secret)}\n")
