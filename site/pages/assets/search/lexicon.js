// @ts-check
/** Every syllable of the index, and which of them a typed word may stand for. */

import { exactKey, fold } from "./fold.js";

const TONE = 0.3; // another tone than was typed
const MARK = 0.25; // other letters than were typed: o for ô
const LETTERS = "abcdeghiklmnopqrstuvxy";
const CONFUSED = [["gi", "d"], ["gi", "r"], ["d", "r"], ["s", "x"], ["ch", "tr"], ["l", "n"], ["ng", "n"], ["c", "t"], ["i", "y"], ["gi", "z"], ["d", "z"], ["c", "k"], ["ph", "f"], ["qu", "w"], ["kh", "k"], ["ngh", "ng"], ["uo", "o"], ["ie", "i"]];
const TELEX = /^([a-z]*?)(aa|aw|ee|oo|ow|uw|dd|w)?([a-z]*?)[sfrxjw]?$/;

/** What a word may be read as: terms with a weight each. @typedef {Map<number, number>} Readings */

function createLexicon() {
  /** @type {Map<string, number>} */ const byKey = new Map();
  /** @type {Map<string, number[]>} */ const byFold = new Map();
  /** @type {Map<string, number>} */ const seen = new Map();
  /** @type {string[]} */ const keys = [];
  /** @type {string[]} */ const folds = [];

  /** The term of a word of the index. @param {string} word */
  function intern(word) {
    const known = seen.get(word);
    if (known !== undefined) return known;
    const key = exactKey(word);
    const term = byKey.get(key) ?? add(key, fold(word));
    seen.set(word, term);
    return term;
  }

  /** @param {string} key @param {string} folded */
  function add(key, folded) {
    const term = keys.push(key) - 1;
    folds.push(folded);
    byKey.set(key, term);
    const same = byFold.get(folded);
    if (same) same.push(term);
    else byFold.set(folded, [term]);
    return term;
  }

  /**
   * The terms that *word* is in the index, whatever its marks; none for a word that is not there.
   * @param {string} word @param {boolean} marked whether the person types marks at all
   */
  function readings(word, marked) {
    const key = exactKey(word);
    const folded = fold(word);
    const bare = key === folded;
    const exact = byKey.get(key);
    /** @type {Readings} */ const found = new Map();
    for (const term of byFold.get(folded) ?? []) found.set(term, weigh(term, exact, bare, marked, key));
    return found;
  }

  /** @param {number} term @param {number|undefined} exact @param {boolean} bare @param {boolean} marked @param {string} key */
  function weigh(term, exact, bare, marked, key) {
    if (term === exact || (bare && !marked)) return 1;
    if (exact === undefined || bare) return 0.9;
    return letters(keys[term]) === letters(key) ? TONE : MARK;
  }

  /** Known syllables that a mistyped word was meant to be. @param {string} word */
  function repairs(word) {
    const folded = fold(word);
    /** @type {Readings} */ const found = new Map();
    const offer = (/** @type {string} */ spelling, /** @type {number} */ weight) => {
      if (spelling === folded) return;
      for (const term of byFold.get(spelling) ?? []) found.set(term, Math.max(weight, found.get(term) ?? 0));
    };
    for (const spelling of leftovers(folded)) offer(spelling, 0.92);
    for (const spelling of confusions(folded)) offer(spelling, 0.85);
    for (const spelling of edits(folded)) offer(spelling, 0.75);
    return found;
  }

  /** Terms that begin with what was typed so far. @param {string} word */
  function completions(word) {
    const start = fold(word);
    /** @type {Readings} */ const found = new Map();
    for (const [folded, terms] of byFold) {
      if (folded.length > start.length && folded.startsWith(start)) for (const term of terms) found.set(term, 0.8);
    }
    return found;
  }

  /** Where a word may be cut into two known syllables: typed without the space. @param {string} word @returns {[string, string][]} */
  function cuts(word) {
    /** @type {[string, string][]} */ const found = [];
    for (let at = 2; at <= word.length - 2; at += 1) {
      if (byFold.has(fold(word.slice(0, at))) && byFold.has(fold(word.slice(at)))) found.push([word.slice(0, at), word.slice(at)]);
    }
    return found;
  }

  return { completions, cuts, folds, intern, keys,  readings, repairs, has: (/** @type {string} */ word) => byFold.has(fold(word)) };
}

/** @param {string} key */
function letters(key) {
  return key.replace(/[\u0300-\u036f]/g, "");
}

/** What Telex and VNI leave behind when the input method was off: "ddang", "sinhs", "khai1". @param {string} word */
function leftovers(word) {
  const plain = word.replace(/[0-9]+$/, "").replace(/([a-z])[0-9]/g, "$1");
  const undoubled = plain.replace("dd", "d").replace("aa", "a").replace("ee", "e").replace("oo", "o").replace(/w/g, "");
  return [plain, undoubled, undoubled.replace(/[sfrxj]$/, ""), plain.replace(/[sfrxj]$/, ""), undoubled.replace(/[sfrxj]([a-z]{1,2})$/, "$1"), plain.replace(/(.)\1+/g, "$1")].filter((one) => one !== word && one.length > 1);
}

/** The same sound spelled otherwise. @param {string} word */
function confusions(word) {
  const found = [];
  for (const [one, other] of CONFUSED) {
    if (word.includes(one)) found.push(word.replace(one, other));
    if (word.includes(other)) found.push(word.replace(other, one));
  }
  return found;
}

/** Everything one keystroke away. @param {string} word */
function edits(word) {
  const found = [];
  for (let at = 0; at <= word.length; at += 1) {
    const [head, tail] = [word.slice(0, at), word.slice(at)];
    if (tail) found.push(head + tail.slice(1));
    if (tail.length > 1) found.push(head + tail[1] + tail[0] + tail.slice(2));
    for (const letter of LETTERS) {
      found.push(head + letter + tail);
      if (tail) found.push(head + letter + tail.slice(1));
    }
  }
  return found.filter((one) => one.length > 1);
}

export { createLexicon };
