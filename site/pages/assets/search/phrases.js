// @ts-check
/** What people say and what the catalogue calls it: each part of a query gets its meanings, and small words weigh little. */

import { exactKey, fold, splitWords } from "./fold.js";

const SMALL = 0.08; // a word of asking
const FAINT = 0.35; // a word that tells a little: who it is about
const MEANT = 0.97; // a meaning, against the words themselves
const WIDER = 0.7; // what is said is a kind of what is meant

/**
 * @typedef {{ from: number, to: number, words: string[], weight: number }} Meaning of the words *from* up to *to*
 * @typedef {{ keys: string[], means: string[][], weight: number }} Phrase
 * @typedef {{ key: string, folds: string[] }} Said a typed word: as it is, and what it may be without marks
 * @typedef {{ at: number, end: number, phrase: Phrase }} Match
 */

/** @param {[string[], string[], number?][]} synonyms what is said, what is meant (nothing: a word of asking), and whether that is wider */
function createPhrases(synonyms) {
  /** @type {Map<string, Phrase[]>} */ const byStart = new Map();
  for (const [say, means, wider] of synonyms) {
    const weight = means.length ? (wider ? WIDER : MEANT) : wider ? FAINT : SMALL;
    for (const said of say) remember(byStart, splitWords(said), means.map(splitWords), weight);
  }

  /** @param {string[]} words @param {boolean} marked @param {(word: string) => string[]} spellings what an unknown word may be */
  function understand(words, marked, spellings) {
    const said = words.map((word) => ({ key: exactKey(word), folds: [fold(word), ...spellings(word)] }));
    const all = said.map((_, at) => matching(byStart, said, at, marked));
    const weights = words.map(() => 1);
    const meant = [];
    for (const match of segments(all)) {
      if (match.phrase.means.length) meant.push(match);
      else weights.fill(match.phrase.weight, match.at, match.end);
    }
    const within = all.flat().filter((match) => match.end - match.at > 1 && match.phrase.means.length);
    return { weights, meanings: meanings([...new Set([...meant, ...within])], weights) };
  }

  return { understand };
}

/** @param {Map<string, Phrase[]>} byStart @param {string[]} said @param {string[][]} means @param {number} weight */
function remember(byStart, said, means, weight) {
  const start = fold(said[0]);
  const list = byStart.get(start) ?? [];
  list.push({ keys: said.map(exactKey), means, weight });
  byStart.set(start, list);
}

/** The phrases that begin at a word. @param {Map<string, Phrase[]>} byStart @param {Said[]} said @param {number} at @param {boolean} marked @returns {Match[]} */
function matching(byStart, said, at, marked) {
  const phrases = said[at].folds.flatMap((folded) => byStart.get(folded) ?? []);
  return phrases.filter((one) => fits(one.keys, said, at, marked)).map((phrase) => ({ at, end: at + phrase.keys.length, phrase }));
}

/** From left to right, the longest phrases that begin at each word that is still free. @param {Match[][]} all @returns {Match[]} */
function segments(all) {
  const found = [];
  let free = 0;
  for (const [at, matches] of all.entries()) {
    if (at < free || !matches.length) continue;
    const end = Math.max(...matches.map((match) => match.end));
    found.push(...matches.filter((match) => match.end === end));
    free = end;
  }
  return found;
}

/** What is meant counts in full, even where a word of it is one of asking. @param {Match[]} matches @param {number[]} weights @returns {Meaning[]} */
function meanings(matches, weights) {
  return matches.flatMap(({ at, end, phrase }) => {
    weights.fill(1, at, end);
    return phrase.means.map((words) => ({ from: at, to: end, words, weight: phrase.weight }));
  });
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

export { createPhrases };
