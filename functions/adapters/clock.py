"""The time, as Vietnam counts it."""

from datetime import datetime

from functions.domain.due import VIETNAM


def now() -> datetime:
    return datetime.now(VIETNAM).replace(microsecond=0)
