// @ts-check
/** What the answers left: how many papers, and whom the unsure should ask. */

import { say } from "../js/say.js";

/** @param {HTMLFormElement} form @param {boolean} isOpen whether the case is still to be chosen */
export function counted(form, isOpen) {
  const shown = [...document.querySelectorAll("[data-paper]:not([hidden])")].filter((paper) => !paper.closest("[data-pile][hidden]"));
  const maybe = shown.filter((paper) => paper.querySelector(".mc-when") && !paper.classList.contains("is-sure")).length;
  const left = form.querySelector("[data-left]");
  if (left) left.textContent = isOpen ? say("Chọn trường hợp để biết số giấy tờ.", "Choose your case to see how many papers.") : text(shown.length, maybe);
}

/** @param {number} count @param {number} maybe */
const text = (count, maybe) =>
  say(`Còn ${count} giấy tờ`, `${count} ${count === 1 ? "paper" : "papers"} left`) +
  (maybe ? say(`, trong đó ${maybe} loại chỉ cần trong trường hợp riêng`, `, ${maybe} of them only in some cases`) : "") + ".";

/** Beside a question that is unsure stands whom to ask. @param {HTMLFormElement} form @param {HTMLFieldSetElement} question @param {boolean} isUnsure */
export function unsure(form, question, isUnsure) {
  const there = question.querySelector("[data-unsure]");
  if (!isUnsure) return there?.remove();
  const words = form.querySelector("template[data-whom]");
  if (!there && words instanceof HTMLTemplateElement) question.append(words.content.cloneNode(true));
}
