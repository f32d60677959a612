// @ts-check
/**
 * One facet as check boxes: the largest values first, the others on request, all of them by typing. They are made when
 * the facet is opened for the first time: a phone need not make a thousand boxes that nobody looks at.
 */

import { h } from "../journey/dom.js";
import { say } from "../js/say.js";
import { fold } from "./engine.js";

/** @typedef {import("./engine.js").Facet} Facet */
/** @typedef {{ show: (counts: number[], chosen: string[]) => void }} Choices */

const SHOWN = 10;
const count = new Intl.NumberFormat(say("vi-VN", "en"));

/**
 * @param {Facet} facet
 * @param {HTMLElement} place the facet's `<details>`
 * @param {number[]} all how often each value occurs at all
 * @param {(slug: string, on: boolean) => void} choose
 * @returns {Choices}
 */
function createChoices(facet, place, all, choose) {
  const order = facet.slugs.map((_, at) => at);
  if (!["cap", "truc-tuyen", "phi", "thoi-han"].includes(facet.key)) order.sort((one, other) => all[other] - all[one]);
  /** @type {ReturnType<typeof box>[]} */ let boxes = [];
  let whole = order.length <= SHOWN + 2;
  let sought = "";
  /** @type {number[]} */ let counts = all;
  /** @type {string[]} */ let chosen = [];

  const more = /** @type {HTMLButtonElement} */ (h("button", { type: "button", class: "fd-more" }));
  more.addEventListener("click", () => {
    whole = !whole;
    draw();
  });
  const seek = /** @type {HTMLInputElement} */ (h("input", {
    type: "search", class: "fd-seek", autocomplete: "off", "aria-label": say(`Tìm trong ${facet.name}`, `Search in ${facet.name}`), placeholder: say("Gõ để tìm", "Type to search"),
  }));
  seek.addEventListener("input", () => {
    sought = fold(seek.value.trim());
    draw();
  });
  const long = order.length > SHOWN + 2;
  place.querySelector("summary")?.addEventListener("click", fill); // at once, for a key that follows
  place.addEventListener("toggle", fill); // however else it is opened
  place.hidden = false;

  function fill() {
    if (boxes.length) return;
    boxes = facet.slugs.map((slug, at) => box(facet, at, (on) => choose(slug, on)));
    const legend = h("legend", { class: "fd-hidden" }, facet.name);
    const items = h("ul", {}, ...order.map((at) => boxes[at].item));
    place.querySelector("[data-plain]")?.replaceWith(h("fieldset", { class: "fd-choices" }, legend, long && seek, items, long && more));
    draw();
  }

  function draw() {
    if (!boxes.length) return;
    let shown = 0;
    let hidden = 0;
    for (const at of order) {
      const on = chosen.includes(facet.slugs[at]);
      const fits = sought ? fold(facet.names[at]).includes(sought) : whole || shown < SHOWN;
      const possible = on || counts[at] > 0;
      boxes[at].item.hidden = !possible || !(on || fits);
      if (!boxes[at].item.hidden) shown += 1;
      else if (possible) hidden += 1;
      boxes[at].input.checked = on;
      boxes[at].number.textContent = count.format(counts[at]);
    }
    more.textContent = whole ? say("Thu gọn", "Show fewer") : say(`Hiện thêm ${count.format(hidden)}`, `Show ${count.format(hidden)} more`);
    more.hidden = Boolean(sought) || (!whole && hidden === 0);
  }

  return {
    show(newCounts, newChosen) {
      counts = newCounts;
      chosen = newChosen;
      const picked = place.querySelector("[data-picked]");
      if (picked) picked.textContent = chosen.length ? say(`${chosen.length} đã chọn`, `${chosen.length} chosen`) : "";
      draw();
    },
  };
}

/** @param {Facet} facet @param {number} at @param {(on: boolean) => void} changed */
function box(facet, at, changed) {
  const input = /** @type {HTMLInputElement} */ (h("input", { type: "checkbox", name: facet.key, value: facet.slugs[at] }));
  input.addEventListener("change", () => changed(input.checked));
  const number = h("small", {});
  const item = h("li", {}, h("label", { class: "fd-choice" }, input, h("span", {}, facet.names[at]), number));
  return { item, input, number };
}

export { createChoices };
