// @ts-check
/** Where the reader lives: kept on the device, named beside each office; shared as `?noi=`. */

import { h } from "../journey/dom.js";
import { say } from "../js/say.js";
import { chooser } from "./chooser.js";
import { isKnown, sources, told } from "./local.js";
import { inForce } from "./prices.js";
import { load } from "./source.js";
import { asked, choices, choose, device, follow, remember } from "./state.js";
import { WORDS, day, fill } from "./words.js";
import { title } from "./places.js";

const KEPT = "noi";

/** @param {import("./guide.js").Data} data */
export function attachPlace(data) {
  const box = document.querySelector("[data-place]");
  if (!(box instanceof HTMLElement)) return;
  const kept = device.read(KEPT);
  const wanted = asked("noi");
  if (typeof kept?.province === "string" && (!wanted || kept.code === wanted)) choose({ place: kept });
  else if (/^\d{2}(\d{3})?$/.test(wanted)) void resolve(wanted);
  follow(({ place }) => render(box, data, place));
  follow(() => decorate(data));
}

/** @param {string} code */
async function resolve(code) {
  try {
    const found = (await load()).find((place) => place.code === code);
    if (found) choose({ place: found });
  } catch {
    // Without the list the page stays as it is for everyone.
  }
}

/** @param {import("./places.js").Place | null} place */
function settle(place) {
  device.keep(KEPT, place && { ...place, former: [] });
  remember({ noi: place?.code ?? "" });
  choose({ place });
}

/** @type {string | undefined} */
let shown;

/** @param {HTMLElement} box @param {import("./guide.js").Data} data @param {import("./places.js").Place | null} place */
function render(box, data, place) {
  if (shown === (place?.code ?? "")) return;
  shown = place?.code ?? "";
  const open = () => box.replaceChildren(chooser((found) => (settle(found), focusButton(box)), () => (again(), focusButton(box))));
  const again = () => ((shown = undefined), render(box, data, choices.place));
  const button = (/** @type {string} */ text, /** @type {EventListener} */ click) => h("button", { type: "button", class: "mc-link", "data-choose": click === open, click }, text);
  if (!place) return box.replaceChildren(button(say("Chọn nơi bạn sống", "Choose where you live"), open));
  box.replaceChildren(h("span", { role: "status" }, say("Nơi bạn sống: ", "Where you live: "), h("strong", {}, title(place))), " ",
    button(say("Đổi", "Change"), open), " ", button(say("Bỏ", "Forget"), () => settle(null)), ...notices(data, place));
}

/** @param {HTMLElement} box */
const focusButton = (box) => /** @type {HTMLElement | null} */ (box.querySelector("button"))?.focus();

/** A province's own procedure is decided there. @param {import("./guide.js").Data} data @param {import("./places.js").Place} place */
const isElsewhere = (data, place) => Boolean(data.province) && data.province !== place.province;

/** @param {import("./guide.js").Data} data @param {import("./places.js").Place} place */
function notices(data, place) {
  const own = data.homes?.find((home) => home.province === place.province);
  const nation = data.homes?.find((home) => !home.province);
  const is = isElsewhere(data, place);
  const link = own ?? (is ? nation : undefined);
  const local = is ? undefined : data.local?.[place.province];
  if (local && isKnown(local)) return [h("p", { class: "mc-hint" }, say(`Trang đang ghi mức thu của ${place.provinceName}, theo ${sources(local)}.`, `The page shows the fees of ${place.provinceName}, under ${sources(local)}.`))];
  const said = is ? say("Thủ tục này của tỉnh, thành khác.", "This procedure belongs to another province.") : own ? say(`${place.provinceName} có quy định riêng.`, `${place.provinceName} has a procedure of its own.`) : "";
  if (!said) return [];
  return [h("p", { class: "mc-hint" }, said, " ", link ? h("a", { href: link.url }, own ? say(`Xem thủ tục của ${place.provinceName}`, `Show the one of ${place.provinceName}`) : say("Xem thủ tục chung cả nước", "Show the nationwide one")) : say("Hãy hỏi nơi nhận hồ sơ.", "Ask the office."))];
}

/** Name the reader's own office, pilot and local fee wherever the page speaks of them. @param {import("./guide.js").Data} data */
function decorate(data) {
  for (const old of document.querySelectorAll(".mc-mine")) old.remove();
  const { place, day: on } = choices;
  if (!place || isElsewhere(data, place)) return;
  const isCommune = place.code.length > 2;
  for (const office of document.querySelectorAll("[data-office]")) {
    const where = office.getAttribute("data-office") === "province" ? place.provinceName : isCommune && title(place);
    if (where) office.append(h("span", { class: "mc-mine" }, `: ${where}`));
  }
  for (const fee of document.querySelectorAll(".mc-local")) fee.after(h("small", { class: "mc-mine" }, told(place.provinceName, data.local?.[place.province], on)));
  if (data.online) document.querySelector("[data-online]")?.append(h("p", { class: "mc-mine" }, h("strong", {}, pilot(data.online, place, on))));
}

/** @param {any[]} periods @param {import("./places.js").Place} place @param {string} on */
function pilot(periods, place, on) {
  const here = periods.filter((one) => (!one.province || one.province === place.province) && (!one.until || one.until >= on));
  const now = here.find((one) => inForce({ from: one.since, to: one.until }, on));
  const later = here.find((one) => one.since && one.since > on);
  if (now) return `${place.provinceName}: ${WORDS.online[now.level].toLowerCase()}${now.until ? ` (${fill(WORDS.fees.until, day(now.until)).trim()})` : ""}`;
  if (later) return `${place.provinceName}:${fill(WORDS.fees.since, day(later.since))}`;
  return `${place.provinceName}: ${WORDS.online.none.toLowerCase()}`;
}
