/** What the citizen can do with a filed dossier: answer what the office asked for, or withdraw it. */

import { call, Problem } from "./api.js";
import { bilingual, h } from "./dom.js";

/** @typedef {(dossier: any) => void} Shown */
/** @typedef {import("./letters.js").Letter} Letter */

const HANDS = [["online", "Gửi tệp ở mục “Tệp đã gửi”"], ["counter", "Nộp tại nơi tiếp nhận"], ["post", "Gửi qua bưu chính"], ["held", "Cơ quan nhà nước đã có dữ liệu"]];

/**
 * A form that is sent once, says what went wrong, and shows the dossier as it then is.
 * @param {string} path @param {string} token @param {() => object | null} content null: not to be sent @param {Shown} shown @param {...Node} inside
 */
const sending = (path, token, content, shown, ...inside) => {
  const failure = h("p", { class: "mc-error", role: "alert" });
  const key = crypto.randomUUID();
  const form = h("form", { class: "mc-form", submit: async (event) => {
    event.preventDefault();
    const sent = content();
    if (!sent) return;
    const button = /** @type {HTMLButtonElement} */ (form.querySelector("[type=submit]"));
    button.disabled = true;
    try {
      shown(await call(path, { method: "POST", token, key, body: JSON.stringify(sent) }));
    } catch (problem) {
      if (!(problem instanceof Problem)) throw problem;
      failure.textContent = problem.errors[0]?.message || problem.message;
      button.disabled = false;
    }
  } }, ...inside.slice(0, -1), failure, inside[inside.length - 1]);
  return form;
};

/** @param {Letter["wanted"]} wanted */
const choices = (wanted = []) => wanted.map(({ name, reason }, index) => {
  const id = `given-${index + 1}`;
  return h("div", { class: "mc-field" },
    h("label", { for: id }, name), h("p", { class: "mc-hint", id: `${id}-hint` }, `Lý do: ${reason}`),
    h("select", { id, required: true, "aria-describedby": `${id}-hint` }, h("option", { value: "" }, "Hãy chọn cách nộp"), ...HANDS.map(([value, text]) => h("option", { value }, text))));
});

/** @param {any} dossier @param {string} token @param {Shown} shown @returns {Node | null} */
export const supplement = (dossier, token, shown) => {
  if (!dossier.may?.includes("answer")) return null;
  const asked = dossier.letters.filter((/** @type {Letter} */ letter) => letter.do === "ask_supplement").at(-1);
  const fields = choices(asked.wanted);
  const note = /** @type {HTMLTextAreaElement} */ (h("textarea", { id: "given-note", rows: "3", maxlength: "2000" }));
  const content = () => ({
    given: fields.map((field, index) => ({ wanted: index + 1, hand: /** @type {HTMLSelectElement} */ (field.querySelector("select")).value })),
    note: note.value.trim(),
  });
  return h("section", { class: "mc-task mc-noprint", id: "supplement" },
    h("h2", {}, bilingual(`Cơ quan cần thêm ${fields.length} giấy tờ`, "More papers are needed")),
    h("p", {}, "Cơ quan chỉ được yêu cầu một lần. Hãy trả lời đủ các mục. Thời hạn giải quyết tính lại từ khi cơ quan tiếp nhận."),
    sending(`/dossiers/${encodeURIComponent(dossier.code)}/supplement`, token, content, shown, ...fields,
      h("div", { class: "mc-field" }, h("label", { for: "given-note" }, "Lời nhắn ", h("span", { class: "mc-optional" }, "(không bắt buộc)")), note),
      h("button", { type: "submit", class: "md-button md-button--primary" }, "Gửi trả lời")));
};

/** @param {any} dossier @param {string} token @param {Shown} shown @returns {Node | null} */
export const withdrawal = (dossier, token, shown) => {
  if (!dossier.may?.includes("withdraw")) return null;
  const reason = /** @type {HTMLTextAreaElement} */ (h("textarea", { id: "withdraw-reason", rows: "2", maxlength: "2000" }));
  const content = () => (confirm("Rút hồ sơ này? Sau khi rút không lấy lại được.") ? { reason: reason.value.trim() } : null);
  return h("details", { class: "mc-aside mc-noprint", id: "withdrawal" },
    h("summary", {}, bilingual("Rút hồ sơ", "Withdraw the dossier")),
    h("p", {}, dossier.linked?.length ? "Hồ sơ đi cùng mà còn chờ hồ sơ này cũng dừng lại." : "Cơ quan thôi giải quyết. Muốn làm lại thì phải nộp hồ sơ mới."),
    sending(`/dossiers/${encodeURIComponent(dossier.code)}/withdrawal`, token, content, shown,
      h("div", { class: "mc-field" }, h("label", { for: "withdraw-reason" }, "Lý do ", h("span", { class: "mc-optional" }, "(không bắt buộc)")), reason),
      h("button", { type: "submit", class: "md-button" }, "Rút hồ sơ")));
};
