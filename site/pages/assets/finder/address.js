// @ts-check
/** The choice as the query of an address, and back; what is not known is ignored. */

import { SORTS, TEXT } from "./engine.js";

/** @typedef {import("./engine.js").State} State */
/** @typedef {import("./engine.js").Facet} Facet */

const LONGEST = 100;

/** @param {string} query @param {Facet[]} facets @returns {State} */
function read(query, facets) {
  const given = new URLSearchParams(query);
  /** @type {Record<string, string[]>} */ const chosen = {};
  for (const { key, slugs } of facets) {
    const asked = given.getAll(key).flatMap((value) => value.split(","));
    const known = [...new Set(asked)].filter((slug) => slugs.includes(slug));
    if (known.length) chosen[key] = known;
  }
  const sort = given.get("xep") ?? "";
  const page = Number.parseInt(given.get("trang") ?? "1", 10);
  return {
    chosen,
    text: (given.get(TEXT) ?? given.get("q") ?? "").slice(0, LONGEST),
    sort: SORTS.includes(sort) ? sort : "",
    page: Number.isSafeInteger(page) && page > 0 ? page : 1,
  };
}

/** @param {State} state @returns {string} the query with its "?", or nothing */
function write({ chosen, text, sort, page }) {
  const parts = Object.keys(chosen).sort().map((key) => `${key}=${chosen[key].map(encodeURIComponent).join(",")}`);
  if (text.trim()) parts.push(`${TEXT}=${encodeURIComponent(text.trim())}`);
  if (sort) parts.push(`xep=${sort}`);
  if (page > 1) parts.push(`trang=${page}`);
  return parts.length ? `?${parts.join("&")}` : "";
}

/** @param {State} state */
function isPlain(state) {
  return write(state) === "";
}

export { isPlain, read, write };
