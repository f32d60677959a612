// @ts-check
/** What the reader's own province has set, in place of "the province sets it". */

import { fill, WORDS } from "./words.js";
import { sum } from "./prices.js";

/** @typedef {import("./prices.js").Offer} Offer */
/** @typedef {import("./prices.js").Fee} Fee */
/** @typedef {{fees: Fee[], online?: Fee[]}} Local */

/** @param {Local} local */
const every = ({ fees, online = [] }) => [...fees, ...online];

/** Whether all that is paid is known, not only by the number of a resolution. @param {Local} local */
export const isKnown = (local) => every(local).every(({ amount }) => amount !== undefined);

/** By which resolutions. @param {Local} local */
export const sources = (local) => [...new Set(every(local).map(({ source }) => source))].join(", ");

/** Only amounts stand in place of what was left open; the number of a resolution stands beside it. @param {Offer[]} offers @param {Local | undefined} local @returns {Offer[]} */
export function inProvince(offers, local) {
  if (!local || !isKnown(local)) return offers;
  const of = (/** @type {Offer} */ { channel }) => (channel === "online" && local.online) || local.fees;
  return offers.map((offer) => ({ ...offer, fees: offer.fees?.flatMap((fee, place, all) => (!fee.set_by ? [fee] : all.findIndex((one) => one.set_by) === place ? of(offer) : [])) }));
}

/** @param {string} province its name @param {Local | undefined} local @param {string} on */
export function told(province, local, on) {
  if (!local) return `${province}: ${WORDS.local.none}`;
  const said = every(local).map((fee) => (fee.amount === undefined ? fill(WORDS.local.resolution, fee.source ?? "") : sum(fee, on)[0]));
  return `${province}: ${[...new Set(said)].join("; ")}`;
}
