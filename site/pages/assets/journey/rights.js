/** What citizens may do with their own data: take a copy, erase it. */

import { say } from "../js/say.js";
import { call, Problem } from "./api.js";
import { bilingual, day, h } from "./dom.js";

/** @param {string} code @param {string} token */
const copy = async (code, token) => {
  const everything = await call(`/dossiers/${encodeURIComponent(code)}/export`, { token });
  const file = new Blob([JSON.stringify(everything, null, 2)], { type: "application/json" });
  const link = h("a", { href: URL.createObjectURL(file), download: `${code}.json` });
  link.click();
  URL.revokeObjectURL(/** @type {HTMLAnchorElement} */ (link).href);
};

/** @param {any} dossier @param {string} token @param {() => void} again */
export const rights = (dossier, token, again) => {
  const failure = h("p", { class: "mc-error", role: "alert" });
  const tried = (/** @type {() => Promise<void>} */ act) => async () => {
    try {
      await act();
    } catch (problem) {
      if (!(problem instanceof Problem)) throw problem;
      failure.textContent = problem.message;
    }
  };
  const erase = async () => {
    if (!confirm(say("Xóa mọi điều bạn đã khai trong hồ sơ này? Không lấy lại được. Biên lai vẫn còn.", "Erase all that you declared in this dossier? It cannot be brought back. The receipt stays."))) return;
    await call(`/dossiers/${encodeURIComponent(dossier.code)}`, { method: "DELETE", token });
    again();
  };
  return h("section", { class: "mc-noprint" },
    h("h2", {}, bilingual("Dữ liệu của bạn", "Your data")),
    h("p", {}, kept(dossier)),
    h("p", { class: "mc-actions" },
      h("button", { type: "button", class: "md-button", id: "copy-data", click: tried(() => copy(dossier.code, token)) }, say("Tải bản sao", "Download a copy")), " ",
      dossier.may?.includes("erase") && h("button", { type: "button", class: "md-button", id: "erase-data", click: tried(erase) }, say("Xóa điều đã khai", "Erase what I declared"))),
    failure);
};

/** @param {any} dossier */
const kept = (dossier) => {
  if (dossier.erased) return say("Điều bạn đã khai đã được xóa. Tình trạng và biên lai vẫn còn.", "What you declared is erased. The status and the receipt remain.");
  if (dossier.forgotten_at) return say(`Điều bạn đã khai được giữ đến hết ngày ${day(dossier.forgotten_at)}, rồi tự xóa.`, `What you declared is kept until ${day(dossier.forgotten_at)} and then erased.`);
  return say("Điều bạn đã khai được giữ cho đến khi hồ sơ kết thúc, và một thời gian sau đó.", "What you declared is kept until the dossier ends, and for some time after.");
};
