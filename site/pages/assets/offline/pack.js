// @ts-check
/** What is kept on the device: the package of guides, and the pages that were read (those the service worker keeps). */

const PACK = "motcua-pack";
const PAGES = "motcua-pages";
const INDEX = "/assets/search/index.json";
const AT_ONCE = 6;

/** Save the pages at *addresses* and the search. @param {string[]} addresses @param {(done: number) => void} tell */
async function save(addresses, tell) {
  const cache = await caches.open(PACK);
  const waiting = [...addresses];
  let done = 0;
  const work = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      await cache.add(new Request(next, { cache: "no-cache" }));
      tell((done += 1));
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  await fetch(INDEX).then((answer) => answer.body?.cancel()); // the service worker keeps it
}

/** How many guides are saved, and how large they are. @returns {Promise<{ pages: number, bytes: number }>} */
async function saved() {
  if (!(await caches.has(PACK))) return { pages: 0, bytes: 0 };
  const answers = await (await caches.open(PACK)).matchAll();
  const sizes = await Promise.all(answers.map(async (answer) => (await answer.blob()).size));
  return { pages: answers.length, bytes: sizes.reduce((sum, one) => sum + one, 0) };
}

async function forget() {
  await caches.delete(PACK);
}

/** The guides that were read, the last first. @returns {Promise<{ title: string, url: string }[]>} */
async function visited() {
  if (!(await caches.has(PAGES))) return [];
  const cache = await caches.open(PAGES);
  const kept = (await cache.keys()).reverse().filter(({ url }) => new URL(url).pathname.split("/").length > 3);
  return Promise.all(kept.slice(0, 30).map(async ({ url }) => ({ url: new URL(url).pathname, title: await title(cache, url) })));
}

/** @param {Cache} cache @param {string} url */
async function title(cache, url) {
  const text = (await (await cache.match(url))?.text()) ?? "";
  const page = new DOMParser().parseFromString(text.slice(0, text.indexOf("</head>")), "text/html");
  return page.title.replace(/ – Một Cửa$/, "") || url;
}

export { forget, save, saved, visited };
