// @ts-check
/** One result as a link: its title with the matched words marked, and what tells it from its neighbours. */

import { isEnglish, say } from "../js/say.js";
import { exactKey, fold } from "./fold.js";

/** @typedef {import("./engine.js").Result} Result */

const LEVELS = say(
  { m: "Cấp bộ", p: "Cấp tỉnh", d: "Cấp huyện", c: "Cấp xã", o: "" },
  { m: "Ministry", p: "Province", d: "District", c: "Commune", o: "" },
);
const ONLINE = say({ f: "Trực tuyến toàn trình", p: "Trực tuyến một phần" }, { f: "Fully online", p: "Partly online" });
const KINDS = say({ r: "Mã cũ", x: "Đã bãi bỏ", s: "Làm trực tuyến" }, { r: "Old code", x: "Repealed", s: "Online service" });
const WORDS = /[\p{L}\p{M}\p{N}]+/gu;

/** @param {Result} result @param {string} query */
function resultLink(result, query) {
  const link = document.createElement("a");
  link.className = "mc-result";
  link.dataset.code = result.code;
  link.href = address(result);
  if (result.leader) link.classList.add("mc-result--level");
  link.append(title(result, query), about(result));
  return link;
}

/** A code that is only known by name has no page in English. @param {Result} result */
function address({ kind, code }) {
  if (kind === "s") return say(`/dich-vu/${code}/`, `/en/services/${code}/`);
  return isEnglish && kind !== "r" ? `/en/procedures/${code}/` : `/thu-tuc/${code}/`;
}

/** The same procedure at other levels stands right below the one that citizens file. @param {Result[]} results */
function grouped(results) {
  const shown = new Set(results.map((result) => result.code));
  const leads = (/** @type {Result} */ result) => !shown.has(result.leader);
  return results.filter(leads).flatMap((leader) => [{ ...leader, leader: "" }, ...results.filter((one) => one.leader === leader.code)]);
}

/** @param {Result} result @param {string} query */
function title(result, query) {
  const element = document.createElement("span");
  element.className = "mc-result__title";
  if (isEnglish) element.lang = "vi";
  const sought = new Set([...(query.match(WORDS) ?? []), ...result.words].map(markKey));
  let end = 0;
  for (const found of result.title.matchAll(WORDS)) {
    if (!sought.has(exactKey(found[0])) && !sought.has(`?${fold(found[0])}`)) continue;
    element.append(result.title.slice(end, found.index), marked(found[0]));
    end = found.index + found[0].length;
  }
  element.append(result.title.slice(end));
  return element;
}

/** A word typed without marks stands for all its readings. @param {string} word */
function markKey(word) {
  return /^[a-z0-9]+$/i.test(word) ? `?${fold(word)}` : exactKey(word);
}

/** @param {string} text */
function marked(text) {
  const mark = document.createElement("mark");
  mark.textContent = text;
  return mark;
}

/** @param {Result} result */
function about(result) {
  const element = document.createElement("small");
  element.className = "mc-result__about";
  const facts = [result.field, result.agency, LEVELS[/** @type {keyof LEVELS} */ (result.level)]];
  if (result.also) element.append(`“${result.also}” · `);
  element.append(facts.filter(Boolean).join(" · "));
  for (const badge of [KINDS[/** @type {keyof KINDS} */ (result.kind)], ONLINE[/** @type {keyof ONLINE} */ (result.online)]]) {
    if (badge) element.append(" ", labelled(badge));
  }
  return element;
}

/** @param {string} text */
function labelled(text) {
  const element = document.createElement("span");
  element.className = "mc-result__badge";
  element.textContent = text;
  return element;
}

export { grouped, resultLink };
