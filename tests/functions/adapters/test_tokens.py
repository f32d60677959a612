from datetime import date

from functions.adapters.tokens import HmacTokens
from tests.makers import CODE

OLD, NEW = HmacTokens(("old",)), HmacTokens(("new", "old"))


def test_a_code_always_has_the_same_token() -> None:
    assert OLD.token(CODE) == OLD.token(CODE)
    assert len(OLD.token(CODE)) == 32


def test_another_code_or_secret_has_another_token() -> None:
    assert len({OLD.token(CODE), OLD.token(f"{CODE}1"), NEW.token(CODE)}) == 3


def test_links_given_out_before_a_new_secret_still_work() -> None:
    assert NEW.is_token(CODE, OLD.token(CODE))
    assert not OLD.is_token(CODE, NEW.token(CODE))


def test_a_token_cannot_be_read_from_its_hash() -> None:
    token = OLD.token(CODE)

    assert token not in OLD.hash(token)
    assert OLD.hash(token) != OLD.hash(OLD.token(f"{CODE}1"))


def test_a_visitor_has_one_name_a_day_that_tells_no_address() -> None:
    today = date(2026, 11, 23)
    tokens = HmacTokens(("secret",))

    name = tokens.visitor("203.0.113.7", today)

    assert name == tokens.visitor("203.0.113.7", today)
    assert "203" not in name
    assert (
        len({name, tokens.visitor("203.0.113.8", today), tokens.visitor("203.0.113.7", date(2026, 11, 24))})
        == 3
    )


def test_one_subscriber_has_one_name_whatever_ipv6_address_he_takes() -> None:
    today = date(2026, 11, 23)
    tokens = HmacTokens(("secret",))

    assert tokens.visitor("2001:db8:1:2::1", today) == tokens.visitor("2001:db8:1:2:ffff::9", today)
    assert tokens.visitor("2001:db8:1:2::1", today) != tokens.visitor("2001:db8:1:3::1", today)
