// @ts-check
/** What is wrong, beside the field and in one list; and what has changed. */

import { h } from "../journey/dom.js";
import { changes, named, said } from "./changes.js";
import { place } from "./form.js";

/** @typedef {import("./model.js").Fault} Fault */
/** @typedef {import("./writer.js").Value} Value */

/** @param {Fault} fault */
export const blocks = (fault) => fault.severity !== "warning";

/** Write each fault beside its field, or the nearest one around it. @param {HTMLElement} form @param {Fault[]} faults */
export const mark = (form, faults) => {
  for (const one of form.querySelectorAll(".mc-error")) one.textContent = "";
  for (const one of form.querySelectorAll("[aria-invalid]")) one.removeAttribute("aria-invalid");
  for (const fault of faults) {
    const path = nearest(fault.path);
    const field = document.getElementById(place(path));
    const told = document.getElementById(`${place(path)}-error`);
    if (told) told.textContent = `${told.textContent} ${fault.message} ${fault.remedy}`.trim();
    if (blocks(fault) && field?.matches("input, select, textarea")) field.setAttribute("aria-invalid", "true");
  }
};

/** @param {(string|number)[]} path */
const nearest = (path) => {
  let found = path;
  while (found.length && !document.getElementById(`${place(found)}-error`)) found = found.slice(0, -1);
  return found;
};

/** @param {Fault[]} faults @param {string} title */
const listed = (faults, title) =>
  faults.length
    ? h("div", {}, h("p", {}, h("strong", {}, title)), h("ul", {}, ...faults.map((one) => h("li", {}, h("a", { href: `#${place(nearest(one.path))}`, click: reveal }, named(one.path) || "Cả bản ghi"), `: ${one.message} ${one.remedy}`))))
    : null;

/** Open what the field is folded into, and go there. @param {Event} event */
const reveal = (event) => {
  event.preventDefault();
  const link = /** @type {HTMLAnchorElement} */ (event.currentTarget);
  const field = document.getElementById(decodeURIComponent(link.hash.slice(1)));
  for (let box = field?.closest("details"); box; box = box.parentElement?.closest("details")) box.open = true;
  field?.focus();
  field?.scrollIntoView({ block: "center" });
};

/** @param {Fault[]} faults */
export const problems = (faults) => {
  const wrong = faults.filter(blocks);
  const parts = [listed(wrong, `${wrong.length} lỗi phải sửa`), listed(faults.filter((one) => !blocks(one)), "Nên xem lại (không chặn gửi)")];
  return h("div", {}, ...(faults.length ? parts : [h("p", {}, "Không thấy lỗi nào. ", h("span", { lang: "en", class: "mc-en" }, "No problem found."))]));
};

/** @param {Value} before @param {Value} after */
export const differences = (before, after) => {
  const made = changes(before, after);
  if (!made.length) return h("p", {}, "Chưa sửa gì. ", h("span", { lang: "en", class: "mc-en" }, "Nothing changed yet."));
  return h("ul", { class: "mc-changes" }, ...made.map((one) => h("li", {}, h("strong", {}, named(one.path)), ": ", h("del", {}, said(one.before)), " → ", h("ins", {}, said(one.after)))));
};
