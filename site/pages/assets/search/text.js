// @ts-check
/** The second tier: how well an entry's whole text answers, from postings that are added shard by shard. */

import { exactKey, fold } from "./fold.js";
import { PAIR } from "./names.js";

const SHARDS = 64;
const NEAR = { name: 1, context: 0.7, 0: 0.7, 1: 0.6, 2: 0.4, 3: 0.35 }; // a name, field and agency; case, result, condition, paper
const PAIRS = 0.6; // two words side by side, against one
const HEAVY = 0.3; // weight of a word worth a fetch
const LENGTH = 0.3; // how much an entry of many names must say more

/** @typedef {Map<number, number>} Readings */
/** @typedef {Record<string, [number[], string]>} Shard words and pairs of words: steps from entry to entry, and how near each stands */

/**
 * @param {number} size how many entries there are
 * @param {import("./names.js").Lexicon} lexicon
 * @param {ReturnType<ReturnType<typeof import("./names.js").createNames>["close"]>} names
 */
function createTexts(size, lexicon, names) {
  /** @type {Map<number, Shard[string][]>} */ const added = new Map();
  /** @type {Map<number, { entries: Map<number, number>, rarity: number }>} */ const known = new Map();
  /** @type {Set<number>} */ const loaded = new Set();
  const lengths = lengthsOf(size, names);
  const best = new Float64Array(size);

  /** @param {number} number @param {Shard} shard */
  function add(number, shard) {
    if (loaded.has(number)) return;
    loaded.add(number);
    known.clear();
    for (const [text, postings] of Object.entries(shard)) {
      const terms = text.split(" ").map(lexicon.intern);
      const key = terms.length > 1 ? keyOf(terms[0], terms[1]) : terms[0];
      added.set(key, [...(added.get(key) ?? []), postings]);
    }
  }

  /** The shards that a wording needs and that are not there yet; words of asking are worth none. @param {Readings[]} read @param {number[]} said */
  function missing(read, said) {
    /** @type {Set<number>} */ const found = new Set();
    read.forEach((readings, at) => {
      if (said[at] < HEAVY) return;
      for (const term of readings.keys()) found.add(shardOf(lexicon.folds[term]));
    });
    return [...found].filter((number) => !loaded.has(number));
  }

  /** Where a word or pair stands, how near, and how much that tells. @param {number} key @param {number[]|undefined} list */
  function look(key, list) {
    const before = known.get(key);
    if (before) return before;
    /** @type {Map<number, number>} */ const entries = new Map();
    const put = (/** @type {number} */ at, /** @type {number} */ near) => near > (entries.get(at) ?? 0) && entries.set(at, near);
    for (const name of list ?? []) put(names.owners[name], names.context[name] ? NEAR.context : NEAR.name);
    for (const [steps, near] of added.get(key) ?? []) {
      let at = 0;
      steps.forEach((step, index) => put((at += step), NEAR[/** @type {"0"|"1"|"2"|"3"} */ (near[index])]));
    }
    const rarity = Math.log(1 + (size - entries.size + 0.5) / (entries.size + 0.5));
    const found = { entries: [...entries.keys()], near: [...entries.values()], rarity };
    known.set(key, found);
    return found;
  }

  /** The share of what is asked that each entry's text says. @param {Readings[]} read @param {number[]} said weights of the words */
  function score(read, said) {
    const total = new Float64Array(size);
    let asked = 0;
    /** @param {[number, number[]|undefined, number][]} keys @param {number} weight */
    const take = (keys, weight) => {
      best.fill(0);
      let most = 0;
      for (const [key, list, quality] of keys) {
        const { entries, near, rarity } = look(key, list);
        if (entries.length) most = Math.max(most, rarity);
        for (let index = 0; index < entries.length; index += 1) best[entries[index]] = Math.max(best[entries[index]], rarity * quality * near[index]);
      }
      asked += most * weight;
      for (let at = 0; at < size; at += 1) total[at] += best[at] * weight;
    };
    read.forEach((readings, at) => {
      if (said[at] < HEAVY) return; // the answer must not depend on what was asked before
      take([...readings].map(([term, quality]) => [term, names.single.get(term), quality]), said[at]);
      if (at && said[at - 1] >= HEAVY) take(pairsOf(read[at - 1], readings), PAIRS * Math.min(said[at], said[at - 1]));
    });
    return total.map((sum, at) => (asked ? sum / asked / lengths[at] : 0));
  }

  /** @param {Readings} left @param {Readings} right @returns {[number, number[]|undefined, number][]} */
  function pairsOf(left, right) {
    /** @type {[number, number[]|undefined, number][]} */ const found = [];
    for (const [one, first] of left) {
      for (const [other, second] of right) {
        const list = names.pairs.get(one * PAIR + other);
        if (list || added.has(keyOf(one, other))) found.push([keyOf(one, other), list, first * second]);
      }
    }
    return found;
  }

  return { add, missing, score };
}

/** Pairs stand beside single words in one table. @param {number} one @param {number} other */
function keyOf(one, other) {
  return (one + 1) * PAIR + other;
}

/** @param {number} size @param {{ owners: number[], texts: number[][] }} names */
function lengthsOf(size, { owners, texts }) {
  const lengths = new Float64Array(size);
  texts.forEach((terms, name) => (lengths[owners[name]] += terms.length));
  const mean = lengths.reduce((sum, one) => sum + one, 0) / size;
  return lengths.map((length) => 1 - LENGTH + LENGTH * Math.sqrt(length / mean));
}

/** The same number as where the shards are written (CRC-32 of the bare letters). @param {string} word */
function shardOf(word) {
  let crc = -1;
  for (const letter of fold(exactKey(word)).replaceAll("y", "i")) {
    crc ^= letter.charCodeAt(0);
    for (let bit = 0; bit < 8; bit += 1) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return ((crc ^ -1) >>> 0) % SHARDS;
}

export { createTexts, shardOf };
