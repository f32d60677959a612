/** The road of a dossier: what has happened, with times and what was said, and what is still ahead. */

import { say } from "../js/say.js";
import { bilingual, h, moment } from "./dom.js";
import { body, placed } from "./letters.js";
import { ahead, STATUSES } from "./statuses.js";

/** @typedef {import("./letters.js").Letter} Letter */

/** @param {{status: string, at?: string}} entry @param {"done" | "now" | "ahead"} state @param {Node[]} said */
const step = ({ status, at }, state, said = []) => {
  const { number, vi, en, means } = STATUSES[status];
  return h("li", { class: `mc-step mc-step--${state}`, "data-status": status, ...(state === "now" ? { "aria-current": "step" } : {}) },
    h("span", { class: "mc-step__number", "aria-hidden": "true" }, String(number)),
    h("div", {}, h("strong", {}, bilingual(vi, en)), " ",
      at ? h("time", { datetime: at }, moment(at)) : h("span", { class: "mc-note" }, say("Chưa tới", "Not yet")),
      state === "now" && h("p", {}, means), ...said));
};

/** @param {{status: string, history: {status: string, at: string}[], letters?: Letter[]}} dossier */
export const timeline = ({ status, history, letters = [] }) => {
  const last = history.length - 1;
  const asked = letters.filter((letter) => letter.do === "ask_supplement").at(-1);
  const said = placed(history, letters).map((found) => found.map((letter) => h("div", { class: "mc-letter", "data-do": letter.do }, ...body(letter, asked))));
  return h("ol", { class: "mc-timeline" },
    ...history.map((entry, index) => step(entry, index === last ? "now" : "done", said[index])),
    ...ahead(status).map((next) => step({ status: next }, "ahead")));
};

/** @param {string} current the ten statuses, for who wants to know them all */
export const legend = (current) =>
  h("details", { class: "mc-legend" }, h("summary", {}, bilingual("Mười trạng thái của hồ sơ", "The ten statuses")),
    h("ol", {}, ...Object.entries(STATUSES).map(([status, { vi, en, means }]) =>
      h("li", status === current ? { "aria-current": "true" } : {}, h("strong", {}, bilingual(vi, en)), ` ${means}`))));
