"""A record is changed in the browser: mended while typing, previewed, proposed; nothing is lost."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect
from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.routing import Mount

from infra.browser import PHONE
from infra.local.pages import SecurityHeaders, pages
from infra.local.sandbox.desk import Desk
from infra.local.sandbox.editing import Editing
from infra.past import git
from tests.browser.test_accessibility import OVERFLOW
from tests.serving import served

CODE = "1.004222"
AMOUNT = "#muc-offers-0-fees-0-amount"


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return Desk(Path("catalog"), Path("build/cache"), tmp_path, "http://127.0.0.1:8000/")


@pytest.fixture
def edited(built_site: Path, desk: Desk) -> Iterator[str]:
    """The built site with the repository behind it, and none of the functions."""
    routes = [*Editing(desk, lambda: date(2026, 11, 29)).routes(), Mount("/", pages(built_site))]
    with served(Starlette(routes=routes, middleware=[Middleware(SecurityHeaders)])) as address:
        yield address


@pytest.mark.parametrize("page", [PHONE], indirect=True, ids=["360px"])
@pytest.mark.refused  # somebody else is quicker
def test_a_fee_is_changed_without_git_and_only_the_fee(page: Page, edited: str, desk: Desk) -> None:
    page.goto(f"{edited}/thu-tuc/{CODE}/")
    page.get_by_role("link", name="Sửa trang này").click()
    page.locator("#muc-offers-0 > summary").click()
    page.locator("#muc-offers-0-fees-0 > summary").click()
    page.fill(AMOUNT, "7.000")
    expect(page.locator(f"{AMOUNT}-error")).to_contain_text("phải là số nguyên")
    page.fill(AMOUNT, "7000")
    expect(page.locator("#sua-problems")).to_contain_text("Không thấy lỗi nào")
    expect(page.locator("#sua-changes")).to_contain_text("offers › 1 › fees › 1 › amount: 10000 → 7000")
    assert page.evaluate(OVERFLOW) == 0
    assert Axe().run(page).response["violations"] == []

    with page.expect_popup() as opened:
        page.get_by_role("button", name="Xem trước trang").click()
    expect(opened.value.locator("h1")).to_have_text("Đăng ký thường trú")
    expect(opened.value.locator("article")).to_contain_text("7.000 đ")
    opened.value.close()

    page.reload()
    page.fill("#sua-reason", "75/2022/TT-BTC, từ 01/12/2026")
    _change_meanwhile(desk)
    page.get_by_role("button", name="Gửi đề nghị").click()
    expect(page.locator("#sua-refused")).to_contain_text("đã được người khác sửa")
    page.get_by_role("button", name="Mở bản mới và áp lại").click()
    expect(page.locator("#sua-changes")).to_contain_text("amount: 10000 → 7000")
    page.get_by_role("button", name="Gửi đề nghị").click()
    expect(page.locator("#sua-told")).to_contain_text(f"sua/{CODE}-1")
    assert _diff(desk) == [
        "-      - {kind: charge, amount: 10000, per: lần đăng ký}",
        "+      - {kind: charge, amount: 7000, per: lần đăng ký}",
    ]


def _change_meanwhile(desk: Desk) -> None:
    """Somebody else's change comes into the main branch."""
    held = desk.held(CODE)
    branch = desk.clone.propose(held, held.text.replace("làm sổ hộ khẩu", "làm hộ khẩu"), "catalog: Other")
    git(desk.clone.folder, "update-ref", "refs/heads/main", branch)
    git(desk.clone.folder, "branch", "-D", branch)


def _diff(desk: Desk) -> list[str]:
    told = git(desk.clone.folder, "diff", "--unified=0", f"main..sua/{CODE}-1").decode().splitlines()
    assert [line for line in told if line.startswith("+++")] == [f"+++ b/{desk.held(CODE).path}"]
    return [line for line in told if line[0] in "+-" and not line.startswith(("+++", "---"))]
