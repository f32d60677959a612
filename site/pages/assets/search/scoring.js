// @ts-check
/** How well a name answers a wording: shared weight against what either leaves over (Tversky), then the prior. */

import { exactKey } from "./fold.js";
import { PAIR, pairsOf } from "./names.js";

const ACTIONS = new Set(["lại", "đổi", "gia", "hạn", "mất", "thu", "hồi", "xóa", "hủy", "chấm", "dứt", "tạm", "ngừng", "dừng", "thay", "bổ", "sung", "đính", "tách", "nhập", "thôi", "thể"].map(exactKey));

/** Whether the words say that something is to be done again, changed or ended. @param {string[]} words */
function sayActions(words) {
  return words.some((word) => ACTIONS.has(exactKey(word)));
}

const TUNING = {
  action: 1.4, // what is to be done (again, changed, ended) tells siblings apart, frequent as it is
  pair: 0.35, // weight of two syllables side by side, against their own
  asked: 0.4, // what the query says and the name does not
  named: 0.35, // what the name says and the query does not
  long: 70, // weight of a name's excess beyond which more of it hardly counts
  union: 0.33, // share of the score that all names of an entry earn together
  elsewhere: 0.6, // a province's own procedure, when the query does not name the province
  here: 1.1, // the same when it does
  exact: 8, // how exactly a query must be a name for the standing not to count
  amending: 0.93, // what changes or ends something, when the query says nothing of the kind
  top: 1.12, // the best standing there is
  usual: 0.85, // a lower standing is that of something repealed, internal or retired
  near: 0.4, // what scores less than this share of the best is left out
  sibling: 0.9, // each further entry of the same title
};

/** @typedef {import("./unpack.js").Entry} Entry */
/** @typedef {{ at: number, score: number, fit: number, wording: number, said: string }} Hit */

/**
 * @param {Entry[]} entries
 * @param {import("./names.js").Lexicon} lexicon
 * @param {ReturnType<ReturnType<typeof import("./names.js").createNames>["close"]>} names
 */
function createScorer(entries, lexicon, names) {
  const { owners, single, pairs, said: spoken, texts, context } = names;
  const weights = weighTerms(lexicon, single, owners.length);
  const pairWeight = (/** @type {number} */ one, /** @type {number} */ other) => (TUNING.pair * (weights[one] + weights[other])) / 2;
  const nameWeights = Float64Array.from(texts, (terms) => totalWeight(terms, weights, pairWeight));
  const shared = new Float64Array(owners.length);
  const covered = new Float64Array(owners.length);
  const lastWord = new Int32Array(owners.length).fill(-1);
  const union = new Float64Array(entries.length);
  const lastUnion = new Int32Array(entries.length).fill(-1);
  /** @type {number[]} */ let touched = [];
  const bestScore = new Float64Array(entries.length);
  const bestFit = new Float64Array(entries.length);
  const bestWording = new Int32Array(entries.length);
  const bestName = new Int32Array(entries.length);
  /** @type {number[]} */ let scored = [];
  let step = 0;

  /** @param {number} name @param {number} gain @param {number} weight */
  function gainFor(name, gain, weight) {
    lastWord[name] = step;
    if (shared[name] === 0) touched.push(name);
    shared[name] += gain * weight;
    covered[name] += gain;
  }

  /** @param {Map<number, number>} lists readings @param {number} weight of the word in the query */
  function addWord(lists, weight) {
    step += 1;
    let most = 0;
    for (const [term, quality] of lists) {
      const list = single.get(term);
      if (!list) continue;
      const gain = weights[term] * quality;
      most = Math.max(most, weights[term]);
      for (const name of list) {
        const owner = owners[name];
        if (lastUnion[owner] !== step) {
          lastUnion[owner] = step;
          union[owner] += gain * weight;
        }
        if (lastWord[name] !== step) gainFor(name, gain, weight);
      }
    }
    return most * weight;
  }

  /** @param {Map<number, number>} left @param {Map<number, number>} right @param {number} weight */
  function addPair(left, right, weight) {
    step += 1;
    let most = 0;
    for (const [one, first] of left) {
      for (const [other, second] of right) {
        const list = pairs.get(one * PAIR + other);
        if (!list) continue;
        const gain = pairWeight(one, other) * first * second;
        most = Math.max(most, gain);
        for (const name of list) if (lastWord[name] !== step) gainFor(name, gain, weight);
      }
    }
    return most * weight;
  }

  /** @param {Map<number, number>[]} read @param {number[]} said weights of the words */
  function gather(read, said) {
    for (const name of touched) shared[name] = covered[name] = union[owners[name]] = 0;
    touched = [];
    let asked = 0;
    let single = 0;
    for (const [at, readings] of read.entries()) {
      if (!said[at]) continue;
      const most = addWord(readings, said[at]);
      asked += most;
      single += most;
      if (at > 0 && said[at - 1]) asked += addPair(read[at - 1], readings, Math.min(said[at - 1], said[at]));
    }
    return { asked, single };
  }

  /** Forget the query before. */
  function begin() {
    for (const owner of scored) bestScore[owner] = 0;
    scored = [];
  }

  /** @param {Map<number, number>[]} read @param {number[]} said @param {number} cost @param {number} wording */
  function score(read, said, cost, wording) {
    const { asked, single } = gather(read, said);
    if (!asked) return;
    for (const name of touched) {
      if (context[name]) continue;
      const got = shared[name];
      const owner = owners[name];
      const fit = got / (got + TUNING.asked * Math.max(0, asked - got) + TUNING.named * excess(nameWeights[name] - covered[name]));
      const total = cost * ((1 - TUNING.union) * fit + (TUNING.union * union[owner]) / single);
      if (total <= bestScore[owner]) continue;
      if (bestScore[owner] === 0) scored.push(owner);
      bestScore[owner] = total;
      bestFit[owner] = fit;
      bestWording[owner] = wording;
      bestName[owner] = name;
    }
  }

  /** The entries that came near the best one. @returns {Hit[]} */
  function hits() {
    let most = 0;
    for (const owner of scored) most = Math.max(most, bestScore[owner]);
    const near = scored.filter((owner) => bestScore[owner] >= most * TUNING.near);
    return near.map((at) => ({ at, score: bestScore[at], fit: bestFit[at], wording: bestWording[at], said: spoken[bestName[at]] }));
  }

  return { begin, hits, score };
}

/** A long name is not much worse than a middling one. @param {number} left */
function excess(left) {
  return left <= 0 ? 0 : TUNING.long * (1 - Math.exp(-left / TUNING.long));
}

/** @param {number[]} terms @param {Float64Array} weights @param {(one: number, other: number) => number} pairWeight */
function totalWeight(terms, weights, pairWeight) {
  let total = 0;
  for (const term of new Set(terms)) total += weights[term];
  for (const pair of new Set(pairsOf(terms))) total += pairWeight(Math.floor(pair / PAIR), pair % PAIR);
  return total;
}

/** Rare syllables weigh more; marks do not count here. @param {import("./names.js").Lexicon} lexicon @param {Map<number, number[]>} single @param {number} count */
function weighTerms(lexicon, single, count) {
  /** @type {Map<string, number>} */ const frequency = new Map();
  lexicon.folds.forEach((folded, term) => frequency.set(folded, (frequency.get(folded) ?? 0) + (single.get(term)?.length ?? 0)));
  return Float64Array.from(lexicon.folds, (folded, term) => {
    const rarity = Math.log(1 + count / (1 + (frequency.get(folded) ?? 0)));
    return ACTIONS.has(lexicon.keys[term]) ? rarity * TUNING.action : rarity;
  });
}

export { TUNING, createScorer, sayActions };
