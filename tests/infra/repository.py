"""A repository of one's own, to be given a past."""

import os
import subprocess
from pathlib import Path


def git(root: Path, *words: str, at: str = "2026-01-01") -> str:
    """Run git in *root* as somebody without a name, on the day *at*."""
    who = {"NAME": "a", "EMAIL": "a@example.org", "DATE": f"{at}T09:00:00+07:00"}
    names = {f"GIT_{role}_{key}": value for role in ("AUTHOR", "COMMITTER") for key, value in who.items()}
    done = subprocess.run(  # noqa: S603 -- our own words
        ["git", *words],  # noqa: S607
        cwd=root,
        env=os.environ | names,
        check=True,
        capture_output=True,
        text=True,
    )
    return done.stdout


def commit(root: Path, message: str = "a change", at: str = "2026-01-01") -> str:
    """Commit everything; return the commit's name."""
    git(root, "add", "-A", at=at)
    git(root, "commit", "-qm", message, at=at)
    return git(root, "rev-parse", "HEAD").strip()
