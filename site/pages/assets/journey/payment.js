/** The page that the payer comes back to: it asks our own functions, never believes the provider's redirection. */

import { isEnglish, say } from "../js/say.js";
import { call, Problem } from "./api.js";
import { bilingual, find, h, money, show } from "./dom.js";
import { at } from "./road.js";

const output = find("#payment");
const reference = new URLSearchParams(location.search).get("ma") || "";
const WAITS = [1, 1, 2, 2, 3, 3, 5, 5, 8, 10, 10, 10]; // seconds between questions: one minute in all

const own = () => {
  try {
    return JSON.parse(sessionStorage.getItem(`motcua:payment:${reference}`) || "null");
  } catch {
    return null;
  }
};

/** @param {string} state @param {[string, string]} title @param {...(Node | string | null | false)} more */
const tell = (state, [vi, en], ...more) => {
  const mine = own();
  show(output, h("div", { class: `mc-result mc-result--${state}`, "data-state": state, role: "status" },
    h("h2", {}, bilingual(vi, en)), ...more,
    h("p", { class: "mc-actions" },
      state === "paid" && mine && h("a", { class: "md-button md-button--primary", href: at("receipt", { ma: reference, khoa: mine.token }) }, say("Xem biên lai", "See the receipt")), " ",
      mine && h("a", { class: "md-button", href: at("dossier", { ma: mine.code, khoa: mine.token }) }, state === "failed" ? say("Quay lại hồ sơ để trả lại", "Back to the dossier to pay again") : say("Về hồ sơ của tôi", "To my dossier")))));
};

/** @type {Record<string, (payment: any) => void>} */
const FINAL = {
  paid: ({ amount }) => tell("paid", ["Đã nhận được tiền", "Payment received"], h("p", {}, `${say("Số tiền", "Amount")}: ${money(amount)}.`)),
  failed: () => tell("failed", ["Thanh toán không thành công", "Payment failed"], h("p", {}, say("Bạn chưa bị trừ tiền cho lần này, hoặc ngân hàng sẽ hoàn lại. Hồ sơ vẫn còn.", "You were not charged, or your bank will give it back. Your dossier is still there."))),
  expired: () => tell("failed", ["Lần thanh toán này đã hết hạn", "This payment has expired"], h("p", {}, say("Hãy quay lại hồ sơ và thanh toán lại.", "Go back to the dossier and pay again."))),
  refunded: ({ amount }) => tell("failed", ["Đã hoàn tiền", "Money given back"], h("p", {}, say(`${money(amount)} đã được chuyển trả. Ngân hàng có thể cần vài ngày.`, `${money(amount)} is on its way back. Your bank may need some days.`))),
  review: () => tell("review", ["Đang kiểm tra khoản thanh toán", "Payment under review"], h("p", {}, say("Có điểm cần người kiểm tra. Đừng trả thêm lần nữa. Cơ quan sẽ báo cho bạn.", "A person must look at it. Do not pay again. The office will tell you."))),
};

const waiting = () => tell("waiting", ["Đang chờ xác nhận", "Waiting for confirmation"],
  h("p", {}, say("Nhà cung cấp chưa báo kết quả. Bạn có thể đóng trang này. Nếu tiền đã bị trừ, hồ sơ sẽ tự cập nhật. Đừng trả lần thứ hai.", "The provider has not told the result. You may close this page. If you were charged, the dossier updates itself. Do not pay twice.")));

/** @param {Problem} problem */
const failed = (problem) => tell("unknown", ["Chưa xem được khoản thanh toán", "Payment not available"], h("p", {}, problem.message));

const watch = async () => {
  waiting();
  for (const wait of WAITS) {
    try {
      const payment = await call(`/payments/${encodeURIComponent(reference)}`);
      if (FINAL[payment.status]) return FINAL[payment.status](payment);
    } catch (problem) {
      if (!(problem instanceof Problem)) throw problem;
      if (problem.status === 404) return failed(problem);
    }
    await new Promise((resolve) => setTimeout(resolve, wait * 1000));
  }
  return undefined;
};

/** Providers lead back to the Vietnamese page, whichever page the payment began on. */
if (own()?.english && !isEnglish) location.replace(`/en/payment/${location.search}`);
else watch();
