// @ts-check
/** How well a name answers a query: shared weight against what either leaves over (Tversky), part by part of what is asked. */

import { PAIR } from "./names.js";
import { createMeanings } from "./meanings.js";

const TUNING = {
  asked: 0.4, // what the query says and the name does not
  named: 0.35, // what the name says and the query does not
  long: 70, // weight of a name's excess beyond which more of it hardly counts
  union: 0.33, // share of the score that all names of an entry earn together
  near: 0.4, // what scores less than this share of the best is left out
  spread: 2, // a long meaning of few words weighs as much as this many times those words
  most: 12, // weight of a word, whatever it means
};

/** @typedef {import("./weights.js").Weights} Weights */
/** @typedef {Map<number, number>} Readings */
/** @typedef {{ read: Readings[], said: number[], meanings: import("./phrases.js").Meaning[] }} Question said: weights of the words */
/** @typedef {{ at: number, score: number, fit: number, said: string }} Hit */
/** @typedef {import("./phrases.js").Meaning & import("./meanings.js").Vector} Span */

/**
 * @param {number} size how many entries there are
 * @param {import("./names.js").Lexicon} lexicon
 * @param {ReturnType<ReturnType<typeof import("./names.js").createNames>["close"]>} names
 * @param {Weights} weights
 */
function createScorer(size, lexicon, names, weights) {
  const { owners, single, pairs, said: spoken, texts, context } = names;
  const vectors = createMeanings(lexicon, names, weights);
  const nameWeights = Float64Array.from(texts, weights.whole);
  const shared = new Float64Array(owners.length);
  const value = new Float64Array(owners.length);
  const together = new Float64Array(size);
  const ownBest = new Float64Array(size);
  /** @type {number[]} */ let touched = [];
  /** @type {number[]} */ let now = [];

  /** @param {number} name @param {number} share of a part of the query that it says */
  function offer(name, share) {
    if (value[name] >= share) return;
    if (value[name] === 0) now.push(name);
    value[name] = share;
  }

  /** @param {Span[]} spans */
  function offerSpans(spans) {
    for (const { names: list, shares, weight } of spans) {
      for (let index = 0; index < list.length; index += 1) offer(list[index], shares[index] * weight);
    }
  }

  /** Give each name its share of *weight*, and each entry the best of its names'. @param {number} weight @param {boolean} alone whether it is one word */
  function settle(weight, alone) {
    for (const name of now) {
      if (shared[name] === 0) touched.push(name);
      shared[name] += weight * value[name];
      if (alone) ownBest[owners[name]] = Math.max(ownBest[owners[name]], value[name]);
    }
    for (const name of now) {
      value[name] = 0;
      if (!alone) continue;
      together[owners[name]] += weight * ownBest[owners[name]];
      ownBest[owners[name]] = 0;
    }
    now = [];
  }

  /** @param {Readings} readings @param {Span[]} spans @param {number} said */
  function addWord(readings, spans, said) {
    for (const [term, quality] of readings) for (const name of single.get(term) ?? []) offer(name, quality);
    offerSpans(spans);
    const weight = said * Math.max(weights.typed(readings), ...spans.map(worth));
    settle(weight, true);
    return weight;
  }

  /** @param {Readings} left @param {Readings} right @param {Span[]} spans that hold both @param {number} said */
  function addPair(left, right, spans, said) {
    let most = 0;
    for (const [one, first] of left) {
      for (const [other, second] of right) {
        const list = pairs.get(one * PAIR + other);
        if (!list) continue;
        most = Math.max(most, weights.pair(one, other) * first * second);
        for (const name of list) offer(name, first * second);
      }
    }
    if (most) offerSpans(spans);
    settle(most * said, false);
    return most * said;
  }

  /** @param {Question} question @param {Span[]} spans */
  function gather({ read, said }, spans) {
    let [words, all] = [0, 0];
    read.forEach((readings, at) => {
      const here = spans.filter(({ from, to }) => from <= at && at < to);
      const weight = addWord(readings, here, said[at]);
      words += weight;
      all += weight;
      if (at) all += addPair(read[at - 1], readings, here.filter(({ from }) => from < at), Math.min(said[at - 1], said[at]));
    });
    return { words, all };
  }

  /** The entries that come near the best one. @param {Question} question @returns {Hit[]} */
  function score(question) {
    for (const name of touched) shared[name] = together[owners[name]] = 0;
    touched = [];
    const spans = question.meanings.map((meaning) => ({ ...meaning, ...vectors.of(meaning.words) }));
    const asked = gather(question, spans);
    return asked.all ? nearest(asked, createCover(question, spans, names, weights)) : [];
  }

  /** @param {{ words: number, all: number }} asked @param {(name: number) => number} covered @returns {Hit[]} */
  function nearest(asked, covered) {
    /** @type {Map<number, Hit>} */ const best = new Map();
    let most = 0;
    const extra = (/** @type {number} */ at) => (TUNING.union * together[at]) / asked.words;
    const highest = (/** @type {number} */ name) => (1 - TUNING.union) * tversky(shared[name], asked.all, 0) + extra(owners[name]);
    const measure = (/** @type {number} */ name) => {
      const at = owners[name];
      const fit = tversky(shared[name], asked.all, nameWeights[name] - covered(name));
      const total = (1 - TUNING.union) * fit + extra(at);
      if (total <= (best.get(at)?.score ?? 0)) return;
      most = Math.max(most, total);
      best.set(at, { at, score: total, fit, said: spoken[name] });
    };
    const said = touched.filter((name) => !context[name]);
    const bounds = Float64Array.from(said, highest);
    if (said.length) measure(said[bounds.indexOf(bounds.reduce((one, other) => Math.max(one, other)))]); // a good one first: few others can reach it
    said.forEach((name, at) => bounds[at] >= most * TUNING.near && bounds[at] > (best.get(owners[name])?.score ?? 0) && measure(name));
    return [...best.values()].filter((hit) => hit.score >= most * TUNING.near);
  }

  return { score };
}

/** @param {number} got @param {number} asked @param {number} left of the name */
function tversky(got, asked, left) {
  return got / (got + TUNING.asked * Math.max(0, asked - got) + TUNING.named * excess(left));
}

/** A long name is not much worse than a middling one. @param {number} left */
function excess(left) {
  return left <= 0 ? 0 : TUNING.long * (1 - Math.exp(-left / TUNING.long));
}

/** What a word weighs in a meaning. @param {Span} span */
function worth({ from, to, words, total, weight }) {
  const long = to - from;
  return Math.min(TUNING.most, (weight * total * Math.min(1, (TUNING.spread * long) / words.length)) / long);
}

/**
 * How much of a name the query speaks of, in whatever words.
 * @param {Question} question @param {Span[]} spans
 * @param {{ texts: number[][] }} names @param {Weights} weights
 */
function createCover({ read }, spans, { texts }, weights) {
  const meant = weights.blank();
  const know = (/** @type {number} */ term, /** @type {number} */ quality) => (meant[term] = Math.max(quality, meant[term]));
  for (const readings of read) for (const [term, quality] of readings) know(term, quality);
  for (const { terms, weight } of spans) for (const term of terms) know(term, weight);
  return (/** @type {number} */ name) => {
    const terms = texts[name];
    let total = 0;
    for (let at = 0; at < terms.length; at += 1) {
      const quality = meant[terms[at]];
      if (!quality) continue;
      if (terms.indexOf(terms[at]) === at) total += quality * weights.of(terms[at]);
      if (at && meant[terms[at - 1]]) total += quality * meant[terms[at - 1]] * weights.pair(terms[at - 1], terms[at]);
    }
    return total;
  };
}

export { TUNING, createScorer };
