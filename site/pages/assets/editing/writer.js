// @ts-check
/**
 * A record as the text of its file: the very text that `motcua fmt` writes, so that a change shows only what was
 * changed. It knows no comments; the weave keeps those.
 */

/** @typedef {string | number | boolean | null | Value[] | {[key: string]: Value}} Value */
/** @typedef {{[key: string]: Value}} Group */

const WIDTH = 110;
const QUOTED = new Set(["code", "replaced_by"]);
/** @type {Record<string, number>} */
const PARAGRAPHS = { offers: 1, cases: 2, results: 3, parts: 3, legal_basis: 3, reviews: 3, decision: 3, decision_date: 3, guide: 4, form: 4, source: 3 };
const PLAIN_START = /^[\p{L}\p{N}(/]/u;
const UNSAFE = /:(?=[\s,[\]{}]|$)|\s#|[\x00-\x1f\x7f-\xa0\u2028\u2029\ufeff\ufffe\uffff\ud800-\udfff]| {2}|^\s|\s$/u;
const UNSAFE_IN_FLOW = /[,[\]{}:?]|\s-|-$/u;
const WORD = /^(?:y|n|yes|no|on|off|true|false|null|nan|inf)$/i;
const NUMBER = /^[\p{Nd}.+-][\p{Nd}_.,:+\-eExXoObBa-fA-F]*(?:[tT ][\p{Nd}:.+\- zZtT]*)?$/u;
const HIDDEN = /[\x7f-\xa0\u2028\u2029\ufeff]/g;

/** @param {Value} value @returns {value is Group} */
export const isGroup = (value) => typeof value === "object" && value !== null && !Array.isArray(value);

/** @param {Group} record whose keys are in the model's order @param {Set<string>} days the keys of dates */
export const write = (record, days) => {
  const pen = penOf(days);
  let paragraph = 0;
  /** @type {string[]} */ const lines = [];
  for (const [key, value] of Object.entries(record)) {
    if ((PARAGRAPHS[key] || 0) !== paragraph) lines.push("");
    paragraph = PARAGRAPHS[key] || 0;
    lines.push(...pen.entry(key, value, ""));
  }
  return `${lines.join("\n")}\n`;
};

/** @param {Set<string>} days */
const penOf = (days) => {
  /** @param {Value} value @param {string} key */
  const scalar = (value, key, inFlow = false) => {
    if (typeof value !== "string" || days.has(key)) return String(value);
    return QUOTED.has(key) ? quoted(value) : text(value, inFlow);
  };
  /** @param {Value} value @param {string} key @returns {string} */
  const flow = (value, key) => {
    if (Array.isArray(value)) return `[${value.map((item) => flow(item, key)).join(", ")}]`;
    if (isGroup(value)) {
      const pairs = Object.entries(value).map(([name, inner]) => `${name}: ${flow(inner, name)}`);
      return `{${pairs.join(", ")}}`;
    }
    return scalar(value, key, true);
  };
  /** @param {string} key @param {Value} value @param {string} indent @returns {string[]} */
  const entry = (key, value, indent) => {
    const line = `${indent}${key}: ${flow(value, key)}`;
    if (fitsOnOneLine(value) && [...line].length <= WIDTH) return [line];
    if (Array.isArray(value)) return [`${indent}${key}:`, ...value.flatMap((one) => item(one, `${indent}  `, key))];
    if (isGroup(value)) return [`${indent}${key}:`, ...Object.entries(value).flatMap(([name, inner]) => entry(name, inner, `${indent}  `))];
    return folded(`${indent}${key}: `, scalar(value, key), `${indent}  `);
  };
  /** @param {Value} value @param {string} indent @param {string} key @returns {string[]} */
  const item = (value, indent, key) => {
    if (!isGroup(value)) return folded(`${indent}- `, scalar(value, key), `${indent}  `);
    const line = `${indent}- ${flow(value, key)}`;
    if (isSmall(value) && [...line].length <= WIDTH) return [line];
    const lines = Object.entries(value).flatMap(([name, inner]) => entry(name, inner, `${indent}  `));
    return lines.map((one, place) => (place ? one : `${indent}- ${one.slice(indent.length + 2)}`));
  };
  return { entry };
};

/** @param {Value} value */
const fitsOnOneLine = (value) => {
  if (isGroup(value)) return isSmall(value);
  if (!Array.isArray(value)) return typeof value !== "string";
  const groups = value.filter(isGroup);
  return !groups.length || (value.length === 1 && isSmall(groups[0]));
};

/** @param {Group} value */
const isSmall = (value) => !Object.values(value).some((inner) => typeof inner === "object" && inner !== null);

/** Text over as many lines as it needs; only plain text is broken, and only before a word.
 * @param {string} start @param {string} content @param {string} indent */
const folded = (start, content, indent) => {
  const mayBreak = !/^["']/.test(content) && !content.includes("  ");
  const lines = [start];
  for (const [place, word] of content.split(" ").entries()) {
    const line = lines[lines.length - 1];
    const isFull = [...line].length + 1 + [...word].length > WIDTH;
    if (place && mayBreak && isFull && PLAIN_START.test(word)) lines.push(indent + word);
    else lines[lines.length - 1] += place ? ` ${word}` : word;
  }
  return lines;
};

/** @param {string} value @param {boolean} inFlow */
const text = (value, inFlow) => {
  const isPlain = PLAIN_START.test(value) && !UNSAFE.test(value) && !WORD.test(value) && !NUMBER.test(value);
  return isPlain && !(inFlow && UNSAFE_IN_FLOW.test(value)) ? value : quoted(value);
};

/** @param {string} value */
const quoted = (value) =>
  JSON.stringify(value).replace(HIDDEN, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, "0")}`);
