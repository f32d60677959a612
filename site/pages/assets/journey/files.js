/** The files of a dossier: what became of each, and sending one more. */

import { say } from "../js/say.js";
import { call, Problem } from "./api.js";
import { bilingual, h, native } from "./dom.js";
import { ACCEPT, complaint, HINT, size, upload } from "./upload.js";

/** @typedef {{id: string, paper: number, name: string, size: number, status: string, refusal?: string}} Sent */

const WHY = /** @type {Record<string, string>} */ ({
  changed: say("Tệp đến nơi khác với tệp đã chọn. Hãy gửi lại.", "What arrived is not the file you chose. Send it again."),
  other_kind: say("Bên trong không phải là PDF, JPG hay PNG. Hãy gửi tệp khác.", "Inside it is no PDF, JPG or PNG. Send another file."),
  infected: say("Tệp có mã độc nên không nhận. Hãy quét máy của bạn.", "It holds malware and is not taken. Scan your device."),
  not_scanned: say("Không kiểm tra được tệp, có thể vì tệp đặt mật khẩu. Hãy gửi tệp không có mật khẩu.", "It cannot be checked, perhaps because of a password. Send one without a password."),
  too_many: say("Hồ sơ đã đủ 20 tệp.", "The dossier has 20 files already."),
  too_late: say("Hồ sơ đã kết thúc nên không nhận thêm tệp.", "The dossier has ended and takes no more files."),
});
const AGAIN = 2000;

/** @param {any} dossier @param {string} token @param {Sent} file */
const fetched = async (dossier, token, file) => {
  const { url } = await call(`/dossiers/${encodeURIComponent(dossier.code)}/files/${file.id}`, { token });
  location.assign(url);
};

/** @param {any} dossier @param {string} token @param {Sent} file */
const line = (dossier, token, file) => {
  const paper = dossier.papers?.find((/** @type {any} */ one) => one.paper === file.paper);
  const state = say({ checking: "Đang kiểm tra", linked: "Đã nhận", refused: "Không nhận" }, { checking: "Being checked", linked: "Received", refused: "Not taken" })[file.status];
  const name = file.status === "linked"
    ? h("button", { type: "button", class: "mc-quiet", click: () => fetched(dossier, token, file) }, file.name)
    : file.name;
  return h("li", { "data-file": file.status }, name, ` (${size(file.size)}) `, h("strong", {}, state),
    h("span", { class: "mc-note" }, " ", paper?.name ? native(paper.name) : say("Giấy tờ khác", "Another paper")),
    file.refusal && h("p", { class: "mc-error" }, WHY[file.refusal]));
};

/** @param {any} dossier @param {string} token @param {() => void} changed */
const form = (dossier, token, changed) => {
  const papers = dossier.papers || [];
  const choice = /** @type {HTMLSelectElement} */ (h("select", { id: "file-paper" },
    ...papers.map((/** @type {any} */ one) => h("option", { value: String(one.paper), ...say({}, { lang: "vi" }) }, one.name)), h("option", { value: "0" }, say("Giấy tờ khác", "Another paper"))));
  const field = /** @type {HTMLInputElement} */ (h("input", { type: "file", id: "file-content", accept: ACCEPT, required: true, "aria-describedby": "file-hint file-error" }));
  const failure = h("p", { class: "mc-error", id: "file-error", role: "alert" });
  const bar = /** @type {HTMLProgressElement} */ (h("progress", { max: "1", value: "0", hidden: true, "aria-label": say("Tiến độ gửi tệp", "Progress of the file") }));
  const button = /** @type {HTMLButtonElement} */ (h("button", { type: "submit", class: "md-button" }, say("Gửi tệp", "Send the file")));
  const said = (/** @type {string} */ words) => {
    failure.textContent = words;
    if (words) field.setAttribute("aria-invalid", "true");
    else field.removeAttribute("aria-invalid");
    return words !== "";
  };
  field.addEventListener("change", () => said([...(field.files || [])].map(complaint).join(" ")));
  const submit = async (/** @type {Event} */ event) => {
    event.preventDefault();
    const [file] = field.files || [];
    if (!file || said(complaint(file))) return;
    button.disabled = true;
    bar.hidden = false;
    try {
      await upload({ code: dossier.code, token }, Number(choice.value), file, (share) => { bar.value = share; });
      /** @type {HTMLFormElement} */ (event.target).reset();
      changed();
    } catch (problem) {
      if (!(problem instanceof Problem)) throw problem;
      said(problem.errors[0]?.message || problem.message);
    } finally {
      bar.hidden = true;
      button.disabled = false;
    }
  };
  return h("form", { class: "mc-form", submit },
    h("div", { class: "mc-field" }, h("label", { for: "file-paper" }, bilingual("Giấy tờ", "Paper")), choice),
    h("div", { class: "mc-field" }, h("label", { for: "file-content" }, bilingual("Tệp", "File")),
      h("p", { class: "mc-hint", id: "file-hint" }, HINT), failure, field), bar, button);
};

/** @param {any} dossier @param {string} token @returns {Node | null} */
export const files = (dossier, token) => {
  if (!dossier.files?.length && !dossier.may?.includes("upload")) return null;
  const list = h("div", { id: "files-sent", "aria-live": "polite" });
  const shown = (/** @type {Sent[]} */ sent) => {
    list.replaceChildren(sent.length > 0 ? h("ul", {}, ...sent.map((file) => line(dossier, token, file))) : h("p", {}, say("Chưa có tệp nào.", "No files yet.")));
    if (sent.some((file) => file.status === "checking")) setTimeout(refresh, AGAIN);
  };
  const refresh = async () => {
    if (!list.isConnected) return;
    try {
      shown((await call(`/dossiers/${encodeURIComponent(dossier.code)}`, { token })).files || []);
    } catch (problem) {
      if (!(problem instanceof Problem)) throw problem;
    }
  };
  shown(dossier.files || []);
  return h("section", { class: "mc-noprint", id: "files" }, h("h2", {}, bilingual("Tệp đã gửi", "Files")), list,
    dossier.may?.includes("upload") && h("details", { class: "mc-aside" }, h("summary", {}, bilingual("Gửi thêm tệp", "Send a file")), form(dossier, token, refresh)));
};
