"""`python -m infra.bench.probe MODULE [MODULE …]`: functions in a process of their own, as Lambda runs them.

It tells what the start cost, then of each request (a line: its module, its event) what was answered and
what that cost. It imports nothing of the project but what they need; calls to AWS are counted apart.
"""

import json
import os
import sys
import time
from importlib import import_module
from threading import Lock
from typing import Any

from infra.bench.units import Units, units_of


class Context:
    """What Lambda tells a function about itself; nobody stops one here."""

    function_name = memory_limit_in_mb = invoked_function_arn = "probe"
    aws_request_id = "probe"

    @staticmethod
    def get_remaining_time_in_millis() -> int:
        return 29_000


class Counted:
    """Processor time in calls to AWS, and the store's units, since `fresh`."""

    def __init__(self) -> None:
        """Begin with nothing; calls may come from several threads."""
        self._lock = Lock()
        self.fresh()

    def fresh(self) -> None:
        self.seconds, self.units = 0.0, Units()

    def watch(self, session: Any) -> None:
        """Step in at both ends of every call that clients of this *session* will make."""
        session.register("provide-client-params.*.*", self._begin)
        session.register("after-call.*.*", self._end)

    def _begin(self, params: dict[str, Any], model: Any, context: dict[str, Any], **_: Any) -> None:
        context["began"], context["asked"] = time.thread_time(), dict(params)
        if model.service_model.service_name == "dynamodb":
            params["ReturnConsumedCapacity"] = "TOTAL"
            # A part of an item costs as much as all of it.
            params.pop("ProjectionExpression", None)
            if model.name == "GetItem":
                params.pop("ExpressionAttributeNames", None)

    def _end(self, parsed: dict[str, Any], model: Any, context: dict[str, Any], **_: Any) -> None:
        is_store = model.service_model.service_name == "dynamodb" and "Error" not in parsed
        units = units_of(model.name, context["asked"], parsed) if is_store else Units()
        with self._lock:
            self.units = self.units.with_(units)
            self.seconds += (
                time.thread_time() - context["began"]
            )  # last: counting is none of the function's work


def main() -> None:
    with os.fdopen(os.dup(1), "w", buffering=1) as told:
        os.dup2(os.open(os.devnull, os.O_WRONLY), 1)  # what the functions log is no answer
        began = time.process_time()
        modules = {name.rpartition(".")[2]: import_module(name) for name in sys.argv[1:]}
        print(json.dumps(time.process_time() - began), file=told)
        counted = Counted()
        if wiring := sys.modules.get("functions.wiring"):
            counted.watch(wiring.session())
        for line in sys.stdin:
            print(json.dumps(_asked(modules, json.loads(line), counted)), file=told)


def _asked(modules: dict[str, Any], request: dict[str, Any], counted: Counted) -> dict[str, Any]:
    counted.fresh()
    began = time.process_time()
    answer = modules[request["module"]].handler(request["event"], Context())
    spent = time.process_time() - began
    return {"answer": answer, "seconds": spent, "aside": counted.seconds, "units": counted.units}


if __name__ == "__main__":
    main()
