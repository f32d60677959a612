import os
import subprocess
import sys
from pathlib import Path

import pytest

from infra.local.claim import claimed
from infra.local.errors import AlreadyRunning

HOLDER = """
import sys
from pathlib import Path
from infra.local.claim import claimed
with claimed(Path(sys.argv[1])) as claim:
    claim.name(int(sys.argv[2]))
    print("held", flush=True)
    sys.stdin.read()
"""


def holder(directory: Path, name: int) -> "subprocess.Popen[str]":
    command = [sys.executable, "-c", HOLDER, str(directory), str(name)]
    held = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)  # noqa: S603 # our own
    assert held.stdout is not None
    assert held.stdout.readline() == "held\n"
    return held


def test_second_run_is_told_of_the_first(tmp_path: Path) -> None:
    with holder(tmp_path, os.getpid()) as first:
        with pytest.raises(AlreadyRunning, match=str(os.getpid())), claimed(tmp_path):
            pass
        first.kill()


def test_what_a_killed_owner_left_running_is_ended_after_a_while(tmp_path: Path) -> None:
    with holder(tmp_path, 0) as left_over:
        (tmp_path / "claim").write_text(f"0 {left_over.pid}")

        with claimed(tmp_path, patience=0.2):
            pass

        assert left_over.wait() < 0


def test_claim_ends_with_its_holder(tmp_path: Path) -> None:
    with holder(tmp_path, os.getpid()) as first:
        first.kill()

    with claimed(tmp_path):
        pass
