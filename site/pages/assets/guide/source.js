// @ts-check
/** The lists that are asked for once, and only when they are needed. */

import { parse } from "./places.js";

/** @type {Promise<import("./places.js").Place[]> | undefined} */
let places;
/** @type {Promise<import("./days.js").Calendar> | undefined} */
let holidays;

/** @param {string} name */
async function get(name) {
  const answer = await fetch(new URL(name, import.meta.url));
  if (!answer.ok) throw new Error(`${name}: ${answer.status}`);
  return answer.json();
}

/** Every province and commune; a failure may be tried again. */
export const load = () => (places ??= get("places.json").then(parse).catch((error) => ((places = undefined), Promise.reject(error))));

/** Days off and days worked in exchange. */
export const calendar = () => (holidays ??= get("holidays.json").catch((error) => ((holidays = undefined), Promise.reject(error))));
