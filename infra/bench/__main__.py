"""`python -m infra.bench [NAME …]`: every measurement, or the named ones."""

import sys
from importlib import import_module

from rich.console import Console

BENCHES = ("build", "search", "pages", "completion", "functions")


def main() -> None:
    asked = sys.argv[1:] or list(BENCHES)
    if unknown := sorted(set(asked) - set(BENCHES)):
        sys.exit(f"no such measurement: {', '.join(unknown)}; there are {', '.join(BENCHES)}")
    for name in asked:
        Console().rule(name)
        import_module(f"infra.bench.{name}").main()


if __name__ == "__main__":
    main()
