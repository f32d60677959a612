"""Each rule: one record that breaks it, and the same catalogue without that fault stays silent."""

from datetime import date
from typing import Any

import pytest
from msgspec.structs import replace

from catalog.catalog import Catalog
from catalog.guides import Guide, Step
from catalog.journeys import SharedPaper
from catalog.model import Case, Hand, Level, Online, OnlinePeriod, Paper, Result, Review, Status
from catalog.offers import Channel, Fee, Offer, Reduction, TimeLimit
from catalog.problems import Severity
from catalog.rules.registry import RULES, name
from catalog.rules.view import Finding, View
from catalog.services import Applicant
from tests.catalog.rules.small import (
    BIRTH,
    SMALL,
    day,
    guided,
    with_birth,
    with_english,
    with_event_guide,
    with_fees,
    with_form,
    with_guide,
    with_held_paper,
    with_journey,
    with_law,
    with_local,
    with_office,
    with_other_level,
    with_paper,
    with_service,
    with_step,
    with_words,
    with_words_beside,
)

TODAY = date(2026, 11, 23)
A_REVIEW = Review(old="60/2014/QH13", new="31/2024/QH15", from_=TODAY)


def run(catalog: Catalog) -> list[tuple[str, Finding]]:
    journeys = tuple(catalog.journeys.values())
    view = View(
        catalog,
        tuple(catalog.procedures.values()),
        tuple(catalog.services.values()),
        TODAY,
        journeys,
        tuple(catalog.local_fees.values()),
        tuple(catalog.english.values()),
    )
    return [(name(rule), finding) for rule in RULES for finding in rule(view)]


LONG = "a" * 201
COMMON: dict[str, Any] = {"name": "Giấy", "name_en": "Paper"}
E, W = Severity.ERROR, Severity.WARNING
BROKEN: list[tuple[str, Severity, Catalog]] = [
    ("unknown-field", E, with_birth(field="ho-tihc")),
    ("unknown-agency", E, with_birth(agency="bo-tu-phat")),
    ("unknown-agency", E, with_birth(executed_by=("ubnd-cap-xa", "ubnd-cap-thon"))),
    ("unknown-agency", E, with_service(agency="bo")),
    ("unknown-subject", E, with_birth(subjects=("nguoi",))),
    ("unknown-life-event", E, with_birth(life_events=("co-con",))),
    ("unknown-law", E, with_birth(legal_basis=("1/1945/SL",))),
    ("unknown-answer", E, with_form(applicant=Applicant(name="/ho_ten", phone="/dien_thoai"))),
    ("unknown-answer", E, with_form(applicant=Applicant(name="/ho_ten/ten"))),
    ("unknown-province", E, with_birth(province="99")),
    ("unknown-province", E, with_birth(online=(OnlinePeriod(level=Online.FULL, province="99"),))),
    ("unknown-successor", E, with_birth(status=Status.REPEALED, replaced_by=("9.999999",))),
    ("unknown-form", E, with_birth(form="to-khai")),
    ("unknown-linked-procedure", E, with_service(procedures=("9.999999",))),
    ("unknown-parent", E, replace(SMALL, provinces={"24": SMALL.provinces["24"]})),
    ("unknown-parent", E, with_law(replaced_by="1/2027/QH16")),
    ("short-repeats-title", E, with_birth(short="Đăng ký khai sinh")),
    ("title-too-long", W, with_birth(title="Đ" + "đ" * 60)),
    ("title-not-tidy", W, with_birth(title="ĐĂNG KÝ KHAI SINH")),
    ("title-not-tidy", W, with_birth(title="Thủ tục đăng ký khai sinh")),
    ("title-not-tidy", W, with_birth(title="Đăng ký khai sinh.")),
    ("also-repeats", W, with_birth(also=("khai sinh", "Khái sinh"))),
    ("also-repeats", W, with_birth(also=("dang ky khai sinh",))),
    ("title-level-differs", W, with_birth(title="Đăng ký khai sinh (cấp tỉnh)")),
    ("twin", W, with_birth(title="Cấp bản sao trích lục hộ tịch")),
    ("called-the-same", W, with_birth(title="Đăng ký khai sinh ở xã", short="Cấp bản sao trích lục hộ tịch")),
    ("short-with-gap", W, with_birth(short="Đăng ký … sinh")),
    ("paper-not-counted", E, with_paper()),
    ("cases-not-told-apart", W, with_birth(cases=(Case(name="Một"), Case()))),
    ("fee-says-not-one-thing", E, with_fees(Fee())),
    ("fee-says-not-one-thing", E, with_fees(Fee(amount=0, set_by="province"))),
    ("fee-says-not-one-thing", E, with_fees(Fee(amount=5_000, in_words=True))),
    ("free-beside-fee", E, with_fees(Fee(amount=0), Fee(amount=5000))),
    ("free-beside-fee", E, with_fees(Fee(amount=0), Fee(set_by="province"))),
    ("fee-too-small", W, with_fees(Fee(amount=1_100))),
    ("reduction-says-not-one-thing", E, with_fees(Fee(amount=5_000, reductions=(Reduction(),)))),
    (
        "offer-of-unknown-case",
        E,
        with_birth(offers=(Offer(channel=Channel.POST, cases=("Trẻ bị bỏ rơi",)),)),
    ),
    ("offer-of-unknown-case", E, with_fees(Fee(amount=1_000, cases=("Cấp lại",)))),
    ("offer-at-other-office", E, with_birth(offers=(Offer(channel=Channel.POST, at=("cuc-thue",)),))),
    ("local-fee-of-unknown-place", E, with_local(province="99")),
    ("local-fee-of-unknown-procedure", E, with_local(procedure="1.999999")),
    ("local-fee-not-left-open", E, with_local(procedure="1.000002")),
    ("local-fee-without-source", E, with_local(fees=(Fee(amount=8_000),))),
    ("local-fee-says-not-one-thing", E, with_local(fees=(Fee(source="1/2026/NQ-HĐND"),))),
    (
        "local-fee-says-not-one-thing",
        E,
        with_local(online=(Fee(set_by="province", source="1/2026/NQ-HĐND"),)),
    ),
    ("time-says-not-one-thing", E, with_birth(offers=(Offer(channel=Channel.POST, time=TimeLimit()),))),
    ("text-too-long", W, with_paper(originals=1, when=LONG)),
    ("text-too-long", W, with_birth(results=(Result(name=LONG),))),
    ("period-runs-backwards", E, with_fees(Fee(amount=5_000, from_=day("2026-02-01"), to=day("2026-01-01")))),
    (
        "periods-overlap",
        E,
        with_fees(Fee(amount=5_000, to=day("2026-06-30")), Fee(amount=6_000, from_=day("2026-06-30"))),
    ),
    ("periods-overlap", E, with_fees(Fee(amount=5_000), Fee(amount=6_000, from_=day("2026-06-30")))),
    ("periods-overlap", E, with_fees(Fee(amount=5_000, from_=day("2026-01-01")), Fee(amount=6_000))),
    (
        "periods-leave-gap",
        W,
        with_fees(Fee(amount=5_000, to=day("2026-06-30")), Fee(amount=6_000, from_=day("2026-07-02"))),
    ),
    ("abolished-paper", W, with_birth(cases=(Case(papers=(Paper(name="Bản sao sổ hộ khẩu", copies=1),)),))),
    ("abolished-paper", W, with_birth(cases=(Case(papers=(Paper(name="CMND, CCCD", hand=Hand.SHOW),)),))),
    ("abolished-office", W, with_birth(executed_by=("ubnd-cap-huyen",))),
    ("period-ends-soon", W, with_fees(Fee(amount=5_000, to=day("2026-12-31")))),
    ("period-ended", E, with_fees(Fee(amount=5_000, to=day("2026-11-22")))),
    (
        "period-ended",
        W,
        with_fees(Fee(amount=5_000, reductions=(Reduction(percent=50, to=day("2026-06-30")),))),
    ),
    ("period-ended", W, with_paper(originals=1, to=day("2026-11-22"))),
    ("period-ended", W, with_birth(offers=(Offer(channel=Channel.POST, to=day("2026-11-22")),))),
    (
        "periods-overlap",
        E,
        with_birth(
            offers=(
                Offer(channel=Channel.POST, to=day("2027-01-01")),
                Offer(channel=Channel.POST, from_=day("2027-01-01")),
            )
        ),
    ),
    ("period-runs-backwards", E, with_paper(originals=1, from_=day("2027-01-02"), to=day("2027-01-01"))),
    ("period-ended", E, with_birth(online=(OnlinePeriod(level=Online.FULL, until=day("2026-01-01")),))),
    ("repealed-without-successor", W, with_birth(status=Status.REPEALED)),
    ("replaced-but-in-force", E, with_birth(replaced_by=("1.000002",))),
    ("replaces-itself", E, with_birth(status=Status.REPEALED, replaced_by=(BIRTH,))),
    ("law-replaced", W, with_law(replaced_by="31/2024/QH15")),
    ("paper-already-held", W, with_held_paper("Bản sao giấy khai sinh của con")),
    ("time-differs-at-other-level", W, with_other_level(days=3)),
    ("not-confirmed", W, with_birth(reviews=(A_REVIEW,))),
    ("unofficial-law-number", W, with_law(well_formed=False)),
    ("district-level", W, with_birth(levels=(Level.DISTRICT,))),
    ("link-to-repealed", E, with_service(procedures=("1.000007",))),
    ("unknown-english", E, with_english("linh-vuc/ho-tihc")),
    ("idle-english", W, with_english("giay-to/khong-co-giay-nay")),
    ("unknown-step-procedure", E, with_step(1, procedure="9.999999")),
    ("unknown-step-procedure", E, with_step(1, instead=("9.999999",))),
    ("step-procedure-repealed", W, with_step(4, instead=("1.000007",))),
    ("unknown-step", E, with_step(1, after=("thuong-tru",))),
    ("unknown-step", E, with_step(1, after=("khai-sinh",))),
    ("unknown-step", E, with_step(3, id="khai-sinh")),
    ("unknown-step", E, with_journey(papers=(SharedPaper(**COMMON, says=("to khai",), made_by="x"),))),
    ("unknown-case", E, with_step(2, case=3)),
    ("idle-shared-paper", W, with_journey(papers=(SharedPaper(**COMMON, says=("so ho khau",)),))),
    ("unknown-event", E, with_journey(life_event="co-con")),
    ("unknown-event-reference", E, with_event_guide(event="co-con")),
    ("unknown-event-reference", E, with_event_guide(first=("9.999999",))),
    ("unknown-event-reference", E, with_event_guide(fields=("ho-tihc",))),
    ("sentence-too-long", E, with_step(0, do="một " * 26)),
    ("sentence-too-long", E, with_journey(summary_en="one " * 26)),
    ("sentence-too-long", E, with_words(vi="một " * 26)),
    ("sentence-too-long", E, with_event_guide(summary_en="one " * 26)),
    (
        "sentences-long-on-the-whole",
        E,
        with_guide(
            summary="một " * 15,
            steps=(),
            tips=(),
            questions=(),
            en={"steps": (), "tips": (), "questions": ()},
        ),
    ),
    ("step-says-two-things", E, with_office("Xã xem. Xã ký.")),
    ("step-says-two-things", E, with_office("Xã xem.", "The office looks; it signs.")),
    ("words-of-offices", W, with_words(vi="Gửi thành phần hồ sơ.")),
    ("words-of-offices", W, with_words(en="File it prior to May.")),
    ("words-of-offices", W, with_step(0, do="Thụ lý đơn.")),
    ("passive-voice", W, with_words(vi="Đơn được duyệt bởi xã.")),
    ("passive-voice", W, with_guide(en={"summary": "It is lost. It was found. It is kept."})),
    ("no-translation", W, with_birth(guide=Guide(summary="Khai sinh."))),
    ("stale-translation", W, with_birth(guide=replace(guided(), summary="Khai sinh cho con."))),
    ("translation-of-other-shape", E, with_guide(en={"tips": ()})),
    ("translation-of-other-shape", E, with_guide(steps=(Step(do="Đi."), Step(do="Về.")))),
    ("translation-with-other-figures", W, with_words("Có 2 bản.", "Take 3 copies.")),
    ("translation-with-other-figures", W, with_words("Từ 1/7/2025.", "From 1 July 2026.")),
    ("guide-amount-differs", E, with_words("Trả 20.000 đồng.", "Pay 20,000 VND.")),
    ("guide-amount-differs", E, with_words("Trả 2 triệu đồng.", "Pay 2 million dong.")),
    ("guide-time-differs", E, with_office("Xã ký trong 3 ngày.", "The office signs within 3 days.")),
    ("guide-time-differs", E, with_office("Xã ký trong ba ngày làm việc.")),
    ("guide-time-differs", E, with_words("Chờ khoảng 5 ngày.", "Wait 5 days.")),
    (
        "guide-form-differs",
        E,
        with_words_beside(
            "Điền mẫu CT02.",
            "Use form CT01.",
            cases=(Case(papers=(Paper(name="Đơn", form="CT01", copies=1),)),),
        ),
    ),
    (
        "guide-says-free",
        E,
        with_words_beside(
            "Việc này miễn phí.", "Ask.", offers=(Offer(channel=Channel.POST, fees=(Fee(amount=5000),)),)
        ),
    ),
]
# What is said of another record because of the changed one.
CONSEQUENCES = {"link-to-repealed", "step-procedure-repealed", "idle-shared-paper"}
FINE: dict[str, Catalog] = {
    "small catalogue": SMALL,
    "paper only shown": with_paper(hand=Hand.SHOW),
    "a held paper only shown": with_held_paper("Giấy khai sinh", hand=Hand.SHOW),
    "a paper that only names a held one": with_held_paper("Đơn xin cấp lại giấy khai sinh"),
    "the same time at another level": with_other_level(days=1),
    "free for some": with_fees(Fee(amount=0, when="Bạn thuộc diện miễn"), Fee(amount=5000)),
    "a way of a case, at an office": with_birth(
        cases=(Case(name="Theo danh sách"),),
        offers=(Offer(channel=Channel.POST, cases=("Theo danh sách",), at=("ubnd-cap-xa",)),),
    ),
    "a province's fee, less online": with_local(online=(Fee(amount=0, source="1/2026/NQ-HĐND"),)),
    "a fee known by its resolution": with_local(fees=(Fee(in_words=True, source="1/2026/NQ-HĐND"),)),
    "free under another label": with_fees(Fee(amount=0, label="trẻ em"), Fee(amount=5000)),
    "one fee follows another": with_fees(
        Fee(amount=5_000, to=day("2026-06-30")), Fee(amount=6_000, from_=day("2026-07-01"))
    ),
    "a paper and a way end soon": with_birth(
        offers=(
            Offer(channel=Channel.ONLINE, to=day("2026-12-31")),
            Offer(channel=Channel.ONLINE, from_=day("2027-01-01")),
            Offer(channel=Channel.POST, to=day("2026-12-31")),
        ),
        cases=(Case(papers=(Paper(name="Đơn", originals=1, to=day("2026-12-31")),)),),
    ),
    "ends later than in sixty days": with_fees(Fee(amount=5_000, to=day("2027-01-23"))),
    "retired successor": with_birth(status=Status.REPEALED, replaced_by=("1.000010",)),
    "title of sixty": with_birth(title="Đ" + "đ" * 59),
    "text of two hundred": with_paper(originals=1, when="a" * 200),
    "twenty-five words, twice": with_step(0, do=("một " * 24 + "một. ") * 2),
    "steps at the same time": with_step(2, after=()),
    "a wordy number that holds the official one": with_law(well_formed=False, official="60/2014/QH13"),
    "other words": with_birth(also=("khai sinh", "đẻ con")),
    "a time of day, a date, a free fee": with_words(
        "Nộp trước 15 giờ, từ 1/7/2026. Bạn không mất phí.",
        "File before 3 p.m., from 1 July 2026. It is free.",
    ),
    "the time of the record, in words and figures": with_office("Xã ký trong một ngày làm việc."),
    "a time that citizens have": with_words("Nộp trong 60 ngày.", "File within 60 days."),
    "the record's own form": with_words_beside(
        "Điền mẫu số 1.",
        "Use form 01.",
        cases=(Case(papers=(Paper(name="Đơn", form="Mẫu số 01", copies=1),)),),
    ),
}


@pytest.mark.parametrize(
    ("rule", "severity", "catalog"), BROKEN, ids=[f"{place}-{row[0]}" for place, row in enumerate(BROKEN)]
)
def test_broken_rule_is_found_with_its_severity(rule: str, severity: Severity, catalog: Catalog) -> None:
    findings = [finding for found, finding in run(catalog) if found == rule]

    assert {finding.severity for finding in findings} == {severity}
    assert all(finding.message.endswith(".") and finding.remedy for finding in findings)


@pytest.mark.parametrize("catalog", FINE.values(), ids=FINE)
def test_what_is_right_stays_without_a_word(catalog: Catalog) -> None:
    found = [(rule, finding.message) for rule, finding in run(catalog) if rule not in CONSEQUENCES]

    assert found == []


def test_every_rule_is_broken_at_least_once_here() -> None:
    assert {name(rule) for rule in RULES} == {row[0] for row in BROKEN}
