// @ts-check
/** "When will I have it?": a day and a way of submitting in, the due date and the reasons out. */

import { h } from "../journey/dom.js";
import { say } from "../js/say.js";
import { due, isSameDay, sameDay, today, unusual, weekday } from "./days.js";
import { duration, only } from "./prices.js";
import { calendar } from "./source.js";
import { choices, follow } from "./state.js";
import { ORDER, WEEKDAYS, WORDS, capital, day } from "./words.js";

/** @typedef {import("./prices.js").Offer} Offer */

/** @param {() => Offer[]} offers what is open to the reader */
export function attachDue(offers) {
  const box = document.querySelector("[data-due]");
  if (!(box instanceof HTMLDetailsElement) || !offers().length) return;
  box.addEventListener("toggle", () => box.open && !box.dataset.built && build(box, offers));
}

/** @param {Offer} offer */
const name = (offer) => [capital(WORDS.channels[offer.channel]), offer.label, only(offer), duration(offer.time).text].filter(Boolean).join(" · ");

/** By the words in which it can be chosen. @param {Offer[]} offers */
const named = (offers) =>
  new Map([...offers].sort((one, other) => ORDER.indexOf(one.channel) - ORDER.indexOf(other.channel)).map((offer) => [name(offer), offer]));

/** Offer what is left, and keep what was chosen if it is. @param {HTMLSelectElement} way @param {Iterable<string>} names */
function offer(way, names) {
  const before = way.value;
  way.replaceChildren(...[...names].map((text) => h("option", { value: text }, text)));
  if ([...names].includes(before)) way.value = before;
}

/** @param {HTMLElement} box @param {() => Offer[]} offers */
function build(box, offers) {
  box.dataset.built = "yes";
  const way = /** @type {HTMLSelectElement} */ (h("select", { id: "cach-nop-nao" }));
  let names = named(offers());
  const on = /** @type {HTMLInputElement} */ (h("input", { type: "date", id: "ngay-nop", value: choices.day < today() ? today() : choices.day, required: true }));
  const time = /** @type {HTMLInputElement} */ (h("input", { type: "time", id: "gio-nop", value: "09:00", required: true }));
  const timeRow = field("gio-nop", say("Nộp lúc", "At"), time);
  const output = h("div", { role: "status", class: "mc-answer" });
  const count = async () => {
    const chosen = names.get(way.value);
    if (!chosen) return;
    timeRow.hidden = !needsHour(chosen);
    await answer(output, chosen, on.value, time.value);
  };
  const form = h("form", { class: "mc-form", autocomplete: "off", input: () => void count(), submit: (event) => event.preventDefault() },
    field("ngay-nop", say("Nộp ngày", "Submitted on"), on), timeRow, field("cach-nop-nao", say("Cách nộp", "How you submit"), way));
  box.querySelector("div")?.replaceChildren(form, output);
  follow(({ channel }) => {
    names = named(offers());
    offer(way, [...names.keys()]);
    const wanted = [...names].find(([, one]) => one.channel === channel);
    if (channel && wanted && names.get(way.value)?.channel !== channel) way.value = wanted[0];
    void count();
  });
}

/** @param {string} id @param {string} label @param {HTMLElement} control */
const field = (id, label, control) => h("p", {}, h("label", { for: id }, label), control);

/** @param {Offer} offer */
const countsHours = ({ time }) => time?.unit === "hour" || (time?.unit === "working_day" && (time.value ?? 0) % 1 !== 0);

/** @param {Offer} offer */
const needsHour = (offer) => countsHours(offer) || offer.time?.cut_off !== undefined;

/** Why the hour counts: before it the office answers on the same day. @param {import("./prices.js").Time} time @param {import("./days.js").Due} start @param {import("./days.js").Calendar} known */
function cutOff(time, start, known) {
  if (!time.cut_off) return [];
  const usual = sameDay(start, known, time.cut_off);
  const isLate = (start.minute ?? 0) >= time.cut_off * 60;
  const why = isLate
    ? say(`Nộp sau ${time.cut_off}:00 thì tính sang ngày làm việc tiếp theo.`, `After ${time.cut_off}:00 it counts as the next working day's.`)
    : say(`Nộp trước ${time.cut_off}:00 thì trả kết quả ngay trong ngày làm việc; sau giờ này là ngày làm việc tiếp theo.`, `Before ${time.cut_off}:00 the result comes on the same working day; after it, on the next.`);
  if ((time.value ?? 0) <= 1) return [why];
  return [why, say(`Thường xong trong ${date(usual.day)}; lâu hơn chỉ khi cơ quan có lý do chính đáng.`, `Usually done on ${date(usual.day)}; later only if the office has good reason.`)];
}

/** @param {HTMLElement} output @param {Offer} offer @param {string} on @param {string} at */
async function answer(output, offer, on, at) {
  const isOpen = offer.time?.value === undefined && offer.time?.cut_off !== undefined;
  const limit = isOpen ? { ...offer.time, value: 0, unit: "working_day" } : offer.time;
  if (!on) return output.replaceChildren(h("p", {}, say("Chọn ngày nộp.", "Choose the day on which you submit.")));
  if (limit?.value === undefined || !limit.unit) return output.replaceChildren(h("p", {}, uncounted(limit)));
  try {
    const known = await calendar();
    const start = { day: on, minute: minutes(at || "09:00") };
    const found = due({ ...limit, value: limit.value, unit: limit.unit }, start, known);
    output.replaceChildren(h("p", {}, isOpen ? say("Thường xong trong ", "Usually done on ") : say("Chậm nhất ", "At the latest "), h("strong", {}, isOpen ? date(found.day) : said(found))), h("ul", {}, ...reasons(offer, start, found, known).map((text) => h("li", {}, text))));
  } catch {
    output.replaceChildren(h("p", {}, say("Chưa tải được lịch nghỉ. Hãy thử lại khi có mạng.", "The calendar could not be loaded. Try again when you are online.")));
  }
}

/** @param {import("./prices.js").Time | undefined} limit */
const uncounted = (limit) =>
  !limit ? say("Thời hạn chưa có dữ liệu, nên chưa tính được ngày.", "The time limit is not known, so there is no date.") : limit.value === undefined
    ? say("Thời hạn được viết bằng lời trên trang chính thức, nên chưa tính được ngày cuối.", "The time limit is given in words on the official page, so there is no last day.")
    : say("Nguồn không ghi là ngày hay giờ, nên chưa tính được ngày.", "The source does not say whether days or hours, so there is no date.");

/** @param {string} text */
const minutes = (text) => Number(text.slice(0, 2)) * 60 + Number(text.slice(3, 5));

/** @param {string} on */
const date = (on) => `${WEEKDAYS[weekday(on)]}, ${day(on)}`;

/** @param {import("./days.js").Due} found */
function said({ day: on, minute }) {
  if (minute === null) return say(`hết ${date(on)}`, `the end of ${date(on)}`);
  const whole = Math.ceil(minute);
  return `${String(Math.floor(whole / 60)).padStart(2, "0")}:${String(whole % 60).padStart(2, "0")} ${date(on)}`;
}

/** @param {Offer} offer @param {import("./days.js").Due} start @param {import("./days.js").Due} found @param {import("./days.js").Calendar} known */
function reasons(offer, start, found, known) {
  const { off, worked, weekends } = unusual(start.day, found.day, known);
  const last = [...Object.keys(known.off)].sort().pop() ?? "";
  const limit = duration(offer.time).text.toLowerCase();
  const isOpen = offer.time?.value === undefined;
  const same = isOpen || isSameDay({ value: 0, unit: "", ...offer.time });
  const named = (/** @type {string} */ on) => `${capital(WEEKDAYS[weekday(on)])} ${day(on)}`;
  return [
    isOpen ? uncounted(offer.time) : say(`Thời hạn: ${limit}, tính từ lúc hồ sơ đủ giấy tờ.`, `Time limit: ${limit}, from the moment when all papers are there.`),
    ...cutOff(offer.time ?? {}, start, known),
    !countsHours(offer) && !same && found.day > start.day && say("Ngày nộp không tính vào thời hạn.", "The day on which you submit does not count."),
    weekends > 0 && say(`Có ${weekends} ngày thứ Bảy, Chủ nhật.`, `${weekends} days of weekends in between.`),
    ...off.map(([on, name]) => say(`${named(on)} nghỉ: ${name}.`, `${named(on)}: offices are closed (${name}).`)),
    ...worked.map(([on, name]) => say(`${named(on)} vẫn làm việc: ${name}.`, `${named(on)}: offices work (${name}).`)),
    found.day > last && say(`Lịch nghỉ sau ${day(last)} chưa có đủ; ngày hẹn có thể muộn hơn.`, `Holidays after ${day(last)} are not all known; the date may be later.`),
  ].filter((text) => typeof text === "string");
}
