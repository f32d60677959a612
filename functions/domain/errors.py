"""What can go wrong: one family, each member with one meaning."""

from dataclasses import dataclass
from datetime import timedelta


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing wrong in a request: where (a JSON pointer) and what, in both languages."""

    path: str
    message: str
    message_en: str


class DomainError(Exception):
    """Something that the domain does not allow."""

    def __init__(self, message: str = "", *faults: Fault) -> None:
        """Keep the *faults* for the answer; the *message* names the thing, never its contents."""
        super().__init__(message)
        self.faults = faults


class MalformedRequest(DomainError):
    """The body is no JSON, or a header has no valid form."""


class RequestTooLarge(DomainError):
    """The body is over the limit."""


class InvalidRequest(DomainError):
    """The body can be read, and says something impossible."""


class ProcedureNotFound(DomainError):
    """The catalogue has no such procedure or service."""


class ProcedureRepealed(DomainError):
    """The procedure is no longer in force."""

    def __init__(self, message: str, replaced_by: tuple[str, ...] = ()) -> None:
        """Name the successors, if they are known."""
        super().__init__(message)
        self.replaced_by = replaced_by


class ProcedureNotOnline(DomainError):
    """The procedure is in force, but has no form to file it online."""


class FormOutdated(DomainError):
    """The form was changed, and this version of it is no longer taken."""


class DossierNotFound(DomainError):
    """There is no such dossier, or the token is not its own: nobody may learn which."""


class FileNotFound(DomainError):
    """The dossier has no such file, or not one that was found clean."""


class PaymentNotFound(DomainError):
    """There is no payment with this reference."""


class KeyReused(DomainError):
    """The idempotency key came before, with another request."""


class NothingDue(DomainError):
    """The dossier asks for no payment."""


class AlreadyPaid(DomainError):
    """The dossier's payment is settled."""


class PaymentInReview(DomainError):
    """A payment of the dossier is being looked at by a person; another one might be money lost."""


class RefundTooLarge(DomainError):
    """More is to go back than came, or than came by one transfer."""


class RefundUnderWay(DomainError):
    """Another refund of the payment is not finished."""


class NotFullyPaid(DomainError):
    """Less came than is asked for: it cannot be taken as paid."""


class NotWanted(DomainError):
    """The dossier wants no such payment: it is paid, or closed."""


class MoneyToGiveBack(DomainError):
    """Money came that belongs to nobody: the matter cannot be closed before it goes back."""


class ReviewNotFound(DomainError):
    """There is nothing under this name for a person to decide, or not for this agency."""


class ReceiptNotFound(DomainError):
    """The payment has no such receipt."""


class ReceiptCancelled(DomainError):
    """The receipt was cancelled before."""


class ReceiptForged(DomainError):
    """No published key has signed this receipt as it is."""


class ProviderNotOffered(DomainError):
    """This payment provider is not one of those in use."""


class MoveNotAllowed(DomainError):
    """The dossier's status may not follow the one it has."""


class TooManyLookups(DomainError):
    """One visitor has looked up more dossiers by code than a person would."""

    def __init__(self, message: str, wait: timedelta) -> None:
        """Say how long to *wait*."""
        super().__init__(message)
        self.wait = wait


class AskedBefore(MoveNotAllowed):
    """What is missing may be asked for once, completely."""


class DossierWaits(MoveNotAllowed):
    """The dossier starts only when the one before it has its result."""


class DateNotAllowed(DomainError):
    """A new date is set once, for a dossier that is being handled, and lies after the one before."""


class Superseded(DomainError):
    """The agency has told us of something that it did later."""


class StoreUnavailable(DomainError):
    """The store cannot be reached; nothing was written, or nobody knows."""


class Stale(StoreUnavailable):
    """Somebody else changed the dossier in between: read it again."""


class NotFinished(DomainError):
    """The office still needs the answers: nothing may be erased before the dossier has ended."""


class NotKept(StoreUnavailable):
    """The store has nothing under this name."""


class NotLoggedIn(DomainError):
    """Nobody is logged in, or not any more."""


class LoginRefused(DomainError):
    """What came back from the login proves nobody's number."""


class LoginNotOffered(DomainError):
    """There is no identity provider here."""


class AgencyUnknown(DomainError):
    """The agency's machine token is missing or wrong: nobody may learn which."""


class Taken(DomainError):
    """The guard of this change exists: the change was made before."""


class OutsideUnavailable(DomainError):
    """A register or a provider does not answer, or not in a way that can be understood."""


class CallbackForged(DomainError):
    """The signature of a callback is missing or wrong."""


class CallbackUnreadable(DomainError):
    """A callback cannot be read as what its provider sends."""


class Misconfigured(DomainError):
    """A setting or a secret is missing or of another environment: nothing may be accepted."""
