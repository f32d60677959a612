"""Everything behind the site, from the catalogue to the deployed functions, in one `with`."""

import contextlib
import fcntl
import shutil
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from dataclasses import dataclass
from pathlib import Path

from catalog import reporting, snapshot
from catalog.loader import load
from catalog.problems import CatalogInvalid
from infra.local import deploy, emulator, package, secrets
from infra.local.claim import claimed
from infra.local.deploy import Deployment
from infra.local.emulator import Emulator
from infra.local.errors import PackageFailed
from infra.local.sandbox.app import Sandbox
from infra.local.sandbox.desk import Desk
from infra.local.sandbox.editing import Editing
from infra.local.sandbox.issuer import Issuer
from infra.local.sandbox.mailbox import Mailbox
from infra.local.sandbox.office import Office
from infra.local.sandbox.page import PREFIX
from infra.local.sandbox.treasury import Treasury
from infra.local.warming import warming

Step = Callable[[str], AbstractContextManager[object]]


@dataclass(frozen=True, slots=True)
class Plan:
    """Where the stack keeps its data, and the origin that its site is served from."""

    site_url: str
    state: Path = Path("build/state")
    catalog: Path = Path("catalog")
    cache: Path = Path("build/cache")
    emulator_port: int = 0
    is_reset: bool = False


@dataclass(frozen=True, slots=True)
class Stack:
    emulator: Emulator
    deployment: Deployment
    sandbox: Sandbox


def silent(_what: str) -> AbstractContextManager[object]:
    return contextlib.nullcontext()


@contextlib.contextmanager
def running(plan: Plan, step: Step = silent) -> Iterator[Stack]:
    state = plan.state.absolute()
    with contextlib.ExitStack() as stack:
        claim = stack.enter_context(claimed(state))
        if plan.is_reset:
            forget(state)
        with step("Packaging the functions"):
            archive = packaged(plan)
        with step("Starting the emulator"):
            running = stack.enter_context(emulator.running(claim, state, plan.emulator_port))
        with step("Deploying the template"):
            deployed = deploy.deploy(running, archive, deploy.sandbox_parameters(plan.site_url))
        stack.enter_context(warming(running, deployed))
        yield Stack(running, deployed, sandbox(running, plan))


def packaged(plan: Plan) -> Path:
    """Build the package; two runs at once take turns."""
    path = package.BUILD / "snapshot.sqlite3"
    path.parent.mkdir(parents=True, exist_ok=True)
    with (package.BUILD / "lock").open("a") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        try:
            snapshot.write(load(plan.catalog, plan.cache), path)
        except CatalogInvalid as invalid:
            raise PackageFailed(f"{invalid.message}; `motcua check` shows what is wrong") from invalid
        return package.build(path)


def forget(state: Path) -> None:
    for kind in ("services", "objects"):
        shutil.rmtree(state / kind, ignore_errors=True)


def sandbox(running: Emulator, plan: Plan) -> Sandbox:
    ssm, site = running.client("ssm"), plan.site_url

    def token(unit: str) -> str:
        return secrets.of_agency(ssm, unit)

    vnpay, dvcqg = (secrets.read(ssm, name) for name in ("VnpaySecrets", "DvcqgSecrets"))
    issuer = Issuer(f"{site}{PREFIX}/dinh-danh", secrets.read(ssm, "OidcSecrets"))
    mailbox = Mailbox(f"{running.url}/_ministack/ses/messages")
    desk = Desk(plan.catalog, plan.cache, plan.state, f"{site}/")
    editing = Editing(desk, lambda: reporting.now_in_vietnam().date())
    return Sandbox(site, vnpay, dvcqg, Office(site, token), issuer, Treasury(site, token), mailbox, editing)
