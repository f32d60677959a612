"""Builds of one site take turns."""

import threading
from pathlib import Path

from infra.building.turns import alone


def test_the_second_waits_for_the_first(tmp_path: Path) -> None:
    order: list[str] = []

    def second() -> None:
        with alone(tmp_path / "site.lock"):
            order.append("second")

    with alone(tmp_path / "site.lock"):
        waiting = threading.Thread(target=second)
        waiting.start()
        waiting.join(0.2)
        order.append("first")
    waiting.join(10)

    assert order == ["first", "second"]
