from functions.domain.dossier import Event, Happening
from functions.domain.outbox import HEARS, Happened, Hearer, hearers
from functions.domain.status import Status
from tests.makers import CODE, NOON


def test_every_hearer_is_told_of_something() -> None:
    assert set(HEARS) | {Hearer.ERASED} == set(Hearer)
    assert all(HEARS.values())


def test_what_was_erased_is_told_to_nobody_else() -> None:
    assert hearers(Happened(CODE)) == (Hearer.ERASED,)


def test_a_second_telling_has_the_same_name_and_another_event_has_not() -> None:
    first, second = (Event(n, NOON, Happening.MOVED, Status.ACCEPTED) for n in (1, 2))

    names = {Happened(CODE, first).name, Happened(CODE, second).name, Happened(CODE).name}

    assert len(names) == 3
    assert Happened(CODE, first).name == Happened(CODE, first).name
