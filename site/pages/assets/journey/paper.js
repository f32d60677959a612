/** One paper of a dossier, to be read and printed: forms 01 to 06 of the one-stop rules, filled in from the dossier. */

import { call, Problem } from "./api.js";
import { bilingual, day, find, fragment, h, moment, show } from "./dom.js";
import { HANDS, LEADS_TO, office, placed } from "./letters.js";
import { papersOf, TITLES } from "./papers.js";
import { STATUSES } from "./statuses.js";

/** @typedef {import("./letters.js").Letter} Letter */

const output = find("#paper");
const RECEIVED = ["accepted", "processing", "decided"];

/** @param {[string, Node | string | null | undefined][]} rows those without a value are left out */
const table = (...rows) => h("dl", {}, ...rows.flatMap(([name, value]) => (value ? [h("dt", {}, name), h("dd", {}, value)] : [])));

/** @param {any} dossier */
const who = ({ applicant, representative, title }) => [
  /** @type {[string, string]} */ (["Chủ hồ sơ", applicant?.name ?? ""]),
  /** @type {[string, string]} */ (["Nơi cư trú", applicant?.address ?? ""]),
  /** @type {[string, string]} */ (["Người nộp thay", representative ? `${representative.name} (${representative.relation})` : ""]),
  /** @type {[string, string]} */ (["Việc yêu cầu", title]),
];

/** @param {any} dossier */
const received = (dossier) => {
  const step = dossier.history.findLast((/** @type {any} */ one) => RECEIVED.includes(one.status));
  const first = dossier.promised || dossier.due;
  return [
    table(...who(dossier), ["Tiếp nhận lúc", step && moment(step.at)], ["Thời hạn giải quyết", dossier.due_basis], ["Hẹn trả kết quả", first && day(first)]),
    dossier.papers.length > 0 && h("div", {}, h("p", {}, "Giấy tờ đã nộp:"),
      h("ol", {}, ...dossier.papers.map((/** @type {any} */ one) => h("li", {}, `${one.name} – ${HANDS[one.hand]}`)))),
    h("p", {}, "Giữ giấy này để nhận kết quả. Theo dõi hồ sơ bằng mã QR hoặc mã hồ sơ."),
  ];
};

/** @param {any} dossier @param {Letter} letter */
const supplement = (dossier, { wanted = [], at }) => [
  table(...who(dossier), ["Yêu cầu lúc", moment(at)]),
  h("p", {}, "Hồ sơ còn thiếu hoặc chưa đúng những giấy tờ sau:"),
  h("ol", {}, ...wanted.map((one) => h("li", {}, h("strong", {}, one.name), `. Lý do: ${one.reason}`))),
  h("p", {}, "Cơ quan chỉ yêu cầu bổ sung một lần. Khi hồ sơ đủ, thời hạn giải quyết tính lại từ đầu."),
];

/** @param {any} dossier @param {Letter} letter */
const apology = (dossier, { reason, due }) => [
  table(...who(dossier), ["Đã hẹn trả", dossier.promised && day(dossier.promised)], ["Hẹn lại", due && day(due)]),
  h("p", {}, "Cơ quan chưa trả được kết quả đúng ngày đã hẹn và xin lỗi người nộp hồ sơ."), h("p", {}, `Lý do: ${reason}`),
  h("p", {}, "Chỉ được hẹn lại một lần."),
];

/** @param {string} before */
const refusal = (before) => (/** @type {any} */ dossier, /** @type {Letter} */ { reason, at }) => [
  table(...who(dossier), ["Lúc", moment(at)]), h("p", {}, before), h("p", {}, `Lý do: ${reason}`),
  h("p", {}, "Không đồng ý thì người nộp hồ sơ có quyền phản ánh, kiến nghị hoặc khiếu nại theo pháp luật."),
];

/** @param {any} dossier */
const control = (dossier) => {
  const said = placed(dossier.history, dossier.letters);
  const rows = dossier.history.flatMap((/** @type {any} */ step, /** @type {number} */ index) => {
    const own = said[index].find((letter) => LEADS_TO[letter.do] === step.status);
    const inside = said[index].filter((letter) => letter.do === "progress");
    return [line(step.at, own ? office(own) : "", STATUSES[step.status].vi), ...inside.map((letter) => line(letter.at, office(letter), letter.reason || ""))];
  });
  const end = dossier.punctuality && { early: "trước hạn", on_time: "đúng hạn", late: "trễ hạn" }[/** @type {"early" | "on_time" | "late"} */ (dossier.punctuality)];
  return [
    table(...who(dossier), ["Kết quả giải quyết", end && `Xong ${end}`]),
    h("div", { class: "mc-sheet__table", tabindex: "0", role: "region", "aria-label": "Quá trình giải quyết" },
      h("table", {}, h("thead", {}, h("tr", {}, ...["Lúc", "Bộ phận, cán bộ", "Việc"].map((name) => h("th", { scope: "col" }, name)))), h("tbody", {}, ...rows))),
  ];
};

const line = (/** @type {string} */ at, /** @type {string} */ by, /** @type {string} */ what) => h("tr", {}, h("td", {}, moment(at)), h("td", {}, by), h("td", {}, what));

const CONTENT = /** @type {Record<string, (dossier: any, letter: any) => (Node | false)[]>} */ ({
  "01": received, "02": supplement, "03": refusal("Cơ quan không tiếp nhận hồ sơ này."), "04": apology, "05": refusal("Cơ quan dừng giải quyết hồ sơ này."), "06": control,
});

/** @param {any} dossier @param {string} form @param {Letter | undefined} letter @param {string} qr */
const sheet = (dossier, form, letter, qr) =>
  h("article", { class: "mc-sheet", "data-form": form },
    h("div", { class: "mc-sheet__head" },
      h("p", {}, h("strong", {}, dossier.office || "Bộ phận tiếp nhận và trả kết quả"), letter && office(letter) && h("br"), letter && office(letter)),
      h("p", {}, h("strong", {}, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"), h("br"), h("strong", {}, "Độc lập - Tự do - Hạnh phúc"))),
    h("h2", {}, bilingual(...TITLES[form])),
    h("p", { class: "mc-sheet__number" }, "Mã hồ sơ: ", h("strong", { class: "mc-code" }, dossier.code), ` · Mẫu số ${form}`),
    ...CONTENT[form](dossier, letter).filter((part) => part instanceof Node),
    h("div", { class: "mc-sheet__foot" },
      qr ? h("p", {}, h("img", { src: `data:image/svg+xml,${encodeURIComponent(qr)}`, alt: "Mã QR theo dõi hồ sơ", width: "130", height: "130" })) : h("p", {}),
      h("p", {}, h("strong", {}, letter?.by?.title || "Người lập phiếu"), h("br"), h("br"), letter?.by?.name || "")),
    h("p", { class: "mc-sheet__made" }, `In từ hệ thống lúc ${moment(new Date().toISOString())}. Bản có chữ ký do cơ quan giữ.`));

/** @param {string} title @param {string} text */
const say = (title, text) => show(output, h("div", { class: "mc-result", role: "status" }, h("h2", {}, title), h("p", {}, text)));

const load = async () => {
  const given = fragment();
  const [code, token, form, n] = ["ma", "khoa", "mau", "n"].map((name) => given.get(name) || "");
  if (!code || !CONTENT[form]) return say("Chưa chọn giấy tờ", "Hãy mở giấy tờ từ trang hồ sơ của bạn.");
  say("Đang mở…", "");
  try {
    const address = `/dossiers/${encodeURIComponent(code)}`;
    const [dossier, { qr }] = await Promise.all([call(address, { token }), call(`${address}/tracking`, { token })]);
    const letter = form === "01" ? dossier.letters.findLast((/** @type {Letter} */ one) => one.do === "accept") : dossier.letters.find((/** @type {Letter} */ one) => String(one.n) === n);
    if (!papersOf(dossier).some((one) => one.form === form && String(one.n ?? "") === n)) return say("Chưa có giấy này", "Hồ sơ chưa tới bước có giấy này.");
    document.title = `${TITLES[form][0]} ${dossier.code}`;
    return show(output, sheet(dossier, form, letter, qr),
      h("p", { class: "mc-actions mc-noprint" }, h("button", { type: "button", class: "md-button md-button--primary", click: () => print() }, "In giấy này"), " ",
        h("a", { class: "md-button", href: `/ho-so/#ma=${encodeURIComponent(code)}&khoa=${encodeURIComponent(token)}` }, "Về hồ sơ của tôi")));
  } catch (problem) {
    if (!(problem instanceof Problem)) throw problem;
    return say("Chưa mở được giấy tờ", problem.message);
  }
};

addEventListener("hashchange", load);
load();
