"""An amount of money in Vietnamese words."""

DIGITS = ("không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín")
GROUPS = ("", "nghìn", "triệu", "tỷ")
THOUSAND = 1000


def in_words(amount: int) -> str:
    """Write *amount* đồng in words: 1 205 000 is "Một triệu hai trăm linh năm nghìn đồng"."""
    if amount >= THOUSAND**4:
        high, low = divmod(amount, THOUSAND**3)
        words = [*_words(high), "tỷ", *(_words(low, full=True) if low else [])]
    else:
        words = _words(amount) or [DIGITS[0]]
    return " ".join([*words, "đồng"]).capitalize()


def _words(amount: int, *, full: bool = False) -> list[str]:
    groups = [amount // THOUSAND**power % THOUSAND for power in range(len(GROUPS))]
    words: list[str] = []
    for power in reversed(range(3 if full else len(GROUPS))):
        if groups[power]:
            words += _group(groups[power], full=full or bool(words))
            words += [GROUPS[power]] if power else []
    return words


def _group(number: int, *, full: bool) -> list[str]:
    """Read three digits; a *full* group says its leading zeros: 005 is "không trăm linh năm"."""
    hundreds, rest = divmod(number, 100)
    tens, ones = divmod(rest, 10)
    words = [DIGITS[hundreds], "trăm"] if hundreds or full else []
    if rest and not tens:
        return [*words, "linh", DIGITS[ones]] if words else [DIGITS[ones]]
    return [*words, *_tens(tens), *_ones(ones, tens)] if rest else words


def _tens(tens: int) -> list[str]:
    return ["mười"] if tens == 1 else [DIGITS[tens], "mươi"]


def _ones(ones: int, tens: int) -> list[str]:
    if not ones:
        return []
    special = {5: "lăm"} if tens == 1 else {1: "mốt", 4: "tư", 5: "lăm"}
    return [special.get(ones, DIGITS[ones])]
