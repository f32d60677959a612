/** The receipts of a payment: signed, printable, each with the code that verifies it. They may come a moment later. */

import { say } from "../js/say.js";
import { call, Problem } from "./api.js";
import { bilingual, find, fragment, h, moment, money, native, show } from "./dom.js";

const output = find("#receipt");
const WAITS = [1, 1, 2, 3, 5, 8, 10, 10, 20]; // seconds: receipts are written after the payment is acknowledged

/** @param {string} name @param {string | Node | null} value */
const fact = (name, value) => (value ? [h("dt", {}, name), h("dd", {}, value)] : []);

/** @param {any} receipt */
const number = (receipt) => String(receipt.number).padStart(7, "0");

/** @param {any} receipt @param {string} reference */
const sheet = (receipt, reference) =>
  h("article", { class: "mc-sheet mc-receipt", "data-receipt": `${receipt.series}/${number(receipt)}` },
    h("div", { class: "mc-sheet__head" },
      h("p", {}, h("strong", {}, native(receipt.collector)), h("br"), `${say("Mã số thuế", "Tax code")}: ${receipt.tax_code}`),
      h("p", {}, receipt.form && h("span", {}, `${say("Mẫu số", "Form")}: ${receipt.form}`, h("br")), say("Ký hiệu: ", "Series: "), h("strong", { "data-receipt-series": "" }, receipt.series),
        h("br"), say("Số: ", "Number: "), h("strong", { "data-receipt-number": "" }, number(receipt)))),
    h("h2", {}, bilingual(receipt.title, "Electronic receipt")),
    receipt.cancelled_at && h("p", { class: "mc-receipt__void", role: "note" }, say("Đã hủy lúc ", "Cancelled at "), `${moment(receipt.cancelled_at)}: `, native(receipt.why)),
    h("dl", {}, ...fact(say("Lập lúc", "Issued at"), moment(receipt.issued_at)), ...fact(say("Mã thanh toán", "Payment code"), h("span", { class: "mc-code" }, reference)),
      ...fact(say("Thay cho biên lai", "In place of receipt"), receipt.replaces)),
    h("div", { class: "mc-sheet__table" }, h("table", {},
      h("thead", {}, h("tr", {}, h("th", { scope: "col" }, say("Nội dung thu", "For")), h("th", { scope: "col" }, say("Số tiền", "Amount")))),
      h("tbody", {}, ...receipt.items.map((/** @type {any} */ item) => h("tr", {}, h("td", {}, native(item.name)), h("td", {}, money(item.amount))))),
      h("tfoot", {}, h("tr", {}, h("th", { scope: "row" }, say("Tổng cộng", "Total")), h("td", {}, h("strong", {}, money(receipt.total))))))),
    h("p", {}, say("Bằng chữ: ", "In words: "), native(receipt.total_in_words), "."),
    h("div", { class: "mc-sheet__foot" },
      h("img", { src: `data:image/svg+xml,${encodeURIComponent(receipt.qr)}`, alt: say("Mã QR để kiểm biên lai này", "QR code to verify this receipt"), width: "230", height: "230" }),
      h("p", {}, say("Đã ký số (Ed25519).", "Signed (Ed25519)."), h("br"), bilingual("Quét mã để kiểm biên lai.", "Scan to verify."))),
    h("p", { class: "mc-actions mc-noprint" }, h("a", { href: receipt.link, "data-verify": "" }, say("Kiểm biên lai này", "Verify this receipt")), " ", download(receipt)));

/** @param {any} receipt */
const download = (receipt) =>
  h("a", { href: `data:application/xml;charset=utf-8,${encodeURIComponent(receipt.xml)}`, download: `bien-lai-${receipt.series}-${number(receipt)}.xml` }, say("Tải tệp XML", "Download the XML file"));

/** @param {any} found */
const render = ({ reference, receipts }) =>
  show(output, ...receipts.map((/** @type {any} */ receipt) => sheet(receipt, reference)),
    h("p", { class: "mc-actions mc-noprint" }, h("button", { type: "button", class: "md-button md-button--primary", click: () => print() }, say("In biên lai", "Print the receipt"))));

/** @param {string} title @param {string} text */
const tell = (title, text) => show(output, h("div", { class: "mc-result", role: "status" }, h("h2", {}, title), h("p", {}, text)));

const load = async () => {
  const reference = fragment().get("ma") || "";
  const token = fragment().get("khoa") || "";
  if (!reference) return tell(say("Chưa có mã thanh toán", "No payment code"), say("Hãy mở biên lai từ trang hồ sơ của bạn.", "Open the receipt from the page of your dossier."));
  tell(say("Đang mở biên lai…", "Opening the receipt…"), "");
  try {
    for (const wait of WAITS) {
      const found = await call(`/payments/${encodeURIComponent(reference)}/receipts`, { token });
      if (found.receipts.length) return render(found);
      if (found.status !== "paid") return tell(say("Chưa có biên lai", "No receipt yet"), say("Khoản này chưa được xác nhận đã trả.", "This payment is not confirmed yet."));
      tell(say("Đang lập biên lai…", "Writing the receipt…"), say("Tiền đã nhận. Biên lai sẽ có trong ít giây.", "The money is here. The receipt comes in some seconds."));
      await new Promise((resolve) => setTimeout(resolve, wait * 1000));
    }
    return tell(say("Biên lai chưa sẵn sàng", "The receipt is not ready"), say("Tiền đã được ghi nhận. Hãy mở lại trang này sau.", "The money is recorded. Open this page again later."));
  } catch (problem) {
    if (!(problem instanceof Problem)) throw problem;
    return tell(say("Chưa mở được biên lai", "The receipt cannot be opened"), problem.message);
  }
};

addEventListener("hashchange", load);
load();
