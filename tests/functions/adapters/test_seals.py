from dataclasses import replace
from xml.etree.ElementTree import fromstring

import pytest
from hypothesis import given
from hypothesis import strategies as st

from functions.adapters.receipt_xml import data_of, document, facts_of, link, seal_of
from functions.adapters.seals import Ed25519Sealer, check, jwk, public_of
from functions.domain.errors import Misconfigured, ReceiptForged
from functions.domain.money import Item
from functions.domain.receipt import Collector, Seal
from tests.makers import a_receipt

# RFC 8032, section 7.1, test 1.
SECRET = "nWGxne_9WmC6hEr0kuwsxERJxWl7MmkZcDusAxyuf2A"
PUBLIC = "11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo"
COLLECTOR = Collector("Kho bạc Thử & Bạn", "0100000000")
SEALER = Ed25519Sealer(SECRET, ("A" * 43, PUBLIC), COLLECTOR)


def a_seal(**changes: object) -> Seal:
    seal = SEALER.sealed(a_receipt(collector=COLLECTOR, **changes)).seal
    assert seal is not None
    return seal


def test_the_public_key_is_that_of_the_standard() -> None:
    assert public_of(SECRET) == PUBLIC
    assert jwk(PUBLIC) == {"kty": "OKP", "crv": "Ed25519", "use": "sig", "kid": "11qYAYKx", "x": PUBLIC}


def test_a_receipt_is_ours_as_it_was_signed() -> None:
    check(seal_of(document(a_seal())), [PUBLIC])


@given(st.data())
def test_whatever_is_changed_is_noticed(data: st.DataObject) -> None:
    seal = a_seal()
    place = data.draw(st.integers(0, len(seal.data) - 1))
    letter = data.draw(st.characters(codec="utf-8").filter(lambda one: one != seal.data[place]))

    with pytest.raises(ReceiptForged):
        check(replace(seal, data=seal.data[:place] + letter + seal.data[place + 1 :]), [PUBLIC])


@pytest.mark.parametrize("key", ["AAAAAAAA", "BBBBBBBB", "", "11qYAYK"])
def test_another_key_is_none(key: str) -> None:
    with pytest.raises(ReceiptForged):
        check(replace(a_seal(), key=key), ["A" * 43, PUBLIC])


@pytest.mark.parametrize("signature", ["", "AAAA", "A" * 86, "á"])
def test_another_signature_is_none(signature: str) -> None:
    with pytest.raises(ReceiptForged):
        check(replace(a_seal(), signature=signature), [PUBLIC])


def test_a_key_that_is_not_published_signs_nothing() -> None:
    with pytest.raises(Misconfigured):
        replace(SEALER, published=("A" * 43,)).sealed(a_receipt())
    with pytest.raises(Misconfigured):
        public_of("dG9vIHNob3J0")


def test_the_data_part_has_the_fields_of_the_decree() -> None:
    facts = facts_of(a_seal(number=42, replaces="LP-26E/0000041"))

    assert facts == {
        "TenBienLai": "Biên lai thu lệ phí",
        "KyHieuMau": "01BLP0-001",
        "KyHieu": "LP-26E",
        "So": "0000042",
        "NgayLap": "2026-11-23T12:00:00+07:00",
        "DonViThu": "Kho bạc Thử & Bạn",
        "MaSoThue": "0100000000",
        "MaThanhToan": "G15-261123-0001-7KQ2M9XD4H",
        "ThayThe": "LP-26E/0000041",
        "TongSoTien": "50000",
        "BangChu": "Năm mươi nghìn đồng",
    }


def test_a_receipt_for_what_the_decree_has_no_form_for_names_none() -> None:
    assert "KyHieuMau" not in facts_of(a_seal(kind="fine", items=(Item("fine", "Tiền phạt", 1),)))


@given(st.text(min_size=1))
def test_any_name_of_a_line_makes_xml_that_says_it(name: str) -> None:
    receipt = a_receipt(items=(Item("fee", name, 7),))

    [row] = fromstring(data_of(receipt)).findall("CacKhoan/Khoan")  # noqa: S314 # our own
    said = "".join(one if one.isprintable() else " " for one in name)

    assert [element.text for element in row] == ["Phí", said, "7"]


@pytest.mark.parametrize("text", ["", "<BienLai/>", document(Seal("<DuLieu></DuLieu>", "k", "s")) + "x"])
def test_what_is_no_receipt_is_refused(text: str) -> None:
    with pytest.raises(ReceiptForged):
        seal_of(text)


def test_the_link_keeps_the_receipt_from_every_server() -> None:
    address = link("https://motcua.example", a_seal())

    assert address.startswith("https://motcua.example/kiem-bien-lai/#d=")
    assert len(address) < 800
