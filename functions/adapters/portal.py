"""The national portal's envelope: a session, then `{session, madonvi, service, …}` by POST.

As two public systems speak it (section 2.1 of the project's notes; its standard, QCVN 120:2019/BTTTT, is not
public in full). What they do not agree on is a setting beside the password: `user`, `dstcode`, `login`.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from functions.adapters.outside import Outside
from functions.adapters.portal_messages import progress_of, record_of
from functions.adapters.secrets import Keys
from functions.domain.dossier import Event
from functions.domain.errors import PortalRefused
from functions.ports import Folder

DONE = "0"
# An insert that is answered so, with words that say it is there, is sent again as an update.
PERHAPS_THERE = {"0", "3", "-3"}
THERE = ("tồn tại", "exist")
AT_ONCE = 10  # steps in one message
Answer = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class HttpPortal:
    """Implements the port Portal; *unit* is our code there, *sessions* the session in use, if any."""

    url: str
    unit: str
    account: Keys
    outside: Outside
    sessions: list[str] = field(default_factory=list)

    def share(self, folder: Folder, *, is_known: bool) -> None:
        record = record_of(folder)
        answer = self._ask("DongBoHoSoMC", isUpdating=str(is_known), data=[record])
        if not is_known and _is_there(answer):
            answer = self._ask("DongBoHoSoMC", isUpdating="True", data=[record])
        _check(answer)

    def report(self, folder: Folder, events: Sequence[Event]) -> None:
        for first in range(0, len(events), AT_ONCE):
            steps = [progress_of(event, folder) for event in events[first : first + AT_ONCE]]
            _check(self._ask("CapNhatTienDoHoSoMC", data=steps))

    def _ask(self, service: str, **said: Any) -> Answer:
        """Ask with the session in use; if that may be over, ask again with a new one."""
        had_session = bool(self.sessions)
        answer = self._post(service, said)
        if had_session and _code(answer) not in PERHAPS_THERE:
            self.sessions.clear()
            answer = self._post(service, said)
        return answer

    def _post(self, service: str, said: Mapping[str, Any]) -> Answer:
        if not self.sessions:
            self.sessions.append(self._session())
        envelope = {"session": self.sessions[0], "madonvi": self.unit, "service": service}
        return self.outside.post(self.url, {**envelope, **said}, self._headers())

    def _session(self) -> str:
        login = {"username": self.account.setting("user", self.unit), "password": self.account.current}
        answer = self.outside.post(self.account.setting("login", f"{self.url}/login"), login, self._headers())
        session = answer.get("session")
        if not isinstance(session, str) or not session:
            raise PortalRefused("no session")
        return session

    def _headers(self) -> dict[str, str]:
        return {"Charset": "utf-8", "dstcode": self.account.setting("dstcode", self.unit)}


def _code(answer: Answer) -> str:
    return str(answer.get("error_code", ""))


def _is_there(answer: Answer) -> bool:
    message = str(answer.get("message", "")).lower()
    return _code(answer) in PERHAPS_THERE and any(word in message for word in THERE)


def _check(answer: Answer) -> None:
    """Raise PortalRefused with the code alone: the words could repeat what was sent."""
    if _code(answer) != DONE:
        raise PortalRefused(f"the portal answers {_code(answer)[:10]}")
