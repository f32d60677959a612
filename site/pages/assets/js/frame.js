// @ts-check
/** The frame's own controls: palette, menu, and where one is. Without this script the menu simply stands open. */

const root = document.documentElement;
const palette = document.querySelector("[data-palette]");
const menu = document.querySelector("[data-menu]");

const isDark = () => root.dataset.mdColorScheme === "slate";
const tell = () => palette?.setAttribute("aria-pressed", String(isDark()));

palette?.addEventListener("click", () => {
  root.dataset.mdColorScheme = isDark() ? "default" : "slate";
  tell();
  try {
    localStorage.setItem("mc.palette", isDark() ? "dark" : "light");
  } catch {
    // Storage is blocked: the choice holds for this page.
  }
});

/** @param {boolean} open */
const unfold = (open) => menu?.setAttribute("aria-expanded", String(open));
menu?.addEventListener("click", () => unfold(menu.getAttribute("aria-expanded") === "false"));
menu?.closest("header")?.addEventListener("keydown", (event) => {
  if (!(event instanceof KeyboardEvent) || event.key !== "Escape" || menu.getAttribute("aria-expanded") === "false") return;
  unfold(false);
  /** @type {HTMLElement} */ (menu).focus();
});

for (const link of /** @type {NodeListOf<HTMLAnchorElement>} */ (document.querySelectorAll(".mc-nav a"))) {
  const isHere = link.pathname === location.pathname;
  const isAbove = link.pathname.split("/").length > 2 && location.pathname.startsWith(link.pathname);
  if (isHere) link.setAttribute("aria-current", "page");
  else if (isAbove) link.setAttribute("aria-current", "true");
}
tell();
