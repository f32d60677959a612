// @ts-check
/** Vietnamese words for search: case, marks and the place of the tone are folded here and nowhere else. */

const TONES = /[\u0300\u0301\u0303\u0309\u0323]/g;
const MARKS = /[\u0300-\u036f]/g;
const WORD = /[\p{L}\p{M}\p{N}]+/gu;

/**
 * Leave only what a keyboard without Vietnamese can type: no marks, đ as d, a final y as i (ký, kí).
 * @param {string} text
 */
function fold(text) {
  return finalI(text.toLowerCase().normalize("NFD").replace(MARKS, "").replaceAll("đ", "d"));
}

/**
 * Name a syllable as it was typed, wherever its tone stands (hoà, hòa): letters first, tone last.
 * @param {string} word
 */
function exactKey(word) {
  const apart = word.toLowerCase().normalize("NFD");
  const tones = apart.match(TONES);
  const letters = apart.replace(TONES, "").normalize("NFC");
  return finalI(letters) + (tones ? tones[0] : "");
}

/** @param {string} text */
function finalI(text) {
  return text.replace(/(^|[^a-z])(qu|[hklmst])y(?![a-z\u00c0-\u1ef9])/g, "$1$2i");
}

/** @param {string} text @returns {string[]} */
function splitWords(text) {
  return text.normalize("NFC").match(WORD) ?? [];
}

export { exactKey, fold, splitWords };
