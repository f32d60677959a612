// @ts-check
/** The page on a day: today in Hà Nội, again at midnight, or the day of `?ngay=`. */

import { h } from "../journey/dom.js";
import { say } from "../js/say.js";
import { today } from "./days.js";
import { attachOffers } from "./mine.js";
import { aheadList, onlineLines } from "./rendering.js";
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
    if (!data.day || day === shown) return;
    shown = day;
    render(data, day);
  });
  attachOffers(data);
}

/** @param {import("./guide.js").Data} data @param {string} day */
function render(data, day) {
  document.querySelector("[data-ahead]")?.replaceChildren(...aheadList((data.changes ?? []).filter((one) => one.day > day)));
  for (const paper of /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll("[data-to]"))) {
    const isOver = (paper.dataset.to ?? day) < day;
    paper.toggleAttribute("data-over", isOver);
    if (isOver) paper.hidden = true;
  }
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
  const told = data.day ? "" : say(" Trang này không có mức nào đã biết là đổi theo ngày.", " Nothing on this page is known to change with the day.");
  const back = h("a", { href: location.pathname, click: (event) => (event.preventDefault(), remember({ ngay: "" }), location.reload()) }, say("Xem hôm nay", "Show today"));
  box.replaceChildren(h("strong", {}, say(`Đang xem theo ngày ${written(wanted)}.`, `You see this page as it stands on ${written(wanted)}.`)), `${told} `, back);
  box.hidden = false;
}

function atMidnight() {
  const next = Date.parse(choices.day) + 17 * 3600000 + SECOND_PAST_MIDNIGHT;
  setTimeout(() => {
    if (today() !== choices.day) choose({ day: today() });
    atMidnight();
  }, Math.max(next - Date.now(), SECOND_PAST_MIDNIGHT));
}
