// @ts-check
/** Ways, what will change and what is online, as elements: the same markup that the page was built with. */

import { h } from "../journey/dom.js";
import { isEnglish, say } from "../js/say.js";
import { inForce } from "./prices.js";
import { WORDS, day, fill } from "./words.js";

/** What the record says in its own words. @param {string} text */
const quoted = (text) => (isEnglish ? h("span", { lang: "vi" }, text) : text);

/** @param {string} text */
const onlyIf = (text) => text && h("span", { class: "mc-when" }, say("Chỉ khi: ", "Only if: "), quoted(text));

/** @param {import("./prices.js").Price} price */
const priceLine = ({ text, looks, about, label, only, notes }) =>
  h("p", {}, onlyIf(only), h("span", { class: `mc-${looks}` }, text), " ", (about || label) && h("small", {}, about, about && label && ": ", label && quoted(label)), ...notes.map((note) => h("small", {}, note)));

/** @param {{text: string, looks: string, note: string}} time */
const timeLine = ({ text, looks, note }) =>
  h("dd", {}, h("span", { class: `mc-${looks}` }, text), note && h("small", {}, note));

/** @param {any} term */
const termLines = ({ label, only, time, prices }) => [
  ...(label ? [h("p", { class: "mc-label" }, quoted(label))] : []),
  ...(only ? [onlyIf(only)] : []),
  h("dl", { class: "mc-term" },
    h("div", {}, h("dt", {}, say("Bao lâu", "How long")), timeLine(time)),
    h("div", {}, h("dt", {}, say("Bao nhiêu tiền", "How much")), h("dd", {}, ...prices.map(priceLine)))),
];

/** @param {any} way */
export const wayBox = ({ name, english, channels, terms }) =>
  h("section", { class: "mc-way", "data-by": channels.join(" ") },
    h("h3", {}, name, !isEnglish && " ", !isEnglish && h("span", { class: "mc-en", lang: "en" }, english)), ...terms.flatMap(termLines));

const official = document.querySelector(".mc-source a[rel~=external]")?.getAttribute("href");

/** How long or how much, as the page began with it. @param {import("./glance.js").Answer[]} answers */
export const answerLines = (answers) =>
  answers.map(({ text, looks, note, by }) =>
    h("p", {}, looks === "elsewhere" && official ? h("a", { class: "mc-elsewhere", href: official, rel: "noopener external" }, text) : h("span", { class: `mc-${looks}` }, text), (by || note) && h("small", {}, ` ${[by, note].filter(Boolean).join(", ")}`)));

/** @param {{day: string, text: string}[]} changes */
export const aheadList = (changes) =>
  changes.length ? [h("h3", {}, say("Sắp thay đổi", "What will change")), h("ul", { class: "mc-ahead" }, ...changes.map((one) => h("li", {}, `${say("Từ", "From")} ${day(one.day)}: ${one.text}.`)))] : [];

/** One line a period that has not ended. @param {any[]} periods @param {string[]} names @param {string} on */
export function onlineLines(periods, names, on) {
  const lines = periods.map((one, index) => ({ one, name: names[index] })).filter(({ one }) => !one.until || one.until >= on)
    .map(({ one, name }) => periodLine({ from: one.since, to: one.until }, `${name}`, one.level, on));
  return lines.length ? lines : [WORDS.online.none];
}

/** @param {{from?: string, to?: string}} period @param {string} name @param {string} level @param {string} on */
function periodLine(period, name, level, on) {
  const since = period.from && !inForce({ from: period.from }, on) ? `,${fill(WORDS.fees.since, day(period.from))}` : "";
  const until = period.to ? `,${fill(WORDS.fees.until, day(period.to))}` : "";
  return `${name}${since}${until}: ${WORDS.online[level].toLowerCase()}`;
}
