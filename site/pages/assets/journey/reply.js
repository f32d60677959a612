/** What the citizen can do with a filed dossier: answer what the office asked for, or withdraw it. */

import { say } from "../js/say.js";
import { call, Problem } from "./api.js";
import { bilingual, h, native } from "./dom.js";

/** @typedef {(dossier: any) => void} Shown */
/** @typedef {import("./letters.js").Letter} Letter */

const HANDS = [
  ["online", say("Gửi tệp ở mục “Tệp đã gửi”", "Send a file under “Files”")],
  ["counter", say("Nộp tại nơi tiếp nhận", "Hand it in at the office")],
  ["post", say("Gửi qua bưu chính", "Send it by post")],
  ["held", say("Cơ quan nhà nước đã có dữ liệu", "The State has the data already")],
];

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
    h("label", { for: id }, native(name)), h("p", { class: "mc-hint", id: `${id}-hint` }, say("Lý do: ", "Why: "), native(reason)),
    h("select", { id, required: true, "aria-describedby": `${id}-hint` }, h("option", { value: "" }, say("Hãy chọn cách nộp", "Choose how")), ...HANDS.map(([value, text]) => h("option", { value }, text))));
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
    h("p", {}, say("Cơ quan chỉ được yêu cầu một lần. Hãy trả lời đủ các mục. Thời hạn giải quyết tính lại từ khi cơ quan tiếp nhận.", "The office may ask only once. Answer every item. The time limit starts again when the office takes it in.")),
    sending(`/dossiers/${encodeURIComponent(dossier.code)}/supplement`, token, content, shown, ...fields,
      h("div", { class: "mc-field" }, h("label", { for: "given-note" }, say("Lời nhắn ", "A note "), h("span", { class: "mc-optional" }, say("(không bắt buộc)", "(optional)"))), note),
      h("button", { type: "submit", class: "md-button md-button--primary" }, say("Gửi trả lời", "Send the answer"))));
};

/** @param {any} dossier @param {string} token @param {Shown} shown @returns {Node | null} */
export const withdrawal = (dossier, token, shown) => {
  if (!dossier.may?.includes("withdraw")) return null;
  const reason = /** @type {HTMLTextAreaElement} */ (h("textarea", { id: "withdraw-reason", rows: "2", maxlength: "2000" }));
  const content = () => (confirm(say("Rút hồ sơ này? Sau khi rút không lấy lại được.", "Withdraw this dossier? It cannot be taken back.")) ? { reason: reason.value.trim() } : null);
  return h("details", { class: "mc-aside mc-noprint", id: "withdrawal" },
    h("summary", {}, bilingual("Rút hồ sơ", "Withdraw the dossier")),
    h("p", {}, dossier.linked?.length
      ? say("Hồ sơ đi cùng mà còn chờ hồ sơ này cũng dừng lại.", "Linked dossiers that wait for this one stop too.")
      : say("Cơ quan thôi giải quyết. Muốn làm lại thì phải nộp hồ sơ mới.", "The office stops. To start again you must file anew.")),
    sending(`/dossiers/${encodeURIComponent(dossier.code)}/withdrawal`, token, content, shown,
      h("div", { class: "mc-field" }, h("label", { for: "withdraw-reason" }, say("Lý do ", "Why "), h("span", { class: "mc-optional" }, say("(không bắt buộc)", "(optional)"))), reason),
      h("button", { type: "submit", class: "md-button" }, say("Rút hồ sơ", "Withdraw"))));
};
