/** One dossier: where it stands, what is to be done now, its papers. The private key stays behind `#`. */

import { say } from "../js/say.js";
import { acknowledgement } from "./acknowledgement.js";
import { call, Problem } from "./api.js";
import { contact } from "./contact.js";
import { bilingual, day, find, fragment, h, moment, native, show } from "./dom.js";
import { files } from "./files.js";
import { papers } from "./papers.js";
import { payment } from "./paying.js";
import { supplement, withdrawal } from "./reply.js";
import { rights } from "./rights.js";
import { at } from "./road.js";
import { STATUSES } from "./statuses.js";
import { legend, timeline } from "./timeline.js";

const output = find("#dossier");
const lookup = /** @type {HTMLFormElement} */ (find("#lookup"));

const row = (/** @type {[string, string]} */ [vi, en], /** @type {Node | string} */ value) => [h("dt", {}, bilingual(vi, en)), h("dd", {}, value)];
const PUNCTUAL = /** @type {Record<string, string>} */ (say(
  { early: "Xong trước hạn", on_time: "Xong đúng hạn", late: "Xong trễ hạn" },
  { early: "Done early", on_time: "Done on time", late: "Done late" },
));

/** When to count on the result: a date, or what it waits for. @param {any} dossier */
const dueIn = ({ expected, promised, punctuality, waits, after }) => {
  if (punctuality) return PUNCTUAL[punctuality];
  if (waits) return say(`Bắt đầu khi hồ sơ ${after} có kết quả`, `Starts when dossier ${after} has its result`);
  if (!expected?.due) return expected?.stands_still ? say("Thời hạn đang dừng, chờ bạn", "The clock stands still and waits for you") : "";
  const isLate = Date.parse(expected.due) < Date.now();
  return h("span", { id: "due", class: isLate ? "mc-late" : "" }, day(expected.due),
    isLate && h("strong", {}, say(" – đã quá hạn", " – overdue")), promised && h("span", { class: "mc-note" }, say(` Hẹn lại, trước là ${day(promised)}`, ` New date, before it was ${day(promised)}`)));
};

/** @param {any} dossier */
const facts = (dossier) => {
  const due = dueIn(dossier);
  const { applicant, representative, office } = dossier;
  return h("dl", { class: "mc-facts" },
    ...row(["Mã hồ sơ", "Dossier code"], h("strong", { class: "mc-code", id: "dossier-code" }, dossier.code)),
    ...(dossier.title ? row(["Thủ tục", "Procedure"], native(dossier.title)) : []),
    ...(office ? row(["Nơi giải quyết", "Handled by"], native(office)) : []),
    ...(applicant ? row(["Chủ hồ sơ", "Applicant"], applicant.name) : []),
    ...(representative ? row(["Người nộp thay", "Filed by"], `${representative.name} (${representative.relation})`) : []),
    ...(dossier.submitted_at ? row(["Nộp lúc", "Filed at"], moment(dossier.submitted_at)) : []),
    ...(due ? row(dossier.punctuality ? ["Kết quả", "Result"] : ["Hẹn trả kết quả", "Result due"], due) : []));
};

/** @param {any} part a dossier of the same declaration @param {string} current */
const linkedTo = (part, current) => {
  const place = h("span", { class: "mc-note" });
  const name = h("strong", { class: "mc-code" }, part.code);
  const line = h("li", {}, part.code === current ? name : h("a", { href: at("dossier", { ma: part.code, khoa: part.token }) }, name), " ", native(part.title), " ", place);
  call(`/dossiers/${encodeURIComponent(part.code)}`, { token: part.token }).then(
    (found) => { place.textContent = `${STATUSES[found.status][say("vi", "en")]}${found.waits ? say(", chờ hồ sơ trước", ", waiting for the one before") : ""}`; },
    (problem) => { if (!(problem instanceof Problem)) throw problem; });
  return line;
};

/** @param {any} dossier */
const linked = (dossier) =>
  dossier.linked?.length > 0 && h("section", {}, h("h2", {}, bilingual("Hồ sơ đi cùng", "Linked dossiers")),
    h("ul", {}, ...dossier.linked.map((/** @type {any} */ part) => linkedTo(part, dossier.code))));

/** @param {any} dossier @param {string} token @param {string} done what to say first, empty for nothing */
const render = (dossier, token, done = "") => {
  const link = `${location.origin}${at("dossier", { ma: dossier.code, khoa: token })}`;
  const again = (/** @type {string} */ words) => (/** @type {any} */ changed) => {
    render(changed, token, words);
    find(".mc-done").scrollIntoView({ block: "center" });
  };
  const parts = [
    done && h("div", { class: "mc-done", role: "status" }, h("h2", {}, done), h("p", {}, say("Mã hồ sơ của bạn: ", "Your dossier code: "), h("strong", {}, dossier.code)),
      fragment().has("thieu") && h("p", {}, h("strong", {}, say("Có tệp chưa gửi được.", "Some files were not sent.")), say(" Hãy gửi lại ở mục “Tệp đã gửi” bên dưới.", " Send them again under “Files” below."))),
    facts(dossier),
    token && supplement(dossier, token, again(say("Đã gửi trả lời cho cơ quan", "Your answer is sent"))),
    token && payment(dossier, token),
    h("section", {}, h("h2", {}, bilingual("Hồ sơ đang ở đâu", "Where it stands")), timeline(dossier), legend(dossier.status)),
    token && files(dossier, token),
    token && papers(dossier, token), token && linked(dossier), token && acknowledgement(dossier, token, link),
    token && contact(dossier, token, again(say("Đã ghi nhận", "Noted"))),
    token && withdrawal(dossier, token, again(say("Đã rút hồ sơ", "The dossier is withdrawn"))), token && rights(dossier, token, () => load(dossier.code, token)),
    !token && h("p", { class: "mc-note" }, say("Bạn đang xem tình trạng. Muốn xem cả hồ sơ, hãy mở đường dẫn riêng nhận được khi nộp.", "You see the status. To see the whole dossier, open the private link you got when you filed.")),
  ];
  show(output, ...parts.filter((part) => part instanceof Node));
};

/** @param {Problem} problem */
const failed = (problem) =>
  show(output, h("div", { class: "mc-summary", role: "alert" },
    h("h2", {}, problem.status === 404 ? say("Không tìm thấy hồ sơ", "No such dossier") : say("Chưa tra cứu được", "Not available now")), h("p", {}, problem.message),
    problem.english && h("p", { lang: "en", class: "mc-en" }, problem.english)));

const load = async (/** @type {string} */ code, /** @type {string} */ token, done = "") => {
  show(output, h("p", { role: "status" }, say("Đang tìm hồ sơ…", "Looking for the dossier…")));
  try {
    render(await call(`/dossiers/${encodeURIComponent(code)}`, { token }), token, done);
  } catch (problem) {
    if (!(problem instanceof Problem)) throw problem;
    failed(problem);
  }
};

const open = () => {
  const given = fragment();
  const code = given.get("ma");
  if (!code) return;
  /** @type {HTMLInputElement} */ (find("#lookup-code")).value = code;
  lookup.hidden = given.has("khoa");
  load(code, given.get("khoa") || "", given.has("moi") ? say("Đã nộp hồ sơ", "Your dossier is filed") : "");
};

lookup.addEventListener("submit", (event) => {
  event.preventDefault();
  const code = /** @type {HTMLInputElement} */ (find("#lookup-code")).value.trim().toUpperCase();
  const same = fragment().get("ma") === code;
  if (same) open();
  else location.hash = `ma=${encodeURIComponent(code)}`;
});
addEventListener("hashchange", open);
open();
