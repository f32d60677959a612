"""`python -m catalog`: check everything and print what is wrong."""

import sys
from pathlib import Path

from catalog import reporting
from catalog.checking import check
from catalog.loader import ROOT, read_all


def main() -> int:
    """Return 1 if there is an error, 0 if not."""
    reading = read_all(ROOT, Path("build/cache"))
    problems = check(reading, reporting.now_in_vietnam().date())
    sys.stdout.writelines(f"{line}\n" for line in reporting.text(problems, reading.catalog))
    return int(reporting.has_errors(problems))


if __name__ == "__main__":
    sys.exit(main())
