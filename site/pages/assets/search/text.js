// @ts-check
/** The second tier: how well an entry's whole text answers a question, part by part. */

import { createPostings } from "./postings.js";

const PAIRS = 0.6; // two words side by side, against one
const HEAVY = 0.3; // weight of a word worth a fetch
const LENGTH = 0.3; // how much an entry of many names must say more
const SHARP = 1.5; // half of a meaning is worth less than half

/** @typedef {import("./postings.js").Found} Found */
/** @typedef {import("./scoring.js").Question} Question */
/** @typedef {import("./scoring.js").Readings} Readings */
/** @typedef {{ from: number, to: number, found: Found }} Told what a meaning of some words finds, and what each of them tells */

/**
 * @param {number} size how many entries there are
 * @param {import("./names.js").Lexicon} lexicon
 * @param {ReturnType<ReturnType<typeof import("./names.js").createNames>["close"]>} names
 */
function createTexts(size, lexicon, names) {
  const postings = createPostings(size, lexicon, names);
  const lengths = lengthsOf(size, names);
  const best = new Float64Array(size);

  /** The shards that a question needs and that are not there yet; words of asking are worth none. @param {Question} question */
  function missing({ read, said, meanings }) {
    const typed = read.flatMap((readings, at) => (said[at] < HEAVY ? [] : [...readings.keys()]));
    return postings.missing([...typed, ...meanings.flatMap(({ words }) => words.map(lexicon.intern))]);
  }

  /** @param {Found} found @param {number} share */
  function offer({ entries, near }, share) {
    for (let index = 0; index < entries.length; index += 1) best[entries[index]] = Math.max(best[entries[index]], share * near[index]);
  }

  /** @param {Readings} readings */
  function offerWord(readings) {
    let most = 0;
    for (const [term, quality] of readings) {
      const found = postings.word(term);
      if (found.entries.length) most = Math.max(most, found.rarity);
      offer(found, quality);
    }
    return most;
  }

  /** @param {Readings} left @param {Readings} right */
  function offerPair(left, right) {
    let most = 0;
    for (const [one, first] of left) {
      for (const [other, second] of right) {
        const found = postings.pair(one, other);
        if (!found.entries.length) continue;
        most = Math.max(most, PAIRS * found.rarity);
        offer(found, first * second);
      }
    }
    return most;
  }

  /** @param {import("./phrases.js").Meaning} meaning @returns {Told} */
  function told({ from, to, words, weight }) {
    const terms = words.map(lexicon.intern);
    const singles = [...new Set(terms)].map(postings.word);
    const pairs = terms.slice(1).map((term, at) => ({ ...postings.pair(terms[at], term), rarity: PAIRS * postings.word(term).rarity }));
    const whole = [...singles, ...pairs].reduce((sum, part) => sum + part.rarity, 0);
    /** @type {Map<number, number>} */ const sums = new Map();
    for (const { entries, near, rarity } of [...singles, ...pairs]) {
      entries.forEach((at, index) => sums.set(at, (sums.get(at) ?? 0) + rarity * near[index]));
    }
    const near = [...sums.values()].map((sum) => weight * (sum / whole) ** SHARP);
    const rarity = singles.reduce((sum, part) => sum + part.rarity, 0) / Math.max(singles.length, to - from);
    return { from, to, found: { entries: [...sums.keys()], near, rarity } };
  }

  /** The share of what is asked that each entry's text says. @param {Question} question */
  function score({ read, said, meanings }) {
    const total = new Float64Array(size);
    const spans = meanings.map(told);
    let asked = 0;
    const settle = (/** @type {number} */ weight) => {
      asked += weight;
      for (let at = 0; at < size; at += 1) total[at] += best[at] * weight;
      best.fill(0);
    };
    read.forEach((readings, at) => {
      if (said[at] < HEAVY) return; // the answer must not depend on what was asked before
      const here = spans.filter(({ from, to }) => from <= at && at < to);
      for (const { found } of here) offer(found, 1);
      settle(Math.max(offerWord(readings), ...here.map(({ found }) => found.rarity)) * said[at]);
      if (at && said[at - 1] >= HEAVY) settle(offerPair(read[at - 1], readings) * Math.min(said[at], said[at - 1]));
    });
    return total.map((sum, at) => (asked ? sum / asked / lengths[at] : 0));
  }

  return { add: postings.add, missing, score };
}

/** @param {number} size @param {{ owners: number[], texts: number[][] }} names */
function lengthsOf(size, { owners, texts }) {
  const lengths = new Float64Array(size);
  texts.forEach((terms, name) => (lengths[owners[name]] += terms.length));
  const mean = lengths.reduce((sum, one) => sum + one, 0) / size;
  return lengths.map((length) => 1 - LENGTH + LENGTH * Math.sqrt(length / mean));
}

export { createTexts };
