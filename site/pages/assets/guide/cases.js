// @ts-check
/** Answers leave only the papers that are needed; what is unsure stays in the list. */

import { asked, choose, follow, remember } from "./state.js";

const LISTS = { co: "co", khong: "khong", "chua-ro": "chua-ro" };

export function attachCases() {
  const form = document.querySelector("form[data-ask]");
  if (!(form instanceof HTMLFormElement)) return;
  restore(form);
  follow(({ channel }) => showWays(channel));
  form.addEventListener("change", () => answer(form));
  form.addEventListener("reset", () => setTimeout(() => answer(form)));
  form.addEventListener("submit", (event) => event.preventDefault());
  form.querySelector("[data-share]")?.addEventListener("click", (event) => share(/** @type {HTMLElement} */ (event.currentTarget)));
  apply(form);
}

/** @param {HTMLFormElement} form @returns {HTMLFieldSetElement[]} */
const questions = (form) => [...form.querySelectorAll("fieldset")];

/** @param {HTMLFieldSetElement} question */
const chosen = (question) => question.querySelector("input:checked")?.getAttribute("value") ?? null;

/** Unknown or outdated answers in an address are ignored. @param {HTMLFormElement} form */
function restore(form) {
  for (const question of questions(form)) {
    const key = question.dataset.question ?? "";
    const value = question.dataset.kind !== "condition" ? asked(key) : Object.keys(LISTS).find((list) => asked(list).split(".").includes(key));
    for (const input of question.querySelectorAll("input")) if (value && input.value === value) input.checked = true;
  }
}

/** @param {HTMLFormElement} form */
function answer(form) {
  /** @type {Record<string, string>} */
  const values = { co: "", khong: "", "chua-ro": "" };
  for (const question of questions(form)) {
    const key = question.dataset.question ?? "", value = chosen(question);
    if (question.dataset.kind !== "condition") values[key] = value ?? "";
    else if (value && !question.hidden) values[value] += `${values[value] ? "." : ""}${key}`;
  }
  remember(values);
  apply(form);
}

/** @param {HTMLFormElement} form */
function apply(form) {
  const all = questions(form);
  const by = (/** @type {string} */ kind) => chosen(/** @type {HTMLFieldSetElement} */ (all.find((one) => one.dataset.kind === kind) ?? form.firstElementChild)) ?? "";
  const pile = by("case"), channel = by("channel");
  for (const one of all) one.hidden = Boolean(one.dataset.cases) && !one.dataset.cases?.split(" ").includes(pile);
  const asking = all.filter((one) => one.dataset.kind === "condition" && !one.hidden);
  const answers = new Map(asking.map((one) => [one.dataset.question ?? "", chosen(one)]));
  showPiles(pile);
  for (const paper of document.querySelectorAll("[data-paper]")) settle(/** @type {HTMLElement} */ (paper), answers, channel);
  choose({ channel });
  say(form, pile, [...answers.values(), ...all.filter((one) => one.dataset.kind === "case").map(unsureCase)].includes("chua-ro"));
}

/** @param {HTMLFieldSetElement} question */
const unsureCase = (question) => (chosen(question) === "" ? "chua-ro" : null);

/** @param {string} chosenPile */
function showPiles(chosenPile) {
  for (const pile of /** @type {NodeListOf<HTMLDetailsElement>} */ (document.querySelectorAll("[data-pile]"))) {
    pile.hidden = Boolean(chosenPile) && pile.dataset.pile !== chosenPile;
    if (chosenPile && !pile.hidden) pile.open = true;
  }
}

/** @param {string} channel */
function showWays(channel) {
  for (const way of document.querySelectorAll(".mc-way[data-by]")) {
    way.toggleAttribute("hidden", Boolean(channel) && !way.getAttribute("data-by")?.split(" ").includes(channel));
  }
}

/** @param {HTMLElement} paper @param {Map<string, string | null>} answers @param {string} channel */
function settle(paper, answers, channel) {
  const { asks, by } = paper.dataset;
  const said = by && channel ? (by.split(" ").includes(channel) ? "co" : "khong") : answers.get(asks ?? "");
  paper.hidden = said === "khong";
  paper.classList.toggle("is-sure", said === "co");
}

/** @param {HTMLFormElement} form @param {string} pile @param {boolean} unsure */
function say(form, pile, unsure) {
  const shown = [...document.querySelectorAll("[data-paper]:not([hidden])")].filter((paper) => !paper.closest("[data-pile][hidden]"));
  const maybe = shown.filter((paper) => paper.querySelector(".mc-when") && !paper.classList.contains("is-sure")).length;
  const isOpen = form.querySelector("[data-kind=case]") && !pile;
  const left = form.querySelector("[data-left]");
  const text = `${shown.length} giấy tờ${maybe ? `, trong đó ${maybe} loại chỉ cần trong trường hợp riêng` : ""}`;
  if (left) left.textContent = isOpen ? "Chọn trường hợp để biết số giấy tờ." : `Còn ${text}.`;
  /** @type {HTMLElement | null} */ (form.querySelector("[data-unsure]"))?.toggleAttribute("hidden", !unsure);
}

/** @param {HTMLElement} button */
async function share(button) {
  try {
    await navigator.clipboard.writeText(location.href);
    button.textContent = "Đã chép liên kết";
  } catch {
    button.textContent = "Hãy chép địa chỉ ở thanh địa chỉ";
  }
}
