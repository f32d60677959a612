// @ts-check
/**
 * The search: an index in, ranked procedures out. Pure: no page, no network, no clock.
 * The browser and the command line run this very file.
 */

import { fold, splitWords } from "./fold.js";
import { createLexicon } from "./lexicon.js";
import { createNames } from "./names.js";
import { createNumbers } from "./numbers.js";
import { createPhrases } from "./phrases.js";
import { createReader } from "./reading.js";
import { TUNING, createScorer } from "./scoring.js";
import { unpack } from "./unpack.js";

const POOL = 100;

/** @typedef {{ code: string, title: string, score: number, short: string, kind: string, field: string, agency: string, level: string, online: string, words: string[] }} Result */

/** @param {import("./unpack.js").Index} index */
function createEngine(index) {
  const entries = unpack(index);
  const lexicon = createLexicon();
  const collected = createNames(lexicon);
  entries.forEach((entry, at) => {
    for (const name of entry.names) collected.add(at, name);
    collected.add(at, entry.context, true);
  });
  const names = collected.close();
  const scorer = createScorer(entries, lexicon, names);
  const reader = createReader(lexicon, names.pairs);
  const phrases = createPhrases(index.synonyms);
  const numbers = createNumbers(entries);
  const placesIn = createPlaces(index.provinces);

  /** @param {string} query @param {number} [limit] @returns {Result[]} */
  function search(query, limit = 10) {
    const numbered = numbers.find(query);
    if (numbered) return byPrior(numbered, entries).slice(0, limit).map((at) => result(entries[at], entries[at].prior, []));
    const words = reader.separate(splitWords(query.toLowerCase()).slice(0, 40));
    const marked = words.some((word) => /[^a-z0-9]/.test(word));
    const wordings = phrases.wordings(words, marked);
    /** @type {Map<number, import("./scoring.js").Hit>} */ const best = new Map();
    wordings.forEach((wording, at) => scorer.score(reader.read(wording.words, marked, wording.weights), wording.weights, wording.cost, at, best));
    const ranked = rank(best, entries, placesIn(words));
    return ranked.slice(0, limit).map(({ at, score, wording }) => result(entries[at], score, wordings[wording].words));
  }

  return { search, size: entries.length };
}

/** @param {Map<number, import("./scoring.js").Hit>} best @param {import("./unpack.js").Entry[]} entries @param {Set<string>} places */
function rank(best, entries, places) {
  const hits = [...best].map(([at, hit]) => ({ at, wording: hit.wording, score: hit.score * standing(entries[at], places) }));
  hits.sort((one, other) => other.score - one.score || one.at - other.at);
  /** @type {Map<string, number>} */ const groups = new Map();
  const pool = hits.slice(0, POOL).map((hit) => {
    const group = entries[hit.at].group;
    const before = groups.get(group) ?? 0;
    groups.set(group, before + 1);
    return { ...hit, score: hit.score * TUNING.sibling ** before };
  });
  return pool.sort((one, other) => other.score - one.score || one.at - other.at);
}

/** @param {import("./unpack.js").Entry} entry @param {Set<string>} places */
function standing(entry, places) {
  if (!entry.province) return entry.prior;
  return places.has(entry.province) ? TUNING.here : entry.prior * TUNING.elsewhere;
}

/** @param {number[]} found @param {import("./unpack.js").Entry[]} entries */
function byPrior(found, entries) {
  return [...found].sort((one, other) => entries[other].prior - entries[one].prior || one - other);
}

/** Which provinces a query names. @param {[string, string[]][]} provinces */
function createPlaces(provinces) {
  const known = provinces.flatMap(([code, names]) => names.map((name) => ({ code, name: ` ${fold(name)} ` })));
  return (/** @type {string[]} */ words) => {
    const text = ` ${words.map(fold).join(" ")} `;
    return new Set(known.filter(({ name }) => text.includes(name)).map(({ code }) => code));
  };
}

/** @param {import("./unpack.js").Entry} entry @param {number} score @param {string[]} words @returns {Result} */
function result(entry, score, words) {
  const { code, title, short, kind, field, agency, level, online } = entry;
  return { code, title, score: Math.round(score * 10000) / 10000, short, kind, field, agency, level, online, words };
}

export { createEngine };
