/** Read a form into answers: sections become objects, empty fields and empty sections are left out. */

/** @typedef {HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement} Field */

/** @param {HTMLFormElement} form @returns {Field[]} */
export const fields = (form) => /** @type {Field[]} */ ([...form.querySelectorAll("[data-answer]")]);

/** @param {Field} field @returns {string | number | boolean | undefined} undefined where nothing was given */
const value = (field) => {
  if (field instanceof HTMLInputElement && field.type === "checkbox") return field.checked || undefined;
  if (field instanceof HTMLInputElement && field.type === "radio") return field.checked ? field.value : undefined;
  const text = field.value.trim().normalize("NFC");
  if (text === "") return undefined;
  return field.dataset.type === "integer" ? Number(text) : text;
};

/** @param {HTMLFormElement} form @returns {Record<string, unknown>} */
export const answers = (form) => {
  /** @type {Record<string, any>} */
  const result = {};
  for (const field of fields(form)) {
    const given = value(field);
    if (given === undefined) continue;
    const path = field.name.split(".");
    const last = /** @type {string} */ (path.pop());
    let place = result;
    for (const part of path) place = place[part] ??= {};
    place[last] = given;
  }
  return result;
};

/** @param {HTMLFormElement} form @returns {number} the case that was chosen, 1-based */
export const chosenCase = (form) => Number(form.dataset.case || new FormData(form).get("case") || 1);

/** @param {HTMLFormElement} form @returns {{paper: number, hand: string}[]} how each paper of the chosen case is handed in */
export const papers = (form) =>
  /** @type {HTMLSelectElement[]} */ ([...form.querySelectorAll("[data-paper]")])
    .filter((select) => select.dataset.case === String(chosenCase(form)) && select.value !== "")
    .map((select) => ({ paper: Number(select.dataset.paper), hand: select.value }));
