// @ts-check
/** "What will it cost?": each fee in force by the chosen way, times how many, and the total. */

import { h } from "../journey/dom.js";
import { say } from "../js/say.js";
import { amountOn, inForce, money, price, subject } from "./prices.js";
import { choices, follow } from "./state.js";
import { ORDER, WORDS, capital } from "./words.js";

/** @typedef {import("./prices.js").Fee} Fee */

/** @param {() => import("./prices.js").Offer[]} offers what is open to the reader */
export function attachCost(offers) {
  const box = document.querySelector("[data-cost]");
  if (!(box instanceof HTMLDetailsElement) || !offers().length) return;
  box.addEventListener("toggle", () => box.open && !box.dataset.built && build(box, offers));
}

/** @param {HTMLElement} box @param {() => import("./prices.js").Offer[]} offers */
function build(box, offers) {
  box.dataset.built = "yes";
  const channels = ORDER.filter((one) => offers().some((offer) => offer.channel === one));
  const way = /** @type {HTMLSelectElement} */ (h("select", { id: "cach-tra" }, ...channels.map((one) => h("option", { value: one }, capital(WORDS.channels[one])))));
  const lines = h("div", { class: "mc-lines" });
  const total = h("p", { role: "status", class: "mc-answer" });
  const list = () => {
    const fees = offers().filter((offer) => offer.channel === way.value).flatMap((offer) => offer.fees ?? []);
    render(lines, total, fees.filter((fee) => inForce(fee, choices.day)));
  };
  way.addEventListener("change", list);
  const chosenWay = h("p", {}, h("label", { for: "cach-tra" }, say("Cách nộp", "How you submit")), way);
  box.querySelector("div")?.replaceChildren(h("form", { class: "mc-form", autocomplete: "off", submit: (event) => event.preventDefault() }, chosenWay, lines), total);
  follow(({ channel }) => {
    if (channels.includes(channel)) way.value = channel;
    list();
  });
}

/** @param {HTMLElement} lines @param {HTMLElement} total @param {Fee[]} fees */
function render(lines, total, fees) {
  const counted = fees.filter((fee) => !fee.set_by && amountOn(fee, choices.day));
  const free = fees.filter((fee) => !fee.set_by && amountOn(fee, choices.day) === 0);
  const rows = fees.map((fee, index) => ({ fee, input: counted.includes(fee) ? amountInput(index, counted.length === 1) : null }));
  const add = () => total.replaceChildren(...sums(rows, free.length));
  lines.replaceChildren(...rows.map(({ fee, input }, index) => line(fee, input, index)));
  lines.oninput = add;
  add();
}

/** @param {number} index @param {boolean} isOnly */
const amountInput = (index, isOnly) =>
  /** @type {HTMLInputElement} */ (h("input", { type: "number", id: `so-luong-${index}`, min: "0", max: "9999", step: "1", inputmode: "numeric", value: isOnly ? "1" : "0" }));

/** @param {Fee} fee @param {HTMLInputElement | null} input @param {number} index */
function line(fee, input, index) {
  const { text, notes } = price(fee, choices.day);
  const about = [h("strong", {}, text), " ", h("small", {}, subject(fee)), ...notes.map((note) => h("small", {}, ` ${note}.`))];
  if (!input) return h("p", {}, h("span", {}, ...about));
  return h("p", {}, h("label", { for: `so-luong-${index}` }, ...about), h("span", { class: "mc-times" }, "× ", input, ` ${fee.per ?? say("lần", "times")}`));
}

/** @param {{fee: Fee, input: HTMLInputElement | null}[]} rows @param {number} free how many cost nothing */
function sums(rows, free) {
  /** @type {Map<string, number>} */ const found = new Map();
  for (const { fee, input } of rows) {
    if (!input) continue;
    const count = Math.min(Math.max(Math.trunc(Number(input.value)) || 0, 0), 9999);
    found.set(fee.currency ?? "VND", (found.get(fee.currency ?? "VND") ?? 0) + count * (amountOn(fee, choices.day) ?? 0));
  }
  if (!rows.length) return [WORDS.unknown];
  if (free === rows.length) return [h("strong", {}, WORDS.fees.free)];
  if (!found.size) return [say("Không tính được tổng: hãy hỏi nơi nhận hồ sơ.", "No total can be given: ask the office.")];
  const isPart = rows.filter(({ input }) => !input).length > free;
  const text = [...found].map(([currency, amount]) => (money(amount, currency))).join(" + ");
  const hint = rows.filter(({ input }) => input).length > 1 ? h("small", {}, say(" Ghi số lượng ở khoản đúng với bạn.", " Enter how many, beside what applies to you.")) : null;
  return [isPart ? say("Phần đã biết: ", "As far as known: ") : say("Tổng: ", "Total: "), h("strong", {}, text), ...(hint ? [hint] : [])];
}
