// @ts-check
/** The finder's page: the address is the state, so that it can be shared and the back button works. */

import { say } from "../js/say.js";
import { isPlain, read, write } from "./address.js";
import { createChoices } from "./choices.js";
import { createFinder } from "./engine.js";
import { translate } from "./english.js";
import { chips, empty, pager, rowOf, told } from "./results.js";

/** @typedef {import("./engine.js").Data} Data */
/** @typedef {import("./engine.js").State} State */

const PAUSE = 120;
const WIDE = "(min-width: 60em)";

/** @param {string} address */
async function get(address) {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${address}: ${answer.status}`);
  return answer.json();
}

/** @param {HTMLElement} root */
async function start(root) {
  const part = (/** @type {string} */ name) => /** @type {HTMLElement} */ (root.querySelector(`[data-${name}]`));
  const side = /** @type {HTMLDetailsElement} */ (part("side"));
  if (matchMedia(WIDE).matches) side.open = true;
  /** @type {Data} */ let data;
  try {
    const [asked, names] = await Promise.all([get(root.dataset.source ?? ""), root.dataset.names ? get(root.dataset.names) : null]);
    data = names ? translate(asked, names) : asked;
  } catch {
    part("status").textContent = say("Không tải được bộ lọc. Hãy kiểm tra mạng rồi tải lại trang, hoặc xem các danh sách theo nhóm.", "The filters could not be loaded. Check your connection and reload, or use the lists by group.");
    return;
  }
  const finder = createFinder(data);
  let state = read(location.search, data.facets);
  const input = /** @type {HTMLInputElement} */ (root.querySelector("input[name=tu]"));
  const sort = /** @type {HTMLSelectElement} */ (root.querySelector("select[name=xep]"));
  const whole = finder.find({ chosen: {}, text: "", sort: "", page: 1 }).counts;
  const choices = data.facets.map((facet, at) => createChoices(facet,
    /** @type {HTMLElement} */ (root.querySelector(`[data-facet="${facet.key}"]`)), whole[at],
    (slug, on) => go({ ...state, chosen: changed(state.chosen, facet.key, slug, on), page: 1 })));
  let untouched = isPlain(state);

  /** @param {State} next @param {{ replace?: boolean }} [how] */
  function go(next, { replace = false } = {}) {
    const turned = next.page !== state.page;
    state = next;
    const address = `${location.pathname}${write(state)}`;
    if (replace) history.replaceState(null, "", address);
    else history.pushState(null, "", address);
    draw();
    if (turned) settle();
  }

  /** After another page was asked for, reading goes on at its top. */
  function settle() {
    const heading = part("heading");
    heading.focus({ preventScroll: true });
    heading.scrollIntoView({ block: "start" });
  }

  function draw() {
    const found = finder.find(state);
    choices.forEach((one, at) => one.show(found.counts[at], state.chosen[data.facets[at].key] ?? []));
    part("status").textContent = told(found);
    if (untouched) untouched = false; // the first page already stands there
    else part("rows").replaceChildren(...found.rows.map((row) => rowOf(data, row)));
    keepFocus(part("chips"), () => part("chips").replaceChildren(...chips(data, state, go)));
    part("empty").replaceChildren(...(found.total ? [] : [empty(data, state, found, go)]));
    part("pages").replaceChildren(...pager(state, found, go));
    const picked = Object.values(state.chosen).flat().length;
    part("picked-all").textContent = picked ? say(`${picked} đã chọn`, `${picked} chosen`) : "";
    if (document.activeElement !== input) input.value = state.text;
    sort.value = state.sort;
  }

  /** A button that disappears hands the focus to the heading, not to the top of the page. */
  function keepFocus(/** @type {HTMLElement} */ place, /** @type {() => void} */ change) {
    const held = place.contains(document.activeElement) || part("empty").contains(document.activeElement);
    change();
    if (held) part("heading").focus({ preventScroll: true });
  }

  /** @type {number|undefined} */ let timer;
  input.addEventListener("input", () => {
    window.clearTimeout(timer);
    timer = window.setTimeout(() => go({ ...state, text: input.value, page: 1 }, { replace: true }), PAUSE);
  });
  input.form?.addEventListener("submit", (event) => {
    event.preventDefault();
    window.clearTimeout(timer);
    go({ ...state, text: input.value, page: 1 });
  });
  sort.addEventListener("change", () => go({ ...state, sort: sort.value, page: 1 }));
  window.addEventListener("popstate", () => {
    state = read(location.search, data.facets);
    input.value = state.text;
    draw();
  });
  for (const tool of root.querySelectorAll("[data-tool]")) /** @type {HTMLElement} */ (tool).hidden = false;
  draw();
  root.dataset.ready = "";
}

/** @param {Record<string, string[]>} chosen @param {string} key @param {string} slug @param {boolean} on */
function changed(chosen, key, slug, on) {
  const rest = (chosen[key] ?? []).filter((one) => one !== slug);
  const { [key]: _, ...others } = chosen;
  const slugs = on ? [...rest, slug] : rest;
  return slugs.length ? { ...others, [key]: slugs } : others;
}

const root = document.querySelector("[data-finder]");
if (root instanceof HTMLElement) void start(root);
