// @ts-check
/** Narrow a long list while typing; without this script the list is simply whole. */

import { say } from "./say.js";

const marks = /[\u0300-\u036f]/g;

/** @param {string} text */
const fold = (text) => text.toLowerCase().normalize("NFD").replace(marks, "").replaceAll("đ", "d");

/** @param {HTMLElement} list @param {string} query */
function narrow(list, query) {
  const words = fold(query).split(/\s+/).filter(Boolean);
  let shown = 0;
  for (const group of list.querySelectorAll("[data-group]")) {
    let inGroup = 0;
    for (const item of group.querySelectorAll("li")) {
      const text = (item.dataset.folded ??= fold(item.textContent ?? ""));
      item.hidden = !words.every((word) => text.includes(word));
      if (!item.hidden) inGroup += 1;
    }
    /** @type {HTMLElement} */ (group).hidden = inGroup === 0;
    if (group instanceof HTMLDetailsElement) group.open = words.length > 0;
    shown += inGroup;
  }
  return shown;
}

for (const input of document.querySelectorAll("input[data-filter]")) {
  const list = document.getElementById(input.getAttribute("aria-controls") ?? "");
  const box = input.closest(".mc-filter");
  if (!(input instanceof HTMLInputElement) || !(box instanceof HTMLElement) || !list) continue;
  const status = box.querySelector("[data-filter-status]");
  box.hidden = false;
  input.addEventListener("input", () => {
    const shown = narrow(list, input.value);
    if (status) status.textContent = input.value.trim() ? say(`Còn ${shown.toLocaleString("vi")} dòng`, `${shown} left`) : "";
  });
}
