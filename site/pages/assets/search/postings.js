// @ts-check
/** Where words stand in the whole texts: what the names say, and what shards add when they are fetched. */

import { exactKey, fold } from "./fold.js";
import { PAIR } from "./names.js";

const SHARDS = 64;
const NEAR = { name: 1, context: 0.7, 0: 0.7, 1: 0.6, 2: 0.4, 3: 0.35 }; // a name, field and agency; case, result, condition, paper

/** @typedef {{ entries: number[], near: number[], rarity: number }} Found entries, how near to each one's name it stands, and how much it tells */
/** @typedef {Record<string, [number[], string]>} Shard words and pairs of words: steps from entry to entry, and how near each stands */

/**
 * @param {number} size how many entries there are
 * @param {import("./names.js").Lexicon} lexicon
 * @param {ReturnType<ReturnType<typeof import("./names.js").createNames>["close"]>} names
 */
function createPostings(size, lexicon, names) {
  /** @type {Map<number, Shard[string][]>} */ const added = new Map();
  /** @type {Map<number, Found>} */ const known = new Map();
  /** @type {Set<number>} */ const loaded = new Set();

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

  /** The shards that are not there yet, of these words. @param {number[]} terms */
  function missing(terms) {
    const found = new Set(terms.map((term) => shardOf(lexicon.folds[term])));
    return [...found].filter((number) => !loaded.has(number));
  }

  /** @param {number} key @param {number[]|undefined} list names that have it @returns {Found} */
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

  const word = (/** @type {number} */ term) => look(term, names.single.get(term));
  const pair = (/** @type {number} */ one, /** @type {number} */ other) => look(keyOf(one, other), names.pairs.get(one * PAIR + other));

  return { add, missing, pair, word };
}

/** Pairs stand beside single words in one table. @param {number} one @param {number} other */
function keyOf(one, other) {
  return (one + 1) * PAIR + other;
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

export { createPostings, shardOf };
