"""The repository in which proposals are tried: a bare clone of its own, nobody's files are touched."""

from pathlib import Path
from typing import NamedTuple

from infra.past import git

MAIN = "refs/heads/main"
BRANCHES = "refs/heads/sua"
WHO = "Người biên tập thử <bien-tap@localhost>"


class Held(NamedTuple):
    """What the main branch holds at *path*; *version* changes with it."""

    path: str
    text: str
    version: str


class Conflict(RuntimeError):
    """The file is another one than that which was opened."""


class Clone(NamedTuple):
    folder: Path
    source: Path

    def renew(self) -> None:
        """Take over the last commit of the folder *source*, whose objects are only borrowed."""
        self.folder.mkdir(parents=True, exist_ok=True)
        objects = self.source / git(self.source, "rev-parse", "--git-path", "objects").decode().strip()
        git(self.folder, "init", "--quiet", "--bare")
        (self.folder / "objects/info/alternates").write_text(f"{objects.resolve()}\n")
        whole = git(self.source, "rev-parse", "--show-toplevel").decode().strip()
        self._git("fetch", "--quiet", "--force", whole, f"HEAD:{MAIN}")

    def read(self, file: str) -> Held:
        """Read *file*, named from the folder *source*."""
        path = git(self.source, "rev-parse", "--show-prefix").decode().strip() + file
        version = self._git("rev-parse", "--verify", f"{MAIN}:{path}").strip()
        return Held(path, self._git("cat-file", "blob", version), version)

    def propose(self, held: Held, text: str, message: str) -> str:
        """Commit *text* in place of what was *held*, on a branch of its own, and return the branch."""
        if self._git("rev-parse", "--verify", f"{MAIN}:{held.path}").strip() != held.version:
            raise Conflict(held.path)
        branch = self._free(Path(held.path).stem)
        self._git(
            "fast-import", "--quiet", "--date-format=now", given=_commit(branch, held.path, text, message)
        )
        return branch.removeprefix("refs/heads/")

    def proposals(self) -> list[str]:
        """Return what each proposal changes, the latest first."""
        branches = self._git("for-each-ref", "--sort=-committerdate", "--format=%(refname)", BRANCHES)
        return [self._git("show", "--stat", "--patch", one) for one in branches.split()]

    def _free(self, code: str) -> str:
        taken = self._git("for-each-ref", "--format=%(refname)", f"{BRANCHES}/{code}-*").split()
        return f"{BRANCHES}/{code}-{len(taken) + 1}"

    def _git(self, *words: str, given: str = "") -> str:
        return git(self.folder, *words, given=given.encode()).decode()


def _commit(branch: str, path: str, text: str, message: str) -> str:
    head = f"commit {branch}\ncommitter {WHO} now\n{_data(message)}from {MAIN}^0\n"
    return f"{head}M 100644 inline {path}\n{_data(text)}"


def _data(text: str) -> str:
    return f"data {len(text.encode())}\n{text}\n"
