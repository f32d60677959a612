import socket
from pathlib import Path

import pytest

from infra.local import emulator
from infra.local.claim import claimed
from infra.local.errors import EmulatorFailed


def test_used_port_is_refused_before_anything_starts(tmp_path: Path) -> None:
    with socket.socket() as other, claimed(tmp_path) as claim:
        other.bind(("127.0.0.1", 0))
        other.listen()
        port = other.getsockname()[1]

        with pytest.raises(EmulatorFailed, match=str(port)), emulator.running(claim, tmp_path, port):
            pass


@pytest.mark.parametrize("content", ["", "{", "[]", "{}"])
def test_damaged_state_names_the_remedy(tmp_path: Path, content: str) -> None:
    saved = tmp_path / "services" / "lambda.json"
    saved.parent.mkdir()
    saved.write_text(content, "utf-8")

    with (
        claimed(tmp_path) as claim,
        pytest.raises(EmulatorFailed, match="--reset"),
        emulator.running(claim, tmp_path),
    ):
        pass
