// @ts-check
/** Which ways and fees are the reader's: catalog/choosing.py again, proved equal by a test. */

/** @typedef {import("./prices.js").Offer} Offer */
/** @typedef {import("./prices.js").Fee} Fee */
/** @typedef {{pile: string, said: Record<string, boolean>}} Answers which case, and which conditions hold or do not: by their keys */

/** Whether a way or a fee is the reader's; nothing where the answers do not tell. @param {Fee | Offer} one @param {Answers} answers @param {Record<string, string>} keys */
function isOf({ cases, when }, { pile, said }, keys) {
  if (pile && cases && !cases.some((name) => keys[name] === pile)) return false;
  const told = when ? said[keys[when]] : true;
  return pile || !cases || !told ? told : undefined;
}

/** A condition is nearer than a case, a case nearer than what is in general. @param {Fee | Offer} one */
const nearness = ({ cases, when }) => (when ? 2 : cases ? 1 : 0);

/** What something nearer to the reader stands in place of is left out. @template {Fee | Offer} One @param {One[]} all @param {(one: One) => boolean | undefined} is @param {(one: One) => string} group @returns {One[]} */
function chosen(all, is, group) {
  const kept = all.filter((one) => is(one) !== false);
  const near = (/** @type {One} */ one) => Math.max(0, ...kept.filter((other) => is(other) && group(other) === group(one)).map(nearness));
  return kept.filter((one) => nearness(one) >= near(one));
}

/** @param {Offer[]} offers @param {Answers} answers @param {Record<string, string>} keys @returns {Offer[]} */
export function mine(offers, answers, keys) {
  const is = (/** @type {Fee | Offer} */ one) => isOf(one, answers, keys);
  return chosen(offers, is, ({ channel }) => channel).map((offer) => ({ ...offer, fees: offer.fees && chosen(offer.fees, is, ({ kind, label }) => `${kind} ${label ?? ""}`) }));
}
