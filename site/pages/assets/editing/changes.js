// @ts-check
/** What differs between two records, value by value; and the same differences made in a third. */

import { isSame } from "./model.js";
import { isGroup } from "./writer.js";

/** @typedef {import("./writer.js").Value} Value */
/** @typedef {(string|number)[]} Path */
/** @typedef {{path: Path, before: Value | undefined, after: Value | undefined}} Change */

/** A list that grew or shrank is one change. @param {Value | undefined} before @param {Value | undefined} after @param {Path} [path] @returns {Change[]} */
export const changes = (before, after, path = []) => {
  if (isSame(before, after)) return [];
  if (Array.isArray(before) && Array.isArray(after) && before.length === after.length) {
    return before.flatMap((one, place) => changes(one, after[place], [...path, place]));
  }
  if (!isGroup(before ?? null) || !isGroup(after ?? null)) return [{ path, before, after }];
  const [old, now] = [/** @type {any} */ (before), /** @type {any} */ (after)];
  return [...new Set([...Object.keys(old), ...Object.keys(now)])].flatMap((key) => changes(old[key], now[key], [...path, key]));
};

/** *record* with the *made* changes; those whose place is gone, or holds something else by now, are told.
 * @param {Value} record @param {Change[]} made */
export const applied = (record, made) => {
  const copy = structuredClone(record);
  const lost = made.filter(({ path, before, after }) => {
    const holder = path.slice(0, -1).reduce((/** @type {any} */ at, step) => at?.[step], copy);
    const last = path[path.length - 1];
    if (typeof holder !== "object" || holder === null || !isSame(holder[last], before)) return true;
    if (after === undefined) delete holder[last];
    else holder[last] = after;
    return false;
  });
  return { record: copy, lost };
};

/** @param {Value | undefined} value */
export const said = (value) => (value === undefined ? "—" : typeof value === "object" ? JSON.stringify(value) : String(value));

/** Places are counted from one, as people do. @param {Path} path */
export const named = (path) => path.map((step) => (typeof step === "number" ? String(step + 1) : step)).join(" › ");
