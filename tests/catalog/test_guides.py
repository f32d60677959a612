"""A translation knows which words it translates."""

from msgspec.structs import replace

from catalog.guides import Guide, Step, Translation, is_stale, version

GUIDE = Guide(summary="Đăng ký nơi ở.", steps=(Step(do="Chuẩn bị giấy tờ."),))


def test_a_translation_is_stale_once_the_vietnamese_words_change() -> None:
    english = Translation(summary="Register where you live.", of=version(GUIDE))
    translated = replace(GUIDE, en=english)

    assert not is_stale(translated)
    assert is_stale(replace(translated, summary="Đăng ký nơi ở lâu dài."))


def test_the_translation_itself_does_not_change_the_version() -> None:
    english = Translation(summary="Register where you live.", of="0" * 12)

    assert version(replace(GUIDE, en=english)) == version(GUIDE)
