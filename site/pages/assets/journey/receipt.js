/** A receipt: who collected what, numbered; printable. It may come a moment after the payment. */

import { call, Problem } from "./api.js";
import { bilingual, find, fragment, h, moment, money, show } from "./dom.js";

const output = find("#receipt");
const WAITS = [1, 1, 2, 3, 5, 8]; // seconds: the receipt is written after the payment is acknowledged

/** @param {any} receipt @param {any} payment */
const render = (receipt, payment) =>
  show(output, h("article", { class: "mc-receipt" },
    h("header", {}, h("p", {}, "Ký hiệu: ", h("strong", { "data-receipt-series": "" }, receipt.series)),
      h("p", {}, "Số: ", h("strong", { "data-receipt-number": "" }, String(receipt.number).padStart(7, "0")))),
    h("h2", {}, bilingual("Biên lai điện tử", "Receipt")),
    h("dl", { class: "mc-facts" },
      h("dt", {}, "Hồ sơ"), h("dd", { class: "mc-code" }, payment.dossier),
      h("dt", {}, "Lập lúc"), h("dd", {}, moment(receipt.issued_at)),
      h("dt", {}, "Mã thanh toán"), h("dd", { class: "mc-code" }, payment.reference)),
    h("table", { class: "mc-items" }, h("tbody", {}, ...receipt.items.map((/** @type {any} */ item) =>
      h("tr", {}, h("th", { scope: "row" }, item.name), h("td", {}, money(item.amount))))),
      h("tfoot", {}, h("tr", {}, h("th", { scope: "row" }, "Tổng cộng"), h("td", {}, h("strong", {}, money(receipt.total)))))),
    h("p", {}, `Bằng chữ: ${receipt.total_in_words}.`),
    h("p", { class: "mc-actions mc-noprint" }, h("button", { type: "button", class: "md-button md-button--primary", click: () => print() }, "In biên lai"))));

/** @param {string} title @param {string} text */
const say = (title, text) => show(output, h("div", { class: "mc-result", role: "status" }, h("h2", {}, title), h("p", {}, text)));

const load = async () => {
  const reference = fragment().get("ma") || "";
  const token = fragment().get("khoa") || "";
  if (!reference) return say("Chưa có mã thanh toán", "Hãy mở biên lai từ trang hồ sơ của bạn.");
  say("Đang mở biên lai…", "");
  try {
    for (const wait of WAITS) {
      const payment = await call(`/payments/${encodeURIComponent(reference)}`, { token });
      if (payment.receipt) return render(payment.receipt, payment);
      if (payment.status !== "paid") return say("Chưa có biên lai", "Khoản này chưa được xác nhận đã trả.");
      say("Đang lập biên lai…", "Tiền đã nhận. Biên lai sẽ có trong ít giây.");
      await new Promise((resolve) => setTimeout(resolve, wait * 1000));
    }
    return say("Biên lai chưa sẵn sàng", "Tiền đã được ghi nhận. Hãy mở lại trang này sau.");
  } catch (problem) {
    if (!(problem instanceof Problem)) throw problem;
    return say("Chưa mở được biên lai", problem.message);
  }
};

addEventListener("hashchange", load);
load();
