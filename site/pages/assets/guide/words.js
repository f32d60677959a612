// @ts-check
/** The words of the guide's script: the same that the page was built with, in the page's language. */

import { say } from "../js/say.js";

const ORDER = ["online", "post", "counter"];

const VIETNAMESE = {
  unknown: "Chưa có dữ liệu",
  source: "Xem trang chính thức",
  channels: /** @type {Record<string, string>} */ ({ online: "trực tuyến", post: "qua bưu chính", counter: "trực tiếp tại quầy" }),
  submit: "nộp {}",
  either: "hoặc",
  units: /** @type {Record<string, [string, string]>} */ ({ working_day: ["ngày làm việc", "ngày làm việc"], day: ["ngày", "ngày"], hour: ["giờ", "giờ"], month: ["tháng", "tháng"] }),
  currency: "đ",
  kinds: /** @type {Record<string, string>} */ ({ fee: "Phí", charge: "Lệ phí", price: "Giá" }),
  fees: {
    local: "HĐND cấp tỉnh quy định", free: "Miễn phí", starts: "Áp dụng từ {}", ends: "Áp dụng đến hết {}",
    words: "Có thêm quy định bằng lời: xem trang chính thức", share: "còn {}%", less: "giảm", now: "Đang {}",
    usual: "; mức thường {}", later: "Sẽ {}", since: " từ {}", until: " đến hết {}",
  },
  times: {
    words: "Thời hạn được viết bằng lời", more: "Có thêm quy định bằng lời: xem trang chính thức",
    unitless: "Nguồn không ghi là ngày hay giờ", once: "Ngay khi nhận hồ sơ", decimal: ",", same: "Trong ngày làm việc",
    after: "Nhận sau {} giờ thì ngày làm việc tiếp theo", often: "Thường xong trong ngày; nhận sau {} giờ thì ngày làm việc tiếp theo",
  },
  glance: {
    by: /** @type {Record<string, string>} */ ({ online: "trực tuyến", post: "bưu chính", counter: "tại quầy" }),
    between: "{} – {}", depends: "tùy trường hợp", local: "thêm khoản HĐND cấp tỉnh quy định",
    words: "có khoản viết bằng lời", unknown: "có khoản chưa có dữ liệu",
  },
  local: {
    resolution: "theo {}, số tiền chưa có dữ liệu",
    none: "chưa có dữ liệu. Hãy hỏi nơi nhận hồ sơ, hoặc tìm nghị quyết về phí, lệ phí của hội đồng nhân dân tỉnh",
  },
  online: /** @type {Record<string, string>} */ ({
    full: "Toàn trình, không phải đến nơi",
    partial: "Một phần, có bước phải đến nơi",
    none: "Chưa có",
    unknown: "Chưa có dữ liệu",
  }),
};

/** @type {typeof VIETNAMESE} */
const ENGLISH = {
  unknown: "No data yet",
  source: "See the official page",
  channels: { online: "online", post: "by post", counter: "at the counter" },
  submit: "submit {}",
  either: "or",
  units: { working_day: ["working day", "working days"], day: ["day", "days"], hour: ["hour", "hours"], month: ["month", "months"] },
  currency: "VND",
  kinds: { fee: "Fee", charge: "State charge", price: "Price" },
  fees: {
    local: "Set by the province", free: "Free", starts: "Applies from {}", ends: "Applies until {}",
    words: "There is more in words: see the official page", share: "{}% of the amount", less: "reduced", now: "Now {}",
    usual: "; usually {}", later: "Later {}", since: " from {}", until: " until {}",
  },
  times: {
    words: "The time limit is given in words", more: "There is more in words: see the official page",
    unitless: "The source does not say whether days or hours", once: "At once, when the papers are received", decimal: ".", same: "On the same working day",
    after: "Received after {}:00, on the next working day", often: "Usually on the same day; received after {}:00, on the next working day",
  },
  glance: {
    by: { online: "online", post: "by post", counter: "at the counter" },
    between: "{} – {}", depends: "by case", local: "and an amount set by the province",
    words: "some amounts are told in words only", unknown: "some amounts are not known yet",
  },
  local: {
    resolution: "under {}; the amount is not known yet",
    none: "no data yet. Ask the office, or look for the resolution of the province's People's Council on fees",
  },
  online: {
    full: "Fully online: you do not have to go anywhere",
    partial: "Partly online: for one step you must go there",
    none: "Not online yet",
    unknown: "No data yet",
  },
};

const WORDS = say(VIETNAMESE, ENGLISH);
const CHANNELS_ENGLISH = ENGLISH.channels;
const WEEKDAYS = say(
  ["Chủ nhật", "thứ Hai", "thứ Ba", "thứ Tư", "thứ Năm", "thứ Sáu", "thứ Bảy"],
  ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"],
);
const MONTHS = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];

/** What stands in braces is filled in, one after the other. @param {string} text @param {...(string | number)} values */
const fill = (text, ...values) => text.replace(/\{\}/g, () => String(values.shift()));

/** 2026-11-23 as it is written: 23/11/2026, 23 November 2026. @param {string} iso */
function day(iso) {
  const [year, month, date] = iso.split("-");
  return say(`${date}/${month}/${year}`, `${Number(date)} ${MONTHS[Number(month) - 1]} ${year}`);
}

/** @param {number} value */
const number = (value) => String(value).replace(/\B(?=(\d{3})+$)/g, say(".", ","));

/** @param {string} text */
const capital = (text) => text.charAt(0).toUpperCase() + text.slice(1);

/** "a, b hoặc c". @param {string[]} parts @param {string} [last] */
const listed = (parts, last = WORDS.either) =>
  parts.length < 2 ? parts.join("") : `${parts.slice(0, -1).join(", ")} ${last} ${parts[parts.length - 1]}`;

export { CHANNELS_ENGLISH, ORDER, WEEKDAYS, WORDS, capital, day, fill, listed, number };
