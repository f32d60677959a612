// @ts-check
/** Where the page asks: one worker for all search boxes, started when the first one is used. */

/** @typedef {import("./engine.js").Result} Result */
/** @typedef {{ results: Result[], weak: boolean }} Answer weak: names alone hardly said it */
/** @typedef {{ resolve: (answer: Answer) => void, reject: (reason: Error) => void }} Waiting */

/** @type {Worker|null} */ let worker = null;
/** @type {Map<number, Waiting>} */ const waiting = new Map();
let last = 0;

/** Load the engine and its index ahead of the first question. */
function prepare() {
  if (worker) return;
  worker = new Worker(new URL("worker.js", import.meta.url), { type: "module" });
  worker.onmessage = ({ data }) => settle(data);
  worker.onerror = () => fail(new Error("the worker did not start"));
}

/** @param {string} query @param {number} limit @param {boolean} [thorough] in the whole text too @returns {Promise<Answer>} */
function ask(query, limit, thorough = false) {
  prepare();
  last += 1;
  const id = last;
  return new Promise((resolve, reject) => {
    waiting.set(id, { resolve, reject });
    worker?.postMessage({ id, query, limit, thorough });
  });
}

/** @param {{ id: number, results?: Result[], weak?: boolean, error?: string }} answer */
function settle({ id, results, weak = false, error }) {
  const asked = waiting.get(id);
  waiting.delete(id);
  if (results) asked?.resolve({ results, weak });
  else {
    asked?.reject(new Error(error));
    fail(new Error(error)); // the next question starts afresh
  }
}

/** @param {Error} reason */
function fail(reason) {
  worker?.terminate();
  worker = null;
  for (const { reject } of waiting.values()) reject(reason);
  waiting.clear();
}

export { ask, prepare };
