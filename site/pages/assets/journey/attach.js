/** In the filing form: a paper that is sent as a file gets its field; after filing the files follow. */

import { say } from "../js/say.js";
import { Problem } from "./api.js";
import { bilingual, h } from "./dom.js";
import { ACCEPT, complaint, HINT, size, upload } from "./upload.js";
import { mark } from "./validation.js";

/** @param {HTMLSelectElement} select */
const isSent = (select) => select.selectedOptions[0]?.hasAttribute("data-sent") ?? false;

/** @param {HTMLSelectElement} select @returns {HTMLInputElement | null} */
const fieldOf = (select) => /** @type {HTMLInputElement | null} */ (document.getElementById(`${select.id}-file`));

/** @param {HTMLInputElement} field */
const check = (field) => {
  const said = [...(field.files || [])].map(complaint).filter(Boolean).join(" ");
  mark(field, said);
  return said;
};

/** @param {HTMLSelectElement} select */
const offer = (select) => {
  const id = `${select.id}-file`;
  const field = /** @type {HTMLInputElement} */ (h("input", { type: "file", id, accept: ACCEPT, multiple: true, "aria-describedby": `${id}-hint ${id}-error` }));
  field.addEventListener("change", () => check(field));
  select.after(h("div", { class: "mc-files", "data-files-of": select.id },
    h("label", { for: id }, bilingual("Chọn tệp", "Choose files")),
    h("p", { class: "mc-hint", id: `${id}-hint` }, `${HINT} ${say("Chưa có thì gửi sau, ở trang hồ sơ.", "If you do not have it yet, send it later from the page of your dossier.")}`),
    h("p", { class: "mc-error", id: `${id}-error`, "aria-live": "polite" }), field));
};

/** Show a field for files beside each paper that is sent as one. @param {HTMLFormElement} form */
export const offerFields = (form) => {
  for (const select of /** @type {NodeListOf<HTMLSelectElement>} */ (form.querySelectorAll("select[data-paper]"))) {
    const place = form.querySelector(`[data-files-of="${select.id}"]`);
    if (isSent(select) && !place) offer(select);
    else if (!isSent(select)) place?.remove();
  }
};

/** @param {HTMLFormElement} form @returns {{select: HTMLSelectElement, field: HTMLInputElement}[]} */
const shown = (form) => /** @type {HTMLSelectElement[]} */ ([...form.querySelectorAll("select[data-paper]")])
  .filter((select) => !select.closest("[data-case-papers][hidden]")) // while it is looked over, the whole form is hidden
  .flatMap((select) => { const field = fieldOf(select); return field ? [{ select, field }] : []; });

/** @param {HTMLFormElement} form @returns {{field: HTMLInputElement, message: string}[]} */
export const fileProblems = (form) =>
  shown(form).map(({ field }) => ({ field, message: check(field) })).filter(({ message }) => message !== "");

/** What was chosen, in words. @param {HTMLSelectElement} select */
export const chosen = (select) => {
  const files = [...(fieldOf(select)?.files || [])];
  return files.length ? files.map((file) => `${file.name} (${size(file.size)})`).join(", ") : say("chưa chọn tệp, gửi sau", "no file chosen, to be sent later");
};

/**
 * Send every chosen file, one after the other; the dossier is filed already, so what fails is sent again later.
 * @param {HTMLFormElement} form @param {{code: string, token: string}} dossier @param {HTMLElement} place
 * @returns {Promise<boolean>} whether all arrived
 */
export const sendFiles = async (form, dossier, place) => {
  let isComplete = true;
  const bar = /** @type {HTMLProgressElement} */ (h("progress", { max: "1", value: "0", "aria-label": say("Tiến độ gửi tệp", "Progress of the file") }));
  const name = h("span", {});
  for (const { select, field } of shown(form)) {
    for (const file of field.files || []) {
      place.replaceChildren(h("p", { role: "status" }, say("Đã nộp hồ sơ. Đang gửi ", "Filed. Sending "), name), bar);
      name.textContent = file.name;
      try {
        await upload(dossier, Number(select.dataset.paper), file, (share) => { bar.value = share; });
      } catch (problem) {
        if (!(problem instanceof Problem)) throw problem;
        isComplete = false;
      }
    }
  }
  return isComplete;
};
