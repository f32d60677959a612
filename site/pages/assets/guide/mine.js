// @ts-check
/** How long and how much for this reader: on the chosen day, by the chosen way, in the chosen case. */

import { howLong, howMuch } from "./glance.js";
import { ways } from "./prices.js";
import { answerLines, wayBox } from "./rendering.js";
import { follow } from "./state.js";

/** @typedef {import("./prices.js").Offer} Offer */

/** Those of a case, and those that are the same in all. @param {Offer[]} offers @param {string} pile @returns {Offer[]} */
const ofCase = (offers, pile) =>
  offers
    .filter(({ cases }) => !pile || !cases || cases.includes(pile))
    .map((offer) => ({ ...offer, fees: offer.fees?.filter(({ cases }) => !pile || !cases || cases.includes(pile)) }));

/** What the page was built with stays until something else is chosen. @param {import("./guide.js").Data} data */
export function attachOffers(data) {
  const offers = data.offers ?? [];
  const isByCase = offers.some(({ cases, fees }) => cases || fees?.some((fee) => fee.cases));
  let waysShown = key(data.day ?? "", ""), glanceShown = `${waysShown} `;
  follow(({ day, pile, channel }) => {
    const on = data.day ? day : "", mine = isByCase ? pile : "";
    const known = ofCase(offers, mine);
    if (key(on, mine) !== waysShown) document.querySelector("[data-ways]")?.replaceChildren(...ways(known, day).map(wayBox));
    waysShown = key(on, mine);
    if (`${waysShown} ${channel}` === glanceShown) return;
    glanceShown = `${waysShown} ${channel}`;
    const chosen = known.filter((offer) => !channel || offer.channel === channel);
    document.querySelector("[data-glance=time]")?.replaceChildren(...answerLines(howLong(chosen, day)));
    document.querySelector("[data-glance=cost]")?.replaceChildren(...answerLines(howMuch(chosen, day)));
  });
}

/** @param {string} day @param {string} pile */
const key = (day, pile) => `${day} ${pile}`;
