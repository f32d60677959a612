// @ts-check
/** Searches beside the page, so that typing never waits: { id, query, limit } in, { id, results } or { id, error } out. */

import { createEngine } from "./engine.js";

const engine = fetch(new URL("index.json", import.meta.url)).then(async (answer) => {
  if (!answer.ok) throw new Error(`index.json: ${answer.status}`);
  return createEngine(await answer.json());
});
engine.catch(() => undefined); // said to whoever asks

onmessage = async ({ data: { id, query, limit } }) => {
  try {
    postMessage({ id, results: (await engine).search(query, limit) });
  } catch (error) {
    postMessage({ id, error: String(error) });
  }
};
