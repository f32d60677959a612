"""Builds the functions' zip: locked dependencies, our code, the catalogue's snapshot.

The same input gives the same bytes. The default is for this machine's Python, which runs it in the emulator.
For AWS, on Python 3.11: `python -m infra.local.package x86_64` (or `arm64`, with the template's parameter
Architecture set alike).
"""

import compileall
import hashlib
import platform
import shutil
import subprocess
import sys
import zipfile
from collections.abc import Iterator
from pathlib import Path
from py_compile import PycInvalidationMode

from catalog.loader import load
from catalog.snapshot import write
from infra.local.errors import PackageFailed

ROOT = Path(__file__).parents[2]
BUILD = ROOT / "build" / "functions"
LOCK = ROOT / "infra" / "requirements" / "functions.lock"
HERE = "here"
PLATFORMS = {"x86_64": "x86_64-manylinux_2_28", "arm64": "aarch64-manylinux_2_28"}
# boto3 is pinned with the rest, not left to the runtime; of botocore's 20 MB of models five are used.
MODELS = {"dynamodb", "kms", "s3", "sesv2", "ssm"}
UNUSED = ("bin", "boto3/data", "boto3/examples", "s3transfer/crt.py")
EPOCH = (1980, 1, 1, 0, 0, 0)


def build(snapshot: Path, target: str = HERE, directory: Path = BUILD) -> Path:
    """Build the package with *snapshot* unless it is there already; return its path."""
    archive, key = directory / "functions.zip", directory / "functions.key"
    wanted = _fingerprint(snapshot, target)
    if archive.exists() and key.exists() and key.read_text("utf-8") == wanted:
        return archive
    stage = directory / "package"
    shutil.rmtree(stage, ignore_errors=True)
    shutil.copytree(_dependencies(target, directory), stage)
    _copy_sources(stage, snapshot)
    _compile(stage)
    _zip(stage, archive)
    key.write_text(wanted, "utf-8")
    return archive


def sources() -> list[Path]:
    return sorted([*(ROOT / "functions").rglob("*.py"), *(ROOT / "catalog").glob("*.py")])


def _fingerprint(snapshot: Path, target: str) -> str:
    digest = hashlib.sha256(f"{target} {platform.machine()} {sys.version}".encode())
    for path in [Path(__file__), LOCK, *sources(), snapshot]:
        digest.update(f"\0{path.name}\0".encode() + hashlib.sha256(path.read_bytes()).digest())
    return digest.hexdigest()


def _dependencies(target: str, directory: Path) -> Path:
    digest = hashlib.sha256(
        f"{target} {sys.version}".encode() + LOCK.read_bytes() + Path(__file__).read_bytes()
    )
    place = directory / f"dependencies-{digest.hexdigest()[:12]}"
    if not place.exists():
        fresh = place.with_suffix(".new")
        shutil.rmtree(fresh, ignore_errors=True)
        _install(target, fresh)
        _prune(fresh)
        fresh.rename(place)
    return place


def _install(target: str, place: Path) -> None:
    where = [] if target == HERE else ["--python-platform", PLATFORMS[target], "--python-version", "3.11"]
    command = [
        _uv(), "pip", "install", "--quiet", "--no-deps", "--require-hashes", "--only-binary", ":all:",
        "--python", sys.executable, *where, "--target", str(place), "-r", str(LOCK),
    ]  # fmt: skip
    done = subprocess.run(command, capture_output=True, text=True, check=False)  # noqa: S603 # our own command
    if done.returncode:
        raise PackageFailed(f"uv could not install infra/requirements/functions.lock:\n{done.stderr.strip()}")


def _uv() -> str:
    found = shutil.which("uv", path=None) or shutil.which("uv", path=str(ROOT / "build" / "tools" / "bin"))
    if not found:
        raise PackageFailed("uv is missing; run `make setup`")
    return found


def _prune(place: Path) -> None:
    for name in UNUSED:
        path = place / name
        shutil.rmtree(path) if path.is_dir() else path.unlink(missing_ok=True)
    for model in (place / "botocore" / "data").iterdir():
        if model.is_dir() and model.name not in MODELS:
            shutil.rmtree(model)
    for record in [*place.glob("*.dist-info/RECORD"), *place.glob("*.dist-info/REQUESTED")]:  # no use there
        record.unlink()


def _copy_sources(stage: Path, snapshot: Path) -> None:
    for path in sources():
        copy = stage / path.relative_to(ROOT)
        copy.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(path, copy)
    shutil.copyfile(snapshot, stage / "snapshot.sqlite3")


def _compile(stage: Path) -> None:
    """Compile ahead: files in a zip carry no time that could validate a `.pyc`, so no check is asked for."""
    for cached in list(stage.rglob("__pycache__")):
        shutil.rmtree(cached)
    mode = PycInvalidationMode.UNCHECKED_HASH
    compileall.compile_dir(stage, quiet=1, stripdir=stage, invalidation_mode=mode)


def _zip(stage: Path, archive: Path) -> None:
    fresh = archive.with_suffix(".new")
    with zipfile.ZipFile(fresh, "w", zipfile.ZIP_DEFLATED) as package:
        for path in _files(stage):
            entry = zipfile.ZipInfo(path.relative_to(stage).as_posix(), EPOCH)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.external_attr = 0o644 << 16
            package.writestr(entry, path.read_bytes())
    fresh.replace(archive)


def _files(stage: Path) -> Iterator[Path]:
    return (path for path in sorted(stage.rglob("*")) if path.is_file())


def main() -> None:
    """Write the snapshot and build the package for the platform that was named, or for this machine."""
    snapshot = BUILD / "snapshot.sqlite3"
    write(load(ROOT / "catalog", ROOT / "build" / "cache"), snapshot)
    print(build(snapshot, sys.argv[1] if len(sys.argv) > 1 else HERE))  # noqa: T201 # its answer


if __name__ == "__main__":
    main()
