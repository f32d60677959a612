/** What a dossier costs: choose how to pay, or see that it is paid or being looked at. */

import { call, Problem } from "./api.js";
import { bilingual, h, money } from "./dom.js";

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

/** @param {any} due */
const givenBack = (due) =>
  h("section", { class: "mc-payment" }, h("h2", {}, bilingual("Đã hoàn tiền", "Money given back")), items(due),
    h("p", {}, "Tiền đã được chuyển trả. Ngân hàng có thể cần vài ngày."));

/** @param {any} due @param {string} token */
const paid = (due, token) =>
  h("section", { class: "mc-payment" }, h("h2", {}, bilingual("Đã nộp tiền", "Paid")), items(due),
    due.reference && h("p", {}, h("a", { class: "md-button", href: `/bien-lai/#ma=${encodeURIComponent(due.reference)}&khoa=${encodeURIComponent(token)}` }, "Xem biên lai")));
