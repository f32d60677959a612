// @ts-check
/** How much of a meaning each name says: found once for a meaning, whatever else is asked. */

import { PAIR } from "./names.js";

const KEPT = 3000; // meanings remembered
const LEAST = 0.3; // share below which a name does not say it
const SHARP = 1.5; // half of a meaning is worth less than half

/** @typedef {{ terms: number[], total: number, names: number[], shares: number[] }} Vector */

/**
 * @param {import("./names.js").Lexicon} lexicon
 * @param {ReturnType<ReturnType<typeof import("./names.js").createNames>["close"]>} names
 * @param {import("./scoring.js").Weights} weights
 */
function createMeanings(lexicon, names, weights) {
  /** @type {Map<string, Vector>} */ const known = new Map();
  const scratch = new Float64Array(names.owners.length);

  /** @param {string[]} words */
  function of(words) {
    const key = words.join(" ");
    const before = known.get(key);
    if (before) return before;
    if (known.size > KEPT) known.clear();
    const found = measure(words.map(lexicon.intern));
    known.set(key, found);
    return found;
  }

  /** Rare parts first: a name that has none of them cannot say enough. @param {number[]} terms @returns {Vector} */
  function measure(terms) {
    const parts = partsOf(terms).sort((one, other) => other.weight - one.weight);
    const whole = parts.reduce((sum, part) => sum + part.weight, 0);
    /** @type {number[]} */ const touched = [];
    let left = whole;
    for (const { weight, list } of parts) {
      const opens = left >= LEAST * whole;
      for (const name of list) {
        if (scratch[name]) scratch[name] += weight;
        else if (opens) touched.push(name), (scratch[name] = weight);
      }
      left -= weight;
    }
    return { terms, total: weights.sum(terms), ...cleared(touched, whole) };
  }

  /** @param {number[]} touched @param {number} whole */
  function cleared(touched, whole) {
    const said = touched.filter((name) => scratch[name] >= LEAST * whole);
    const shares = said.map((name) => Math.min(1, scratch[name] / whole) ** SHARP);
    for (const name of touched) scratch[name] = 0;
    return { names: said, shares };
  }

  /** @param {number[]} terms */
  function partsOf(terms) {
    const singles = [...new Set(terms)].map((term) => ({ weight: weights.of(term), list: names.single.get(term) ?? [] }));
    const pairs = terms.slice(1).map((term, at) => ({ weight: weights.pair(terms[at], term), list: names.pairs.get(terms[at] * PAIR + term) ?? [] }));
    return [...singles, ...pairs];
  }

  return { of };
}

export { createMeanings };
