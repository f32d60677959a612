// @ts-check
/**
 * The search: an index in, ranked procedures out. Pure: no page, no network, no clock.
 * The browser and the command line run this very file.
 */

import { FRESH, actsSaid } from "./acts.js";
import { fold, splitWords } from "./fold.js";
import { createLexicon } from "./lexicon.js";
import { createNames } from "./names.js";
import { createNumbers } from "./numbers.js";
import { createPhrases } from "./phrases.js";
import { createReader } from "./reading.js";
import { createScorer } from "./scoring.js";
import { createTexts } from "./text.js";
import { unpack } from "./unpack.js";
import { createWeights } from "./weights.js";

const POOL = 100;
const LONGEST = 400; // letters of a query that are read
const LONGEST_WORD = 24; // longer ones are no words
const SURE = 0.8; // how exactly a query must be some name for the first tier to do
const WHOLE = 0.3; // what the whole text adds to the names
const TUNING = {
  elsewhere: 0.6, // a province's own procedure, when the query does not name the province
  here: 1.1, // the same when it does
  exact: 8, // how exactly a query must be a name for the standing not to count
  unsaid: 0.93, // what changes or ends something, when the query says nothing of the kind
  fresh: 0.95, // what is given for the first time, when the query says that something is to be changed or ended
  other: 0.88, // what changes or ends it in another way than was said
  top: 1.12, // the best standing there is
  usual: 0.85, // a lower standing is that of something repealed, internal or retired
  sibling: 0.9, // each further entry of the same title
};

/** @typedef {{ code: string, title: string, score: number, short: string, kind: string, field: string, agency: string, level: string, online: string, also: string, leader: string, words: string[] }} Result */

/** @typedef {{ places: Set<string>, length: number, acts: number }} Asked what a query says besides its words */

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
  for (const [say] of index.synonyms) for (const phrase of say) splitWords(phrase).forEach(lexicon.intern);
  const weights = createWeights(lexicon, names);
  const scorer = createScorer(entries.length, lexicon, names, weights);
  const reader = createReader(lexicon, names.pairs);
  const phrases = createPhrases(index.synonyms);
  const numbers = createNumbers(entries);
  const placesIn = createPlaces(index.provinces);
  const texts = createTexts(entries.length, lexicon, names);

  /** What a query may mean. @param {string} query */
  function understand(query) {
    const words = reader.separate(splitWords(query.slice(0, LONGEST).toLowerCase()).filter((word) => word.length <= LONGEST_WORD));
    const marked = words.some((word) => /[^a-z0-9]/.test(word));
    const { weights: said, meanings } = phrases.understand(words, marked, reader.spellings);
    return { words, said, meanings, read: reader.read(words, marked, said) };
  }

  /**
   * The best results. Thorough: where names alone do not answer, the texts that were added count too.
   * @param {string} query @param {number} [limit] @param {boolean} [thorough] @returns {Result[]}
   */
  function search(query, limit = 10, thorough = false) {
    const numbered = numbers.find(query);
    if (numbered) return byPrior(numbered, entries).slice(0, limit).map((at) => result(entries, at, { score: entries[at].prior, said: "" }, []));
    const question = understand(query);
    const { words, meanings } = question;
    const named = scorer.score(question);
    const hits = thorough && isWeak(named) ? withTexts(named, texts.score(question)) : named;
    const spoken = [...new Set([...words, ...meanings.flatMap((meaning) => meaning.words)])];
    const ranked = rank(hits, entries, { places: placesIn(words), length: words.length, acts: actsSaid([words.join(" "), ...meanings.map((meaning) => meaning.words.join(" "))]) });
    return ranked.slice(0, limit).map((hit) => result(entries, hit.at, hit, spoken));
  }

  /** Whether names alone hardly answer, and which shards of the texts a thorough search still lacks. @param {string} query */
  function needs(query) {
    if (numbers.find(query)) return { weak: false, shards: [] };
    const question = understand(query);
    return { weak: isWeak(scorer.score(question)), shards: texts.missing(question).sort((one, other) => one - other) };
  }

  return { add: texts.add, needs, search, size: entries.length };
}

/** No name says what was asked. @param {import("./scoring.js").Hit[]} hits */
function isWeak(hits) {
  return hits.every((hit) => hit.fit < SURE);
}

/** @param {import("./scoring.js").Hit[]} hits @param {Float64Array} whole how well each entry's text answers */
function withTexts(hits, whole) {
  return hits.map((hit) => ({ ...hit, score: hit.score + WHOLE * whole[hit.at] }));
}

/** @param {import("./scoring.js").Hit[]} found @param {import("./unpack.js").Entry[]} entries @param {Asked} asked */
function rank(found, entries, asked) {
  const hits = found.map((hit) => ({ ...hit, score: weigh(hit, entries[hit.at], asked) }));
  hits.sort((one, other) => other.score - one.score || one.at - other.at);
  return inFamilies(hits.slice(0, POOL), entries).sort((one, other) => other.score - one.score || one.at - other.at);
}

/**
 * Of one procedure at several levels, the one that citizens file takes the best place.
 * @template {{ at: number, score: number }} Hit
 * @param {Hit[]} hits @param {import("./unpack.js").Entry[]} entries
 */
function inFamilies(hits, entries) {
  /** @type {Map<number[], Hit[]>} */ const families = new Map();
  for (const hit of hits) {
    const family = entries[hit.at].family;
    if (family) families.set(family, [...(families.get(family) ?? []), hit]);
  }
  for (const [family, members] of families) {
    const best = Math.max(...members.map((member) => member.score));
    members.sort((one, other) => family.indexOf(one.at) - family.indexOf(other.at));
    members.forEach((member, place) => (member.score = Math.min(place ? member.score : best, best) * TUNING.sibling ** place));
  }
  return hits;
}

/**
 * What an entry is by itself counts less the more exactly the query is its name, which is worth as much as the best standing; that it is another province's,
 * repealed or internal counts until a long query is exactly its name.
 * @param {import("./scoring.js").Hit} hit @param {import("./unpack.js").Entry} entry @param {Asked} asked
 */
function weigh({ score, fit }, entry, { places, length, acts }) {
  const exact = fit ** TUNING.exact;
  const sure = Math.min(1, Math.max(0, (length - 3) / 5));
  const meant = entry.prior;
  const usual = Math.max(meant, TUNING.usual);
  const rare = (meant / usual) * elsewhere(entry, places);
  return fitting(entry.acts, acts) * score * usual ** (1 - exact) * TUNING.top ** exact * rare ** (1 - sure * exact) + (usual * rare) / 1000;
}

/** Whether what a title does is what was asked for. @param {number} done @param {number} said bits of both */
function fitting(done, said) {
  if (!said) return done & FRESH ? 1 : TUNING.unsaid;
  if (done & said) return 1;
  return done & FRESH ? TUNING.fresh : TUNING.other;
}

/** @param {import("./unpack.js").Entry} entry @param {Set<string>} places */
function elsewhere(entry, places) {
  if (!entry.province) return 1;
  return places.has(entry.province) ? TUNING.here : TUNING.elsewhere;
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

/**
 * `also` is the everyday name that was recognised; `leader` the code of the same procedure at the nearest level.
 * @param {import("./unpack.js").Entry[]} entries @param {number} at @param {{ score: number, said: string }} hit @param {string[]} words @returns {Result}
 */
function result(entries, at, hit, words) {
  const { code, title, short, kind, field, agency, level, online, family } = entries[at];
  const also = [title, short].includes(hit.said) ? "" : hit.said;
  const leader = family && family[0] !== at ? entries[family[0]].code : "";
  return { code, title, score: Math.round(hit.score * 10000) / 10000, short, kind, field, agency, level, online, also, leader, words };
}

export { createEngine };
