/** One dossier: its acknowledgement, where it stands, what is to be paid. The private key stays behind `#`. */

import { call, Problem } from "./api.js";
import { bilingual, day, find, fragment, h, moment, money, show } from "./dom.js";
import { rights } from "./rights.js";
import { legend, timeline } from "./timeline.js";

const output = find("#dossier");
const lookup = /** @type {HTMLFormElement} */ (find("#lookup"));

const row = (/** @type {[string, string]} */ [vi, en], /** @type {Node | string} */ value) => [h("dt", {}, bilingual(vi, en)), h("dd", {}, value)];

/** @param {any} dossier */
const facts = (dossier) =>
  h("dl", { class: "mc-facts" },
    ...row(["Mã hồ sơ", "Dossier code"], h("strong", { class: "mc-code", id: "dossier-code" }, dossier.code)),
    ...(dossier.title ? row(["Thủ tục", "Procedure"], dossier.title) : []),
    ...(dossier.submitted_at ? row(["Nộp lúc", "Filed at"], moment(dossier.submitted_at)) : []),
    ...(dossier.due ? row(["Hẹn trả kết quả", "Result due"], day(dossier.due)) : []));

/** The functions draw the code; as an image nothing in it can run. Without it the link remains. */
const draw = async (/** @type {HTMLElement} */ place, /** @type {string} */ code, /** @type {string} */ token) => {
  try {
    const { qr } = await call(`/dossiers/${encodeURIComponent(code)}/tracking`, { token });
    place.append(h("img", { src: `data:image/svg+xml,${encodeURIComponent(qr)}`, alt: "Mã QR của đường dẫn theo dõi hồ sơ", width: "180", height: "180" }));
  } catch (problem) {
    if (!(problem instanceof Problem)) throw problem;
  }
};

/** @param {any} dossier @param {string} token @param {string} link */
const acknowledgement = (dossier, token, link) => {
  const picture = h("div", { class: "mc-qr" });
  draw(picture, dossier.code, token);
  return h("section", { class: "mc-ack", id: "acknowledgement" },
    h("h2", {}, bilingual("Giấy xác nhận đã nộp hồ sơ", "Acknowledgement")),
    picture,
    h("p", {}, "Giữ đường dẫn riêng này để theo dõi hồ sơ. Ai có đường dẫn đều xem được hồ sơ của bạn."),
    h("p", {}, h("a", { href: link, class: "mc-link", id: "tracking-link" }, "Đường dẫn theo dõi của tôi")),
    h("p", { class: "mc-actions" },
      h("button", { type: "button", class: "md-button", click: () => print() }, "In giấy xác nhận"), " ",
      h("button", { type: "button", class: "md-button", click: (event) => copy(link, /** @type {HTMLElement} */ (event.currentTarget)) }, "Chép đường dẫn")));
};

const copy = async (/** @type {string} */ link, /** @type {HTMLElement} */ button) => {
  await navigator.clipboard.writeText(link);
  button.textContent = "Đã chép";
};

/** @param {any} payment */
const items = (payment) =>
  h("table", { class: "mc-items" }, h("caption", {}, bilingual("Các khoản phải nộp", "To be paid")),
    h("tbody", {}, ...payment.items.map((/** @type {any} */ item) => h("tr", {}, h("th", { scope: "row" }, item.name), h("td", {}, money(item.amount))))),
    h("tfoot", {}, h("tr", {}, h("th", { scope: "row" }, "Tổng cộng"), h("td", {}, h("strong", {}, money(payment.amount))))));

const PROVIDERS = [["vnpay", "VNPAY", "thẻ ngân hàng, ứng dụng ngân hàng, ví"], ["dvcqg", "Nền tảng thanh toán Cổng Dịch vụ công", "tài khoản ngân hàng"]];

/** @param {string} code @param {string} token @param {HTMLFormElement} form @param {string} key */
const pay = async (code, token, form, key) => {
  const provider = String(new FormData(form).get("provider"));
  const started = await call(`/dossiers/${encodeURIComponent(code)}/payments`, { method: "POST", token, key: `${key}-${provider}`, body: JSON.stringify({ provider }) });
  try {
    sessionStorage.setItem(`motcua:payment:${started.reference}`, JSON.stringify({ code, token }));
  } catch {
    // Without storage the return page shows the payment but cannot lead back to the dossier.
  }
  location.assign(started.checkout_url);
};

/** @param {any} dossier @param {string} token */
const payment = (dossier, token) => {
  const due = dossier.payment;
  if (!due) return null;
  if (due.status === "paid") return paid(due, token);
  if (due.status === "review") return reviewed(due);
  const failure = h("p", { class: "mc-error", role: "alert" });
  const key = crypto.randomUUID();
  const form = /** @type {HTMLFormElement} */ (h("form", { id: "pay", submit: async (event) => {
    event.preventDefault();
    const button = /** @type {HTMLButtonElement} */ (form.querySelector("button"));
    button.disabled = true;
    try {
      await pay(dossier.code, token, form, key);
    } catch (problem) {
      if (!(problem instanceof Problem)) throw problem;
      failure.textContent = problem.message;
      button.disabled = false;
    }
  } },
    h("fieldset", {}, h("legend", {}, bilingual("Thanh toán qua", "Pay with")),
      ...PROVIDERS.map(([value, name, how], index) => h("label", { class: "mc-choice" },
        h("input", { type: "radio", name: "provider", value, checked: index === 0 }), h("span", {}, h("strong", {}, name), h("br"), h("span", { class: "mc-note" }, how))))),
    failure,
    h("button", { type: "submit", class: "md-button md-button--primary" }, `Trả ${money(due.amount)}`)));
  const title = h("h2", {}, bilingual("Nộp tiền", "Payment"));
  return h("section", { class: "mc-payment mc-noprint" }, title, items(due), due.status === "pending" ? begun(due, form) : form);
};

/** A payment was begun and nobody has told its end: paying again is possible, and not the first thing to do. */
const begun = (/** @type {any} */ due, /** @type {HTMLFormElement} */ form) =>
  h("div", {},
    h("div", { class: "mc-result mc-result--waiting", "data-state": "waiting", role: "status" },
      h("h3", {}, bilingual("Lần trả tiền trước chưa có kết quả", "Your last payment has no result yet")),
      h("p", {}, "Nếu tài khoản đã bị trừ tiền, đừng trả lại. Trang này tự cập nhật khi có kết quả."),
      h("p", {}, h("a", { href: `/thanh-toan/?ma=${encodeURIComponent(due.reference)}` }, "Xem lần trả tiền đó"))),
    h("details", {}, h("summary", {}, "Tiền chưa bị trừ, tôi muốn trả lại"), form));

/** @param {any} due */
const reviewed = (due) =>
  h("section", { class: "mc-payment" }, h("h2", {}, bilingual("Đang kiểm tra khoản thanh toán", "Payment under review")), items(due),
    h("div", { class: "mc-result mc-result--review", "data-state": "review", role: "status" },
      h("p", {}, "Có điểm cần người kiểm tra. Đừng trả thêm lần nữa. Cơ quan sẽ báo cho bạn.")));

/** @param {any} due @param {string} token */
const paid = (due, token) =>
  h("section", { class: "mc-payment" }, h("h2", {}, bilingual("Đã nộp tiền", "Paid")), items(due),
    due.reference && h("p", {}, h("a", { class: "md-button", href: `/bien-lai/#ma=${encodeURIComponent(due.reference)}&khoa=${encodeURIComponent(token)}` }, "Xem biên lai")));

/** @param {any} dossier */
const linked = (dossier) =>
  dossier.linked?.length > 0 && h("section", {}, h("h2", {}, bilingual("Hồ sơ đi cùng", "Linked dossiers")),
    h("ul", {}, ...dossier.linked.map((/** @type {any} */ part) => h("li", {}, h("strong", { class: "mc-code" }, part.code), ` ${part.title}`))));

/** @param {any} dossier @param {string} token @param {boolean} isNew */
const render = (dossier, token, isNew) => {
  const link = `${location.origin}/ho-so/#ma=${encodeURIComponent(dossier.code)}&khoa=${encodeURIComponent(token)}`;
  const parts = [
    isNew && h("div", { class: "mc-done", role: "status" }, h("h2", {}, "Đã nộp hồ sơ"), h("p", {}, "Mã hồ sơ của bạn: ", h("strong", {}, dossier.code))),
    facts(dossier), token && payment(dossier, token),
    h("section", {}, h("h2", {}, bilingual("Hồ sơ đang ở đâu", "Where it stands")), timeline(dossier), legend(dossier.status)),
    token && linked(dossier), token && rights(dossier, token, () => load(dossier.code, token)), token && acknowledgement(dossier, token, link),
    !token && h("p", { class: "mc-note" }, "Bạn đang xem tình trạng. Muốn xem cả hồ sơ, hãy mở đường dẫn riêng nhận được khi nộp."),
  ];
  show(output, ...parts.filter((part) => part instanceof Node));
};

/** @param {Problem} problem */
const failed = (problem) =>
  show(output, h("div", { class: "mc-summary", role: "alert" },
    h("h2", {}, problem.status === 404 ? "Không tìm thấy hồ sơ" : "Chưa tra cứu được"), h("p", {}, problem.message),
    problem.english && h("p", { lang: "en", class: "mc-en" }, problem.english)));

const load = async (/** @type {string} */ code, /** @type {string} */ token, isNew = false) => {
  show(output, h("p", { role: "status" }, "Đang tìm hồ sơ…"));
  try {
    render(await call(`/dossiers/${encodeURIComponent(code)}`, { token }), token, isNew);
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
  load(code, given.get("khoa") || "", given.has("moi"));
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
