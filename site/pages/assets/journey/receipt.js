/** The receipts of a payment: signed, printable, each with the code that verifies it. They may come a moment later. */

import { call, Problem } from "./api.js";
import { find, fragment, h, moment, money, show } from "./dom.js";

const output = find("#receipt");
const WAITS = [1, 1, 2, 3, 5, 8]; // seconds: receipts are written after the payment is acknowledged

/** @param {string} name @param {string | Node | null} value */
const fact = (name, value) => (value ? [h("dt", {}, name), h("dd", {}, value)] : []);

/** @param {any} receipt */
const number = (receipt) => String(receipt.number).padStart(7, "0");

/** @param {any} receipt @param {string} reference */
const sheet = (receipt, reference) =>
  h("article", { class: "mc-sheet mc-receipt", "data-receipt": `${receipt.series}/${number(receipt)}` },
    h("div", { class: "mc-sheet__head" },
      h("p", {}, h("strong", {}, receipt.collector), h("br"), `Mã số thuế: ${receipt.tax_code}`),
      h("p", {}, receipt.form && h("span", {}, `Mẫu số: ${receipt.form}`, h("br")), "Ký hiệu: ", h("strong", { "data-receipt-series": "" }, receipt.series),
        h("br"), "Số: ", h("strong", { "data-receipt-number": "" }, number(receipt)))),
    h("h2", {}, receipt.title, " ", h("span", { lang: "en", class: "mc-en" }, "Electronic receipt")),
    receipt.cancelled_at && h("p", { class: "mc-receipt__void", role: "note" }, `Đã hủy lúc ${moment(receipt.cancelled_at)}: ${receipt.why}`),
    h("dl", {}, ...fact("Lập lúc", moment(receipt.issued_at)), ...fact("Mã thanh toán", h("span", { class: "mc-code" }, reference)),
      ...fact("Thay cho biên lai", receipt.replaces)),
    h("div", { class: "mc-sheet__table" }, h("table", {},
      h("thead", {}, h("tr", {}, h("th", { scope: "col" }, "Nội dung thu"), h("th", { scope: "col" }, "Số tiền"))),
      h("tbody", {}, ...receipt.items.map((/** @type {any} */ item) => h("tr", {}, h("td", {}, item.name), h("td", {}, money(item.amount))))),
      h("tfoot", {}, h("tr", {}, h("th", { scope: "row" }, "Tổng cộng"), h("td", {}, h("strong", {}, money(receipt.total))))))),
    h("p", {}, `Bằng chữ: ${receipt.total_in_words}.`),
    h("div", { class: "mc-sheet__foot" },
      h("img", { src: `data:image/svg+xml,${encodeURIComponent(receipt.qr)}`, alt: "Mã QR để kiểm biên lai này", width: "230", height: "230" }),
      h("p", {}, "Đã ký số (Ed25519).", h("br"), "Quét mã để kiểm biên lai.", h("br"), h("span", { lang: "en", class: "mc-en" }, "Scan to verify."))),
    h("p", { class: "mc-actions mc-noprint" }, h("a", { href: receipt.link, "data-verify": "" }, "Kiểm biên lai này"), " ", download(receipt)));

/** @param {any} receipt */
const download = (receipt) =>
  h("a", { href: `data:application/xml;charset=utf-8,${encodeURIComponent(receipt.xml)}`, download: `bien-lai-${receipt.series}-${number(receipt)}.xml` }, "Tải tệp XML");

/** @param {any} found */
const render = ({ reference, receipts }) =>
  show(output, ...receipts.map((/** @type {any} */ receipt) => sheet(receipt, reference)),
    h("p", { class: "mc-actions mc-noprint" }, h("button", { type: "button", class: "md-button md-button--primary", click: () => print() }, "In biên lai")));

/** @param {string} title @param {string} text */
const say = (title, text) => show(output, h("div", { class: "mc-result", role: "status" }, h("h2", {}, title), h("p", {}, text)));

const load = async () => {
  const reference = fragment().get("ma") || "";
  const token = fragment().get("khoa") || "";
  if (!reference) return say("Chưa có mã thanh toán", "Hãy mở biên lai từ trang hồ sơ của bạn.");
  say("Đang mở biên lai…", "");
  try {
    for (const wait of WAITS) {
      const found = await call(`/payments/${encodeURIComponent(reference)}/receipts`, { token });
      if (found.receipts.length) return render(found);
      if (found.status !== "paid") return say("Chưa có biên lai", "Khoản này chưa được xác nhận đã trả.");
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
