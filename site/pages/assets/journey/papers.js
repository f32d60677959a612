/** The papers that the office owes about a dossier: forms 01 to 06, each when there is something to put in it. */

import { bilingual, h } from "./dom.js";
import { at } from "./road.js";

/** @typedef {import("./letters.js").Letter} Letter */

/** Which form a letter is written on. */
export const FORM_OF = /** @type {Record<string, string>} */ ({ accept: "01", ask_supplement: "02", refuse: "03", apologise: "04", stop: "05" });
export const TITLES = /** @type {Record<string, [string, string]>} */ ({
  "01": ["Giấy tiếp nhận hồ sơ và hẹn trả kết quả", "Receipt and due date"],
  "02": ["Phiếu yêu cầu bổ sung hồ sơ", "Request for a supplement"],
  "03": ["Phiếu từ chối tiếp nhận hồ sơ", "Refusal"],
  "04": ["Phiếu xin lỗi và hẹn lại ngày trả kết quả", "Apology and new date"],
  "05": ["Thông báo dừng giải quyết hồ sơ", "Notice that handling has stopped"],
  "06": ["Phiếu kiểm soát quá trình giải quyết", "Control slip"],
});

const RECEIVED = ["accepted", "processing", "decided", "delivered"];

/** @param {any} dossier @returns {{form: string, n?: number}[]} every paper that there is, in the order of its making */
export const papersOf = ({ history, letters = [] }) => {
  const isReceived = history.some((/** @type {any} */ step) => RECEIVED.includes(step.status));
  const written = letters.filter((/** @type {Letter} */ letter) => letter.do !== "accept" && FORM_OF[letter.do])
    .map((/** @type {Letter} */ letter) => ({ form: FORM_OF[letter.do], n: letter.n }));
  return [...(isReceived ? [{ form: "01" }] : []), ...written, ...(isReceived ? [{ form: "06" }] : [])];
};

/** @param {any} dossier @param {string} token @returns {Node | null} */
export const papers = (dossier, token) => {
  const found = papersOf(dossier);
  if (found.length === 0) return null;
  return h("section", { class: "mc-noprint", id: "papers" }, h("h2", {}, bilingual("Giấy tờ của hồ sơ", "Papers of the dossier")),
    h("ul", {}, ...found.map(({ form, n }) =>
      h("li", {}, h("a", { href: at("papers", { ma: dossier.code, khoa: token, mau: form, n }) }, bilingual(...TITLES[form]))))));
};
