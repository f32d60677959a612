// @ts-check
/** A short question where a word may mean many things: what to do with it, or in which field, counted from the results. */

import { say } from "../js/say.js";
import { fold } from "./fold.js";

const SHORT = 4; // words; whoever says more has said what is wanted
const FEWEST = 2; // choices below which there is nothing to choose
const MOST = 6;
const SCATTERED = 0.5;
const BROAD = 0.7; // share of the best score that a result needs to be meant
const ACTIONS = /** @type {const} */ ([
  ["Cấp lại", /^(cấp lại|đăng ký lại)/i, "cấp lại"],
  ["Cấp đổi", /^(cấp đổi|đổi)/i, "đổi"],
  ["Gia hạn", /^gia hạn/i, "gia hạn"],
  ["Thay đổi, điều chỉnh", /^(điều chỉnh|sửa đổi|thay đổi|đăng ký thay đổi|bổ sung|thông báo thay đổi)/i, "thay đổi"],
  ["Thu hồi, chấm dứt", /^(thu hồi|chấm dứt|xóa|xoá|hủy|huỷ|tạm ngừng|tạm dừng|giải thể)/i, "chấm dứt"],
  ["Báo mất", /^trình báo mất/i, "báo mất"],
  ["Xác nhận", /^(cấp giấy )?xác nhận/i, "xác nhận"],
  ["Làm mới", /^(cấp|đăng ký|làm)(?! (lại|đổi|bổ sung|thay đổi))/i, ""],
]);

/** @typedef {import("./engine.js").Result} Result */
/** @typedef {{ text: string, count: number, codes: Set<string> }} Choice */

/** The choices of an ambiguous question, most frequent first; none where it is clear. @param {Result[]} results @param {string} query @returns {Choice[]} */
function choicesOf(results, query) {
  const words = query.trim().split(/\s+/);
  if (words.length > SHORT || /\d/.test(query)) return [];
  const meant = results.filter((result) => "ps".includes(result.kind) && result.score >= BROAD * results[0].score);
  const said = fold(query);
  const byAction = ACTIONS.some(([, , adds]) => adds && said.includes(fold(adds)))
    ? []
    : group(meant, ({ title }) => ACTIONS.find(([, pattern]) => pattern.test(title))?.[0] ?? "");
  const byField = group(meant, ({ field }) => field);
  const scattered = byField.length > 1 && byField[0].count < meant.length * SCATTERED; // what is meant lies in many fields
  const best = (scattered || byAction.length < FEWEST ? byField : byAction).filter(({ count }) => count > 1 || !scattered).slice(0, MOST);
  return best.length >= FEWEST && best[0].count < meant.length ? best : [];
}

/** @param {Result[]} results @param {(result: Result) => string} nameOf */
function group(results, nameOf) {
  /** @type {Map<string, Set<string>>} */ const groups = new Map();
  for (const result of results) {
    const name = nameOf(result);
    if (name) groups.set(name, (groups.get(name) ?? new Set()).add(result.code));
  }
  const found = [...groups].map(([text, codes]) => ({ text, count: codes.size, codes }));
  return found.sort((one, other) => other.count - one.count);
}

/**
 * Buttons that leave only one kind of the results; pressed again, all are back.
 * @param {Choice[]} choices @param {(codes: Set<string>|null) => void} choose
 */
function choiceBar(choices, choose) {
  const bar = document.createElement("fieldset");
  bar.className = "mc-choices";
  const legend = document.createElement("legend");
  legend.textContent = say("Bạn muốn…", "You want…");
  const buttons = choices.map((choice) => button(choice));
  buttons.forEach((one, at) => {
    one.addEventListener("click", () => {
      const on = one.getAttribute("aria-pressed") !== "true";
      buttons.forEach((other) => other.setAttribute("aria-pressed", String(on && other === one)));
      choose(on ? choices[at].codes : null);
    });
  });
  bar.append(legend, ...buttons);
  return bar;
}

/** @param {Choice} choice */
function button({ text, count }) {
  const element = document.createElement("button");
  element.type = "button";
  element.className = "mc-choices__one";
  element.setAttribute("aria-pressed", "false");
  element.textContent = `${text} (${count})`;
  return element;
}

export { choiceBar, choicesOf };
