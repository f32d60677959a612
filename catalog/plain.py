"""How easily a text is read: its sentences, their length, and who acts in them."""

import re
from statistics import median

LONGEST_SENTENCE = 25
LONGEST_MEDIAN = 14
MOST_PASSIVE = 0.25
_END = re.compile(r"[.!?…]+(?:\s|$)")
_PARTICIPLE = (
    r"(?:\w{2,}ed|\w{2,}wn|given|taken|made|done|sent|paid|told|kept|held|found|built|put|sold|lost|written"
    r"|chosen|issued|set up)"
)
_PASSIVE = re.compile(
    rf"\b(?:is|are|was|were|be|been|being)\s+(?:not\s+|\w+ly\s+|also\s+|then\s+)?{_PARTICIPLE}\b",
    re.IGNORECASE,
)
# Who acts is named after the verb: what the active voice says in fewer words.
_AGENT = {
    "vi": re.compile(r"\b(?:được|bị)\b[^.,;]*\bbởi\b", re.IGNORECASE),
    "en": re.compile(
        rf"{_PASSIVE.pattern}(?:\s+\w+){{0,2}}\s+by\s+(?:the|a|an|your|its|\w+s)\b", re.IGNORECASE
    ),
}


def sentences(text: str) -> list[str]:
    return [part.strip() for part in _END.split(text) if part.strip()]


def length(sentence: str) -> int:
    """Return the number of words; in Vietnamese of syllables, as they are written apart."""
    return len(sentence.split())


def middle(texts: list[str]) -> float:
    """Return the median length of all sentences of *texts*; 0 where there is none."""
    lengths = [length(sentence) for text in texts for sentence in sentences(text)]
    return median(lengths) if lengths else 0


def has_agent(text: str, language: str) -> bool:
    """Tell whether a passive names who acts: "is checked by the office", "được duyệt bởi xã"."""
    return _AGENT[language].search(text) is not None


def passive_share(texts: list[str]) -> float:
    """Return which part of the English sentences of *texts* is passive, from 0 to 1."""
    whole = [sentence for text in texts for sentence in sentences(text)]
    return sum(_PASSIVE.search(one) is not None for one in whole) / max(1, len(whole))
