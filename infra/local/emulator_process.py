"""Runs MiniStack until standard input closes, in the emulator's own virtual environment.

The parent holds the other end: however it dies, the emulator stops in order and saves its state.
"""

import os
import signal
import sys
import threading

from ministack.app import main


def stop_with_parent() -> None:
    os.read(sys.stdin.fileno(), 1)
    os.kill(os.getpid(), signal.SIGTERM)


if __name__ == "__main__":
    threading.Thread(target=stop_with_parent, daemon=True).start()
    sys.argv[1:] = []
    main()
