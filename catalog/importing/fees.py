"""What a row costs: the amount, and from its text only what is certain."""

import re

from msgspec import structs

from catalog.importing.labels import label_of
from catalog.importing.money import Money, amounts_in, per_of, without_words
from catalog.importing.periods import Dated, dated
from catalog.importing.source import SourceFee, SourceMethod, SourceRecord
from catalog.importing.tally import Tally
from catalog.importing.texts import tidy
from catalog.offers import Fee, FeeKind

KINDS = {"fee": FeeKind.FEE, "service_fee": FeeKind.CHARGE, "price_level": FeeKind.PRICE}
LEAST_DONG = 1_000
LEAST_ODD_DONG = 2_000
LEAST_TEXT = 3
CONSULAR = "Bộ Ngoại giao"
_BY_PROVINCE = re.compile(
    r"hội đồng nhân dân|hđnd|chính quyền địa phương|(?:ủy|uỷ) ban nhân dân (?:cấp )?tỉnh (?:quy|quyết) định",
    re.IGNORECASE,
)
_NONE = re.compile(
    r"\W*(?:không(?: có| thu| quy định| mất| thu (?:lệ )?phí| mất (?:lệ )?phí)?|"
    r"miễn(?: (?:lệ )?phí)?|chưa quy định|0)\W*",
    re.IGNORECASE,
)
_NONE_BECAUSE = re.compile(r"\W*(?:miễn|không thu|không phải nộp)\b|.*\bđược miễn\b", re.IGNORECASE)
_FIGURES = re.compile(r"\d+ ?%|\d{5}")
_NOT_STATED = re.compile(r"\W*(?:không|chưa) quy định\W*", re.IGNORECASE)
_PHI = re.compile(r"(?<!lệ )(?<!kinh )(?<!miễn )(?<!chi )(?<!thu )\bphí\b", re.IGNORECASE)
_LE_PHI = re.compile(r"\blệ phí\b", re.IGNORECASE)
FIELD = "fee"


def fees_of(record: SourceRecord, method: SourceMethod, tally: Tally) -> tuple[Fee, ...]:
    """Return the fees of a row; every value of the source is counted with what became of it."""
    return tuple(fee for given in method.fees for fee in _fees(record, given, tally))


def _fees(record: SourceRecord, given: SourceFee, tally: Tally) -> list[Fee]:
    tally.saw(FIELD)
    text = tidy(given.text)
    found = (
        _without_amount(given, text, tally) if not given.amount else _with_amount(record, given, text, tally)
    )
    kind = _kind(record, given, text)
    return [structs.replace(fee, kind=kind if fee.kind is FeeKind.UNSPECIFIED else fee.kind) for fee in found]


def _kind(record: SourceRecord, given: SourceFee, text: str) -> FeeKind:
    """Phí or lệ phí: as the text calls it, else as the portal files it."""
    if named := _named(text):
        return named
    if given.type and _all_texts_say_charge(record):
        return FeeKind.CHARGE
    return KINDS.get(given.type or "", FeeKind.UNSPECIFIED)


def _named(text: str) -> FeeKind | None:
    fee, charge = bool(_PHI.search(text)), bool(_LE_PHI.search(text))
    if fee == charge:
        return None
    return FeeKind.FEE if fee else FeeKind.CHARGE


def _all_texts_say_charge(record: SourceRecord) -> bool:
    texts = {tidy(fee.text) for method in record.methods for fee in method.fees}
    return {_named(text) for text in texts if _named(text)} == {FeeKind.CHARGE}


def _without_amount(given: SourceFee, text: str, tally: Tally) -> list[Fee]:
    """The source says 0, or nothing, and perhaps explains."""
    if not text or _says_none(given, text):
        return _free_or_unstated(given, text, tally)
    if amounts_in(text) or _FIGURES.search(text):
        return _from_text(text, tally)
    if _BY_PROVINCE.search(text):
        tally.split(FIELD, "the province sets it")
        return [Fee(set_by="province")]
    return _explained(given, text, tally)


def _says_none(given: SourceFee, text: str) -> bool:
    because = given.amount == 0 and _NONE_BECAUSE.match(text) and not amounts_in(text)
    return bool(_NONE.fullmatch(text) or because)


def _free_or_unstated(given: SourceFee, text: str, tally: Tally) -> list[Fee]:
    if given.amount is None and (not text or _NOT_STATED.fullmatch(text)):
        tally.left(FIELD, "no amount, and no text or one that says that none is stated")
        return []
    tally.took(FIELD, "free: the text says that nothing is charged" if text else "free: 0 without a text")
    return [Fee(amount=0)]


def _from_text(text: str, tally: Tally) -> list[Fee]:
    if found := _certain(text):
        tally.split(FIELD, "amounts taken from the text")
        return found
    tally.split(FIELD, "amounts in a text that is not certain: marked in_words")
    return [Fee(in_words=True)]


def _explained(given: SourceFee, text: str, tally: Tally) -> list[Fee]:
    when, label = dated(text), label_of(text)
    if given.amount == 0 and not when and (label or len(text) < LEAST_TEXT):
        tally.took(
            FIELD, "free, with what it is for" if label else "free; a text of one or two letters left out"
        )
        return [Fee(amount=0, label=label)]
    tally.split(FIELD, "only a reference to a rule: marked in_words")
    return [_dated(Fee(in_words=True, label=label), when)]


def _with_amount(record: SourceRecord, given: SourceFee, text: str, tally: Tally) -> list[Fee]:
    amount = int(given.amount or 0)
    currency = _currency(record, given, amount, text)
    stated = next((money for money in amounts_in(text) if money.amount == amount), None)
    fee = Fee(amount=amount, currency=currency, per=_per(text, stated), label=label_of(text, stated))
    when = dated(text)
    if currency == "VND" and is_unlikely(amount):
        return [_mended(record, fee, text, tally)]
    return [_reduced(record, fee, when, tally)]


def _currency(record: SourceRecord, given: SourceFee, amount: int, text: str) -> str:
    if given.currency and given.currency != "VND":
        return given.currency
    in_text = {money.currency for money in amounts_in(text) if money.amount == amount}
    others = {fee.currency for method in record.methods for fee in method.fees}
    if in_text == {"USD"} or (amount < LEAST_DONG and ("USD" in others or record.agency == CONSULAR)):
        return "USD"
    return "VND"


def _per(text: str, stated: Money | None) -> str | None:
    return stated.per if stated else per_of(text)


def is_unlikely(amount: int) -> bool:
    """Tell whether *amount*, in đồng, is no fee: "125", or "1100" for the first line's "100.000"."""
    return amount < LEAST_ODD_DONG and amount != LEAST_DONG


def _mended(record: SourceRecord, fee: Fee, text: str, tally: Tally) -> Fee:
    """What is no fee in đồng: thousands lost at the source, where the text has them, come back."""
    if record.detail_level == "api":
        tally.took(FIELD, "amount too small for đồng: kept as given")
        return fee
    thousands = [money for money in amounts_in(text) if money.amount == (fee.amount or 0) * 1_000]
    if thousands:
        tally.split(FIELD, "thousands lost at the source, taken from the text")
        return structs.replace(
            fee, amount=thousands[0].amount, per=thousands[0].per, label=label_of(text, thousands[0])
        )
    if len(certain := _certain(text)) == 1:
        tally.split(FIELD, "amount too small for đồng: the text's is taken")
        return certain[0]
    tally.left(FIELD, "amount too small for đồng: marked in_words instead")
    return Fee(in_words=True, label=fee.label)


def _reduced(record: SourceRecord, fee: Fee, when: Dated | None, tally: Tally) -> Fee:
    if when is None:
        tally.took(FIELD, "amount")
        return fee
    if when.to and when.to.isoformat() < record.source_date[:10]:
        tally.took(FIELD, "amount; its text names a period that was over when it was read")
        return fee
    if when.is_reduction and when.amount != fee.amount:
        tally.split(FIELD, "amount and a dated reduction")
        return structs.replace(fee, reductions=(when.reduction(),))
    tally.split(FIELD, "amount and its own period")
    return _dated(fee, when)


def _dated(fee: Fee, when: Dated | None) -> Fee:
    return structs.replace(fee, from_=when.from_, to=when.to, source=when.law) if when else fee


def _certain(text: str) -> list[Fee]:
    """Return the fees of a text all of whose parts are "what for: amount/unit"; else none."""
    parts = [
        part
        for part in re.split(r";|(?:^|\s)[-+•*] ?(?=[A-ZĐÀ-Ỹ])|\. (?=[A-ZĐÀ-Ỹ+-])", text)
        if part.strip(" .;")
    ]
    fees = []
    heading = ""
    for part in parts:
        if heading_only := re.fullmatch(r"\s*((?:lệ )?phí[^:\d]{0,80}):\s*", part, re.IGNORECASE):
            heading = heading_only[1]
            continue
        fee = _certain_part(part)
        if fee is None:
            return []
        fees.append(structs.replace(fee, kind=_named(heading) or FeeKind.UNSPECIFIED))
    return fees if len(fees) == 1 or len({fee.label for fee in fees}) == len(fees) else []


def _certain_part(part: str) -> Fee | None:
    bare = without_words(part)
    amounts = amounts_in(bare)
    if (
        len(amounts) != 1
        or dated(bare)
        or amounts[0].amount < (LEAST_DONG if amounts[0].currency == "VND" else 1)
    ):
        return None
    money = amounts[0]
    rest = re.sub(
        r"\([^()]*(?:thông tư|nghị định|quyết định)[^()]*\)", "", bare[money.end :], flags=re.IGNORECASE
    )
    label = label_of(bare[: money.start] + ":", None) if bare[: money.start].strip(" -+:(.") else None
    if rest.strip(" .;,()") or (bare[: money.start].strip(" -+:(.") and not label):
        return None
    named = _named(bare[: money.start])
    return Fee(
        kind=named or FeeKind.UNSPECIFIED,
        amount=money.amount,
        currency=money.currency,
        per=money.per,
        label=label,
    )
