"""Run MkDocs, in a process of its own, when its inputs changed."""

import subprocess
import sys
from pathlib import Path


class ShellFailed(RuntimeError):
    """MkDocs refused the hand-written pages; the message is its own."""


class Shells:
    """The pages that MkDocs makes, in a folder of their own beside the cache."""

    def __init__(self, folder: Path, signature: str) -> None:
        self.folder = folder
        self._signature = signature
        self._stamp = folder.with_suffix(".stamp")
        self._process: subprocess.Popen[bytes] | None = None

    def start(self) -> None:
        """Start MkDocs if it is needed; the catalogue is read meanwhile."""
        if self._stamp.exists() and self._stamp.read_text() == self._signature:
            return
        self._stamp.unlink(missing_ok=True)
        command = [
            sys.executable,
            "-m",
            "mkdocs",
            "build",
            "--quiet",
            "--strict",
            "--site-dir",
            str(self.folder.absolute()),
        ]
        self._process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT)  # noqa: S603 -- our own words

    def stop(self) -> None:
        """End it: its pages are not wanted any more."""
        if self._process is not None:
            self._process.kill()
            self._process.communicate()

    def wait(self) -> None:
        """Wait until the pages are there."""
        if self._process is None:
            return
        said, _ = self._process.communicate()
        if self._process.returncode:
            raise ShellFailed(said.decode(errors="replace"))
        self._stamp.write_text(self._signature)
