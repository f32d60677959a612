"""What was filed survives a restart, orderly or not."""

import signal
import subprocess
import sys
from pathlib import Path

import pytest

from infra.local import emulator
from infra.local.claim import claimed
from infra.local.emulator import free_port
from tests.stack import citizen
from tests.stack.running import started

pytestmark = [pytest.mark.stack, pytest.mark.xdist_group("stack")]
RUN = """
import sys, time
from pathlib import Path
from infra.local import emulator
from infra.local.claim import claimed
state = Path(sys.argv[1])
with claimed(state) as claim, emulator.running(claim, state) as running:
    running.client("ssm").put_parameter(Name="/kept", Value="yes", Type="String")
    print("ready", flush=True)
    time.sleep(600)
"""


def test_dossiers_and_receipts_go_on_after_a_restart(tmp_path: Path) -> None:
    port = free_port()
    with started(port, tmp_path) as before:
        dossier = citizen.filed(before.client, citizen.fine())
        payment = citizen.started_payment(before.client, dossier, "vnpay")
        citizen.choose(before.client, payment, "paid")
        first = citizen.receipt(before.client, payment, dossier)

    with started(port, tmp_path) as after:
        assert citizen.receipt(after.client, payment, dossier) == first
        other = citizen.filed(after.client, citizen.fine())
        another = citizen.started_payment(after.client, other, "dvcqg")
        citizen.choose(after.client, another, "paid")
        assert citizen.receipt(after.client, another, other)["number"] == first["number"] + 1


def test_killed_run_leaves_its_data_and_nothing_in_the_way(tmp_path: Path) -> None:
    command = [sys.executable, "-c", RUN, str(tmp_path)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as run:  # noqa: S603 # our own
        assert run.stdout is not None
        assert run.stdout.readline() == "ready\n"
        run.send_signal(signal.SIGKILL)

    with claimed(tmp_path) as claim, emulator.running(claim, tmp_path) as running:
        kept = running.client("ssm").get_parameter(Name="/kept")["Parameter"]

    assert kept["Value"] == "yes"
