// @ts-check
/** Finding by number: the code of a procedure, with or without its point, and the number of a decision. */

import { fold } from "./fold.js";

const CODE = /^([1-9])[.\s,]?(\d{6,9}(?:-xoa)?)$/;
const PART_OF_CODE = /^([1-9])[.,]?(\d{3,5})$/;
const DECISION = /\d{1,5}[a-z]?\s*[\/\-.\s]?\s*qd\s*[-\s.]?\s*[a-z]+/;
const SAID_DECISION = /^(?:quyet dinh|qd)\s*(?:so\s*)?:?\s*(\d{1,5}[a-z]?)$/;

/** @param {import("./unpack.js").Entry[]} entries */
function createNumbers(entries) {
  /** @type {Map<string, number>} */ const byCode = new Map();
  /** @type {Map<string, number[]>} */ const byDecision = new Map();
  entries.forEach((entry, at) => {
    byCode.set(entry.code.toLowerCase(), at);
    if (entry.decision) collect(byDecision, bare(entry.decision), at);
  });

  /** Entries named by a number in *query*, or null when it names none. @param {string} query @returns {number[]|null} */
  function find(query) {
    const text = fold(query).trim().replace(/^(ma|ma so|ma thu tuc|ma tthc|tthc|so)\s*:?\s+(?=\d)/, "").replace(/\s+/g, " ");
    const code = text.match(CODE) ?? text.match(/\b([1-9])\.(\d{6,9})\b/);
    if (code) return present(byCode.get(`${code[1]}.${code[2]}`));
    const part = text.match(PART_OF_CODE);
    if (part) return beginning(`${part[1]}.${part[2]}`);
    return decided(text);
  }

  /** @param {string} start */
  function beginning(start) {
    const found = [...byCode].filter(([code]) => code.startsWith(start)).map(([, at]) => at);
    return found.length ? found : null;
  }

  /** @param {string} text */
  function decided(text) {
    const full = text.match(DECISION);
    if (full) return byDecision.get(bare(full[0])) ?? null;
    const number = text.match(SAID_DECISION)?.[1];
    if (!number) return null;
    const found = [...byDecision].filter(([decision]) => decision.startsWith(`${number}qd`)).flatMap(([, list]) => list);
    return found.length ? found : null;
  }

  return { find };
}

/** @param {string} decision */
function bare(decision) {
  return fold(decision).replace(/[^a-z0-9]/g, "");
}

/** @param {number|undefined} at */
function present(at) {
  return at === undefined ? null : [at];
}

/** @param {Map<string, number[]>} lists @param {string} key @param {number} at */
function collect(lists, key, at) {
  const list = lists.get(key);
  if (list) list.push(at);
  else lists.set(key, [at]);
}

export { createNumbers };
