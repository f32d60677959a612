/** Being told by e-mail what happens to the dossier: on, or off again. */

import { say } from "../js/say.js";
import { call, Problem } from "./api.js";
import { bilingual, h } from "./dom.js";

/** @param {any} dossier @param {string} token @param {(dossier: any) => void} changed @returns {Node | null} */
export const contact = (dossier, token, changed) => {
  if (dossier.erased) return null;
  const failure = h("p", { class: "mc-error", id: "contact-error", role: "alert" });
  const field = /** @type {HTMLInputElement} */ (h("input", { type: "email", id: "contact-email", required: true, maxlength: "254", autocomplete: "email", "aria-describedby": "contact-hint contact-error" }));
  const set = async (/** @type {string} */ email) => {
    try {
      changed(await call(`/dossiers/${encodeURIComponent(dossier.code)}/contact`, { method: "PUT", token, body: JSON.stringify({ email }) }));
    } catch (problem) {
      if (!(problem instanceof Problem)) throw problem;
      field.setAttribute("aria-invalid", "true");
      failure.textContent = problem.errors.length > 0 ? say("Địa chỉ chưa đúng. Ví dụ: ten@example.com.", "This is no address. Example: name@example.com.") : problem.message;
    }
  };
  const submit = (/** @type {Event} */ event) => {
    event.preventDefault();
    set(field.value.trim());
  };
  return h("section", { class: "mc-noprint", id: "contact" }, h("h2", {}, bilingual("Nhận tin qua e-mail", "News by e-mail")),
    dossier.told
      ? h("div", {}, h("p", {}, say("Khi hồ sơ có tin mới, bạn nhận được thư.", "When something happens, you get an e-mail.")), h("button", { type: "button", class: "md-button", id: "contact-stop", click: () => set("") }, say("Thôi nhận tin", "Stop e-mails")), failure)
      : h("form", { class: "mc-form", submit },
        h("div", { class: "mc-field" }, h("label", { for: "contact-email" }, say("Địa chỉ e-mail", "E-mail address")),
          h("p", { class: "mc-hint", id: "contact-hint" }, say("Thư chỉ báo có tin mới, không ghi nội dung hồ sơ.", "It only says that there is news, nothing of what the dossier holds.")), failure, field),
        h("button", { type: "submit", class: "md-button" }, say("Nhận tin", "Get e-mails"))));
};
