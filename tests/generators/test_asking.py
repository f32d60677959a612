"""The questions that a page asks."""

import pytest

from catalog.model import Case, Paper
from catalog.offers import Channel
from generators.asking import MOST, asked, channels, condition, key, questions


def a_paper(when: str | None, name: str = "Văn bản") -> Paper:
    return Paper(name=name, when=when)


@pytest.mark.parametrize(
    ("when", "question"),
    [
        ("Trường hợp trẻ em bị bỏ rơi", "Trẻ em bị bỏ rơi?"),
        ("Nếu có thay đổi", "Có thay đổi?"),
        ("Đối với người nước ngoài", "Có phải người nước ngoài không?"),
        ("Nếu có", "Bạn có giấy này không: “Văn bản”?"),
        ("Trường hợp thay đổi tên, hồ sơ gồm", "Thay đổi tên?"),
        ("Bạn làm thay cha mẹ", "Bạn làm thay cha mẹ?"),
    ],
)
def test_a_condition_becomes_a_question(when: str, question: str) -> None:
    assert asked(a_paper(when)) == question


@pytest.mark.parametrize(
    "when",
    [
        None,
        "Trường hợp không",
        "Trường hợp đã có dữ liệu thì không phải nộp",
        "Trường hợp thông tin được thay thế bằng dữ liệu",
        "Trường hợp quy định tại khoản 4 Điều 45 Luật Đất đai",
        "Trường hợp " + "rất dài " * 40,
    ],
)
def test_what_citizens_cannot_answer_or_would_answer_wrongly_is_not_asked(when: str | None) -> None:
    assert asked(a_paper(when)) is None


@pytest.mark.parametrize(
    ("when", "by"),
    [
        ("Trường hợp nộp hồ sơ trực tiếp", (Channel.COUNTER,)),
        (
            "Nếu người có yêu cầu lựa chọn nộp hồ sơ trực tiếp hoặc gửi qua hệ thống bưu chính",
            (Channel.POST, Channel.COUNTER),
        ),
        ("Trường hợp công dân trực tiếp quản lý", ()),
        (None, ()),
    ],
)
def test_a_condition_that_is_only_the_channel_is_told_apart(
    when: str | None, by: tuple[Channel, ...]
) -> None:
    assert channels(a_paper(when)) == by


def test_the_same_condition_is_asked_once() -> None:
    cases = {"Hồ sơ chung": Case(papers=(a_paper("Nếu có con", "A"), a_paper("nếu có con.", "B")))}

    found = questions(cases, is_choice=True, offered=())

    assert [one.key for one in found] == [condition(cases["Hồ sơ chung"].papers[0])]


def test_never_more_than_seven_are_asked_at_once() -> None:
    papers = tuple(a_paper(f"Trường hợp bạn có loại {number}") for number in range(20))
    cases = {name: Case(name=name, papers=papers) for name in ("Một", "Hai")}

    found = questions(cases, is_choice=True, offered=(Channel.ONLINE, Channel.COUNTER))

    assert len(found) == MOST
    assert [one.kind for one in found[:2]] == ["case", "channel"]


def test_a_condition_of_one_case_is_asked_in_that_case_only() -> None:
    cases = {"Thuê": Case(papers=(a_paper("Nếu có chủ nhà"),)), "Mua": Case(papers=(a_paper(None),))}

    found = questions(cases, is_choice=True, offered=())

    assert [one.cases for one in found if one.kind == "condition"] == [(key("Thuê"),)]


def test_parts_of_one_dossier_are_no_choice() -> None:
    cases = {"Giấy tờ phải nộp": Case(papers=(a_paper(None),)), "Giấy tờ xuất trình": Case()}

    assert questions(cases, is_choice=False, offered=()) == ()
