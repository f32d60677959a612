// @ts-check
/** The finder's data in English; Vietnamese titles can still be typed. */

import { fold } from "./engine.js";

/** @typedef {import("./engine.js").Data} Data */
/** @typedef {{ titles: Record<string, string>, names: Record<string, Record<string, string>> }} Names */

/** @param {Data} data @param {Names} names @returns {Data} */
function translate(data, { titles, names }) {
  return {
    ...data,
    titles: data.titles.map((title, row) => titles[data.codes[row]] ?? title),
    more: data.more.map((more, row) => (data.codes[row] in titles ? `${fold(data.titles[row])} ${more}` : more)),
    facets: data.facets.map((facet) => ({
      ...facet,
      name: facet.english,
      names: facet.names.map((name, at) => names[facet.key]?.[facet.slugs[at]] ?? name),
    })),
    english: new Set(Object.keys(titles)),
  };
}

export { translate };
