"""Papers, conditions and questions are in English where the vocabulary knows them."""

from catalog.model import Case, Paper
from generators.asking import Question
from generators.edition import Edition
from generators.english.papers import in_english, questions_in_english, told
from generators.papers import piles

CONSENT = Paper(name="Văn bản đồng ý của chủ nhà", when="Chủ nhà chưa ký vào tờ khai", originals=1)
IF_ANY = Paper(name="Văn bản đồng ý của chủ nhà", when="Nếu có", originals=1)
OTHER = Paper(name="Giấy khác", when="Việc khác xảy ra", originals=1)


def asked(text: str) -> Question:
    return Question(key="a", kind="condition", text=text)


def test_a_known_paper_is_shown_in_english_with_its_vietnamese_name(edition: Edition) -> None:
    cases = (Case(papers=(CONSENT, OTHER)),)

    (pile,) = in_english(piles(cases), told(edition, cases))

    assert [(one.english, one.when_en) for one in pile.sheets] == [
        ("The owner's written consent", "the owner has not signed the form"),
        ("", ""),
    ]
    assert [one.name for one in pile.sheets] == [CONSENT.name, OTHER.name]


def test_a_question_is_put_in_english_or_says_that_it_is_vietnamese(edition: Edition) -> None:
    known = told(edition, (Case(papers=(CONSENT, IF_ANY, OTHER)),))
    found = (
        asked("Chủ nhà chưa ký vào tờ khai?"),
        asked("Bạn có giấy này không: “Văn bản đồng ý của chủ nhà”?"),
        asked("Việc khác xảy ra?"),
    )

    said = questions_in_english(found, known)

    assert [(one.text, one.lang) for one in said] == [
        ("Does this apply: the owner has not signed the form?", ""),
        ("Do you have this: The owner's written consent?", ""),
        ("Việc khác xảy ra?", "vi"),
    ]
