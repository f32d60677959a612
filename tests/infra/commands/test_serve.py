import socket
import subprocess
import sys
from pathlib import Path

MOTCUA = Path(sys.executable).with_name("motcua")


def test_used_port_is_told_in_a_sentence() -> None:
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        port = other.getsockname()[1]
        command = [str(MOTCUA), "serve", "--no-build", "--port", str(port)]
        done = subprocess.run(command, capture_output=True, text=True, check=False)  # noqa: S603 # our own

    assert done.returncode == 1
    assert f"127.0.0.1:{port}" in done.stdout
    assert "--port" in done.stdout
    assert "Traceback" not in done.stdout + done.stderr
