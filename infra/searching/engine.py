"""The browser's search engine, run by V8: the very same files give the very same ranking."""

import json
from collections.abc import Sequence
from typing import Any

from msgspec import Struct, convert
from py_mini_racer import MiniRacer

from infra.searching.script import ENTRY, joined

LIMIT = 10
_START = f"""
let engine;
let shards;
function start(index, texts) {{
  shards = JSON.parse(texts);
  engine = modules[{ENTRY!r}].createEngine(JSON.parse(index));
  return engine.size;
}}
function find(query, limit) {{
  const lacking = shards.length ? engine.needs(query).shards : [];
  for (const number of lacking) engine.add(number, JSON.parse(shards[number]));
  return engine.search(query, limit, shards.length > 0);
}}
function needs(query) {{
  return JSON.stringify(engine.needs(query));
}}
function answer(queries, limit) {{
  return JSON.stringify(JSON.parse(queries).map((query) => find(query, limit)));
}}
"""


class Result(Struct, frozen=True):
    """One procedure, service or old code; *score* only orders the results of one query."""

    code: str
    title: str
    score: float
    kind: str
    field: str
    agency: str
    level: str


class Engine:
    """Answers queries from an index, and from the shards of the full text where there are any."""

    def __init__(self, index: str, shards: Sequence[str] = ()) -> None:
        self._v8 = MiniRacer()
        self._v8.eval(joined() + _START)
        self._call("start", index, json.dumps(list(shards)))

    def search(self, queries: Sequence[str], limit: int = LIMIT) -> list[list[Result]]:
        """The results of each query, best first."""
        answers = json.loads(self._call("answer", json.dumps(list(queries)), limit))
        return [convert(results, list[Result]) for results in answers]

    def shards_for(self, query: str) -> list[int]:
        """The shards that a browser would fetch for *query* after nothing else; none where names answer."""
        needs = json.loads(self._call("needs", query))
        return list(needs["shards"]) if needs["weak"] else []

    def _call(self, name: str, *values: Any) -> Any:
        return self._v8.call(name, *values)
