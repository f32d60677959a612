// @ts-check
/** What people say and what the catalogue calls it: a query becomes several wordings, and small words weigh little. */

import { exactKey, fold, splitWords } from "./fold.js";

const MOST_WORDINGS = 10;
const SMALL = 0.08;
const SPREAD = 2; // a long meaning of few words weighs as much as this many times those words

/**
 * @typedef {{ words: string[], weights: number[], cost: number }} Wording
 * @typedef {{ keys: string[], means: string[][] }} Phrase
 * @typedef {{ key: string, folds: string[] }} Said a typed word: as it is, and what it may be without marks
 */

/** @param {[string[], string[]][]} synonyms pairs of what is said and what is meant; nothing meant: a word of asking */
function createPhrases(synonyms) {
  /** @type {Map<string, Phrase[]>} */ const byStart = new Map();
  for (const [say, means] of synonyms) {
    for (const said of say) remember(byStart, splitWords(said), means.map(splitWords));
  }

  /** @param {string[]} words @param {boolean} marked @param {(word: string) => string[]} spellings what an unknown word may be @returns {Wording[]} */
  function wordings(words, marked, spellings) {
    const said = words.map((word) => ({ key: exactKey(word), folds: [fold(word), ...spellings(word)] }));
    const matches = longestMatches(byStart, said, marked);
    const weights = words.map(() => 1);
    for (const { at, phrase } of matches.filter((match) => !match.phrase.means.length)) {
      for (let index = at; index < at + phrase.keys.length; index += 1) weights[index] = SMALL;
    }
    const meant = matches.filter((match) => match.phrase.means.length);
    const original = { words, weights, cost: 1 };
    return [original, ...choices(meant).map((choice) => rewrite(original, choice))].slice(0, MOST_WORDINGS);
  }

  return { wordings };
}

/** @param {Map<string, Phrase[]>} byStart @param {string[]} said @param {string[][]} means */
function remember(byStart, said, means) {
  const start = fold(said[0]);
  const list = byStart.get(start) ?? [];
  list.push({ keys: said.map(exactKey), means });
  byStart.set(start, list);
}

/** @param {Map<string, Phrase[]>} byStart @param {Said[]} said @param {boolean} marked */
function longestMatches(byStart, said, marked) {
  /** @type {{ at: number, phrase: Phrase }[]} */ const found = [];
  for (let at = 0; at < said.length; at += 1) {
    const phrases = said[at].folds.flatMap((folded) => byStart.get(folded) ?? []);
    const phrase = longest(phrases.filter((one) => fits(one.keys, said, at, marked)));
    if (!phrase) continue;
    const same = phrases.filter((one) => one.keys.length === phrase.keys.length && one.keys.every((key, step) => key === phrase.keys[step]));
    found.push({ at, phrase: { keys: phrase.keys, means: same.flatMap((one) => one.means) } });
    at += phrase.keys.length - 1;
  }
  return found;
}

/** @param {Phrase[]} phrases */
function longest(phrases) {
  return phrases.reduce((/** @type {Phrase|null} */ best, one) => (best && best.keys.length >= one.keys.length ? best : one), null);
}

/** Every syllable as typed; without marks any reading will do; of several, half may be slips. @param {string[]} keys @param {Said[]} said @param {number} at @param {boolean} marked */
function fits(keys, said, at, marked) {
  let slips = 0;
  for (const [step, key] of keys.entries()) {
    const word = said[at + step];
    if (!word) return false;
    if (word.key === key) continue;
    if (!word.folds.includes(fold(key))) return false;
    if (marked || word.folds[0] !== fold(key)) slips += 1;
  }
  return slips <= keys.length / 2 && (slips === 0 || keys.length > 1);
}

/** @param {{ at: number, phrase: Phrase }[]} matches */
function choices(matches) {
  if (!matches.length) return [];
  const first = matches.map((match) => ({ ...match, words: match.phrase.means[0] }));
  const sets = [first];
  for (const [index, match] of matches.entries()) {
    for (const words of match.phrase.means.slice(1)) sets.push(first.map((one, at) => (at === index ? { ...match, words } : one)));
  }
  if (matches.length > 1) for (const one of first) sets.push([one]);
  return sets;
}

/** @param {Wording} original @param {{ at: number, phrase: Phrase, words: string[] }[]} choice @returns {Wording} */
function rewrite(original, choice) {
  const words = [...original.words];
  const weights = [...original.weights];
  for (const { at, phrase, words: meant } of [...choice].reverse()) {
    words.splice(at, phrase.keys.length, ...meant);
    const weight = Math.min(1, SPREAD * phrase.keys.length / meant.length);
    weights.splice(at, phrase.keys.length, ...meant.map(() => weight));
  }
  return { words, weights, cost: 0.97 };
}

export { createPhrases };
