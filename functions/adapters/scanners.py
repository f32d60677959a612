"""Malware scanners: ClamAV where one listens, and the tag that Amazon GuardDuty leaves on the file."""

import socket
import struct
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from functions.adapters.aws_calls import call
from functions.adapters.uploads import incoming
from functions.domain.errors import Misconfigured, OutsideUnavailable
from functions.domain.file import Scan
from functions.file_ports import Place, Scanner

PATIENCE = 20
TAG = "GuardDutyMalwareScanStatus"
# https://docs.aws.amazon.com/guardduty/latest/ug/monitoring-malware-protection-s3-scans-gdu.html
SAID: Mapping[str, Scan] = {"NO_THREATS_FOUND": Scan.CLEAN, "THREATS_FOUND": Scan.INFECTED}


@dataclass(frozen=True, slots=True)
class GuardDuty:
    """Malware Protection for S3 scans what comes to the bucket by itself, and says so in a tag."""

    client: Callable[[], Any]
    bucket: str

    def scan(self, place: Place, content: bytes) -> Scan:  # noqa: ARG002 - it has read the file itself
        found = call(self.client().get_object_tagging, Bucket=self.bucket, Key=incoming(place))
        said = {tag["Key"]: tag["Value"] for tag in found["TagSet"]}.get(TAG)
        return SAID.get(said, Scan.FAILED) if said else Scan.PENDING


@dataclass(frozen=True, slots=True)
class ClamAv:
    """A clamd that listens on *host* and *port*; it is sent the content (INSTREAM)."""

    host: str
    port: int

    def scan(self, place: Place, content: bytes) -> Scan:  # noqa: ARG002 - the content is all that it needs
        try:
            said = self._asked(content)
        except OSError as error:
            raise OutsideUnavailable("the malware scanner does not answer") from error
        if said.endswith("FOUND"):
            return Scan.INFECTED
        return Scan.CLEAN if said.endswith(": OK") else Scan.FAILED

    def _asked(self, content: bytes) -> str:
        """Send one chunk with its length before it, and an empty one; the answer ends with a NUL."""
        with socket.create_connection((self.host, self.port), PATIENCE) as connection:
            connection.sendall(b"zINSTREAM\0" + struct.pack("!L", len(content)) + content + bytes(4))
            with connection.makefile("rb") as answer:
                return answer.read().rstrip(b"\0").decode("utf-8", "replace")


@dataclass(frozen=True, slots=True)
class NoScanner:
    """For machines that have none: content is checked for its kind only."""

    def scan(self, place: Place, content: bytes) -> Scan:  # noqa: ARG002 - a scanner like the others
        return Scan.CLEAN


def scanner_of(setting: str, client: Callable[[], Any], bucket: str) -> Scanner:
    """Read `guardduty`, `clamav:HOST:PORT` or `none`."""
    name, _, address = setting.partition(":")
    host, _, port = address.rpartition(":")
    if name == "clamav" and host and port.isdecimal():
        return ClamAv(host, int(port))
    if setting not in {"guardduty", "none"}:
        raise Misconfigured(f"no malware scanner {name}")
    return GuardDuty(client, bucket) if setting == "guardduty" else NoScanner()
