"""The tracking link as a picture."""

from xml.etree import ElementTree as ET

from functions.adapters.qr import svg


def test_the_drawing_is_an_image_without_script() -> None:
    root = ET.fromstring(svg("https://motcua.example/ho-so/#ma=G15-261123-0001&khoa=x"))  # noqa: S314 - our own drawing

    assert root.tag.endswith("svg")
    assert {child.tag.rpartition("}")[2] for child in root.iter()} <= {"svg", "path"}


def test_another_link_is_another_drawing() -> None:
    assert svg("a") != svg("b")
