// @ts-check
/** Inverted lists: in which names (titles, short titles, everyday words) each syllable and pair of syllables stands. */

import { splitWords } from "./fold.js";

const PAIR = 65536;

/** @typedef {ReturnType<typeof import("./lexicon.js").createLexicon>} Lexicon */

/**
 * @param {Lexicon} lexicon
 */
function createNames(lexicon) {
  /** @type {number[]} */ const owners = [];
  /** @type {number[][]} */ const texts = [];
  /** @type {boolean[]} */ const context = [];
  /** @type {string[]} */ const said = [];

  /** @param {number} entry @param {string} text @param {boolean} [aside] words about the entry that are no name of it */
  function add(entry, text, aside = false) {
    const terms = splitWords(text).map(lexicon.intern);
    if (!terms.length) return;
    owners.push(entry);
    texts.push(terms);
    context.push(aside);
    said.push(text);
  }

  function close() {
    const single = invert(texts, (terms) => terms);
    const pairs = invert(texts, pairsOf);
    return { context, owners, pairs, said, single, texts };
  }

  return { add, close };
}

/** @param {number[]} terms */
function pairsOf(terms) {
  const found = [];
  for (let at = 1; at < terms.length; at += 1) found.push(terms[at - 1] * PAIR + terms[at]);
  return found;
}

/** @param {number[][]} texts @param {(terms: number[]) => number[]} keysOf @returns {Map<number, number[]>} */
function invert(texts, keysOf) {
  const lists = new Map();
  texts.forEach((terms, name) => {
    for (const key of keysOf(terms)) {
      const list = lists.get(key);
      if (!list) lists.set(key, [name]);
      else if (list[list.length - 1] !== name) list.push(name);
    }
  });
  return lists;
}

export { PAIR, createNames, pairsOf };
