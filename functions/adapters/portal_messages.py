"""A dossier as the national portal's messages have it: names of fields, codes, times.

Fields by section 2.4 of the project's notes. What we do not know stays empty, as the portal's callers do.
"""

from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import Any

from catalog.offers import Channel
from functions.domain.act import Act, Do, Handover, Letter
from functions.domain.dossier import Event, Happening
from functions.domain.due import VIETNAM
from functions.domain.file import File, FileStatus
from functions.domain.filing import Person
from functions.domain.money import Item
from functions.domain.status import Status
from functions.ports import Folder

CHANNEL: Mapping[Channel, str] = {Channel.COUNTER: "1", Channel.ONLINE: "2", Channel.POST: "3"}
KIND_OF_FEE = {"fee": "1", "charge": "2"}
CITIZEN = "1"  # the forms do not ask for another kind of applicant yet
ON_RECEIPT = "1"
NATIONAL_PLATFORM = "dvcqg"
IDENTITY: Mapping[int, str] = {12: "1", 9: "2"}
SAID: Mapping[Happening, str] = {
    Happening.BEGUN: "Bắt đầu giải quyết",
    Happening.PAYMENT_SETTLED: "Đã thanh toán",
    Happening.APOLOGISED: "Xin lỗi và hẹn lại ngày trả",
}


def record_of(folder: Folder) -> dict[str, Any]:
    """Return the dossier as `DongBoHoSoMC` takes it; what was erased here is left as it is there."""
    record = _record(folder)
    return {name: said for name, said in record.items() if said} if folder.is_erased else record


def _record(folder: Folder) -> dict[str, Any]:
    dossier, filing = folder.dossier, folder.filing
    asked = [letter for letter in folder.letters if letter.act.wanted]
    return {
        "MaHoSo": dossier.code,
        "MaTTHC": dossier.procedure,
        "TenTTHC": filing.title,
        "KenhThucHien": CHANNEL[filing.channel],
        **_applicant(filing.applicant),
        "TrichYeuHoSo": filing.title[:1000],
        "NgayNopHoSo": moment(dossier.submitted_at),
        "NgayHenTra": moment(dossier.due),
        "TrangThaiHoSo": str(dossier.status.number),
        **_times(folder),
        **_end(folder.letters),
        "DonViXuLy": filing.office,
        "TaiLieuNop": [_file(file) for file in folder.files if file.status is FileStatus.LINKED],
        "DanhSachLePhi": [_fee(item) for item in folder.items],
        "DanhSachHoSoBoSung": [_asked(dossier.code, letter) for letter in asked],
        "DanhSachGiayToKetQua": [{"TenGiayTo": name} for name in _results(folder.letters)],
        "HoSoCoThanhPhanSoHoa": "1" if folder.files else "0",
        "DuocThanhToanTrucTuyen": _paid_online(folder),
    }


def progress_of(event: Event, folder: Folder) -> dict[str, Any]:
    """Return one step as `CapNhatTienDoHoSoMC` takes it: the same step is always told the same way."""
    act = next((letter.act for letter in folder.letters if letter.n == event.n), None)
    by = act.by if act else None
    words = act.reason if act else ""
    return {
        "MaHoSo": folder.dossier.code,
        "NguoiXuLy": by.name[:50] if by else "",
        "ChucDanh": by.title if by else "",
        "ThoiDiemXuLy": moment(event.at),
        "PhongBanXuLy": by.department if by else folder.filing.office,
        "NoiDungXuLy": words or SAID.get(event.happening, event.status.label),
        "TrangThai": str(event.status.number),
        "NgayBatDau": moment(event.at),
        "NgayKetThucTheoQuyDinh": moment(act.due if act else None),
    }


def moment(at: datetime | None) -> str:
    """Write a time as the portal does: local, to the second; nothing for none."""
    return at.astimezone(VIETNAM).strftime("%Y%m%d%H%M%S") if at else ""


def _applicant(person: Person | None) -> dict[str, Any]:
    if person is None:
        return {}
    known = {
        "ChuHoSo": person.name,
        "LoaiDoiTuong": CITIZEN,
        "Email": person.email,
        "SoDienThoai": person.phone,
    }
    kind = IDENTITY.get(len(person.identity))
    return known | ({"DinhDanhCHS": {"LoaiDinhDanh": kind, "SoDinhDanh": person.identity}} if kind else {})


def _times(folder: Folder) -> dict[str, str]:
    reached = {step.status: step.at for step in folder.dossier.history}
    return {
        "NgayTiepNhan": moment(reached.get(Status.ACCEPTED)),
        "NgayTra": moment(reached.get(Status.DELIVERED)),
        "NgayKetThucXuLy": moment(reached.get(Status.DECIDED) or reached.get(Status.STOPPED)),
        "NgayTuChoi": moment(reached.get(Status.REFUSED)),
    }


def _end(letters: Iterable[Letter]) -> dict[str, str]:
    handed = [letter.act for letter in letters if letter.act.do is Do.DELIVER]
    how = handed[-1].how if handed else None
    return {
        "HinhThuc": "1" if how is Handover.POST else "0",
        "ThongTinTra": ", ".join(handed[-1].results) if handed else "",
    }


def _results(letters: Iterable[Letter]) -> list[str]:
    return list(dict.fromkeys(name for letter in letters for name in letter.act.results))


def _file(file: File) -> dict[str, str]:
    return {"TepDinhKemId": file.id, "TenTepDinhKem": file.name, "IsDeleted": "False", "DuocSoHoa": "1"}


def _fee(item: Item) -> dict[str, str]:
    kind = KIND_OF_FEE.get(item.kind, KIND_OF_FEE["fee"])
    return {
        "TenPhiLePhi": item.name,
        "HinhThucThu": ON_RECEIPT,
        "Gia": str(item.amount),
        "LoaiPhiLePhi": kind,
    }


def _asked(code: str, letter: Letter) -> dict[str, str]:
    act: Act = letter.act
    return {
        "HoSoBoSungId": f"{code}-{letter.n}",
        "NguoiYeuCauBoSung": act.by.name if act.by else "",
        "NoiDungBoSung": "; ".join(f"{one.name}: {one.reason}" for one in act.wanted),
        "NgayBoSung": moment(act.at),
    }


def _paid_online(folder: Folder) -> str:
    """1: on the national platform; 2: by another gateway; 3: not online."""
    paid = [one.provider for one in folder.payments if one.reference == folder.dossier.paid]
    if not paid:
        return "3"
    return "1" if paid[0] == NATIONAL_PLATFORM else "2"
