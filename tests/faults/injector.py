"""Steps in between a function and its store: botocore's own hooks, the store itself is real."""

import os
import signal
from collections.abc import Callable
from enum import StrEnum
from typing import Any, TypeAlias

from botocore.awsrequest import AWSRequest, AWSResponse
from botocore.exceptions import ConnectTimeoutError, ReadTimeoutError

Sent: TypeAlias = AWSResponse | None


class Fault(StrEnum):
    """What can happen to one call."""

    THROTTLED = "throttled"
    REFUSED = "time-out before the effect"
    LOST = "answer lost after the effect"
    STALE = "an older answer"
    KILLED_BEFORE = "process killed before the effect"
    KILLED_AFTER = "process killed after the effect"


class Injector:
    """Does *fault* to the call number *at*, counted from `arm`; the calls before and after go through."""

    def __init__(self, *clients: Any) -> None:
        """Step in between everything that *clients* ask."""
        self.calls = 0
        self._at = -1
        self._fault: Callable[[Any, AWSRequest], Sent] = passed
        self._seen: dict[bytes, AWSResponse] = {}
        for client in clients:
            client.meta.events.register_last("before-send.*.*", self._hook(client))

    def arm(self, at: int, fault: "Fault | Callable[[], object]") -> None:
        """Do *fault* to the call number *at* from now (0 is the next), or run something else before it."""
        self.calls, self._at = 0, at
        self._fault = self._effect(fault) if isinstance(fault, Fault) else _meanwhile(fault)

    def disarm(self) -> int:
        """Let everything through; return how many calls there were since `arm`."""
        self._at = -1
        return self.calls

    def _effect(self, fault: Fault) -> Callable[[Any, AWSRequest], Sent]:
        return self._stale if fault is Fault.STALE else EFFECTS[fault]

    def _hook(self, client: Any) -> Callable[..., Sent]:
        def before_send(request: AWSRequest, **_: Any) -> Sent:
            here, self.calls = self.calls, self.calls + 1
            if here != self._at:
                return self._remembered(client, request)
            self._at = -1
            return self._fault(client, request)

        return before_send

    def _remembered(self, client: Any, request: AWSRequest) -> Sent:
        answer = _send(client, request)
        if _is_read(request):
            self._seen.setdefault(bytes(request.body), answer)
        return answer

    def _stale(self, client: Any, request: AWSRequest) -> Sent:
        older = self._seen.get(bytes(request.body)) if _is_read(request) else None
        return older or _send(client, request)


def passed(_client: Any, _request: AWSRequest) -> Sent:
    return None


def without_conditions(client: Any) -> None:
    """Switch the store's conditions off: what relies on them must be seen to break."""

    def strip(params: dict[str, Any], **_: Any) -> None:
        for item in params["TransactItems"]:
            for action in item.values():
                action.pop("ConditionExpression", None)
                _drop_unused(action)

    client.meta.events.register("provide-client-params.dynamodb.TransactWriteItems", strip)


def _drop_unused(action: dict[str, Any]) -> None:
    """Leave out the values that only the condition named: the store refuses values without a use."""
    values = action.get("ExpressionAttributeValues", {})
    used = {name: value for name, value in values.items() if name in action.get("UpdateExpression", "")}
    action.pop("ExpressionAttributeValues", None)
    if used:
        action["ExpressionAttributeValues"] = used


def _is_read(request: AWSRequest) -> bool:
    target: bytes = request.headers.get("X-Amz-Target", b"")
    return target.endswith((b".GetItem", b".Query"))


def _send(client: Any, request: AWSRequest) -> AWSResponse:
    answer: AWSResponse = client._endpoint.http_session.send(request)
    answer.content  # noqa: B018 - read now: an older answer may be given again
    return answer


def _throttled(_client: Any, request: AWSRequest) -> Sent:
    body = b'{"__type":"com.amazonaws.dynamodb.v20120810#ThrottlingException","message":"slow down"}'
    answer = AWSResponse(request.url, 400, {"content-type": "application/x-amz-json-1.0"}, None)
    answer._content = body
    return answer


def _refused(_client: Any, request: AWSRequest) -> Sent:
    raise ConnectTimeoutError(endpoint_url=request.url)


def _lost(client: Any, request: AWSRequest) -> Sent:
    _send(client, request)
    raise ReadTimeoutError(endpoint_url=request.url)


def _killed_before(_client: Any, _request: AWSRequest) -> Sent:
    os.kill(os.getpid(), signal.SIGKILL)
    return None


def _killed_after(client: Any, request: AWSRequest) -> Sent:
    _send(client, request)
    return _killed_before(client, request)


def _meanwhile(act: Callable[[], object]) -> Callable[[Any, AWSRequest], Sent]:
    def effect(_client: Any, _request: AWSRequest) -> Sent:
        act()
        return None

    return effect


EFFECTS: dict[Fault, Callable[[Any, AWSRequest], Sent]] = {
    Fault.THROTTLED: _throttled,
    Fault.REFUSED: _refused,
    Fault.LOST: _lost,
    Fault.KILLED_BEFORE: _killed_before,
    Fault.KILLED_AFTER: _killed_after,
}
