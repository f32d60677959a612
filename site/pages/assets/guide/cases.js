// @ts-check
/**
 * Answers leave only the papers that are needed; what is unsure stays in the list. One question is asked after
 * the other, so that a phone shows the first page and not a form.
 */

import { say } from "../js/say.js";
import { counted, unsure } from "./remaining.js";
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
  form.querySelector("[data-all]")?.addEventListener("click", () => ((form.dataset.all = "yes"), apply(form)));
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
    else if (value && isAsked(question, form)) values[value] += `${values[value] ? "." : ""}${key}`;
  }
  remember(values);
  apply(form);
}

/** @param {HTMLFormElement} form @param {string} kind */
const said = (form, kind) => {
  const question = questions(form).find((one) => one.dataset.kind === kind);
  return (question && chosen(question)) ?? "";
};

/** A question of some cases is asked in these. @param {HTMLFieldSetElement} question @param {HTMLFormElement} form */
const isAsked = (question, form) => !question.dataset.cases || question.dataset.cases.split(" ").includes(said(form, "case"));

/** @param {HTMLFormElement} form */
function apply(form) {
  const pile = said(form, "case"), channel = said(form, "channel");
  const all = questions(form).filter((one) => isAsked(one, form));
  for (const one of questions(form)) one.hidden = !all.includes(one);
  const answers = new Map(all.filter((one) => one.dataset.kind === "condition").map((one) => [one.dataset.question ?? "", chosen(one)]));
  showPiles(pile);
  for (const paper of document.querySelectorAll("[data-paper]")) settle(/** @type {HTMLElement} */ (paper), answers, channel);
  oneByOne(form, all);
  for (const one of questions(form)) unsure(form, one, one.dataset.kind === "condition" ? chosen(one) === "chua-ro" : one.dataset.kind === "case" && chosen(one) === "");
  const told = [...answers].filter(([, value]) => value === "co" || value === "khong").map(([key, value]) => [key, value === "co"]);
  choose({ channel, pile, said: Object.fromEntries(told) });
  for (const one of form.querySelectorAll("[data-yours]")) one.toggleAttribute("hidden", !all.some((question) => chosen(question)));
  counted(form, Boolean(form.querySelector("[data-kind=case]")) && !pile);
}

/** Shown are the answered ones and the first that is not. @param {HTMLFormElement} form @param {HTMLFieldSetElement[]} all */
function oneByOne(form, all) {
  const next = form.dataset.all ? -1 : all.findIndex((one) => chosen(one) === null);
  const later = all.filter((one, index) => next >= 0 && index > next && chosen(one) === null);
  for (const one of later) one.hidden = true;
  const more = form.querySelector("[data-all]");
  if (more) more.textContent = say(`Hiện thêm ${later.length} câu hỏi`, `Show ${later.length} more questions`);
  more?.toggleAttribute("hidden", !later.length);
}

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
  const needed = by && channel ? (by.split(" ").includes(channel) ? "co" : "khong") : answers.get(asks ?? "");
  paper.hidden = needed === "khong" || "over" in paper.dataset;
  paper.classList.toggle("is-sure", needed === "co");
}

/** @param {HTMLElement} button */
async function share(button) {
  try {
    await navigator.clipboard.writeText(location.href);
    button.textContent = say("Đã chép liên kết", "Link copied");
  } catch {
    button.textContent = say("Hãy chép địa chỉ ở thanh địa chỉ", "Copy it from the address bar");
  }
}
