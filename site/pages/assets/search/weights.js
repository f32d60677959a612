// @ts-check
/** What a word tells: rare syllables weigh more, and what is to be done weighs in full, frequent as it is. */

import { exactKey } from "./fold.js";
import { PAIR, pairsOf } from "./names.js";

const ACTIONS = new Set(["lại", "đổi", "gia", "hạn", "mất", "thu", "hồi", "xóa", "hủy", "chấm", "dứt", "tạm", "ngừng", "dừng", "thay", "bổ", "sung", "đính", "tách", "nhập", "thôi", "thể"].map(exactKey));
const ACTION = 1.4; // what is to be done (again, changed, ended) tells siblings apart, frequent as it is
const SIDE = 0.35; // weight of two syllables side by side, against their own
const POWER = 1.2; // how much more rare words tell
const SLIP = 4; // how soon a reading with other marks is no longer what was typed

/** @typedef {ReturnType<typeof createWeights>} Weights */

/** @param {import("./names.js").Lexicon} lexicon @param {ReturnType<ReturnType<typeof import("./names.js").createNames>["close"]>} names */
function createWeights(lexicon, names) {
  const count = names.owners.length;
  const often = (/** @type {number} */ term) => names.single.get(term)?.length ?? 0;
  const rarity = (/** @type {number} */ frequency) => Math.log(1 + count / (1 + frequency)) ** POWER;
  const factor = (/** @type {number} */ term) => (ACTIONS.has(lexicon.keys[term]) ? ACTION : 1);
  const weights = Float64Array.from(lexicon.keys, (_, term) => factor(term) * rarity(often(term)));

  const of = (/** @type {number} */ term) => weights[term];
  const pair = (/** @type {number} */ one, /** @type {number} */ other) => (SIDE * (weights[one] + weights[other])) / 2;

  /** What a typed word tells: the less, the more often it stands for something. @param {Map<number, number>} readings */
  function typed(readings) {
    let [frequency, most] = [0, 0];
    for (const [term, quality] of readings) {
      frequency += often(term) * quality ** SLIP;
      most = Math.max(most, quality ** SLIP * factor(term));
    }
    return frequency ? most * rarity(frequency) : 0;
  }

  /** What the words of a text weigh by themselves. @param {number[]} terms */
  function sum(terms) {
    let total = 0;
    for (const term of new Set(terms)) total += weights[term];
    return total;
  }

  /** The same with what stands side by side. @param {number[]} terms */
  function whole(terms) {
    let total = sum(terms);
    for (const key of new Set(pairsOf(terms))) total += pair(Math.floor(key / PAIR), key % PAIR);
    return total;
  }

  /** Nothing known yet of any term. */
  const blank = () => new Float64Array(weights.length);

  return { blank, of, pair, sum, typed, whole };
}

export { createWeights };
