// @ts-check
/** The frame's own controls: palette, menu, and where one is. Without this script the menu simply stands open. */

import { say } from "./say.js";

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

/** The other language is asked the same: what was chosen or typed here goes along, and what stays behind `#`. */
const twin = document.querySelector("a.mc-lang");
function take() {
  if (twin instanceof HTMLAnchorElement) [twin.search, twin.hash] = [location.search, location.hash];
}
for (const before of ["pointerdown", "focus", "click"]) twin?.addEventListener(before, take);

/** Kept pages look like fresh ones: without a network the reader is told. */
const note = document.createElement("p");
note.className = "mc-offline";
note.setAttribute("role", "status");
document.querySelector("main")?.before(note);

function connected() {
  note.replaceChildren();
  if (navigator.onLine) return;
  const link = Object.assign(document.createElement("a"), { href: say("/ngoai-tuyen/", "/en/offline/") });
  link.textContent = say("Xem những gì đã lưu", "What is saved");
  note.append(say("Máy đang mất mạng. Bạn đang xem trang đã lưu. ", "No network. You see saved pages. "), link);
}
addEventListener("online", connected);
addEventListener("offline", connected);

/** Without it, or where it is blocked, the pages come from the network as ever. */
function keepOffline() {
  if (isSecureContext) navigator.serviceWorker?.register("/sw.js").catch(() => undefined);
}

tell();
connected();
if (document.readyState === "complete") keepOffline();
else addEventListener("load", keepOffline);
