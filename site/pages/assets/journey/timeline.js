/** The road of a dossier: what has happened, with times, and what is still ahead. */

import { bilingual, h, moment } from "./dom.js";
import { ahead, STATUSES } from "./statuses.js";

/** @param {{status: string, at?: string}} entry @param {"done" | "now" | "ahead"} state */
const step = ({ status, at }, state) => {
  const { number, vi, en, means } = STATUSES[status];
  return h("li", { class: `mc-step mc-step--${state}`, "data-status": status, ...(state === "now" ? { "aria-current": "step" } : {}) },
    h("span", { class: "mc-step__number", "aria-hidden": "true" }, String(number)),
    h("div", {}, h("strong", {}, bilingual(vi, en)), " ",
      at ? h("time", { datetime: at }, moment(at)) : h("span", { class: "mc-note" }, "Chưa tới"),
      state === "now" && h("p", {}, means)));
};

/** @param {{status: string, history: {status: string, at: string}[]}} dossier */
export const timeline = ({ status, history }) => {
  const last = history.length - 1;
  return h("ol", { class: "mc-timeline" },
    ...history.map((entry, index) => step(entry, index === last ? "now" : "done")),
    ...ahead(status).map((next) => step({ status: next }, "ahead")));
};

/** @param {string} current the ten statuses, for who wants to know them all */
export const legend = (current) =>
  h("details", { class: "mc-legend" }, h("summary", {}, bilingual("Mười trạng thái của hồ sơ", "The ten statuses")),
    h("ol", {}, ...Object.entries(STATUSES).map(([status, { vi, en, means }]) =>
      h("li", status === current ? { "aria-current": "true" } : {}, h("strong", {}, bilingual(vi, en)), ` ${means}`))));
