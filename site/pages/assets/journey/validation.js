/** Say what is wrong beside the field, in words, before anything is sent. The functions check again. */

import { say } from "../js/say.js";
import { fields } from "./answers.js";
import { h } from "./dom.js";

/** @typedef {import("./answers.js").Field} Field */

/** @param {Field} field @returns {string} the message, empty when the field is right */
const complaint = (field) => {
  const label = field.dataset.label || field.name;
  const { validity } = field;
  if (validity.valueMissing) return field.type === "checkbox" ? say("Hãy đánh dấu vào ô này.", "Please tick this box.") : say(`Hãy điền: ${label}.`, `Please fill in: ${label}.`);
  if (validity.badInput || validity.patternMismatch) return field.dataset.wrong || say(`${label} chưa đúng dạng.`, `${label}: not in the right form.`);
  if (validity.tooShort) return say(`${label} cần ít nhất ${field.getAttribute("minlength")} ký tự.`, `${label}: at least ${field.getAttribute("minlength")} characters.`);
  if (validity.tooLong) return say(`${label} dài nhất ${field.getAttribute("maxlength")} ký tự.`, `${label}: at most ${field.getAttribute("maxlength")} characters.`);
  if (validity.rangeUnderflow) return say(`${label} phải từ ${field.getAttribute("min")} trở lên.`, `${label}: ${field.getAttribute("min")} or more.`);
  if (validity.rangeOverflow) return field.type === "date" ? say(`${label} không được sau hôm nay.`, `${label}: not after today.`) : say(`${label} lớn nhất là ${field.getAttribute("max")}.`, `${label}: ${field.getAttribute("max")} at most.`);
  return validity.valid ? "" : say(`${label} chưa đúng.`, `${label}: not right.`);
};

/** A section that may stay empty asks for its fields only once one of them is filled. @param {HTMLFormElement} form */
export const relax = (form) => {
  for (const section of form.querySelectorAll("[data-optional]")) {
    const inside = /** @type {Field[]} */ ([...section.querySelectorAll("[data-answer]")]);
    const begun = inside.some((field) => field.value.trim() !== "");
    for (const field of inside) field.required = begun && field.dataset.required === "yes";
  }
};

/** @param {Field} field @param {string} message empty to clear */
export const mark = (field, message) => {
  const place = document.getElementById(`${field.id}-error`);
  if (place) place.textContent = message;
  if (message) field.closest("details")?.setAttribute("open", "");
  if (message) field.setAttribute("aria-invalid", "true");
  else field.removeAttribute("aria-invalid");
};

/** @param {HTMLFormElement} form @returns {{field: Field, message: string}[]} */
export const problems = (form) => {
  relax(form);
  const found = [];
  const seen = new Set();
  for (const field of [...fields(form), .../** @type {Field[]} */ ([...form.querySelectorAll("[data-paper]")])]) {
    if (field.closest("[hidden]") || seen.has(field.name)) continue;
    const message = complaint(field);
    mark(field, message);
    if (message) found.push({ field, message });
    if (field.type === "radio") seen.add(field.name);
  }
  return found;
};

/** The list at the top that leads to each field. @param {{field: Field | null, message: string}[]} found */
export const summary = (found) =>
  h("div", {}, h("h2", {}, say("Có chỗ cần sửa", "Something needs correcting")), h("ul", {}, ...found.map(({ field, message }) =>
    h("li", {}, field ? h("a", { href: `#${field.id}`, click: (event) => { event.preventDefault(); field.focus(); } }, message) : message))));

/** @param {HTMLFormElement} form @param {{path: string, message: string}[]} errors what the functions said */
export const placed = (form, errors) =>
  errors.map(({ path, message }) => {
    const paper = path.match(/^\/papers\/(\d+)/);
    const name = paper ? `paper-${form.dataset.case || 1}-${paper[1]}` : path.replace(/^\/answers\//, "").replace(/^\/representative/, "@representative").replaceAll("/", ".");
    const field = /** @type {Field | null} */ (form.querySelector(`[name="${CSS.escape(name)}"]`));
    if (field) mark(field, message);
    return { field, message };
  });
