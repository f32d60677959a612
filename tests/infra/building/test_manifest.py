"""What was written last time is remembered, or nothing is."""

from pathlib import Path

from infra.building.manifest import Known, Manifest


def test_what_was_saved_is_loaded(tmp_path: Path) -> None:
    manifest = Manifest(b"frame", {"home": Known(b"key", {"index.html": b"1"})})

    manifest.save(tmp_path / "deep/manifest")

    assert Manifest.load(tmp_path / "deep/manifest") == manifest


def test_a_manifest_that_is_missing_or_damaged_is_empty(tmp_path: Path) -> None:
    (tmp_path / "damaged").write_bytes(b"\xff\x00")

    assert Manifest.load(tmp_path / "missing") == Manifest()
    assert Manifest.load(tmp_path / "damaged") == Manifest()
