// @ts-check
/** Ways, what will change and what is online, as elements: the same markup that the page was built with. */

import { h } from "../journey/dom.js";
import { inForce } from "./prices.js";
import { ONLINE, day } from "./words.js";

/** @param {import("./prices.js").Price} price */
const priceLine = ({ text, looks, about, label, notes }) =>
  h("p", {}, h("span", { class: `mc-${looks}` }, text), " ", (about || label) && h("small", {}, [about, label].filter(Boolean).join(": ")), ...notes.map((note) => h("small", {}, note)));

/** @param {{text: string, looks: string, note: string}} time */
const timeLine = ({ text, looks, note }) =>
  h("dd", {}, h("span", { class: `mc-${looks}` }, text), note && h("small", {}, note));

/** @param {any} term */
const termLines = ({ label, time, prices }) => [
  ...(label ? [h("p", { class: "mc-label" }, label)] : []),
  h("dl", { class: "mc-term" },
    h("div", {}, h("dt", {}, "Bao lâu"), timeLine(time)),
    h("div", {}, h("dt", {}, "Bao nhiêu tiền"), h("dd", {}, ...prices.map(priceLine)))),
];

/** @param {any} way */
export const wayBox = ({ name, english, channels, terms }) =>
  h("section", { class: "mc-way", "data-by": channels.join(" ") },
    h("h3", {}, name, " ", h("span", { class: "mc-en", lang: "en" }, english)), ...terms.flatMap(termLines));

/** @param {{day: string, text: string}[]} changes */
export const aheadList = (changes) =>
  changes.length ? [h("h3", {}, "Sắp thay đổi"), h("ul", { class: "mc-ahead" }, ...changes.map((one) => h("li", {}, `Từ ${day(one.day)}: ${one.text}.`)))] : [];

/** One line a period that has not ended. @param {any[]} periods @param {string[]} names @param {string} on */
export function onlineLines(periods, names, on) {
  const lines = periods.map((one, index) => ({ one, name: names[index] })).filter(({ one }) => !one.until || one.until >= on)
    .map(({ one, name }) => periodLine({ from: one.since, to: one.until }, `${name}`, one.level, on));
  return lines.length ? lines : [ONLINE.none];
}

/** @param {{from?: string, to?: string}} period @param {string} name @param {string} level @param {string} on */
function periodLine(period, name, level, on) {
  const since = period.from && !inForce({ from: period.from }, on) ? `, từ ${day(period.from)}` : "";
  return `${name}${since}${period.to ? `, đến hết ${day(period.to)}` : ""}: ${ONLINE[level].toLowerCase()}`;
}
