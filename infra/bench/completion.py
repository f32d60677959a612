"""How fast an editor's program answers somebody who types: yaml-language-server from npm, our schemas."""

import json
import os
import statistics
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, NamedTuple

from rich.console import Console
from rich.table import Table

SERVER = "yaml-language-server@2.0.0"
RECORD = Path("catalog/procedures/dang-ky-quan-ly-cu-tru/1.004222.yaml")
SETTINGS = Path(".vscode/settings.json")
TIMES = 10


class Question(NamedTuple):
    """What is asked: *typed* stands in place of *line*, and *offered* must be among the answers."""

    name: str
    line: str
    typed: str
    offered: str


QUESTIONS = (
    Question("key of a record", "decision_date:", "sin", "since"),
    Question("key of a fee", "        amount: 10000", "        am", "amount"),
    Question("agency", "agency:", "agency: ", "bo-cong-an"),
    Question("field", "field:", "field: ", "ho-tich"),
    Question("law", "  - 68/2020/QH14", "  - ", "68/2020/QH14"),
    Question("channel", "  - channel: online", "  - channel: ", "counter"),
)


def main() -> None:
    """Print what each answer takes, in ms: the median, the longest, and of the processor; is it right?"""
    table = Table("asked for", "answers", "offers", "median ms", "longest ms", "processor ms", title=SERVER)
    try:
        with tempfile.TemporaryDirectory() as folder, _server(Path(folder)) as server:
            for question in QUESTIONS:
                table.add_row(*_asked(server, question))
    except (OSError, subprocess.CalledProcessError) as error:
        Console().print(f"{SERVER} left out: {error}")
        return
    Console().print(table)


class Server:
    """The language server, spoken to as an editor does."""

    def __init__(self, process: subprocess.Popen[bytes]) -> None:
        self.process = process
        self.number = 0

    def ask(self, method: str, **params: Any) -> Any:
        """Ask, and answer what the server asks meanwhile."""
        self.number += 1
        mine = self.number
        self._send({"id": mine, "method": method, "params": params})
        while True:
            message = self._receive()
            if message.get("id") == mine and "method" not in message:
                return message.get("result")
            if "id" in message:
                self._send({"id": message["id"], "result": _answer(message)})

    def tell(self, method: str, **params: Any) -> None:
        self._send({"method": method, "params": params})

    def _send(self, message: dict[str, Any]) -> None:
        body = json.dumps({"jsonrpc": "2.0", **message}).encode()
        assert self.process.stdin is not None  # noqa: S101 -- opened as a pipe
        self.process.stdin.write(b"Content-Length: %d\r\n\r\n%b" % (len(body), body))
        self.process.stdin.flush()

    def _receive(self) -> dict[str, Any]:
        assert self.process.stdout is not None  # noqa: S101 -- opened as a pipe
        size = 0
        while (line := self.process.stdout.readline()).strip():
            name, _, value = line.partition(b":")
            size = int(value) if name.lower() == b"content-length" else size
        if not size:
            raise OSError("the language server has ended")
        found: dict[str, Any] = json.loads(self.process.stdout.read(size))
        return found


def _answer(message: dict[str, Any]) -> Any:
    """The settings of the workspace, to each section that is asked for."""
    if message["method"] != "workspace/configuration":
        return None
    settings = json.loads(SETTINGS.read_text("utf-8"))
    schemas = {Path(name).resolve().as_uri(): glob for name, glob in settings["yaml.schemas"].items()}
    yaml = {"schemas": schemas, "completion": True, "validate": True, "schemaStore": {"enable": False}}
    return [yaml if item.get("section") == "yaml" else None for item in message["params"]["items"]]


@contextmanager
def _server(folder: Path) -> Iterator[Server]:
    command = ["npm", "install", "--no-audit", "--no-fund", "--prefix", str(folder), SERVER]
    subprocess.run(command, check=True, capture_output=True, timeout=600)  # noqa: S603 -- our own words
    program = folder / "node_modules/.bin/yaml-language-server"
    process = subprocess.Popen(  # noqa: S603 -- just installed
        [program, "--stdio"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
    )
    server = Server(process)
    try:
        root = Path.cwd().as_uri()
        wanted = {
            "workspace": {"configuration": True, "didChangeConfiguration": {"dynamicRegistration": True}}
        }
        server.ask("initialize", processId=None, rootUri=root, capabilities=wanted, workspaceFolders=None)
        server.tell("initialized")
        server.tell("workspace/didChangeConfiguration", settings=None)
        yield server
    finally:
        process.kill()
        process.wait()


def _asked(server: Server, question: Question) -> tuple[str, ...]:
    lines = RECORD.read_text("utf-8").splitlines()
    at = next(number for number, line in enumerate(lines) if line.startswith(question.line))
    lines[at] = question.typed
    document = {
        "uri": RECORD.resolve().as_uri(),
        "languageId": "yaml",
        "version": 1,
        "text": "\n".join(lines),
    }
    server.tell("textDocument/didOpen", textDocument=document)
    place = {"line": at, "character": len(question.typed)}
    times, labels, before = [], set[str](), _processor(server)
    for _ in range(TIMES):
        start = time.perf_counter()
        found = server.ask("textDocument/completion", textDocument={"uri": document["uri"]}, position=place)
        times.append((time.perf_counter() - start) * 1000)
        labels = {item["label"] for item in found["items"]}
    server.tell("textDocument/didClose", textDocument={"uri": document["uri"]})
    spent = (_processor(server) - before) / TIMES
    right = f"{'✓' if question.offered in labels else 'NOT'} {question.offered}"
    figures = (f"{one:.0f}" for one in (statistics.median(times), max(times), spent))
    return question.name, str(len(labels)), right, *figures


def _processor(server: Server) -> float:
    """Milliseconds that the server's process has used so far: what a busy machine does not lengthen."""
    stat = Path(f"/proc/{server.process.pid}/stat").read_text().rpartition(")")[2].split()
    return (int(stat[11]) + int(stat[12])) * 1000 / os.sysconf("SC_CLK_TCK")


if __name__ == "__main__":
    main()
