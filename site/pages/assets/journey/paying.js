/** What a dossier costs: choose how to pay, or see that it is paid or being looked at. */

import { isEnglish, say } from "../js/say.js";
import { call, Problem } from "./api.js";
import { bilingual, h, money, native } from "./dom.js";
import { at, ROAD } from "./road.js";

/** @param {any} payment */
const items = (payment) =>
  h("table", { class: "mc-items" }, h("caption", {}, bilingual("Các khoản phải nộp", "To be paid")),
    h("tbody", {}, ...payment.items.map((/** @type {any} */ item) => h("tr", {}, h("th", { scope: "row" }, native(item.name)), h("td", {}, money(item.amount))))),
    h("tfoot", {}, h("tr", {}, h("th", { scope: "row" }, say("Tổng cộng", "Total")), h("td", {}, h("strong", {}, money(payment.amount))))));

const PROVIDERS = [
  ["vnpay", "VNPAY", say("thẻ ngân hàng, ứng dụng ngân hàng, ví", "bank card, banking app, wallet")],
  ["dvcqg", say("Nền tảng thanh toán Cổng Dịch vụ công", "Payment platform of the Public Service Portal"), say("tài khoản ngân hàng", "bank account")],
];

/** @param {string} code @param {string} token @param {HTMLFormElement} form @param {string} key */
const pay = async (code, token, form, key) => {
  const provider = String(new FormData(form).get("provider"));
  const started = await call(`/dossiers/${encodeURIComponent(code)}/payments`, { method: "POST", token, key: `${key}-${provider}`, body: JSON.stringify({ provider }) });
  try {
    sessionStorage.setItem(`motcua:payment:${started.reference}`, JSON.stringify({ code, token, english: isEnglish }));
  } catch {
    // Without storage the return page shows the payment but cannot lead back to the dossier.
  }
  location.assign(started.checkout_url);
};

/** @param {any} dossier @param {string} token what is to be paid, what was paid, or nothing */
export const payment = (dossier, token) => {
  const due = dossier.payment;
  if (!due) return null;
  if (due.status === "paid") return paid(due, token);
  if (due.status === "review") return reviewed(due);
  if (due.status === "refunded" && dossier.status !== "payment_asked") return givenBack(due);
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
    h("button", { type: "submit", class: "md-button md-button--primary" }, `${say("Trả", "Pay")} ${money(due.amount)}`)));
  const title = h("h2", {}, bilingual("Nộp tiền", "Payment"));
  return h("section", { class: "mc-payment mc-noprint" }, title, items(due), due.status === "pending" ? begun(due, form) : form);
};

/** A payment was begun and nobody has told its end: paying again is possible, and not the first thing to do. */
const begun = (/** @type {any} */ due, /** @type {HTMLFormElement} */ form) =>
  h("div", {},
    h("div", { class: "mc-result mc-result--waiting", "data-state": "waiting", role: "status" },
      h("h3", {}, bilingual("Lần trả tiền trước chưa có kết quả", "Your last payment has no result yet")),
      h("p", {}, say("Nếu tài khoản đã bị trừ tiền, đừng trả lại. Trang này tự cập nhật khi có kết quả.", "If you were charged, do not pay again. This page updates itself when the result is there.")),
      h("p", {}, h("a", { href: `${ROAD.payment}?ma=${encodeURIComponent(due.reference)}` }, say("Xem lần trả tiền đó", "See that payment")))),
    h("details", {}, h("summary", {}, say("Tiền chưa bị trừ, tôi muốn trả lại", "I was not charged and want to pay again")), form));

/** @param {any} due */
const reviewed = (due) =>
  h("section", { class: "mc-payment" }, h("h2", {}, bilingual("Đang kiểm tra khoản thanh toán", "Payment under review")), items(due),
    h("div", { class: "mc-result mc-result--review", "data-state": "review", role: "status" },
      h("p", {}, say("Có điểm cần người kiểm tra. Đừng trả thêm lần nữa. Cơ quan sẽ báo cho bạn.", "A person must look at it. Do not pay again. The office will tell you."))));

/** @param {any} due */
const givenBack = (due) =>
  h("section", { class: "mc-payment" }, h("h2", {}, bilingual("Đã hoàn tiền", "Money given back")), items(due),
    h("p", {}, say("Tiền đã được chuyển trả. Ngân hàng có thể cần vài ngày.", "The money is on its way back. Your bank may need some days.")));

/** @param {any} due @param {string} token */
const paid = (due, token) =>
  h("section", { class: "mc-payment" }, h("h2", {}, bilingual("Đã nộp tiền", "Paid")), items(due),
    due.reference && h("p", {}, h("a", { class: "md-button", href: at("receipt", { ma: due.reference, khoa: token }) }, say("Xem biên lai", "See the receipt"))));
