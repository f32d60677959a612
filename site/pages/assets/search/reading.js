// @ts-check
/** What each word of a query may be: as typed, repaired by its neighbours, or only begun. */

import { fold } from "./fold.js";
import { PAIR } from "./names.js";

const REAL_WORD = 0.6;
const BEGUN = 0.45;

/** @typedef {Map<number, number>} Readings */

/** @param {import("./names.js").Lexicon} lexicon @param {Map<number, number[]>} pairs */
function createReader(lexicon, pairs) {
  /** @type {Map<string, Readings>} */ const repaired = new Map();

  /** @param {string[]} words @param {boolean} marked @param {number[]} weights @returns {Readings[]} */
  function read(words, marked, weights) {
    const plain = words.map((word) => lexicon.readings(word, marked));
    return plain.map((readings, at) => {
      if (!readings.size) return at === words.length - 1 ? merged(repairs(words[at]), lexicon.completions(words[at])) : repairs(words[at]);
      if (weights[at] < 1) return readings;
      if (at === words.length - 1 && at > 0) return merged(fitting(readings, plain, at, words[at]), begun(plain[at - 1], words[at]));
      return fitting(readings, plain, at, words[at]);
    });
  }

  /** @param {string} word */
  function repairs(word) {
    const known = repaired.get(word);
    if (known) return known;
    const found = lexicon.repairs(word);
    if (repaired.size > 2000) repaired.clear();
    repaired.set(word, found);
    return found;
  }

  /** A known word that stands beside neither neighbour anywhere may be a slip for one that does. @param {Readings} readings @param {Readings[]} all @param {number} at @param {string} word */
  function fitting(readings, all, at, word) {
    const [left, right] = [all[at - 1], all[at + 1]];
    if (fold(word).length < 2 || !(left?.size || right?.size)) return readings;
    if (beside(left, readings) || beside(readings, right)) return readings;
    const found = new Map(readings);
    for (const [term, weight] of repairs(word)) {
      const one = new Map([[term, 1]]);
      if (beside(left, one) || beside(one, right)) found.set(term, Math.max(found.get(term) ?? 0, weight * REAL_WORD));
    }
    return found;
  }

  /** @param {Readings} left @param {string} word */
  function begun(left, word) {
    const found = new Map();
    for (const [term, weight] of lexicon.completions(word)) if (beside(left, new Map([[term, 1]]))) found.set(term, weight * BEGUN);
    return found;
  }

  /** @param {Readings|undefined} left @param {Readings|undefined} right */
  function beside(left, right) {
    if (!left || !right) return false;
    for (const one of left.keys()) for (const other of right.keys()) if (pairs.has(one * PAIR + other)) return true;
    return false;
  }

  /** @param {string[]} words words typed without the space between them are taken apart */
  function separate(words) {
    return words.flatMap((word) => {
      if (word.length < 5 || lexicon.has(word)) return [word];
      return lexicon.cuts(word).find(([left, right]) => beside(lexicon.readings(left, true), lexicon.readings(right, true))) ?? [word];
    });
  }

  /** What a word that is nowhere in the index may have been meant to be, without marks. @param {string} word */
  function spellings(word) {
    return lexicon.has(word) ? [] : [...new Set([...repairs(word).keys()].map((term) => lexicon.folds[term]))];
  }

  return { read, separate, spellings };
}

/** @param {Readings} one @param {Readings} other */
function merged(one, other) {
  if (!other.size) return one;
  const all = new Map(one);
  for (const [term, weight] of other) all.set(term, Math.max(weight, all.get(term) ?? 0));
  return all;
}

export { createReader };
