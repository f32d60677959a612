// @ts-check
/** The words of the guide's script: the same that the page was built with (generators/words.py). */

const UNKNOWN = "Chưa có dữ liệu";
const SEE_SOURCE = "Xem trang chính thức";
const MORE = "Có thêm quy định bằng lời: xem trang chính thức";
const ORDER = ["online", "post", "counter"];
/** @type {Record<string, string>} */
const CHANNELS = { online: "trực tuyến", post: "qua bưu chính", counter: "trực tiếp tại quầy" };
/** @type {Record<string, string>} */
const CHANNELS_ENGLISH = { online: "online", post: "by post", counter: "at the counter" };
/** @type {Record<string, string>} */
const UNITS = { working_day: "ngày làm việc", day: "ngày", hour: "giờ", month: "tháng" };
/** @type {Record<string, string>} */
const FEE_KINDS = { fee: "Phí", charge: "Lệ phí", price: "Giá" };
/** @type {Record<string, string>} */
const ONLINE = {
  full: "Làm trực tuyến toàn trình: không phải đến nơi",
  partial: "Làm trực tuyến một phần: có bước phải đến nơi",
  none: "Chưa làm trực tuyến được",
  unknown: UNKNOWN,
};
const WEEKDAYS = ["Chủ nhật", "thứ Hai", "thứ Ba", "thứ Tư", "thứ Năm", "thứ Sáu", "thứ Bảy"];

/** 2026-11-23 as it is written in Vietnam. @param {string} iso */
const day = (iso) => iso.split("-").reverse().join("/");

/** @param {number} value */
const number = (value) => String(value).replace(/\B(?=(\d{3})+$)/g, ".");

/** @param {string} text */
const capital = (text) => text.charAt(0).toUpperCase() + text.slice(1);

/** "a, b hoặc c". @param {string[]} parts @param {string} [last] */
const listed = (parts, last = "hoặc") =>
  parts.length < 2 ? parts.join("") : `${parts.slice(0, -1).join(", ")} ${last} ${parts[parts.length - 1]}`;

export { CHANNELS, CHANNELS_ENGLISH, FEE_KINDS, MORE, ONLINE, ORDER, SEE_SOURCE, UNITS, UNKNOWN, WEEKDAYS, capital, day, listed, number };
