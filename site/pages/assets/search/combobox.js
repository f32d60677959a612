// @ts-check
/** A search box whose results drop down while one types: the WAI-ARIA combobox with a list of links. */

import { say } from "../js/say.js";
import { counted, nothingFound, notLoaded } from "./messages.js";
import { grouped, resultLink } from "./result.js";
import { ask, prepare } from "./source.js";

const SHOWN = 7;
const PAUSE = 60; // ms without a key before asking
const SAY_AFTER = 700; // ms before a screen reader is told
let boxes = 0;

/** @param {HTMLFormElement} form */
function attachCombobox(form) {
  const input = /** @type {HTMLInputElement} */ (form.elements.namedItem("q"));
  const { popup, list, below, status, veil } = build(form, input);
  let asked = 0;
  let active = -1;
  /** @type {number|undefined} */ let timer;
  /** @type {number|undefined} */ let sayer;

  const options = () => /** @type {HTMLElement[]} */ ([...list.children]);

  /** @param {boolean} open */
  function show(open) {
    popup.hidden = !open;
    veil.hidden = !open;
    input.setAttribute("aria-expanded", String(open && list.childElementCount > 0));
    if (!open) activate(-1);
  }

  /** @param {number} index */
  function activate(index) {
    options()[active]?.setAttribute("aria-selected", "false");
    active = index;
    const option = options()[index];
    option?.setAttribute("aria-selected", "true");
    option?.scrollIntoView({ block: "nearest" });
    if (option) input.setAttribute("aria-activedescendant", option.id);
    else input.removeAttribute("aria-activedescendant");
  }

  async function search() {
    const query = input.value.trim();
    asked += 1;
    const mine = asked;
    if (!query) return show(false);
    below.replaceChildren(loading());
    if (popup.hidden) show(true);
    try {
      const { results } = await ask(query, SHOWN);
      if (mine === asked) render(results, query);
    } catch {
      if (mine === asked) render([], query, notLoaded(search));
    }
  }

  /** @param {import("./engine.js").Result[]} results @param {string} query @param {HTMLElement} [instead] */
  function render(results, query, instead) {
    list.replaceChildren(...grouped(results).map((result, index) => option(result, query, `${list.id}-${index}`)));
    list.hidden = !results.length;
    below.replaceChildren(results.length ? all(query) : (instead ?? nothingFound(query)));
    activate(-1);
    show(document.activeElement === input || popup.contains(document.activeElement));
    window.clearTimeout(sayer);
    sayer = window.setTimeout(() => (status.textContent = instead ? say("Không tải được.", "Could not be loaded.") : counted(results.length)), SAY_AFTER);
  }

  /** @param {KeyboardEvent} event */
  function press(event) {
    const count = options().length;
    if (event.isComposing) return;
    if (event.key === "Escape") return popup.hidden ? undefined : (event.preventDefault(), show(false));
    if (event.key === "ArrowDown" && popup.hidden) return void search();
    if (popup.hidden || !count) return;
    if (event.key === "Enter" && active >= 0) return (event.preventDefault(), options()[active].click());
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (!step) return;
    event.preventDefault();
    activate(active < 0 && step < 0 ? count - 1 : (active + step + (active + step < -1 ? count + 1 : 0)) % count);
  }

  input.addEventListener("focus", prepare);
  input.addEventListener("input", () => {
    window.clearTimeout(timer);
    timer = window.setTimeout(search, PAUSE);
  });
  input.addEventListener("keydown", press);
  form.addEventListener("focusout", ({ relatedTarget }) => {
    if (!(relatedTarget instanceof Node && form.contains(relatedTarget))) show(false);
  });
  popup.addEventListener("pointerdown", (event) => event.preventDefault()); // the box keeps the focus
}

/** @param {HTMLFormElement} form @param {HTMLInputElement} input */
function build(form, input) {
  boxes += 1;
  const popup = document.createElement("div");
  popup.className = "mc-found";
  popup.hidden = true;
  const list = document.createElement("div");
  list.id = `mc-found-${boxes}`;
  list.setAttribute("role", "listbox");
  list.setAttribute("aria-label", say("Thủ tục tìm thấy", "Procedures found"));
  const below = document.createElement("div");
  const status = document.createElement("div");
  status.className = "mc-found__status";
  status.setAttribute("role", "status");
  const veil = document.createElement("div"); // what the list half covers is out of reach; a tap there closes the list
  veil.className = "mc-veil";
  veil.hidden = true;
  document.body.append(veil);
  popup.append(list, below);
  form.append(popup, status);
  for (const [name, value] of Object.entries({ role: "combobox", "aria-expanded": "false", "aria-autocomplete": "list", "aria-controls": list.id })) {
    input.setAttribute(name, value);
  }
  return { popup, list, below, status, veil };
}

/** @param {import("./engine.js").Result} result @param {string} query @param {string} id */
function option(result, query, id) {
  const link = resultLink(result, query);
  link.id = id;
  link.tabIndex = -1;
  link.setAttribute("role", "option");
  link.setAttribute("aria-selected", "false");
  return link;
}

/** @param {string} query */
function all(query) {
  const link = document.createElement("a");
  link.className = "mc-found__all";
  link.href = `${say("/tim-kiem/", "/en/search/")}?${new URLSearchParams({ q: query })}`;
  link.textContent = say("Xem tất cả kết quả", "See all results");
  return link;
}

function loading() {
  const element = document.createElement("p");
  element.className = "mc-found__message mc-found__message--loading";
  element.textContent = say("Đang tìm…", "Searching…");
  return element;
}

export { attachCombobox };
