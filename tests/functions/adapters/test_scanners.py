"""Scanners say what ClamAV and GuardDuty say; ClamAV itself is asked where it is installed."""

import shutil
import socketserver
import subprocess
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

import pytest
from botocore.session import get_session

from functions.adapters.scanners import ClamAv, GuardDuty, NoScanner, scanner_of
from functions.adapters.uploads import incoming
from functions.domain.errors import Misconfigured, OutsideUnavailable
from functions.domain.file import Scan
from functions.file_ports import Place
from infra.local.emulator import free_port
from tests.makers import PDF

PLACE = Place("G15-261123-0001", "f1")
# The test file that every scanner takes for malware; in two parts, so that this one is not taken for it.
EICAR = rb"X5O!P%@AP[4\PZX54(P^)7CC)7}$" + b"EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*"
CLAMD = shutil.which("clamd", path="/usr/sbin:/usr/bin:/usr/local/sbin")


@pytest.fixture(scope="module")
def clamd(tmp_path_factory: pytest.TempPathFactory) -> Iterator[ClamAv]:
    """Run ClamAV with one signature of our own: the test file's."""
    if CLAMD is None:
        pytest.skip("ClamAV is not installed")
    place = tmp_path_factory.mktemp("clamav")
    (place / "own.ndb").write_text(f"Own.Test:0:0:{EICAR.hex()}\n")
    port = free_port()
    lines = (f"DatabaseDirectory {place}", f"TCPSocket {port}", "TCPAddr 127.0.0.1", "Foreground yes")
    (place / "clamd.conf").write_text("\n".join(lines))
    command = [CLAMD, f"--config-file={place / 'clamd.conf'}"]
    with subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as process:  # noqa: S603 - ClamAV
        yield awaited(ClamAv("127.0.0.1", port))
        process.terminate()


def awaited(scanner: ClamAv) -> ClamAv:
    limit = time.monotonic() + 60
    while time.monotonic() < limit:
        try:
            scanner.scan(PLACE, b"")
        except OutsideUnavailable:
            time.sleep(0.1)
        else:
            break
    return scanner


def test_clamav_finds_what_is_malware_and_passes_what_is_not(clamd: ClamAv) -> None:
    assert clamd.scan(PLACE, EICAR) is Scan.INFECTED
    assert clamd.scan(PLACE, PDF) is Scan.CLEAN
    assert clamd.scan(PLACE, bytes(9_000_000)) is Scan.CLEAN


@contextmanager
def answering(words: bytes) -> Iterator[ClamAv]:
    class Answer(socketserver.StreamRequestHandler):
        def handle(self) -> None:
            self.rfile.read(10)
            self.wfile.write(words)

    with socketserver.TCPServer(("127.0.0.1", 0), Answer) as server:
        threading.Thread(target=server.serve_forever).start()
        yield ClamAv("127.0.0.1", server.server_address[1])
        server.shutdown()


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (b"stream: OK\0", Scan.CLEAN),
        (b"stream: Some.Thing FOUND\0", Scan.INFECTED),
        (b"INSTREAM size limit exceeded. ERROR\0", Scan.FAILED),
        (b"", Scan.FAILED),
    ],
)
def test_only_a_plain_ok_is_clean(words: bytes, said: Scan) -> None:
    with answering(words) as scanner:
        assert scanner.scan(PLACE, b"") is said


def test_a_scanner_that_does_not_listen_is_asked_again_later() -> None:
    with pytest.raises(OutsideUnavailable):
        ClamAv("127.0.0.1", free_port()).scan(PLACE, PDF)


@pytest.fixture
def s3(aws: None) -> Iterator[Any]:  # noqa: ARG001 - it stands for the mocked AWS
    client = get_session().create_client("s3")
    place = {"LocationConstraint": "ap-southeast-1"}
    client.create_bucket(Bucket="uploads", CreateBucketConfiguration=place)
    yield client
    client.close()


@pytest.mark.parametrize(
    ("tag", "said"),
    [
        ("", Scan.PENDING),
        ("GuardDutyMalwareScanStatus=NO_THREATS_FOUND", Scan.CLEAN),
        ("GuardDutyMalwareScanStatus=THREATS_FOUND", Scan.INFECTED),
        ("GuardDutyMalwareScanStatus=UNSUPPORTED", Scan.FAILED),
        ("GuardDutyMalwareScanStatus=ACCESS_DENIED", Scan.FAILED),
        ("Other=NO_THREATS_FOUND", Scan.PENDING),
    ],
)
def test_guardduty_has_spoken_when_the_file_is_tagged(s3: Any, tag: str, said: Scan) -> None:
    s3.put_object(Bucket="uploads", Key=incoming(PLACE), Body=PDF, Tagging=tag)

    assert GuardDuty(lambda: s3, "uploads").scan(PLACE, PDF) is said


@pytest.mark.parametrize(
    ("setting", "is_it"),
    [
        ("none", lambda one: isinstance(one, NoScanner)),
        ("guardduty", lambda one: isinstance(one, GuardDuty)),
        ("clamav:scan.example:3310", lambda one: one == ClamAv("scan.example", 3310)),
    ],
)
def test_the_setting_names_the_scanner(setting: str, is_it: Callable[[Any], bool]) -> None:
    assert is_it(scanner_of(setting, lambda: None, "uploads"))


@pytest.mark.parametrize("setting", ["", "clamav", "clamav:host", "clamav:host:port", "other", "none:1"])
def test_a_setting_that_names_none_is_refused(setting: str) -> None:
    with pytest.raises(Misconfigured):
        scanner_of(setting, lambda: None, "uploads")
