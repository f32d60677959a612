// @ts-check
/** What is paid on a day: generators/fees.py, ways.py and times.py again, proved equal by a test. */

import { CHANNELS_ENGLISH, ORDER, WORDS, capital, day, fill, listed, number } from "./words.js";

/** @typedef {{percent?: number, amount?: number, from?: string, to?: string}} Reduction */
/** @typedef {{cases?: string[], when?: string, kind?: string, amount?: number, currency?: string, per?: string, label?: string, set_by?: string, in_words?: boolean, source?: string, reductions?: Reduction[], from?: string, to?: string}} Fee */
/** @typedef {{value?: number, unit?: string, in_words?: boolean, cut_off?: number}} Time */
/** @typedef {{cases?: string[], when?: string, at?: string[], channel: string, label?: string, time?: Time, fees?: Fee[], from?: string, to?: string}} Offer */
/** @typedef {{text: string, looks: string, about: string, label: string, only: string, notes: string[]}} Price */

/** @param {{from?: string, to?: string}} period @param {string} on */
const inForce = ({ from, to }, on) => (!from || from <= on) && (!to || on <= to);

/** @param {number} amount @param {string} [currency] */
const money = (amount, currency = "VND") => `${number(amount)} ${currency === "VND" ? WORDS.currency : currency}`;

/** @param {Fee} fee @param {Reduction} one */
const reduced = (fee, one) =>
  one.amount !== undefined || one.percent === undefined || fee.amount === undefined
    ? one.amount
    : Math.floor((fee.amount * one.percent) / 100);

/** The whole sum, as a number. @param {Fee} fee @param {string} on */
function amountOn(fee, on) {
  const one = (fee.reductions ?? []).find((reduction) => inForce(reduction, on));
  return (one && reduced(fee, one)) ?? fee.amount;
}

/** @param {Fee} fee @param {string} on @returns {[string, string]} */
function sum(fee, on) {
  if (fee.set_by) return [WORDS.fees.local, "local"];
  if (fee.amount === undefined) return fee.in_words ? [WORDS.source, "elsewhere"] : [WORDS.unknown, "unknown"];
  const left = amountOn(fee, on);
  if (!left) return [WORDS.fees.free, "free"];
  return [money(left, fee.currency) + (fee.per ? `/${fee.per}` : ""), "amount"];
}

const OPENING = /^(trường hợp|đối với trường hợp|đối với|nếu|khi)\s+/i;

/** The cases and the condition of a way or a fee, in words. @param {Fee | Offer} one */
const only = ({ cases = [], when = "" }) =>
  [cases.map((text) => text.replace(OPENING, "")).join(" hoặc "), when.replace(OPENING, "")].filter(Boolean).join("; ");

/** @param {Fee} fee */
const subject = (fee) => [WORDS.kinds[fee.kind ?? ""], [fee.label, only(fee)].filter(Boolean).join("; ")].filter(Boolean).join(": ");

/** @param {Reduction} one @param {string} on */
const period = (one, on) =>
  (one.from && one.from > on ? fill(WORDS.fees.since, day(one.from)) : "") + (one.to ? fill(WORDS.fees.until, day(one.to)) : "");

/** @param {Fee} fee @param {Reduction} one @param {string} on */
function reductionNote(fee, one, on) {
  if (one.to && one.to < on) return "";
  const left = reduced(fee, one);
  const share = one.percent !== undefined ? fill(WORDS.fees.share, one.percent) : WORDS.fees.less;
  if (inForce(one, on)) {
    const usual = fee.amount !== undefined ? fill(WORDS.fees.usual, money(fee.amount, fee.currency)) : "";
    return fill(WORDS.fees.now, share) + period(one, on) + usual;
  }
  return fill(WORDS.fees.later, share) + (left !== undefined ? ` (${money(left, fee.currency)})` : "") + period(one, on);
}

/** @param {Fee} fee @param {string} on @returns {Price} */
function price(fee, on) {
  const [text, looks] = sum(fee, on);
  const notes = [
    fee.from && fee.from > on ? fill(WORDS.fees.starts, day(fee.from)) : "",
    fee.to ? fill(WORDS.fees.ends, day(fee.to)) : "",
    ...(fee.reductions ?? []).map((one) => reductionNote(fee, one, on)),
    fee.amount !== undefined && fee.in_words ? WORDS.fees.words : "",
  ].filter(Boolean);
  return { text, looks, about: looks === "free" ? "" : (WORDS.kinds[fee.kind ?? ""] ?? ""), label: fee.label ?? "", only: only(fee), notes };
}

/** @param {Fee[]} fees @param {string} on @returns {Price[]} */
function prices(fees, on) {
  const shown = fees.filter((fee) => !fee.to || fee.to >= on).map((fee) => price(fee, on));
  shown.sort((one, other) => Number(Boolean(one.only)) - Number(Boolean(other.only)));
  return shown.length ? shown : [{ text: WORDS.unknown, looks: "unknown", about: "", label: "", only: "", notes: [] }];
}

/** 0.5 as "0,5". @param {number} value */
const amount = (value) => String(value).replace(".", WORDS.times.decimal);

/** What the hour of receipt changes. @param {Time} limit */
const cutOff = ({ value, cut_off: hour }) => (hour ? fill(value !== undefined && value <= 1 ? WORDS.times.after : WORDS.times.often, hour) : "");

/** @param {Time | undefined} limit */
function duration(limit) {
  if (!limit) return { text: WORDS.unknown, looks: "unknown", note: "" };
  if (limit.value === undefined) return { text: WORDS.source, looks: "elsewhere", note: cutOff(limit) || WORDS.times.words };
  const note = cutOff(limit) || (limit.in_words ? WORDS.times.more : "");
  if (limit.cut_off && limit.value <= 1) return { text: WORDS.times.same, looks: "stated", note };
  const value = amount(limit.value);
  if (!limit.unit) return { text: value, looks: "stated", note: WORDS.times.unitless };
  if (limit.value === 0) return { text: WORDS.times.once, looks: "stated", note };
  return { text: `${value} ${WORDS.units[limit.unit][limit.value === 1 ? 0 : 1]}`, looks: "stated", note };
}

/** Channels with equal terms are said once. @param {Offer[]} offers @param {string} on */
function ways(offers, on) {
  /** @type {Map<string, string[]>} */ const joined = new Map();
  for (const channel of ORDER) {
    const terms = offers.filter((offer) => offer.channel === channel && inForce(offer, on)).map((offer) =>
      JSON.stringify({ label: offer.label ?? null, only: only(offer), time: duration(offer.time), prices: prices(offer.fees ?? [], on) }));
    const key = `[${[...new Set(terms)].join()}]`;
    if (terms.length) joined.set(key, [...(joined.get(key) ?? []), channel]);
  }
  return [...joined].map(([terms, channels]) => ({
    name: capital(fill(WORDS.submit, listed(channels.map((one) => WORDS.channels[one])))),
    english: `Submit ${listed(channels.map((one) => CHANNELS_ENGLISH[one]), "or")}`,
    channels,
    terms: JSON.parse(terms),
  }));
}

export { amount, amountOn, duration, inForce, money, only, price, subject, sum, ways };
