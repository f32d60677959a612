// @ts-check
/** Papers that the reader has already: ticked, kept on this device only. */

import { h } from "../journey/dom.js";
import { say } from "../js/say.js";
import { device } from "./state.js";

/** @param {string} code */
export function attachChecklist(code) {
  const name = `co-san:${code}`;
  const kept = device.read(name);
  const have = new Set(Array.isArray(kept) ? kept : []);
  const papers = /** @type {HTMLElement[]} */ ([...document.querySelectorAll("[data-paper]")]);
  const boxes = papers.map((paper) => tick(paper));
  const refresh = () => {
    for (const box of boxes) box.checked = have.has(box.value);
    tell(papers, have);
  };
  for (const box of boxes) {
    box.addEventListener("change", () => {
      if (box.checked) have.add(box.value);
      else have.delete(box.value);
      device.keep(name, have.size ? [...have] : null);
      refresh();
    });
  }
  document.querySelector("[data-uncheck]")?.addEventListener("click", () => (have.clear(), device.keep(name, null), refresh()));
  document.querySelector("form[data-ask]")?.addEventListener("change", () => setTimeout(refresh));
  document.querySelector("form[data-ask]")?.addEventListener("reset", () => setTimeout(refresh, 1));
  refresh();
}

/** Put the name of a paper into a label with a box. @param {HTMLElement} paper */
function tick(paper) {
  const box = /** @type {HTMLInputElement} */ (h("input", { type: "checkbox", value: paper.dataset.paper ?? "" }));
  const text = paper.querySelector(".mc-paper");
  const label = h("label", { class: "mc-tick" }, box);
  text?.before(label);
  if (text) label.append(text);
  return box;
}

/** @param {HTMLElement[]} papers @param {Set<string>} have */
function tell(papers, have) {
  const shown = papers.filter((paper) => !paper.hidden && !paper.closest("[data-pile][hidden]"));
  const ready = shown.filter((paper) => have.has(paper.dataset.paper ?? "")).length;
  const text = document.querySelector("[data-checked]");
  if (text) text.textContent = ready
    ? say(`Đã có ${ready}/${shown.length} giấy tờ.`, `You have ${ready} of ${shown.length} papers.`)
    : say("Đánh dấu giấy tờ bạn đã có.", "Tick the papers that you have.");
  document.querySelector("[data-uncheck]")?.toggleAttribute("hidden", !have.size);
}
