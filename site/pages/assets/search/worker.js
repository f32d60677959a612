// @ts-check
/** Searches beside the page, so that typing never waits: { id, query, limit, thorough } in, { id, results, weak } or { id, error } out. */

import { createEngine } from "./engine.js";

const engine = read("index.json").then(createEngine);
engine.catch(() => undefined); // said to whoever asks

/** @param {string} name */
async function read(name) {
  const answer = await fetch(new URL(name, import.meta.url));
  if (!answer.ok) throw new Error(`${name}: ${answer.status}`);
  return answer.json();
}

/** Fetch the shards that a query lacks. @param {Awaited<typeof engine>} ready @param {string} query */
async function deepen(ready, query) {
  await Promise.all(ready.needs(query).shards.map(async (number) => ready.add(number, await read(`text/${number}.json`))));
}

onmessage = async ({ data: { id, query, limit, thorough } }) => {
  try {
    const ready = await engine;
    if (thorough) await deepen(ready, query);
    postMessage({ id, results: ready.search(query, limit, thorough), weak: ready.needs(query).weak });
  } catch (error) {
    postMessage({ id, error: String(error) });
  }
};
