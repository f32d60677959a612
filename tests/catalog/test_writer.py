"""What is written reads back the same, whichever version of YAML the reader speaks."""

from datetime import date
from typing import Any

import msgspec
import pytest
import yaml
import yaml_rs
from hypothesis import given
from hypothesis import strategies as st

from catalog.guides import Guide, Question, Step
from catalog.model import Case, Detail, Level, Online, Paper, Procedure, Source
from catalog.offers import Channel, Fee, FeeKind, Offer, TimeLimit, Unit
from catalog.writer import WIDTH, list_text, procedure_text

SIGNS = "aAđyYnN ,:#-{}[]\"'\\!&*%@`|>?=~<_.+0123456789eExXoTZ\n\t\u00a0/ế"
WORDS = [
    "yes",
    "No",
    "on",
    "off",
    "true",
    "null",
    "~",
    "=",
    "<<",
    "1.5",
    "0x1f",
    "1:30",
    "2026-07-18",
    ".inf",
    "12e3",
]
SOURCE = Source(read=date(2026, 7, 18), detail=Detail.API)

texts = st.one_of(
    st.text(st.characters(exclude_categories=["Cs"])),
    st.text(SIGNS),
    st.from_regex(r"[0-9][0-9:.,_eE+\-xo]{0,12}", fullmatch=True),
    st.sampled_from(WORDS),
    st.lists(st.sampled_from(["bản", "sao", "-", "#", "(nếu", "có);", "1.", "a:", '"x"']), max_size=60).map(
        " ".join
    ),
).filter(bool)


def both(text: str) -> tuple[Any, Any]:
    return yaml_rs.loads(text, parse_datetime=False), yaml.load(text, yaml.CSafeLoader)


def a_procedure(**changes: Any) -> Procedure:
    return msgspec.structs.replace(
        Procedure(code="1.004222", title="Đăng ký thường trú", source=SOURCE), **changes
    )


@given(texts, texts, texts, texts)
def test_any_text_reads_back_the_same_in_both_versions(title: str, name: str, label: str, note: str) -> None:
    record = a_procedure(
        title=title,
        also=(name, label),
        offers=(Offer(channel=Channel.POST, label=label, fees=(Fee(label=name, per=note), Fee(per=title))),),
        cases=(Case(name=note, papers=(Paper(name=name, when=title, originals=1), Paper(name=label))),),
        legal_basis=(title, note),
        guide=Guide(
            summary=note, steps=(Step(do=title),), questions=(Question(question=name, answer=label),)
        ),
    )

    for read in both(procedure_text(record)):
        assert msgspec.convert(read, Procedure) == record


@given(st.lists(texts, min_size=1))
def test_a_vocabulary_reads_back_the_same(names: list[str]) -> None:
    records = [Paper(name=name, copies=number) for number, name in enumerate(names)]

    for read in both(list_text(records)):
        assert msgspec.convert(read, list[Paper]) == records


@given(st.one_of(st.integers(0, 10**9), st.floats(0, 10**6).map(lambda number: round(number, 2))))
def test_numbers_keep_their_value_and_kind(value: float) -> None:
    record = a_procedure(offers=(Offer(channel=Channel.ONLINE, time=TimeLimit(value=value, unit=Unit.DAY)),))

    for read in both(procedure_text(record)):
        assert repr(read["offers"][0]["time"]["value"]) == repr(value)


def test_a_record_is_written_as_people_edit_it() -> None:
    record = a_procedure(
        field="cu-tru",
        levels=(Level.COMMUNE,),
        online=Online.FULL,
        offers=(
            Offer(
                channel=Channel.ONLINE,
                time=TimeLimit(value=7, unit=Unit.WORKING_DAY),
                fees=(Fee(kind=FeeKind.CHARGE, amount=10_000, per="lần"),),
            ),
        ),
        cases=(
            Case(
                papers=(
                    Paper(name="Tờ khai thay đổi thông tin cư trú", form="CT01", originals=1),
                    Paper(name="Giấy tờ, tài liệu chứng minh chỗ ở hợp pháp", copies=1),
                )
            ),
        ),
        legal_basis=("68/2020/QH14", "154/2024/NĐ-CP"),
    )

    assert (
        procedure_text(record)
        == """\
code: "1.004222"
title: Đăng ký thường trú
field: cu-tru
levels: [commune]
online: full

offers:
  - channel: online
    time: {value: 7, unit: working_day}
    fees: [{kind: charge, amount: 10000, per: lần}]

cases:
  - papers:
      - {name: Tờ khai thay đổi thông tin cư trú, form: CT01, originals: 1}
      - {name: "Giấy tờ, tài liệu chứng minh chỗ ở hợp pháp", copies: 1}

results: []
legal_basis: [68/2020/QH14, 154/2024/NĐ-CP]
source: {read: 2026-07-18, detail: api}
""".replace("results: []\n", "")
    )


def test_a_long_title_continues_on_the_next_line() -> None:
    text = procedure_text(a_procedure(title="Cấp giấy phép xây dựng nhà ở" + " riêng lẻ" * 20))

    assert max(map(len, text.splitlines())) <= WIDTH


@pytest.mark.parametrize("code", ["1.004190", "1.014955-Xoa"])
def test_codes_are_quoted_wherever_they_stand(code: str) -> None:
    text = procedure_text(a_procedure(code=code, replaced_by=(code,)))

    assert text.count(f'"{code}"') == 2
