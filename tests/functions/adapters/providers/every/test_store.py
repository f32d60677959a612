"""Without its store nothing is acknowledged, in no provider's words."""

from functions.domain.notice import Verdict
from tests.calling.applying import a_store, every, releases, told
from tests.calling.senders import Sender


@every
def test_32_33_a_store_out_of_reach_is_not_acknowledged(sender: Sender) -> None:
    store = a_store(sender)
    store.is_reachable = False

    assert told(sender, store, sender.call()) is Verdict.RETRY

    store.is_reachable = True
    assert told(sender, store, sender.call()) is Verdict.OK


@every
def test_33_a_store_lost_between_reading_and_writing_is_not_acknowledged(sender: Sender) -> None:
    store = a_store(sender)
    store.before_commit.append(lambda: setattr(store, "is_reachable", False))

    assert told(sender, store, sender.call()) is Verdict.RETRY
    assert releases(store) == 0
