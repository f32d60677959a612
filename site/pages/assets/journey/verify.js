/** Verifying a receipt that somebody shows: from its QR code or its file; nothing of it leaves the device but its number. */

import { call, Problem } from "./api.js";
import { bilingual, find, fragment, h, moment, money, show } from "./dom.js";
import { fromFile, fromLink, isSealed, published } from "./seal.js";

/** @typedef {import("./seal.js").Sealed} Sealed */

const output = find("#verdict");
const NAMES = /** @type {[string, string][]} */ ([
  ["KyHieuMau", "Mẫu số"], ["KyHieu", "Ký hiệu"], ["So", "Số"], ["NgayLap", "Lập lúc"], ["DonViThu", "Đơn vị thu"],
  ["MaSoThue", "Mã số thuế"], ["MaThanhToan", "Mã thanh toán"], ["ThayThe", "Thay cho biên lai"], ["BangChu", "Bằng chữ"],
]);

/** @param {string} state @param {[string, string]} title @param {...(Node | string)} rest */
const say = (state, title, ...rest) =>
  show(output, h("div", { class: `mc-result mc-result--${state}`, role: "status", "data-seal": state }, h("h2", {}, bilingual(...title)), ...rest));

const FORGED = "Nội dung hoặc chữ ký không khớp với khóa đã công bố. Đừng dùng biên lai này.";
const OLD = "Trình duyệt này chưa kiểm được chữ ký Ed25519. Hãy dùng bản mới của Chrome, Edge, Firefox hoặc Safari.";

/** @param {Sealed | null} sealed */
const judge = async (sealed) => {
  say("waiting", ["Đang kiểm…", "Verifying…"]);
  const keys = sealed && (await published());
  if (!sealed) return say("failed", ["Đây không phải biên lai của trang này", "No receipt of this site"], h("p", {}, FORGED));
  if (!keys) return say("waiting", ["Chưa có khóa để kiểm", "No key yet"], h("p", {}, "Hãy mở trang này một lần khi có mạng. Sau đó kiểm được cả khi mất mạng."));
  try {
    if (!(await isSealed(sealed, keys))) return say("failed", ["Biên lai không đúng", "This receipt is not genuine"], h("p", {}, FORGED));
  } catch (error) {
    if (!(error instanceof DOMException) || error.name !== "NotSupportedError") throw error;
    return say("waiting", ["Chưa kiểm được", "Cannot verify here"], h("p", {}, OLD));
  }
  return genuine(new DOMParser().parseFromString(sealed.data, "application/xml"));
};

/** @param {Document} data */
const genuine = (data) => {
  const text = (/** @type {string} */ name) => data.querySelector(`DuLieu > ${name}`)?.textContent || "";
  const standing = h("p", { "data-standing": "waiting" }, "Đang hỏi xem biên lai còn hiệu lực không…");
  const facts = NAMES.filter(([tag]) => text(tag)).flatMap(([tag, name]) =>
    [h("dt", {}, name), h("dd", { "data-fact": tag }, tag === "NgayLap" ? moment(text(tag)) : text(tag))]);
  const rows = [...data.querySelectorAll("Khoan")].map((row) =>
    h("tr", {}, h("th", { scope: "row" }, row.querySelector("Ten")?.textContent || ""), h("td", {}, money(Number(row.querySelector("SoTien")?.textContent)))));
  say("paid", ["Biên lai đúng", "This receipt is genuine"], h("p", {}, "Chữ ký khớp: nội dung dưới đây chưa bị sửa."), standing,
    h("h3", {}, text("TenBienLai")), h("dl", { class: "mc-facts" }, ...facts),
    h("table", { class: "mc-items" }, h("tbody", {}, ...rows),
      h("tfoot", {}, h("tr", {}, h("th", { scope: "row" }, "Tổng cộng"), h("td", {}, h("strong", {}, money(Number(text("TongSoTien")))))))));
  return ask(text("MaThanhToan"), `${text("KyHieu")}/${text("So")}`, standing);
};

/** A signature does not tell what was cancelled later: that only the site knows.
 * @param {string} reference @param {string} name @param {HTMLElement} place */
const ask = async (reference, name, place) => {
  const said = (/** @type {string} */ state, /** @type {string} */ words) => {
    place.dataset.standing = state;
    place.textContent = words;
  };
  try {
    const { receipts } = await call(`/payments/${encodeURIComponent(reference)}`);
    const known = receipts.find((/** @type {any} */ one) => one.receipt === name);
    if (!known) return said("unknown", "Máy chủ không còn giữ biên lai này.");
    if (!known.cancelled_at) return said("valid", "Biên lai còn hiệu lực.");
    return said("cancelled", `Biên lai đã bị hủy lúc ${moment(known.cancelled_at)}: ${known.why}`);
  } catch (problem) {
    if (!(problem instanceof Problem)) throw problem;
    return said("unknown", "Chưa hỏi được máy chủ: biên lai có thể đã bị hủy sau khi lập.");
  }
};

const load = async () => {
  if (fragment().get("d")) await judge(await fromLink(fragment()));
};

find("#receipt-file").addEventListener("change", async (event) => {
  const [file] = /** @type {HTMLInputElement} */ (event.currentTarget).files || [];
  if (file) await judge(fromFile(await file.text()));
});
addEventListener("hashchange", load);
load();
