/** One paper of a dossier, to be read and printed: forms 01 to 06 of the one-stop rules, filled in from the dossier. */

import { say } from "../js/say.js";
import { call, Problem } from "./api.js";
import { bilingual, day, find, fragment, h, moment, native, show } from "./dom.js";
import { HANDS, LEADS_TO, office, placed } from "./letters.js";
import { papersOf, TITLES } from "./papers.js";
import { at } from "./road.js";
import { STATUSES } from "./statuses.js";

/** @typedef {import("./letters.js").Letter} Letter */

const output = find("#paper");
const RECEIVED = ["accepted", "processing", "decided"];

/** @param {[string, Node | string | null | undefined][]} rows those without a value are left out */
const table = (...rows) => h("dl", {}, ...rows.flatMap(([name, value]) => (value ? [h("dt", {}, name), h("dd", {}, value)] : [])));

/** @param {any} dossier */
const who = ({ applicant, representative, title }) => [
  /** @type {[string, string]} */ ([say("Chủ hồ sơ", "Applicant"), applicant?.name ?? ""]),
  /** @type {[string, string]} */ ([say("Nơi cư trú", "Residence"), applicant?.address ?? ""]),
  /** @type {[string, string]} */ ([say("Người nộp thay", "Filed by"), representative ? `${representative.name} (${representative.relation})` : ""]),
  /** @type {[string, string | Node]} */ ([say("Việc yêu cầu", "Procedure"), title && native(title)]),
];

/** @param {any} dossier */
const received = (dossier) => {
  const step = dossier.history.findLast((/** @type {any} */ one) => RECEIVED.includes(one.status));
  const first = dossier.promised || dossier.due;
  return [
    table(...who(dossier), [say("Tiếp nhận lúc", "Taken in at"), step && moment(step.at)], [say("Thời hạn giải quyết", "Time limit"), dossier.due_basis && native(dossier.due_basis)], [say("Hẹn trả kết quả", "Result due"), first && day(first)]),
    dossier.papers.length > 0 && h("div", {}, h("p", {}, say("Giấy tờ đã nộp:", "Papers handed in:")),
      h("ol", {}, ...dossier.papers.map((/** @type {any} */ one) => h("li", {}, native(one.name), ` – ${HANDS[one.hand]}`)))),
    h("p", {}, say("Giữ giấy này để nhận kết quả. Theo dõi hồ sơ bằng mã QR hoặc mã hồ sơ.", "Keep this paper to collect the result. Follow the dossier by the QR code or the dossier code.")),
  ];
};

/** @param {any} dossier @param {Letter} letter */
const supplement = (dossier, { wanted = [], at }) => [
  table(...who(dossier), [say("Yêu cầu lúc", "Asked at"), moment(at)]),
  h("p", {}, say("Hồ sơ còn thiếu hoặc chưa đúng những giấy tờ sau:", "These papers are missing or not right:")),
  h("ol", {}, ...wanted.map((one) => h("li", {}, h("strong", {}, native(one.name)), say(". Lý do: ", ". Why: "), native(one.reason)))),
  h("p", {}, say("Cơ quan chỉ yêu cầu bổ sung một lần. Khi hồ sơ đủ, thời hạn giải quyết tính lại từ đầu.", "The office asks only once. When the papers are complete, the time limit starts again.")),
];

/** @param {any} dossier @param {Letter} letter */
const apology = (dossier, { reason, due }) => [
  table(...who(dossier), [say("Đã hẹn trả", "Promised for"), dossier.promised && day(dossier.promised)], [say("Hẹn lại", "New date"), due && day(due)]),
  h("p", {}, say("Cơ quan chưa trả được kết quả đúng ngày đã hẹn và xin lỗi người nộp hồ sơ.", "The office could not keep the date that it promised, and apologises.")), h("p", {}, say("Lý do: ", "Why: "), native(reason || "")),
  h("p", {}, say("Chỉ được hẹn lại một lần.", "The date may be moved only once.")),
];

/** @param {string} before */
const refusal = (before) => (/** @type {any} */ dossier, /** @type {Letter} */ { reason, at }) => [
  table(...who(dossier), [say("Lúc", "At"), moment(at)]), h("p", {}, before), h("p", {}, say("Lý do: ", "Why: "), native(reason || "")),
  h("p", {}, say("Không đồng ý thì người nộp hồ sơ có quyền phản ánh, kiến nghị hoặc khiếu nại theo pháp luật.", "If you disagree, the law lets you object or complain.")),
];

/** @param {any} dossier */
const control = (dossier) => {
  const said = placed(dossier.history, dossier.letters);
  const rows = dossier.history.flatMap((/** @type {any} */ step, /** @type {number} */ index) => {
    const own = said[index].find((letter) => LEADS_TO[letter.do] === step.status);
    const inside = said[index].filter((letter) => letter.do === "progress");
    return [line(step.at, own ? office(own) : "", STATUSES[step.status][say("vi", "en")]), ...inside.map((letter) => line(letter.at, office(letter), letter.reason || ""))];
  });
  const end = dossier.punctuality && say({ early: "trước hạn", on_time: "đúng hạn", late: "trễ hạn" }, { early: "early", on_time: "on time", late: "late" })[/** @type {"early" | "on_time" | "late"} */ (dossier.punctuality)];
  return [
    table(...who(dossier), [say("Kết quả giải quyết", "Outcome"), end && say(`Xong ${end}`, `Done ${end}`)]),
    h("div", { class: "mc-sheet__table", tabindex: "0", role: "region", "aria-label": say("Quá trình giải quyết", "Handling") },
      h("table", {}, h("thead", {}, h("tr", {}, ...[say("Lúc", "At"), say("Bộ phận, cán bộ", "Desk, officer"), say("Việc", "What")].map((name) => h("th", { scope: "col" }, name)))), h("tbody", {}, ...rows))),
  ];
};

const line = (/** @type {string} */ at, /** @type {string} */ by, /** @type {string} */ what) => h("tr", {}, h("td", {}, moment(at)), h("td", {}, native(by)), h("td", {}, what));

const CONTENT = /** @type {Record<string, (dossier: any, letter: any) => (Node | false)[]>} */ ({
  "01": received, "02": supplement, "03": refusal(say("Cơ quan không tiếp nhận hồ sơ này.", "The office does not take this dossier in.")), "04": apology, "05": refusal(say("Cơ quan dừng giải quyết hồ sơ này.", "The office has stopped handling this dossier.")), "06": control,
});

/** @param {any} dossier @param {string} form @param {Letter | undefined} letter @param {string} qr */
const sheet = (dossier, form, letter, qr) =>
  h("article", { class: "mc-sheet", "data-form": form },
    h("div", { class: "mc-sheet__head" },
      h("p", {}, h("strong", {}, native(dossier.office || "Bộ phận tiếp nhận và trả kết quả")), letter && office(letter) && h("br"), letter && native(office(letter))),
      h("p", {}, h("strong", {}, native("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM")), h("br"), h("strong", {}, native("Độc lập - Tự do - Hạnh phúc")))),
    h("h2", {}, bilingual(...TITLES[form])),
    h("p", { class: "mc-sheet__number" }, say("Mã hồ sơ: ", "Dossier code: "), h("strong", { class: "mc-code" }, dossier.code), ` · ${say("Mẫu số", "Form")} ${form}`),
    ...CONTENT[form](dossier, letter).filter((part) => part instanceof Node),
    h("div", { class: "mc-sheet__foot" },
      qr ? h("p", {}, h("img", { src: `data:image/svg+xml,${encodeURIComponent(qr)}`, alt: say("Mã QR theo dõi hồ sơ", "QR code to follow the dossier"), width: "130", height: "130" })) : h("p", {}),
      h("p", {}, h("strong", {}, letter?.by?.title ? native(letter.by.title) : say("Người lập phiếu", "Written by")), h("br"), h("br"), letter?.by?.name || "")),
    h("p", { class: "mc-sheet__made" }, say(`In từ hệ thống lúc ${moment(new Date().toISOString())}. Bản có chữ ký do cơ quan giữ.`, `Printed at ${moment(new Date().toISOString())}. A translation for reading: the office keeps the signed Vietnamese paper.`)));

/** @param {string} title @param {string} text */
const tell = (title, text) => show(output, h("div", { class: "mc-result", role: "status" }, h("h2", {}, title), h("p", {}, text)));

const load = async () => {
  const given = fragment();
  const [code, token, form, n] = ["ma", "khoa", "mau", "n"].map((name) => given.get(name) || "");
  if (!code || !CONTENT[form]) return tell(say("Chưa chọn giấy tờ", "No paper chosen"), say("Hãy mở giấy tờ từ trang hồ sơ của bạn.", "Open papers from the page of your dossier."));
  tell(say("Đang mở…", "Opening…"), "");
  try {
    const address = `/dossiers/${encodeURIComponent(code)}`;
    const [dossier, { qr }] = await Promise.all([call(address, { token }), call(`${address}/tracking`, { token })]);
    const letter = form === "01" ? dossier.letters.findLast((/** @type {Letter} */ one) => one.do === "accept") : dossier.letters.find((/** @type {Letter} */ one) => String(one.n) === n);
    if (!papersOf(dossier).some((one) => one.form === form && String(one.n ?? "") === n)) return tell(say("Chưa có giấy này", "No such paper yet"), say("Hồ sơ chưa tới bước có giấy này.", "The dossier has not come that far."));
    document.title = `${TITLES[form][say(0, 1)]} ${dossier.code}`;
    return show(output, sheet(dossier, form, letter, qr),
      h("p", { class: "mc-actions mc-noprint" }, h("button", { type: "button", class: "md-button md-button--primary", click: () => print() }, say("In giấy này", "Print this paper")), " ",
        h("a", { class: "md-button", href: at("dossier", { ma: code, khoa: token }) }, say("Về hồ sơ của tôi", "To my dossier"))));
  } catch (problem) {
    if (!(problem instanceof Problem)) throw problem;
    return tell(say("Chưa mở được giấy tờ", "The paper cannot be opened"), problem.message);
  }
};

addEventListener("hashchange", load);
load();
