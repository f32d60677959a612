"""What citizens type, and what they must be shown first."""

import brotli
import pytest
from py_mini_racer import MiniRacer

from generators.search_text import shard_of
from infra.searching.engine import Engine, Result
from infra.searching.script import joined

MOST_KB = 300


@pytest.fixture(scope="module")
def v8() -> MiniRacer:
    started = MiniRacer()
    started.eval(joined())
    return started


def first(engine: Engine, query: str) -> Result:
    return engine.search([query])[0][0]


def codes(engine: Engine, query: str) -> list[str]:
    return [result.code for result in engine.search([query])[0]]


@pytest.mark.parametrize(
    ("query", "code"),
    [
        ("đăng ký khai sinh", "1.001193"),
        ("dang ky khai sinh", "1.001193"),
        ("ĐĂNG KÝ KHAI SINH", "1.001193"),
        ("dang ki khai sinhh", "1.001193"),
        ("ddawng kys khai sinh", "1.001193"),
        ("dang1 ky1 khai1 sinh", "1.001193"),
        ("khaisinh", "1.001193"),
        ("hoà giải tranh chấp đất đai", "1.012812"),
        ("hòa giải tranh chấp đất đai", "1.012812"),
        ("đăng ký thường chú", "1.004222"),
        ("nhập hộ khẩu", "1.004222"),
        ("mất cccd", "1.014064"),
        ("đổi gplx", "3.000347"),
        ("làm lại bằng lái", "3.000348"),
        ("mất sổ đỏ", "1.012786"),
        ("rút bhxh", "1.014173"),
        ("cần giấy tờ gì để đăng ký kết hôn với người nước ngoài", "2.000806"),
        ("work permit", "1.014199"),
        ("birth certificate", "1.001193"),
        ("nộp phạt nguội", "nop-phat-giao-thong"),
    ],
)
def test_the_procedure_that_is_meant_comes_first(engine: Engine, query: str, code: str) -> None:
    assert first(engine, query).code == code


@pytest.mark.parametrize("query", ["1.001193", "1001193", "1 001193", "mã thủ tục 1.001193", " 1.001193 "])
def test_a_code_finds_its_procedure_and_nothing_else(engine: Engine, query: str) -> None:
    assert codes(engine, query) == ["1.001193"]


def test_the_beginning_of_a_code_finds_all_that_begin_so(engine: Engine) -> None:
    found = codes(engine, "1.0011")

    assert len(found) == 10
    assert all(code.startswith("1.0011") for code in found)


def test_a_decision_finds_what_it_announced(engine: Engine) -> None:
    assert first(engine, "3380/qd-bnnmt").field == "Đất đai"


def test_exact_marks_outrank_other_readings(engine: Engine) -> None:
    assert "lái" in first(engine, "giấy phép lái").title
    assert "lại" in first(engine, "cấp lại").title.lower()


def test_the_level_nearest_to_the_citizen_leads_its_family(engine: Engine) -> None:
    found = codes(engine, "cấp thẻ căn cước cho người từ đủ 14 tuổi trở lên")

    assert found[:1] == ["1.014061"]
    assert found.index("1.014061") < found.index("2.000200")


def test_a_province_outranks_the_nation_only_when_it_is_named(engine: Engine) -> None:
    unnamed = engine.search(["hỗ trợ tàu cá thiệt hại do thiên tai"])[0]
    named = engine.search(["hỗ trợ tàu cá thiệt hại do thiên tai thanh hóa"])[0]

    assert named[0].agency == "UBND tỉnh Thanh Hóa"
    assert named[0].score > next(one.score for one in unnamed if one.code == named[0].code)


def test_old_codes_are_found_after_those_in_force(engine: Engine) -> None:
    found = engine.search(["cấp lại giấy phép lái xe"])[0]
    kinds = [result.kind for result in found if result.title.lower() == "cấp lại giấy phép lái xe"]

    assert kinds[0] == "p"
    assert "r" in kinds[1:]


def test_a_word_that_is_being_typed_counts(engine: Engine) -> None:
    assert "1.001193" in codes(engine, "đăng ký khai si")[:3]


@pytest.mark.parametrize("query", ["", "   ", "!!!", "\u202e", "zzqqxx"])
def test_nothing_asked_finds_nothing(engine: Engine, query: str) -> None:
    assert codes(engine, query) == []


@pytest.mark.parametrize(
    "query", ["<script>alert(1)</script>", "{{ x }}", "a" * 10_000, "từ " * 5_000, "1" * 300]
)
def test_hostile_queries_are_only_words(engine: Engine, query: str) -> None:
    assert len(codes(engine, query)) <= 10


def test_the_index_is_light(index: str) -> None:
    assert len(brotli.compress(index.encode(), quality=11)) <= MOST_KB * 1000


def test_the_second_tier_finds_what_only_papers_say(engine: Engine, names_alone: Engine) -> None:
    query = "hai công ty sáp nhập thì mã số thuế xử lý sao"

    found = codes(engine, query)

    assert found != codes(names_alone, query)


def test_a_name_is_answered_by_the_first_tier_alone(engine: Engine, names_alone: Engine) -> None:
    assert codes(engine, "đăng ký khai sinh") == codes(names_alone, "đăng ký khai sinh")


def test_the_shard_of_a_word_is_where_it_was_written(v8: MiniRacer) -> None:
    for word in ("khai", "đất", "ký", "người", "hoà", "1"):
        assert v8.call('modules["postings.js"].shardOf', word) == shard_of(word)


@pytest.mark.parametrize(
    ("query", "province"), [("hỗ trợ sản xuất hữu cơ hn", "Hà Nội"), ("cây xanh sài gòn", "Hồ Chí Minh")]
)
def test_what_people_call_a_province_lifts_its_own(engine: Engine, query: str, province: str) -> None:
    assert any(province in one.agency for one in engine.search([query], 5)[0])
