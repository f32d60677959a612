// @ts-check
/** The list: rows, pages, the chosen values as buttons, and what to do where nothing is left. */

import { h } from "../journey/dom.js";
import { isEnglish, say } from "../js/say.js";
import { PAGE_SIZE, TEXT } from "./engine.js";
import { write } from "./address.js";

/** @typedef {import("./engine.js").Data} Data */
/** @typedef {import("./engine.js").State} State */
/** @typedef {import("./engine.js").Found} Found */

const count = new Intl.NumberFormat(say("vi-VN", "en"));
const ABOUT = ["linh-vuc", "cap", "phi", "thoi-han"];
const SILENT = new Set(["chua-ro"]);

/** @param {Data} data @param {number} row */
function rowOf(data, row) {
  const facts = ABOUT.map((key) => valueOf(data, key, row)).filter(Boolean);
  const about = [data.codes[row], ...facts].join(" · ");
  return h("li", {}, h("a", { href: `${say("/thu-tuc/", "/en/procedures/")}${data.codes[row]}/` }, h("span", { lang: isEnglish && !data.english?.has(data.codes[row]) && "vi" }, data.titles[row]), " ", h("small", {}, about)));
}

/** @param {Data} data @param {string} key @param {number} row */
function valueOf(data, key, row) {
  const facet = data.facets.find((one) => one.key === key);
  const value = facet?.sets[facet.of[row]][0];
  if (!facet || value === undefined || SILENT.has(facet.slugs[value])) return "";
  return facet.names[value].replace(/ \(.*\)$/, "");
}

/** @param {Found} found */
function told(found) {
  if (!found.total) return say("Không có thủ tục nào khớp tất cả điều kiện.", "No procedure fits all conditions.");
  const first = (found.page - 1) * PAGE_SIZE + 1;
  const last = first + found.rows.length - 1;
  const part = `${count.format(first)}–${count.format(last)}`;
  return say(`${count.format(found.total)} thủ tục`, `${count.format(found.total)} procedures`) + (found.pages > 1 ? say(`, đang xem ${part}`, `, showing ${part}`) : "");
}

/** @param {Data} data @param {string} key @param {string} slug */
function nameOf(data, key, slug) {
  const facet = data.facets.find((one) => one.key === key);
  return facet ? facet.names[facet.slugs.indexOf(slug)] : slug;
}

/** @param {Data} data @param {State} state @param {(state: State) => void} go */
function chips(data, state, go) {
  const chosen = Object.entries(state.chosen).flatMap(([key, slugs]) => slugs.map((slug) => chip(
    nameOf(data, key, slug), () => go(without(state, key, slug)))));
  if (state.text.trim()) chosen.push(chip(`“${state.text.trim()}”`, () => go({ ...state, text: "", page: 1 })));
  if (chosen.length > 1) {
    chosen.push(h("button", { type: "button", class: "fd-clear", click: () => go({ ...state, chosen: {}, text: "", page: 1 }) }, say("Bỏ tất cả", "Remove all")));
  }
  return chosen;
}

/** @param {string} name @param {() => void} drop */
function chip(name, drop) {
  return h("button", { type: "button", class: "fd-chip", click: drop }, h("span", { class: "fd-hidden" }, say("Bỏ điều kiện ", "Remove ")), name, h("span", { "aria-hidden": "true" }, " ✕"));
}

/** @param {State} state @param {string} key @param {string} [slug] without it, the whole facet @returns {State} */
function without(state, key, slug) {
  if (key === TEXT) return { ...state, text: "", page: 1 };
  const chosen = { ...state.chosen };
  const left = slug === undefined ? [] : chosen[key].filter((one) => one !== slug);
  if (left.length) chosen[key] = left;
  else delete chosen[key];
  return { ...state, chosen, page: 1 };
}

/** Which condition to drop, with what that would give. @param {Data} data @param {State} state @param {Found} found @param {(state: State) => void} go */
function empty(data, state, found, go) {
  const offers = found.drops.map(({ key, count: left }) => h("li", {}, h("button", { type: "button", class: "mc-button mc-button--plain", click: () => go(without(state, key)) },
    say(`Bỏ “${label(data, state, key)}”`, `Remove “${label(data, state, key)}”`), h("span", {}, say(`còn ${count.format(left)} thủ tục`, `leaves ${count.format(left)} procedures`)))));
  const all = h("button", { type: "button", class: "mc-button", click: () => go({ ...state, chosen: {}, text: "", page: 1 }) }, say("Bỏ tất cả điều kiện", "Remove all conditions"));
  return h("div", { class: "fd-empty" },
    h("p", {}, offers.length ? say("Bỏ một điều kiện là lại có kết quả:", "Remove one condition to have results again:") : say("Bỏ riêng từng điều kiện cũng chưa đủ. Hãy bắt đầu lại:", "Removing a single condition is not enough. Start again:")),
    offers.length > 0 && h("ul", {}, ...offers), all);
}

/** @param {Data} data @param {State} state @param {string} key */
function label(data, state, key) {
  if (key === TEXT) return state.text.trim();
  const facet = data.facets.find((one) => one.key === key);
  return `${facet?.name}: ${(state.chosen[key] ?? []).map((slug) => nameOf(data, key, slug)).join(", ")}`;
}

/** @param {State} state @param {Found} found @param {(state: State) => void} go */
function pager(state, found, go) {
  if (found.pages < 2) return [];
  const link = (/** @type {number} */ page, /** @type {string} */ text, /** @type {string} */ said) => h("a", {
    href: `${location.pathname}${write({ ...state, page })}`,
    "aria-label": said,
    click: (/** @type {Event} */ event) => {
      const mouse = /** @type {MouseEvent} */ (event);
      if (mouse.ctrlKey || mouse.metaKey || mouse.shiftKey) return;
      event.preventDefault();
      go({ ...state, page });
    },
  }, text);
  return [
    found.page > 1 && link(found.page - 1, say("‹ Trước", "‹ Previous"), say(`Trang trước, trang ${found.page - 1}`, `Previous page, page ${found.page - 1}`)),
    h("span", { "aria-current": "page" }, `${say("Trang", "Page")} ${count.format(found.page)} / ${count.format(found.pages)}`),
    found.page < found.pages && link(found.page + 1, say("Sau ›", "Next ›"), say(`Trang sau, trang ${found.page + 1}`, `Next page, page ${found.page + 1}`)),
  ].filter((part) => part !== false);
}

export { chips, empty, pager, rowOf, told };
