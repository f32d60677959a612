"""Dossiers and steps in the portal's words."""

from dataclasses import replace
from datetime import timedelta

import pytest

from catalog.offers import Channel
from catalog.working_days import Calendar
from functions.adapters.portal_messages import progress_of, record_of
from functions.domain.act import Do, Handover, Letter, Officer
from functions.domain.acting import acted
from functions.domain.dossier import Dossier
from functions.domain.filing import ERASED, Person
from functions.domain.payment_status import PaymentStatus
from functions.ports import Folder
from tests.makers import CODE, NOON, REFERENCE, a_dossier, a_filing, a_payment, an_act

OFFICER = Officer("Phòng Tư pháp", "Cán Bộ Thử", "Chuyên viên")
WHO = Person("Người Khai Thử", "001000000001", phone="0900000000", email="thu@example.com")
FILING = a_filing(applicant=WHO, channel=Channel.COUNTER, office="Ủy ban nhân dân xã")


def done(*does: Do) -> Folder:
    """Return a free dossier to which all of this was done, with its letters."""
    dossier: Dossier = a_dossier(owed=0)
    letters: list[Letter] = []
    for minutes, do in enumerate(does, start=1):
        how = Handover.POST if do is Do.DELIVER else None
        act = an_act(do, minutes, by=OFFICER, reason="đã xem", how=how)
        dossier = acted(dossier, act, Calendar())
        letters.append(Letter(dossier.version, act))
    return Folder(dossier, FILING, letters=tuple(letters))


def test_a_dossier_is_told_with_its_codes_and_times() -> None:
    record = record_of(done(Do.ACCEPT, Do.DECIDE, Do.DELIVER))

    assert (record["MaHoSo"], record["MaTTHC"], record["TrangThaiHoSo"]) == (CODE, "1.001193", "10")
    assert (record["KenhThucHien"], record["HinhThuc"]) == ("1", "1")
    assert record["DinhDanhCHS"] == {"LoaiDinhDanh": "1", "SoDinhDanh": "001000000001"}
    times = [record[name] for name in ("NgayNopHoSo", "NgayTiepNhan", "NgayKetThucXuLy", "NgayTra")]
    assert times == [f"20261123120{minute}00" for minute in range(4)]
    assert record["NgayTuChoi"] == ""
    assert record["DanhSachLePhi"][0]["LoaiPhiLePhi"] == "2"


@pytest.mark.parametrize(("provider", "said"), [("dvcqg", "1"), ("vnpay", "2"), ("", "3")])
def test_where_it_was_paid_is_told(provider: str, said: str) -> None:
    payment = a_payment(provider=provider, status=PaymentStatus.PAID)
    dossier = replace(a_dossier(), paid=REFERENCE if provider else None)

    record = record_of(Folder(dossier, FILING, (payment,)))

    assert record["DuocThanhToanTrucTuyen"] == said


def test_what_was_asked_for_is_told_with_its_reasons() -> None:
    [asked] = record_of(done(Do.ASK_SUPPLEMENT))["DanhSachHoSoBoSung"]

    assert asked["NoiDungBoSung"] == "Giấy chứng sinh: bản chụp bị mờ"
    assert asked["NguoiYeuCauBoSung"] == "Cán Bộ Thử"


def test_what_was_erased_here_is_not_blanked_there() -> None:
    record = record_of(replace(done(Do.ACCEPT, Do.DECIDE), filing=ERASED))

    assert record["TrangThaiHoSo"] == "9"
    assert not {"ChuHoSo", "TenTTHC", "DinhDanhCHS"} & set(record)


def test_a_step_names_who_did_what_when() -> None:
    folder = done(Do.ACCEPT)

    step = progress_of(folder.dossier.unsaved[-1], folder)

    at = (NOON + timedelta(minutes=1)).strftime("%Y%m%d%H%M%S")
    assert (step["ThoiDiemXuLy"], step["TrangThai"], step["NoiDungXuLy"]) == (at, "2", "đã xem")
    assert (step["NguoiXuLy"], step["PhongBanXuLy"]) == ("Cán Bộ Thử", "Phòng Tư pháp")


def test_a_step_without_a_letter_says_what_status_it_led_to() -> None:
    folder = replace(done(), letters=())

    assert progress_of(folder.dossier.unsaved[0], folder)["NoiDungXuLy"] == "Mới đăng ký"
