from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest

from catalog.model import Case, Paper
from catalog.model import Status as Force
from catalog.offers import Channel, TimeLimit, Unit
from catalog.services import Applicant, Due, EarlierForm, version_of
from functions.domain.due import VIETNAM, Limit, Period
from functions.domain.errors import (
    Fault,
    FormOutdated,
    InvalidRequest,
    KeyReused,
    OutsideUnavailable,
    ProcedureNotFound,
    ProcedureNotOnline,
    ProcedureRepealed,
    StoreUnavailable,
)
from functions.domain.filing import Hand, HandedPaper, Person, Representative
from functions.domain.money import Item
from functions.domain.status import Status
from functions.ports import Debt, Guard
from functions.services.filing import Filed, file_dossier
from tests.fakes import MemoryRegister, MemoryStore
from tests.makers import CODE, NOON, ONE_CHARGE, TODAY, TOKENS, a_desk, an_application, an_entry, an_offer

KEY = Guard("IDEM#1", "digest")
FINE = (Item("fine", "Tiền phạt", 1_500_000),)
FINES = MemoryRegister({("fines", "QD-1"): Debt(FINE, "Vượt đèn đỏ", "Kho bạc")})
SCHEMA = {"type": "object", "properties": {"decision": {"type": "object"}}}


def a_fine(**changes: Any) -> Any:
    values: dict[str, Any] = {
        "code": "nop-phat",
        "offers": (),
        "cases": (Case(),),
        "schema": SCHEMA,
        "due": Due(register="fines", by="/decision/number"),
    }
    return an_entry(**(values | changes))


def for_number(number: Any) -> Any:
    return an_application(procedure="nop-phat", answers={"decision": {"number": number}}, papers=())


def test_a_filed_dossier_is_registered_with_its_code_token_and_due_date() -> None:
    store = MemoryStore()

    filed = file_dossier(an_application(), KEY, a_desk(store=store), NOON)

    dossier = store.dossiers[CODE]
    assert filed == Filed(filed.folder, TOKENS.token(CODE))
    assert (dossier.status, dossier.version, dossier.owed) == (Status.REGISTERED, 1, 0)
    assert dossier.due is not None
    assert dossier.due.date() == date(2026, 11, 25), "the 24th is a holiday"
    assert store.filings[CODE].answers == {"ten": "một tên"}


def test_only_the_hash_of_the_token_is_kept() -> None:
    store = MemoryStore()

    filed = file_dossier(an_application(), KEY, a_desk(store=store), NOON)

    assert filed.token not in repr((store.dossiers, store.filings, store.guards, store.happened))
    assert store.dossiers[CODE].token_hash == TOKENS.hash(filed.token)


def test_codes_count_up_within_an_agency_and_a_day() -> None:
    desk = a_desk(an_entry(), an_entry("2.000635", unit="H15.50"))

    codes = [
        file_dossier(
            an_application(procedure=procedure), Guard(f"IDEM#{n}", ""), desk, at
        ).folder.dossier.code
        for n, (procedure, at) in enumerate(
            [
                ("1.001193", NOON),
                ("1.001193", NOON),
                ("2.000635", NOON),
                ("1.001193", NOON + timedelta(days=1)),
            ]
        )
    ]

    assert codes == [CODE, f"G15-{TODAY}-0002", f"H15.50-{TODAY}-0001", "G15-261124-0001"]


def test_the_same_request_gets_the_same_dossier() -> None:
    store = MemoryStore()
    desk = a_desk(store=store)
    first = file_dossier(an_application(), KEY, desk, NOON)

    again = file_dossier(an_application(), KEY, desk, NOON + timedelta(hours=1))

    assert (again.is_repeated, again.token) == (True, first.token)
    assert again.folder.dossier.code == first.folder.dossier.code
    assert (store.commits, len(store.dossiers)) == (1, 1)


def test_of_two_same_requests_at_once_one_files() -> None:
    store = MemoryStore()
    desk = a_desk(store=store)
    store.before_commit.append(lambda: file_dossier(an_application(), KEY, desk, NOON))

    late = file_dossier(an_application(), KEY, desk, NOON)

    assert (late.is_repeated, list(store.dossiers)) == (True, [late.folder.dossier.code])


def test_the_same_key_with_another_request_is_refused() -> None:
    desk = a_desk()
    file_dossier(an_application(), KEY, desk, NOON)

    with pytest.raises(KeyReused):
        file_dossier(an_application(case=2), Guard(KEY.key, "other"), desk, NOON)


def test_a_key_is_forgotten_after_ninety_days() -> None:
    store = MemoryStore()
    file_dossier(an_application(), KEY, a_desk(store=store), NOON)

    assert store.guard(KEY.key, NOON + timedelta(days=89)) is not None
    assert store.guard(KEY.key, NOON + timedelta(days=90)) is None


@pytest.mark.parametrize(
    ("entry", "error"),
    [
        (an_entry("9.999999"), ProcedureNotFound),
        (an_entry(status=Force.REPEALED), ProcedureRepealed),
        (an_entry(status=Force.SUSPENDED), ProcedureNotOnline),
        (an_entry(schema=None), ProcedureNotOnline),
        (an_entry(procedures=("9.999999",)), ProcedureNotFound),
    ],
    ids=["unknown", "repealed", "suspended", "without a form", "naming an unknown one"],
)
def test_what_cannot_be_filed_is_refused(entry: Any, error: type[Exception]) -> None:
    store = MemoryStore()

    with pytest.raises(error):
        file_dossier(an_application(), KEY, a_desk(entry, store=store), NOON)

    assert store.commits == 0


def test_what_the_law_changes_at_midnight_holds_for_who_files_after_it() -> None:
    turn = date(2026, 11, 24)
    eve = turn - timedelta(days=1)
    entry = an_entry(
        offers=(an_offer(10_000, to=eve), an_offer(7_000, from_=turn)),
        cases=(Case(papers=(Paper(name="Đơn", to=eve), Paper(name="Tờ khai", from_=turn))),),
    )
    last = datetime(2026, 11, 23, 16, 59, 59, tzinfo=UTC)
    filed = {}
    for number, at in ((1, last), (2, last + timedelta(seconds=1))):
        store = MemoryStore()
        papers = (HandedPaper(number, Hand.ONLINE),)
        file_dossier(an_application(papers=papers), KEY, a_desk(entry, store=store), at)
        (dossier,) = store.dossiers.values()
        filed[number] = dossier.owed

    assert filed == {1: 10_000, 2: 7_000}
    with pytest.raises(InvalidRequest):
        file_dossier(an_application(papers=(HandedPaper(2, Hand.ONLINE),)), KEY, a_desk(entry), last)


def test_a_procedure_is_repealed_at_the_midnight_of_its_day() -> None:
    entry = an_entry(status=Force.REPEALED, since=date(2026, 11, 24), replaced_by=("1.000894",))
    last = datetime(2026, 11, 23, 16, 59, 59, tzinfo=UTC)

    assert file_dossier(an_application(), KEY, a_desk(entry), last).token
    with pytest.raises(ProcedureRepealed):
        file_dossier(an_application(), KEY, a_desk(entry), last + timedelta(seconds=1))


def test_a_repealed_procedure_names_its_successor() -> None:
    entry = an_entry(status=Force.REPEALED, replaced_by=("1.014000",))

    with pytest.raises(ProcedureRepealed) as raised:
        file_dossier(an_application(), KEY, a_desk(entry), NOON)

    assert raised.value.replaced_by == ("1.014000",)


@pytest.mark.parametrize(
    ("changes", "paths"),
    [
        ({"answers": {}}, ["/answers/ten"]),
        ({"answers": {"ten": 5}}, ["/answers/ten"]),
        ({"papers": ()}, ["/papers"]),
        ({"papers": (HandedPaper(2, Hand.ONLINE),)}, ["/papers"]),
        ({"papers": (HandedPaper(1, Hand.HELD), HandedPaper(3, Hand.POST))}, ["/papers/1/paper"]),
        ({"papers": (HandedPaper(1, Hand.HELD),) * 2}, ["/papers/0/paper", "/papers/1/paper"]),
        ({"case": 2}, ["/case"]),
        ({"answers": {}, "papers": ()}, ["/answers/ten", "/papers"]),
    ],
)
def test_all_that_is_wrong_is_said_at_once(changes: dict[str, Any], paths: list[str]) -> None:
    store = MemoryStore()

    with pytest.raises(InvalidRequest) as raised:
        file_dossier(an_application(**changes), KEY, a_desk(store=store), NOON)

    assert [fault.path for fault in raised.value.faults] == paths
    assert store.counters == {}, "no number is taken for what is not filed"


def test_a_date_of_the_past_may_be_today_in_vietnam() -> None:
    born = {"type": "object", "properties": {"sinh": {"type": "string", "format": "date", "past": True}}}
    desk = a_desk(an_entry(schema=born))
    just_after_midnight = datetime(2026, 11, 23, 17, 30, tzinfo=UTC)

    file_dossier(an_application(answers={"sinh": "2026-11-24"}), KEY, desk, just_after_midnight)

    with pytest.raises(InvalidRequest) as raised:
        file_dossier(an_application(answers={"sinh": "2026-11-24"}), Guard("IDEM#2", ""), desk, NOON)
    assert [fault.path for fault in raised.value.faults] == ["/answers/sinh"]


def test_a_missing_paper_is_named() -> None:
    with pytest.raises(InvalidRequest) as raised:
        file_dossier(an_application(papers=()), KEY, a_desk(), NOON)

    assert raised.value.faults == (Fault("/papers", "Thiếu giấy tờ số 1: Tờ khai", "Paper 1 is missing."),)


def test_what_costs_something_asks_for_the_payment() -> None:
    store = MemoryStore()

    file_dossier(an_application(), KEY, a_desk(an_entry(offers=(an_offer(50_000),)), store=store), NOON)

    assert (store.dossiers[CODE].status, store.dossiers[CODE].owed) == (Status.PAYMENT_ASKED, 50_000)
    assert store.filings[CODE].items == ONE_CHARGE
    assert sorted(store.happened) == [(CODE, 1), (CODE, 2)]


def test_a_time_limit_in_words_gives_no_due_date() -> None:
    offer = an_offer(time=TimeLimit(value=3, unit=Unit.DAY, in_words=True))

    filed = file_dossier(an_application(), KEY, a_desk(an_entry(offers=(offer,))), NOON)

    assert (filed.folder.dossier.due, filed.folder.dossier.limit) == (None, None)


@pytest.mark.parametrize(
    ("hour", "days"), [(14, 0), (15, 2)], ids=["before it", "after it, and after a day off"]
)
def test_a_cut_off_decides_the_day_on_which_it_is_due(hour: int, days: int) -> None:
    limit = TimeLimit(value=1, unit=Unit.WORKING_DAY, cut_off=15)
    received = NOON.astimezone(VIETNAM).replace(hour=hour)

    filed = file_dossier(an_application(), KEY, a_desk(an_entry(offers=(an_offer(time=limit),))), received)

    assert filed.folder.dossier.due is not None
    assert filed.folder.dossier.due.date() == received.date() + timedelta(days=days)


def test_a_fine_is_looked_up_by_its_number() -> None:
    store = MemoryStore()

    filed = file_dossier(for_number("QD-1"), KEY, a_desk(a_fine(), store=store, register=FINES), NOON)

    dossier = filed.folder.dossier
    assert (dossier.owed, dossier.after_payment) == (1_500_000, Status.DECIDED)
    assert (filed.folder.filing.items, filed.folder.filing.purpose) == (FINE, "Vượt đèn đỏ")


@pytest.mark.parametrize("number", ["QD-2", "", None, 5, {}])
def test_a_number_that_the_register_does_not_know_is_a_fault_of_that_answer(number: Any) -> None:
    with pytest.raises(InvalidRequest) as raised:
        file_dossier(for_number(number), KEY, a_desk(a_fine(), register=FINES), NOON)

    assert [fault.path for fault in raised.value.faults] == ["/answers/decision/number"]


class SilentRegister(MemoryRegister):
    def find(self, kind: str, number: str) -> Debt | None:
        raise OutsideUnavailable(f"{kind} {number}")


def test_a_register_that_does_not_answer_files_nothing() -> None:
    store = MemoryStore()

    with pytest.raises(OutsideUnavailable):
        file_dossier(for_number("QD-1"), KEY, a_desk(a_fine(), store=store, register=SilentRegister()), NOON)

    assert (store.commits, store.counters) == (0, {})


def test_a_linked_service_opens_a_dossier_for_each_procedure_in_one_change() -> None:
    store = MemoryStore()
    service = a_fine(
        code="xe", procedures=("1.007700", "1.013066"), due=Due(register="fines", by="/decision/number")
    )
    parts = (an_entry("1.007700", unit="G12"), an_entry("1.013066", unit="G01", title="Đăng ký xe"))

    filed = file_dossier(
        an_application(procedure="xe", answers={"decision": {"number": "QD-1"}}, papers=()),
        KEY,
        a_desk(service, *parts, store=store, register=FINES),
        NOON,
    )

    first, second = store.dossiers[f"G12-{TODAY}-0001"], store.dossiers[f"G01-{TODAY}-0001"]
    assert store.commits == 1
    assert (first.procedure, first.status, first.owed) == ("1.007700", Status.PAYMENT_ASKED, 1_500_000)
    assert first.after_payment is Status.REGISTERED
    assert (second.procedure, second.status, second.owed) == ("1.013066", Status.REGISTERED, 0)
    assert (first.after, second.after) == (None, first.code)
    assert [linked.code for linked in filed.folder.filing.linked] == [first.code, second.code]
    assert store.filings[second.code].answers == {}, "the answers are kept once"


def test_linked_dossiers_wait_for_each_other_from_the_start() -> None:
    desk = a_desk(
        an_entry("xe", procedures=("1.007700", "1.013066"), offers=()),
        an_entry("1.007700", unit="G12", office="Thuế tỉnh"),
        an_entry("1.013066", unit="G01", office="Công an cấp xã"),
    )

    main = file_dossier(an_application(procedure="xe"), KEY, desk, NOON).folder.dossier

    second = desk.dossiers.folder(main.then or "")
    assert second is not None
    assert (main.waits, second.dossier.waits) == (False, True)
    assert (second.dossier.after, second.dossier.due) == (main.code, None)
    assert second.filing.office == "Công an cấp xã"


def test_the_dossier_keeps_which_form_was_filled_in_who_applies_and_for_whom() -> None:
    entry = an_entry(version="0123456789ab", office="UBND cấp xã", applicant=Applicant(name="/ten"))
    representative = Representative("Người Nộp Thay", "001000000002", "được ủy quyền")
    application = an_application(form="0123456789ab", representative=representative)

    filing = file_dossier(application, KEY, a_desk(entry), NOON).folder.filing

    assert (filing.form, filing.office, filing.channel) == ("0123456789ab", "UBND cấp xã", Channel.ONLINE)
    assert (filing.applicant, filing.representative) == (Person("một tên"), representative)


def test_answers_are_checked_against_the_form_that_they_were_made_with() -> None:
    before = {"type": "object", "required": ["cu"]}
    earlier = EarlierForm(until=NOON.date(), schema=before)
    desk = a_desk(an_entry(version="0123456789ab", earlier=(earlier,)))
    old = an_application(form=version_of(before), answers={"cu": 1})

    assert file_dossier(old, KEY, desk, NOON).folder.filing.form == version_of(before)
    with pytest.raises(FormOutdated):
        file_dossier(old, Guard("IDEM#2", "d"), desk, NOON + timedelta(days=1))
    with pytest.raises(InvalidRequest):
        file_dossier(replace(old, answers={"ten": "x"}), Guard("IDEM#3", "d"), desk, NOON)


def test_a_dossier_taken_in_by_an_agency_bears_its_code_and_costs_what_the_counter_costs() -> None:
    offers = (
        an_offer(),
        an_offer(8_000, channel=Channel.COUNTER, time=TimeLimit(value=5, unit=Unit.WORKING_DAY)),
    )
    taken_in = an_application(channel=Channel.COUNTER, unit="H15.50")

    dossier = file_dossier(taken_in, KEY, a_desk(an_entry(offers=offers)), NOON).folder.dossier

    assert (dossier.code, dossier.owed) == (f"H15.50-{TODAY}-0001", 8_000)
    assert dossier.limit == Limit(5.0, Period.WORKING_DAY)


def test_papers_of_a_case_are_those_of_its_number() -> None:
    cases = (
        Case(name="A", papers=(Paper(name="a"),)),
        Case(name="B", papers=(Paper(name="b"), Paper(name="c"))),
    )
    both = (HandedPaper(1, Hand.COUNTER), HandedPaper(2, Hand.COUNTER))

    filed = file_dossier(an_application(case=2, papers=both), KEY, a_desk(an_entry(cases=cases)), NOON)

    assert filed.folder.filing.case == 2


@pytest.mark.parametrize("moment", ["before", "between"])
def test_a_store_out_of_reach_files_nothing(moment: str) -> None:
    store = MemoryStore(is_reachable=moment == "between")
    store.before_commit.append(lambda: setattr(store, "is_reachable", False))

    with pytest.raises(StoreUnavailable):
        file_dossier(an_application(), KEY, a_desk(store=store), NOON)

    assert (store.dossiers, store.filings, store.guards, store.happened) == ({}, {}, {}, {})
