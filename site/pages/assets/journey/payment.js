/** The page that the payer comes back to: it asks our own functions, never believes the provider's redirection. */

import { call, Problem } from "./api.js";
import { bilingual, find, h, money, show } from "./dom.js";

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
const say = (state, [vi, en], ...more) => {
  const mine = own();
  const hash = mine && `ma=${encodeURIComponent(mine.code)}&khoa=${encodeURIComponent(mine.token)}`;
  show(output, h("div", { class: `mc-result mc-result--${state}`, "data-state": state, role: "status" },
    h("h2", {}, bilingual(vi, en)), ...more,
    h("p", { class: "mc-actions" },
      state === "paid" && mine && h("a", { class: "md-button md-button--primary", href: `/bien-lai/#ma=${encodeURIComponent(reference)}&khoa=${encodeURIComponent(mine.token)}` }, "Xem biên lai"), " ",
      hash && h("a", { class: "md-button", href: `/ho-so/#${hash}` }, state === "failed" ? "Quay lại hồ sơ để trả lại" : "Về hồ sơ của tôi"))));
};

/** @type {Record<string, (payment: any) => void>} */
const FINAL = {
  paid: ({ amount }) => say("paid", ["Đã nhận được tiền", "Payment received"], h("p", {}, `Số tiền: ${money(amount)}.`)),
  failed: () => say("failed", ["Thanh toán không thành công", "Payment failed"], h("p", {}, "Bạn chưa bị trừ tiền cho lần này, hoặc ngân hàng sẽ hoàn lại. Hồ sơ vẫn còn.")),
  expired: () => say("failed", ["Lần thanh toán này đã hết hạn", "This payment has expired"], h("p", {}, "Hãy quay lại hồ sơ và thanh toán lại.")),
  refunded: ({ amount }) => say("failed", ["Đã hoàn tiền", "Money given back"], h("p", {}, `${money(amount)} đã được chuyển trả. Ngân hàng có thể cần vài ngày.`)),
  review: () => say("review", ["Đang kiểm tra khoản thanh toán", "Payment under review"], h("p", {}, "Có điểm cần người kiểm tra. Đừng trả thêm lần nữa. Cơ quan sẽ báo cho bạn.")),
};

const waiting = () => say("waiting", ["Đang chờ xác nhận", "Waiting for confirmation"],
  h("p", {}, "Nhà cung cấp chưa báo kết quả. Bạn có thể đóng trang này. Nếu tiền đã bị trừ, hồ sơ sẽ tự cập nhật. Đừng trả lần thứ hai."));

/** @param {Problem} problem */
const failed = (problem) => say("unknown", ["Chưa xem được khoản thanh toán", "Payment not available"], h("p", {}, problem.message));

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

watch();
