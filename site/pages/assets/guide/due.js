// @ts-check
/** "When will I have it?": a day and a way of submitting in, the due date and the reasons out. */

import { h } from "../journey/dom.js";
import { due, today, unusual, weekday } from "./days.js";
import { duration } from "./prices.js";
import { calendar } from "./source.js";
import { choices, follow } from "./state.js";
import { CHANNELS, ORDER, WEEKDAYS, capital, day } from "./words.js";

/** @typedef {import("./prices.js").Offer} Offer */

/** @param {Offer[]} offers */
export function attachDue(offers) {
  const box = document.querySelector("[data-due]");
  if (!(box instanceof HTMLDetailsElement) || !offers.length) return;
  box.addEventListener("toggle", () => box.open && !box.dataset.built && build(box, offers));
}

/** @param {Offer} offer */
const name = (offer) => [capital(CHANNELS[offer.channel]), offer.label, duration(offer.time).text].filter(Boolean).join(" · ");

/** @param {HTMLElement} box @param {Offer[]} offers */
function build(box, offers) {
  box.dataset.built = "yes";
  const sorted = [...offers].sort((one, other) => ORDER.indexOf(one.channel) - ORDER.indexOf(other.channel));
  const names = [...new Map(sorted.map((offer) => [name(offer), offer]))];
  const way = /** @type {HTMLSelectElement} */ (h("select", { id: "cach-nop" }, ...names.map(([text], index) => h("option", { value: String(index) }, text))));
  const date = /** @type {HTMLInputElement} */ (h("input", { type: "date", id: "ngay-nop", value: choices.day < today() ? today() : choices.day, required: true }));
  const time = /** @type {HTMLInputElement} */ (h("input", { type: "time", id: "gio-nop", value: "09:00", required: true }));
  const timeRow = field("gio-nop", "Nộp lúc", time);
  const output = h("div", { role: "status", class: "mc-answer" });
  const count = async () => {
    const offer = names[Number(way.value)][1];
    timeRow.hidden = !needsHour(offer);
    await answer(output, offer, date.value, time.value);
  };
  const form = h("form", { class: "mc-form", autocomplete: "off", input: () => void count(), submit: (event) => event.preventDefault() },
    field("ngay-nop", "Nộp ngày", date), timeRow, field("cach-nop", "Cách nộp", way));
  box.querySelector("div")?.replaceChildren(form, output);
  follow(({ channel }) => {
    const index = names.findIndex(([, offer]) => offer.channel === channel);
    if (channel && index >= 0) way.value = String(index);
    void count();
  });
}

/** @param {string} id @param {string} label @param {HTMLElement} control */
const field = (id, label, control) => h("p", {}, h("label", { for: id }, label), control);

/** @param {Offer} offer */
const needsHour = ({ time }) => time?.unit === "hour" || (time?.unit === "working_day" && (time.value ?? 0) % 1 !== 0);

/** @param {HTMLElement} output @param {Offer} offer @param {string} on @param {string} at */
async function answer(output, offer, on, at) {
  const limit = offer.time;
  if (!on) return output.replaceChildren(h("p", {}, "Chọn ngày nộp."));
  if (limit?.value === undefined || !limit.unit) return output.replaceChildren(h("p", {}, uncounted(limit)));
  try {
    const known = await calendar();
    const start = { day: on, minute: minutes(at || "09:00") };
    const found = due({ value: limit.value, unit: limit.unit }, start, known);
    output.replaceChildren(h("p", {}, "Chậm nhất ", h("strong", {}, said(found))), h("ul", {}, ...reasons(offer, start, found, known).map((text) => h("li", {}, text))));
  } catch {
    output.replaceChildren(h("p", {}, "Chưa tải được lịch nghỉ. Hãy thử lại khi có mạng."));
  }
}

/** @param {import("./prices.js").Time | undefined} limit */
const uncounted = (limit) =>
  !limit ? "Thời hạn chưa có dữ liệu, nên chưa tính được ngày." : limit.value === undefined
    ? "Thời hạn được viết bằng lời trên trang chính thức, nên chưa tính được ngày." : "Nguồn không ghi là ngày hay giờ, nên chưa tính được ngày.";

/** @param {string} text */
const minutes = (text) => Number(text.slice(0, 2)) * 60 + Number(text.slice(3, 5));

/** @param {import("./days.js").Due} found */
function said({ day: on, minute }) {
  const date = `${WEEKDAYS[weekday(on)]}, ${day(on)}`;
  if (minute === null) return `hết ${date}`;
  const whole = Math.ceil(minute);
  return `${String(Math.floor(whole / 60)).padStart(2, "0")}:${String(whole % 60).padStart(2, "0")} ${date}`;
}

/** @param {Offer} offer @param {import("./days.js").Due} start @param {import("./days.js").Due} found @param {import("./days.js").Calendar} known */
function reasons(offer, start, found, known) {
  const { off, worked, weekends } = unusual(start.day, found.day, known);
  const last = [...Object.keys(known.off)].sort().pop() ?? "";
  return [
    `Thời hạn: ${duration(offer.time).text.toLowerCase()}, tính từ lúc hồ sơ đủ giấy tờ.`,
    !needsHour(offer) && found.day > start.day && "Ngày nộp không tính vào thời hạn.",
    weekends > 0 && `Có ${weekends} ngày thứ Bảy, Chủ nhật.`,
    ...off.map(([on, name]) => `${capital(WEEKDAYS[weekday(on)])} ${day(on)} nghỉ: ${name}.`),
    ...worked.map(([on, name]) => `${capital(WEEKDAYS[weekday(on)])} ${day(on)} vẫn làm việc: ${name}.`),
    found.day > last && `Lịch nghỉ sau ${day(last)} chưa có đủ; ngày hẹn có thể muộn hơn.`,
  ].filter((text) => typeof text === "string");
}
