// @ts-check
/** The page on a day: today in Hà Nội, again at midnight, or the day of `?ngay=`. */

import { h } from "../journey/dom.js";
import { today } from "./days.js";
import { ways } from "./prices.js";
import { aheadList, onlineLines, wayBox } from "./rendering.js";
import { asked, choices, choose, follow, remember } from "./state.js";
import { day as written } from "./words.js";

const SECOND_PAST_MIDNIGHT = 1000;

/** @param {string} text */
const isDay = (text) => /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(Date.parse(text)) && new Date(text).toISOString().startsWith(text);

/** @param {import("./guide.js").Data} data */
export function attachDay(data) {
  const wanted = isDay(asked("ngay")) ? asked("ngay") : "";
  choose({ day: wanted || today() });
  if (wanted) banner(wanted, data);
  else atMidnight();
  let shown = data.day;
  follow(({ day }) => {
    if (data.day && day !== shown) render(data, day);
    if (data.day) shown = day;
  });
}

/** @param {import("./guide.js").Data} data @param {string} day */
function render(data, day) {
  document.querySelector("[data-ways]")?.replaceChildren(...ways(data.offers ?? [], day).map(wayBox));
  document.querySelector("[data-ahead]")?.replaceChildren(...aheadList((data.changes ?? []).filter((one) => one.day > day)));
  for (const paper of document.querySelectorAll("[data-to]")) paper.toggleAttribute("hidden", (paper.getAttribute("data-to") ?? day) < day);
  const time = document.querySelector("[data-day]");
  if (time) time.textContent = written(day);
  if (!data.online) return;
  const lines = onlineLines(data.online, data.places ?? [], day);
  document.querySelector("[data-online]")?.replaceChildren(...lines.map((line) => h("p", {}, line)));
}

/** @param {string} wanted @param {import("./guide.js").Data} data */
function banner(wanted, data) {
  const box = document.querySelector("[data-asof]");
  if (!(box instanceof HTMLElement)) return;
  const told = data.day ? "" : " Trang này không có mức nào đã biết là đổi theo ngày.";
  const back = h("a", { href: location.pathname, click: (event) => (event.preventDefault(), remember({ ngay: "" }), location.reload()) }, "Xem hôm nay");
  box.replaceChildren(h("strong", {}, `Đang xem theo ngày ${written(wanted)}.`), `${told} `, back);
  box.hidden = false;
}

function atMidnight() {
  const next = Date.parse(choices.day) + 17 * 3600000 + SECOND_PAST_MIDNIGHT;
  setTimeout(() => {
    if (today() !== choices.day) choose({ day: today() });
    atMidnight();
  }, Math.max(next - Date.now(), SECOND_PAST_MIDNIGHT));
}
