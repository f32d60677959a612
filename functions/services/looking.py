"""Looking a dossier or a payment up: by code its progress, by private token everything."""

from dataclasses import replace
from datetime import datetime
from urllib.parse import quote

from functions.domain.code import DossierCode, dossier_of
from functions.domain.dossier import Dossier
from functions.domain.errors import DossierNotFound, PaymentNotFound
from functions.domain.payment import Payment
from functions.ports import Dossiers, Folder, Tokens
from functions.services.limiting import Allowance


def read_progress(code: str, dossiers: Dossiers, allowance: Allowance, at: datetime) -> Dossier:
    allowance.use(at)
    DossierCode.parse(code)
    dossier = dossiers.progress(code)
    if dossier is None:
        raise DossierNotFound(f"no dossier {code}")
    return dossier


def read_dossier(code: str, token: str, dossiers: Dossiers, tokens: Tokens) -> Folder:
    """Read the whole dossier. A wrong token is refused before the store is asked.

    So the answer and its time are the same whether the dossier exists or not.
    """
    own(code, token, tokens)
    folder = dossiers.folder(code)
    if folder is None or folder.dossier.token_hash != tokens.hash(token):
        raise DossierNotFound(f"no dossier {code}")
    return folder


def read_as_agency(code: str, agency: str, dossiers: Dossiers) -> Folder:
    """Read an agency's own dossier; what was declared once for several stands in the first of them."""
    folder = dossiers.folder(code) if DossierCode.parse(code).belongs_to(agency) else None
    if folder is None:
        raise DossierNotFound(f"no dossier {code} of {agency}")
    main = folder.filing.linked[0].code if folder.filing.linked else code
    declared = dossiers.folder(main) if main != code else None
    if declared is None:
        return folder
    main_part = declared.filing
    filing = replace(folder.filing, answers=main_part.answers, papers=main_part.papers, names=main_part.names)
    return replace(folder, filing=filing, files=(*declared.files, *folder.files))


def tracking_link(site: str, code: str, token: str) -> str:
    """Return the private address of a dossier; the token stands behind `#`, which no server is sent."""
    return f"{site}/ho-so/#ma={quote(code)}&khoa={quote(token)}"


def own(code: str, token: str, tokens: Tokens) -> None:
    """Refuse a token that is not the dossier's own."""
    if not tokens.is_token(code, token):
        raise DossierNotFound("no such dossier for this token")


def read_payment(reference: str, dossiers: Dossiers) -> Payment:
    dossier_of(reference)
    payment = dossiers.payment(reference)
    if payment is None:
        raise PaymentNotFound(f"no payment {reference}")
    return payment


def find(reference: str, dossiers: Dossiers) -> tuple[Dossier, Payment]:
    """Return a payment with the dossier that it is for, in one read."""
    found = dossiers.payments(dossier_of(reference))
    if found is None or reference not in found[1]:
        raise PaymentNotFound(f"no payment {reference}")
    return found[0], found[1][reference]
