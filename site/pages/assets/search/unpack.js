// @ts-check
/** The index as it travels (columns) and as the engine uses it (entries). */

import { actsOf } from "./acts.js";

/**
 * @typedef {{ codes: string[], titles: string[], shorts: string[], also: string[], kinds: string, fields: string[], field: number[], agencies: string[],
 *   agency: number[], levels: string, online: string, province: string[], decisions: string[], decision: number[], prior: number[], families: number[][],
 *   synonyms: [string[], string[]][], provinces: [string, string[]][] }} Index
 * @typedef {{ code: string, title: string, short: string, names: string[], context: string, kind: string, field: string, agency: string, level: string, online: string,
 *   province: string, decision: string, acts: number, prior: number, family: number[]|null }} Entry
 */

/** @param {Index} index @returns {Entry[]} */
function unpack(index) {
  const families = new Map(index.families.flatMap((family) => family.map((member) => [member, family])));
  return index.codes.map((code, at) => ({
    code,
    title: index.titles[at],
    short: index.shorts[at],
    names: [index.titles[at], index.shorts[at], ...index.also[at].split("|")],
    context: [index.fields[index.field[at]], index.agencies[index.agency[at]]].join(" "),
    kind: index.kinds[at],
    field: index.fields[index.field[at]],
    agency: index.agencies[index.agency[at]],
    level: index.levels[at],
    online: index.online[at],
    province: index.province[at],
    decision: index.decisions[index.decision[at]],
    acts: actsOf(index.titles[at]),
    prior: index.prior[at] / 100,
    family: families.get(at) ?? null,
  }));
}

export { unpack };
