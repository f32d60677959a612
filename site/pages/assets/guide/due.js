// @ts-check
/** "When will I have it?": a day and a way of submitting in, the due date and the reasons out. */

import { h } from "../journey/dom.js";
import { say } from "../js/say.js";
import { due, today, unusual, weekday } from "./days.js";
import { duration } from "./prices.js";
import { calendar } from "./source.js";
import { choices, follow } from "./state.js";
import { ORDER, WEEKDAYS, WORDS, capital, day } from "./words.js";

/** @typedef {import("./prices.js").Offer} Offer */

/** @param {Offer[]} offers */
export function attachDue(offers) {
  const box = document.querySelector("[data-due]");
  if (!(box instanceof HTMLDetailsElement) || !offers.length) return;
  box.addEventListener("toggle", () => box.open && !box.dataset.built && build(box, offers));
}

/** @param {Offer} offer */
const name = (offer) => [capital(WORDS.channels[offer.channel]), offer.label, duration(offer.time).text].filter(Boolean).join(" · ");

/** @param {HTMLElement} box @param {Offer[]} offers */
function build(box, offers) {
  box.dataset.built = "yes";
  const sorted = [...offers].sort((one, other) => ORDER.indexOf(one.channel) - ORDER.indexOf(other.channel));
  const names = [...new Map(sorted.map((offer) => [name(offer), offer]))];
  const way = /** @type {HTMLSelectElement} */ (h("select", { id: "cach-nop" }, ...names.map(([text], index) => h("option", { value: String(index) }, text))));
  const date = /** @type {HTMLInputElement} */ (h("input", { type: "date", id: "ngay-nop", value: choices.day < today() ? today() : choices.day, required: true }));
  const time = /** @type {HTMLInputElement} */ (h("input", { type: "time", id: "gio-nop", value: "09:00", required: true }));
  const timeRow = field("gio-nop", say("Nộp lúc", "At"), time);
  const output = h("div", { role: "status", class: "mc-answer" });
  const count = async () => {
    const offer = names[Number(way.value)][1];
    timeRow.hidden = !needsHour(offer);
    await answer(output, offer, date.value, time.value);
  };
  const form = h("form", { class: "mc-form", autocomplete: "off", input: () => void count(), submit: (event) => event.preventDefault() },
    field("ngay-nop", say("Nộp ngày", "Submitted on"), date), timeRow, field("cach-nop", say("Cách nộp", "How you submit"), way));
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
  if (!on) return output.replaceChildren(h("p", {}, say("Chọn ngày nộp.", "Choose the day on which you submit.")));
  if (limit?.value === undefined || !limit.unit) return output.replaceChildren(h("p", {}, uncounted(limit)));
  try {
    const known = await calendar();
    const start = { day: on, minute: minutes(at || "09:00") };
    const found = due({ value: limit.value, unit: limit.unit }, start, known);
    output.replaceChildren(h("p", {}, say("Chậm nhất ", "At the latest "), h("strong", {}, said(found))), h("ul", {}, ...reasons(offer, start, found, known).map((text) => h("li", {}, text))));
  } catch {
    output.replaceChildren(h("p", {}, say("Chưa tải được lịch nghỉ. Hãy thử lại khi có mạng.", "The calendar could not be loaded. Try again when you are online.")));
  }
}

/** @param {import("./prices.js").Time | undefined} limit */
const uncounted = (limit) =>
  !limit ? say("Thời hạn chưa có dữ liệu, nên chưa tính được ngày.", "The time limit is not known, so there is no date.") : limit.value === undefined
    ? say("Thời hạn được viết bằng lời trên trang chính thức, nên chưa tính được ngày.", "The time limit is given in words on the official page, so there is no date.")
    : say("Nguồn không ghi là ngày hay giờ, nên chưa tính được ngày.", "The source does not say whether days or hours, so there is no date.");

/** @param {string} text */
const minutes = (text) => Number(text.slice(0, 2)) * 60 + Number(text.slice(3, 5));

/** @param {import("./days.js").Due} found */
function said({ day: on, minute }) {
  const date = `${WEEKDAYS[weekday(on)]}, ${day(on)}`;
  if (minute === null) return say(`hết ${date}`, `the end of ${date}`);
  const whole = Math.ceil(minute);
  return `${String(Math.floor(whole / 60)).padStart(2, "0")}:${String(whole % 60).padStart(2, "0")} ${date}`;
}

/** @param {Offer} offer @param {import("./days.js").Due} start @param {import("./days.js").Due} found @param {import("./days.js").Calendar} known */
function reasons(offer, start, found, known) {
  const { off, worked, weekends } = unusual(start.day, found.day, known);
  const last = [...Object.keys(known.off)].sort().pop() ?? "";
  const limit = duration(offer.time).text.toLowerCase();
  const named = (/** @type {string} */ on) => `${capital(WEEKDAYS[weekday(on)])} ${day(on)}`;
  return [
    say(`Thời hạn: ${limit}, tính từ lúc hồ sơ đủ giấy tờ.`, `Time limit: ${limit}, from the moment when all papers are there.`),
    !needsHour(offer) && found.day > start.day && say("Ngày nộp không tính vào thời hạn.", "The day on which you submit does not count."),
    weekends > 0 && say(`Có ${weekends} ngày thứ Bảy, Chủ nhật.`, `${weekends} days of weekends in between.`),
    ...off.map(([on, name]) => say(`${named(on)} nghỉ: ${name}.`, `${named(on)}: offices are closed (${name}).`)),
    ...worked.map(([on, name]) => say(`${named(on)} vẫn làm việc: ${name}.`, `${named(on)}: offices work (${name}).`)),
    found.day > last && say(`Lịch nghỉ sau ${day(last)} chưa có đủ; ngày hẹn có thể muộn hơn.`, `Holidays after ${day(last)} are not all known; the date may be later.`),
  ].filter((text) => typeof text === "string");
}
