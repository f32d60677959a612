// @ts-check
/** How long and how much in one line each: generators/glance.py and costs.py again, proved equal by a test. */

import { amount, amountOn, duration, inForce, money, only, sum } from "./prices.js";
import { ORDER, WORDS, fill, listed, number } from "./words.js";

/** @typedef {import("./prices.js").Offer} Offer */
/** @typedef {import("./prices.js").Fee} Fee */
/** @typedef {{text: string, looks: string, note: string, by: string}} Answer */

/** @param {Offer[]} offers @param {string} on */
const howLong = (offers, on) => byChannel(offers, on, wait);

/** @param {Offer[]} offers @param {string} on */
const howMuch = (offers, on) => byChannel(offers, on, (some) => cost(some, on));

/** @param {Offer[]} offers @param {string} on @param {(some: Offer[]) => Answer} tell @returns {Answer[]} */
function byChannel(offers, on, tell) {
  /** @type {Map<string, string[]>} */ const found = new Map();
  for (const channel of ORDER) {
    const some = offers.filter((offer) => offer.channel === channel && inForce(offer, on));
    if (!some.length) continue;
    const told = JSON.stringify(tell(some));
    found.set(told, [...(found.get(told) ?? []), WORDS.glance.by[channel]]);
  }
  if (!found.size) return [answer(WORDS.unknown, "unknown")];
  return [...found].map(([told, names]) => ({ ...JSON.parse(told), by: found.size > 1 ? names.join(", ") : "" }));
}

/** @param {string} text @param {string} looks @param {string} [note] @returns {Answer} */
const answer = (text, looks, note = "") => ({ text, looks, note, by: "" });

/** @param {Offer[]} offers */
function wait(offers) {
  const told = [...new Set(offers.map((offer) => JSON.stringify(duration(offer.time))))].map((text) => JSON.parse(text));
  if (told.length === 1) return answer(told[0].text, told[0].looks, told[0].note);
  return answer(between(offers.map((offer) => offer.time)) ?? listed(told.map(({ text }) => text)), "stated", WORDS.glance.depends);
}

/** @param {(import("./prices.js").Time | undefined)[]} limits */
function between(limits) {
  const values = limits.flatMap((one) => (one?.value ? [one.value] : []));
  const units = new Set(limits.flatMap((one) => (one ? [one.unit] : [])));
  const [unit] = units;
  if (values.length < limits.length || units.size > 1 || !unit) return null;
  return `${fill(WORDS.glance.between, amount(Math.min(...values)), amount(Math.max(...values)))} ${WORDS.units[unit][1]}`;
}

/** @param {Offer[]} offers @param {string} on */
function cost(offers, on) {
  const asked = offers.map((offer) => (offer.fees ?? []).filter((fee) => inForce(fee, on)));
  const told = new Map(asked.flat().map((fee) => [JSON.stringify(sum(fee, on)), sum(fee, on)]));
  const note = told.size && asked.some((fees) => !fees.length) ? WORDS.glance.unknown : "";
  const [first] = told.values();
  if (told.size === 1 && asked.every((fees) => fees.length < 2 || fees[0].label)) return answer(first[0], first[1], note);
  const sums = asked.flatMap((fees) => range(fees, on)), why = open(asked.flat());
  const least = Math.min(...sums), most = Math.max(...sums);
  if (!sums.length || (why && !most)) return answer(...unstated(why), note);
  return answer(amounts(least, most), most ? "amount" : "free", noted(why) || note || (least < most ? WORDS.glance.depends : ""));
}

/** The least and the most: fees with labels are for different cases, those without are paid together. @param {Fee[]} fees @param {string} on */
function range(fees, on) {
  const counted = fees.filter((fee) => (fee.currency ?? "VND") === "VND" && fee.amount !== undefined);
  const paid = counted.map((fee) => amountOn(fee, on) ?? 0);
  if (!paid.length || counted.some((fee) => fee.label)) return paid;
  const kinds = [...new Set(counted.map((fee) => fee.kind))];
  const ends = kinds.map((kind) => ofKind(counted.filter((fee) => fee.kind === kind), on));
  return [total(ends.map((one) => Math.min(...one))), total(ends.map((one) => Math.max(...one)))];
}

/** What is only for some is paid in place of what is in general. @param {Fee[]} fees @param {string} on */
function ofKind(fees, on) {
  const general = fees.filter((fee) => !only(fee)), special = fees.filter((fee) => only(fee));
  return [...special.map((fee) => amountOn(fee, on) ?? 0), ...(general.length ? [total(general.map((fee) => amountOn(fee, on) ?? 0))] : [])];
}

/** @param {number[]} amounts */
const total = (amounts) => amounts.reduce((one, other) => one + other, 0);

/** Why an amount is not known. @param {Fee[]} fees */
function open(fees) {
  if (fees.some((fee) => fee.set_by)) return "local";
  return fees.some((fee) => fee.amount === undefined || (fee.currency ?? "VND") !== "VND") ? "elsewhere" : "";
}

/** @param {string} why @returns {[string, string]} */
function unstated(why) {
  if (why === "local") return [WORDS.fees.local, "local"];
  return why ? [WORDS.source, "elsewhere"] : [WORDS.unknown, "unknown"];
}

/** @param {string} why */
const noted = (why) => (why ? (why === "local" ? WORDS.glance.local : WORDS.glance.words) : "");

/** @param {number} least @param {number} most */
function amounts(least, most) {
  if (!most) return WORDS.fees.free;
  return least === most ? money(most) : fill(WORDS.glance.between, least ? number(least) : WORDS.fees.free, money(most));
}

export { howLong, howMuch };
