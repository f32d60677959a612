// @ts-check
/** What is paid on a day: generators/fees.py, ways.py and times.py again, proved equal by a test. */

import { CHANNELS, CHANNELS_ENGLISH, FEE_KINDS, MORE, ORDER, SEE_SOURCE, UNITS, UNKNOWN, capital, day, listed, number } from "./words.js";

/** @typedef {{percent?: number, amount?: number, from?: string, to?: string}} Reduction */
/** @typedef {{kind?: string, amount?: number, currency?: string, per?: string, label?: string, set_by?: string, in_words?: boolean, reductions?: Reduction[], from?: string, to?: string}} Fee */
/** @typedef {{value?: number, unit?: string, in_words?: boolean}} Time */
/** @typedef {{channel: string, label?: string, time?: Time, fees?: Fee[], from?: string, to?: string}} Offer */
/** @typedef {{text: string, looks: string, about: string, label: string, notes: string[]}} Price */

/** @param {{from?: string, to?: string}} period @param {string} on */
const inForce = ({ from, to }, on) => (!from || from <= on) && (!to || on <= to);

/** @param {number} amount @param {string} [currency] */
const money = (amount, currency = "VND") => `${number(amount)} ${currency === "VND" ? "đ" : currency}`;

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
  if (fee.set_by) return ["HĐND cấp tỉnh quy định", "local"];
  if (fee.amount === undefined) return fee.in_words ? [SEE_SOURCE, "elsewhere"] : [UNKNOWN, "unknown"];
  const amount = amountOn(fee, on);
  if (!amount) return ["Miễn phí", "free"];
  return [money(amount, fee.currency) + (fee.per ? `/${fee.per}` : ""), "amount"];
}

/** @param {Fee} fee */
const subject = (fee) => [FEE_KINDS[fee.kind ?? ""], fee.label].filter(Boolean).join(": ");

/** @param {Reduction} one @param {string} on */
const period = (one, on) =>
  (one.from && one.from > on ? ` từ ${day(one.from)}` : "") + (one.to ? ` đến hết ${day(one.to)}` : "");

/** @param {Fee} fee @param {Reduction} one @param {string} on */
function reductionNote(fee, one, on) {
  if (one.to && one.to < on) return "";
  const left = reduced(fee, one);
  const share = one.percent !== undefined ? `còn ${one.percent}%` : "giảm";
  if (inForce(one, on)) {
    const usual = fee.amount !== undefined ? `; mức thường ${money(fee.amount, fee.currency)}` : "";
    return `Đang ${share}${period(one, on)}${usual}`;
  }
  return `Sẽ ${share}${left !== undefined ? ` (${money(left, fee.currency)})` : ""}${period(one, on)}`;
}

/** @param {Fee} fee @param {string} on @returns {Price} */
function price(fee, on) {
  const [text, looks] = sum(fee, on);
  const notes = [
    fee.from && fee.from > on ? `Áp dụng từ ${day(fee.from)}` : "",
    fee.to ? `Áp dụng đến hết ${day(fee.to)}` : "",
    ...(fee.reductions ?? []).map((one) => reductionNote(fee, one, on)),
    fee.amount !== undefined && fee.in_words ? MORE : "",
  ].filter(Boolean);
  return { text, looks, about: looks === "free" ? "" : (FEE_KINDS[fee.kind ?? ""] ?? ""), label: fee.label ?? "", notes };
}

/** @param {Fee[]} fees @param {string} on @returns {Price[]} */
function prices(fees, on) {
  const shown = fees.filter((fee) => !fee.to || fee.to >= on).map((fee) => price(fee, on));
  return shown.length ? shown : [{ text: UNKNOWN, looks: "unknown", about: "", label: "", notes: [] }];
}

/** @param {Time | undefined} limit */
function duration(limit) {
  if (!limit) return { text: UNKNOWN, looks: "unknown", note: "" };
  if (limit.value === undefined) return { text: SEE_SOURCE, looks: "elsewhere", note: "Thời hạn được viết bằng lời" };
  const note = limit.in_words ? MORE : "";
  const value = String(limit.value).replace(".", ",");
  if (!limit.unit) return { text: value, looks: "stated", note: "Nguồn không ghi là ngày hay giờ" };
  if (limit.value === 0) return { text: "Ngay khi nhận hồ sơ", looks: "stated", note };
  return { text: `${value} ${UNITS[limit.unit]}`, looks: "stated", note };
}

/** Channels with equal terms are said once. @param {Offer[]} offers @param {string} on */
function ways(offers, on) {
  /** @type {Map<string, string[]>} */ const joined = new Map();
  for (const channel of ORDER) {
    const terms = offers.filter((offer) => offer.channel === channel && inForce(offer, on)).map((offer) =>
      JSON.stringify({ label: offer.label ?? null, time: duration(offer.time), prices: prices(offer.fees ?? [], on) }));
    const key = `[${[...new Set(terms)].join()}]`;
    if (terms.length) joined.set(key, [...(joined.get(key) ?? []), channel]);
  }
  return [...joined].map(([terms, channels]) => ({
    name: capital(`nộp ${listed(channels.map((one) => CHANNELS[one]))}`),
    english: `Submit ${listed(channels.map((one) => CHANNELS_ENGLISH[one]), "or")}`,
    channels,
    terms: JSON.parse(terms),
  }));
}

export { amountOn, duration, inForce, money, price, subject, ways };
