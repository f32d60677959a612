// @ts-check
/** The search page: the results of `?q=…` below the box; the address follows what is typed. */

import { say } from "../js/say.js";
import { choiceBar, choicesOf } from "./choices.js";
import { counted, nothingFound, notLoaded, searchMore } from "./messages.js";
import { grouped, resultLink } from "./result.js";
import { ask } from "./source.js";

const SHOWN = 20;
const WIDE = 60; // results that a choice is made of
const PAUSE = 80;

/** @param {HTMLFormElement} form @param {HTMLElement} place */
function attachPage(form, place) {
  const input = /** @type {HTMLInputElement} */ (form.elements.namedItem("q"));
  const status = document.createElement("p");
  status.className = "mc-results__count";
  status.setAttribute("role", "status");
  const list = document.createElement("ol");
  list.className = "mc-results__list";
  const choices = document.createElement("div");
  const below = document.createElement("div");
  place.replaceChildren(status, choices, list, below);
  let asked = 0;
  /** @type {number|undefined} */ let timer;

  async function search() {
    const query = input.value.trim();
    asked += 1;
    const mine = asked;
    remember(query);
    if (!query) return clear();
    if (!list.childElementCount) status.textContent = say("Đang tìm…", "Searching…");
    try {
      const { results, weak } = await ask(query, WIDE);
      if (mine !== asked) return;
      render(results, query);
      if (weak) await searchAll();
      else if (results.length) below.replaceChildren(searchMore(searchAll));
    } catch {
      if (mine === asked) clear("", notLoaded(search));
    }
  }

  /** In the whole text too: when names hardly answer, or when the reader asks. */
  async function searchAll() {
    const mine = asked;
    const query = input.value.trim();
    const known = await ask(query, WIDE, true).catch(() => null); // what names found stays
    if (known && mine === asked && !choices.contains(document.activeElement)) render(known.results, query); // nobody's choice is taken away
  }

  /** @param {import("./engine.js").Result[]} results @param {string} query */
  function render(results, query) {
    if (!results.length) return clear(counted(0), nothingFound(query));
    const offered = choicesOf(results, query);
    const choose = (/** @type {Set<string>|null} */ codes) => fill(codes ? results.filter(({ code }) => codes.has(code)) : results, query);
    choices.replaceChildren(...(offered.length ? [choiceBar(offered, choose)] : []));
    below.replaceChildren();
    fill(results, query);
  }

  /** @param {import("./engine.js").Result[]} results @param {string} query */
  function fill(results, query) {
    const shown = results.slice(0, SHOWN);
    list.replaceChildren(...grouped(shown).map((result) => item(result, query)));
    status.textContent = results.length > SHOWN ? say(`${SHOWN} kết quả gần nhất.`, `The ${SHOWN} nearest results.`) : counted(shown.length);
  }

  /** @param {string} [said] @param {HTMLElement} [message] */
  function clear(said = "", message) {
    list.replaceChildren();
    choices.replaceChildren();
    status.textContent = said;
    below.replaceChildren(...(message ? [message] : []));
  }

  form.addEventListener("submit", (event) => {
    event.preventDefault();
    void search();
  });
  input.addEventListener("input", () => {
    window.clearTimeout(timer);
    timer = window.setTimeout(search, PAUSE);
  });
  input.value = new URLSearchParams(window.location.search).get("q") ?? "";
  if (input.value) void search();
  else input.focus({ preventScroll: true });
}

/** @param {import("./engine.js").Result} result @param {string} query */
function item(result, query) {
  const element = document.createElement("li");
  element.append(resultLink(result, query));
  return element;
}

/** Going back to this page finds the same query. @param {string} query */
function remember(query) {
  const address = query ? `?${new URLSearchParams({ q: query })}` : window.location.pathname;
  window.history.replaceState(window.history.state, "", address);
}

export { attachPage };
