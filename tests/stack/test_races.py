"""Many at the same moment, through the deployed functions and a store with real transactions."""

from concurrent.futures import ThreadPoolExecutor

import pytest

from tests.stack import citizen
from tests.stack.running import Served

pytestmark = [pytest.mark.stack, pytest.mark.xdist_group("stack")]
AT_ONCE = 12


def test_one_key_sent_by_many_at_once_files_one_dossier(stack: Served) -> None:
    with ThreadPoolExecutor(AT_ONCE) as callers:
        answers = list(
            callers.map(lambda _: citizen.file(stack.client, citizen.fine(), "one-key"), range(AT_ONCE))
        )

    done = [answer for answer in answers if answer.status_code != 503]
    assert {answer.status_code for answer in done} <= {200, 201}
    assert [answer.status_code for answer in done].count(201) == 1
    assert len({(answer.json()["code"], answer.json()["token"]) for answer in done}) == 1


def test_no_two_dossiers_get_one_code(stack: Served) -> None:
    with ThreadPoolExecutor(AT_ONCE) as callers:
        answers = list(
            callers.map(lambda n: citizen.file(stack.client, citizen.fine(), f"key-{n}"), range(3 * AT_ONCE))
        )

    assert {answer.status_code for answer in answers} == {201}
    assert len({answer.json()["code"] for answer in answers}) == 3 * AT_ONCE
