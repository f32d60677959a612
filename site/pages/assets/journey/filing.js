/** The filing form: draft, check, a last look, send once. Without JavaScript the page says where to file instead. */

import { isEnglish, say } from "../js/say.js";
import { answers, chosenCase, fields, papers } from "./answers.js";
import { call, Problem } from "./api.js";
import { chosen, fileProblems, offerFields, sendFiles } from "./attach.js";
import { find, h, show } from "./dom.js";
import * as draft from "./draft.js";
import { at } from "./road.js";
import { mark, placed, problems, summary } from "./validation.js";

const form = /** @type {HTMLFormElement} */ (find("#filing"));
const procedure = form.dataset.procedure || "";
const errors = find("#filing-errors");
const review = find("#filing-review");
const saved = find("#filing-saved");
/** @type {{values: Record<string, string>, sent?: {key: string, body: string}}} */
let kept = draft.load(procedure) || { values: {} };

const inputs = () => /** @type {import("./answers.js").Field[]} */ ([...form.querySelectorAll("[data-answer], [data-paper], [name=case]")]);
const isChoice = (/** @type {HTMLElement} */ field) => field instanceof HTMLInputElement && ["radio", "checkbox"].includes(field.type);

const restore = () => {
  for (const field of inputs()) {
    const value = kept.values[isChoice(field) ? `${field.name}=${field.value}` : field.name];
    if (value === undefined) continue;
    if (isChoice(field)) /** @type {HTMLInputElement} */ (field).checked = true;
    else field.value = value;
    field.closest("details")?.setAttribute("open", "");
  }
};

const keep = () => {
  kept.values = {};
  for (const field of inputs()) {
    if (isChoice(field)) {
      if (/** @type {HTMLInputElement} */ (field).checked) kept.values[`${field.name}=${field.value}`] = "1";
    } else if (field.value !== "") kept.values[field.name] = field.value;
  }
  const done = draft.save(procedure, kept);
  saved.textContent = done
    ? say("Bản nháp đã lưu trên máy này.", "The draft is saved on this device.")
    : say("Máy này không cho lưu bản nháp. Đừng đóng trang trước khi nộp.", "This device cannot save a draft. Do not close the page before you file.");
};

/** Only the papers of the chosen case are asked for. */
const showCase = () => {
  for (const group of form.querySelectorAll("[data-case-papers]")) {
    /** @type {HTMLElement} */ (group).hidden = group.getAttribute("data-case-papers") !== String(chosenCase(form));
  }
};

const complain = (/** @type {Node} */ content) => {
  show(errors, content);
  errors.focus();
};

const check = () => {
  const found = [...problems(form), ...fileProblems(form)];
  if (found.length) complain(summary(found));
  else errors.hidden = true;
  return found.length === 0;
};

/** @param {import("./answers.js").Field} field what the reader chose, in words */
const said = (field) => {
  if (field instanceof HTMLSelectElement) {
    const [option] = field.selectedOptions;
    return option?.hasAttribute("data-sent") ? `${option.textContent}: ${chosen(field)}` : option?.textContent || "";
  }
  if (field instanceof HTMLInputElement && isChoice(field)) return field.checked ? field.dataset.said || say("Có", "Yes") : "";
  return field.value;
};

const reviewed = () =>
  [...form.querySelectorAll("fieldset[data-section]:not([hidden])")].map((section) => {
    const rows = [...section.querySelectorAll("[data-answer], [data-paper]")]
      .filter((field) => !field.closest("[hidden]"))
      .map((field) => [/** @type {HTMLElement} */ (field).dataset.label || "", said(/** @type {any} */ (field))])
      .filter(([, text]) => text !== "");
    const title = section.querySelector(isEnglish ? "legend" : "legend .mc-vi")?.textContent || "";
    return rows.length > 0 && h("div", {}, h("h3", {}, title), h("dl", { class: "mc-answers" },
      ...rows.flatMap(([label, text]) => [h("dt", {}, label), h("dd", {}, text)])));
  });

const stage = (/** @type {"fill" | "review"} */ name) => {
  form.hidden = name === "review";
  review.hidden = name === "fill";
  const heading = name === "review" ? find("#filing-review-title") : find("#filing-title");
  heading.focus();
  heading.scrollIntoView({ block: "start" });
};

/** Who files for somebody else is no answer of the form itself. */
const content = () => {
  const { "@representative": representative, ...own } = answers(form);
  return JSON.stringify({ procedure, form: form.dataset.form, case: chosenCase(form), answers: own, representative, papers: papers(form) });
};

/** The key stays with the content, so that a second try after a lost answer is the same filing. */
const keyed = (/** @type {string} */ body) => {
  if (kept.sent?.body !== body) kept.sent = { key: crypto.randomUUID(), body };
  draft.save(procedure, kept);
  return kept.sent.key;
};

const refuse = (/** @type {Problem} */ problem) => {
  stage("fill");
  const found = placed(form, problem.errors);
  complain(found.length ? summary(found) : h("div", {}, h("h2", {}, say("Chưa nộp được", "Not filed yet")), h("p", {}, problem.message),
    problem.english && h("p", { lang: "en", class: "mc-en" }, problem.english),
    problem.correlation && h("p", { class: "mc-note" }, `${say("Mã lỗi", "Error code")}: ${problem.correlation}`)));
};

const send = async () => {
  const button = /** @type {HTMLButtonElement} */ (find("#filing-send"));
  button.disabled = true;
  button.setAttribute("aria-busy", "true");
  try {
    const body = content();
    const filed = await call("/dossiers", { method: "POST", key: keyed(body), body });
    draft.forget(procedure);
    const isComplete = await sendFiles(form, filed, find("#filing-progress"));
    location.assign(at("dossier", { ma: filed.code, khoa: filed.token, moi: 1, thieu: isComplete ? undefined : 1 }));
  } catch (problem) {
    if (!(problem instanceof Problem)) throw problem;
    refuse(problem);
  } finally {
    button.disabled = false;
    button.removeAttribute("aria-busy");
  }
};

const start = () => {
  for (const field of fields(form)) {
    if (field instanceof HTMLInputElement && field.dataset.past) field.max = new Date(Date.now() + 7 * 3600e3).toISOString().slice(0, 10);
  }
  restore();
  showCase();
  offerFields(form);
  form.noValidate = true;
  form.addEventListener("input", (event) => {
    const field = /** @type {import("./answers.js").Field} */ (event.target);
    if (field.getAttribute("aria-invalid")) mark(field, "");
    keep();
  });
  form.addEventListener("change", () => {
    showCase();
    offerFields(form);
  });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    if (!check()) return;
    find("#filing-answers").replaceChildren(...reviewed().filter((part) => part instanceof Node));
    stage("review");
  });
  find("#filing-send").addEventListener("click", send);
  find("#filing-edit").addEventListener("click", () => stage("fill"));
  find("#filing-print").addEventListener("click", () => print());
  find("#filing-clear").addEventListener("click", () => {
    if (!confirm(say("Xóa hết những gì đã điền trên máy này?", "Delete all that was filled in on this device?"))) return;
    draft.forget(procedure);
    kept = { values: {} };
    form.reset();
    showCase();
    offerFields(form);
    saved.textContent = say("Đã xóa bản nháp.", "The draft is deleted.");
  });
  form.hidden = false;
};

start();
