"""What people wrote for citizens is easily read: short sentences, one instruction each, everyday words."""

from collections.abc import Iterator

from catalog.officialese import stiff
from catalog.plain import (
    LONGEST_MEDIAN,
    LONGEST_SENTENCE,
    MOST_PASSIVE,
    has_agent,
    length,
    middle,
    passive_share,
    sentences,
)
from catalog.problems import Severity
from catalog.rules.said import ENGLISH, everything, guides, places
from catalog.rules.view import Finding, View


def sentence_too_long(view: View) -> Iterator[Finding]:
    for said in everything(view):
        for sentence in sentences(said.text):
            if length(sentence) > LONGEST_SENTENCE:
                message = f"Câu dài {length(sentence)} chữ: “{sentence[:60]}…”."
                remedy = f"Tách thành các câu không quá {LONGEST_SENTENCE} chữ."
                yield Finding(said.record, said.path, message, remedy)


def sentences_long_on_the_whole(view: View) -> Iterator[Finding]:
    for written in guides(view):
        found = middle([text for _, text in places(written.advice)])
        if found > LONGEST_MEDIAN:
            message = f"Một nửa số câu của bài ({written.language}) dài từ {found:g} chữ."
            remedy = f"Viết ngắn lại: trung vị không quá {LONGEST_MEDIAN} chữ một câu."
            yield Finding(written.record, written.at, message, remedy)


def step_says_two_things(view: View) -> Iterator[Finding]:
    for written in guides(view):
        for at, step in enumerate(written.advice.steps):
            if len(sentences(step.do)) > 1 or ";" in step.do:
                message = f"Bước {at + 1} ({written.language}) nói hơn một việc."
                remedy = "Mỗi bước một câu; việc còn lại thành bước riêng hoặc lời khuyên (tips)."
                yield Finding(written.record, (*written.at, "steps", at, "do"), message, remedy)


def words_of_offices(view: View) -> Iterator[Finding]:
    for said in everything(view):
        for phrase in stiff(said.text, said.language):
            message = f"“{phrase.found}” là lời của công sở."
            yield Finding(said.record, said.path, message, f"Viết: {phrase.instead}.", Severity.WARNING)


def passive_voice(view: View) -> Iterator[Finding]:
    """A passive that names who acts is shorter in the active voice; an English guide is mostly active."""
    for said in everything(view):
        if has_agent(said.text, said.language):
            message = f"Câu bị động: “{said.text[:60]}”."
            remedy = "Đưa người làm lên đầu câu: ai làm gì."
            yield Finding(said.record, said.path, message, remedy, Severity.WARNING)
    for written in guides(view):
        share = passive_share([text for _, text in places(written.advice)])
        if written.language == ENGLISH and share > MOST_PASSIVE:
            message = f"{share:.0%} số câu tiếng Anh ở thể bị động."
            remedy = f"Viết chủ động: không quá {MOST_PASSIVE:.0%}."
            yield Finding(written.record, written.at, message, remedy, Severity.WARNING)
