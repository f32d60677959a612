// @ts-check
/** How long, how much and where for this reader: on the chosen day, by the chosen way, with the answers given. */

import { h } from "../journey/dom.js";
import { mine } from "./choosing.js";
import { howLong, howMuch } from "./glance.js";
import { inProvince } from "./local.js";
import { inForce, ways } from "./prices.js";
import { answerLines, wayBox } from "./rendering.js";
import { choices, follow } from "./state.js";

/** @typedef {import("./prices.js").Offer} Offer */

/** With what the reader's own province has set. @param {import("./guide.js").Data} data */
const here = (data) => inProvince(data.offers ?? [], data.local?.[choices.place?.province ?? ""]);

/** What is open to the reader on the chosen day. @param {import("./guide.js").Data} data @returns {Offer[]} */
export const open = (data) => mine(here(data).filter((offer) => inForce(offer, choices.day)), choices, data.keys ?? {});

/** What the page was built with stays until something else is chosen. @param {import("./guide.js").Data} data */
export function attachOffers(data) {
  let waysShown = key(data.day ?? "", data.offers ?? []), glanceShown = `${waysShown} `;
  const showOffices = attachOffices();
  follow(({ day, channel }) => {
    const known = data.keys ? mine(here(data), choices, data.keys) : here(data);
    const now = key(data.day ? day : "", known);
    if (now !== waysShown) document.querySelector("[data-ways]")?.replaceChildren(...ways(known, day).map(wayBox));
    waysShown = now;
    if (`${now} ${channel}` === glanceShown) return;
    glanceShown = `${now} ${channel}`;
    const taken = known.filter((offer) => !channel || offer.channel === channel);
    for (const one of document.querySelectorAll("[data-glance=time]")) one.replaceChildren(...answerLines(howLong(taken, day)));
    for (const one of document.querySelectorAll("[data-glance=cost]")) one.replaceChildren(...answerLines(howMuch(taken, day)));
    showOffices(taken);
  });
}

/** @param {string} day @param {Offer[]} offers */
const key = (day, offers) => JSON.stringify([day, offers]);

/** Where a way is open at some offices only, the others are left out. */
function attachOffices() {
  const boxes = [...document.querySelectorAll("[data-offices]")].map((box) => ({ box, nodes: [...box.childNodes], all: [...box.querySelectorAll("a")].map((link) => link.parentElement ?? link) }));
  return (/** @type {Offer[]} */ taken) => {
    const open = taken.every(({ at }) => at) ? taken.flatMap(({ at }) => at ?? []) : [];
    for (const { box, nodes, all } of boxes) {
      const left = all.filter((one) => open.some((slug) => one.querySelector("a")?.getAttribute("href")?.endsWith(`/${slug}/`)));
      box.replaceChildren(...(left.length ? left.map((one, index) => h("span", {}, index ? ", " : "", one.cloneNode(true))) : nodes));
    }
  };
}
