// @ts-check
/**
 * Keeps the frame, the search and the guides that were read, for times without a network. What the functions answer is
 * never kept, nor any page of filing and following: they are about a person. A page comes from the network if it comes
 * soon, because fees change; what stands beside it comes from the device and is renewed for the next time.
 * The build puts in its own version and the files of the frame.
 */

const VERSION = "@@version@@";
/** @type {string[]} */ const FRAME = "@@files@@".split(" ");
const PAGES = "motcua-pages";
const PACK = "motcua-pack";
const SHELL = `motcua-shell-${VERSION}`;
const OFFLINE = { vi: "/ngoai-tuyen/", en: "/en/offline/" };
const PERSONAL = /^\/(api|gia-lap|nop-ho-so|sua|ho-so|giay-to-ho-so|thanh-toan|bien-lai|en\/(file|dossier|dossier-papers|payment|receipt))(\/|$)/;
const HASHED = /\.[0-9a-f]{8}\.[a-z0-9]+$/;
const PATIENCE = 3000;
const MOST = 200;

const worker = /** @type {ServiceWorkerGlobalScope} */ (/** @type {unknown} */ (self));

worker.addEventListener("install", (event) => event.waitUntil(install()));
worker.addEventListener("activate", (event) => event.waitUntil(clean()));
worker.addEventListener("fetch", (event) => {
  const url = new URL(event.request.url);
  if (!isKept(event.request, url)) return;
  if (event.request.mode === "navigate") event.respondWith(page(event, url));
  else if (url.pathname.startsWith("/assets/")) event.respondWith(asset(event, url));
});

/** @param {Request} request @param {URL} url */
function isKept(request, url) {
  const isPlain = request.method === "GET" && !request.headers.has("authorization") && !request.headers.has("range");
  return isPlain && url.origin === location.origin && !PERSONAL.test(url.pathname);
}

async function install() {
  const shell = await caches.open(SHELL);
  await shell.addAll(FRAME.map((file) => new Request(file, { cache: "no-cache" })));
  await worker.skipWaiting();
}

async function clean() {
  const names = await caches.keys();
  await Promise.all(names.filter((name) => name.startsWith("motcua-shell-") && name !== SHELL).map((name) => caches.delete(name)));
}

/** A page: the network's if it answers soon, else the kept one, else the page that says what is kept.
 * @param {FetchEvent} event @param {URL} url */
async function page(event, url) {
  const address = url.origin + url.pathname; // a search is not kept word by word
  const fresh = fetch(event.request);
  event.waitUntil(fresh.then((answer) => keep(PAGES, address, answer.clone()), () => undefined));
  const soon = await Promise.race([fresh.catch(() => null), later(PATIENCE)]);
  if (soon) return soon;
  const kept = await find(address);
  if (kept) return kept;
  const offline = url.pathname.startsWith("/en/") ? OFFLINE.en : OFFLINE.vi;
  return fresh.catch(() => Response.redirect(`${offline}?trang=${encodeURIComponent(url.pathname)}`));
}

/** What stands beside a page: what is kept, renewed behind the reader's back.
 * @param {FetchEvent} event @param {URL} url */
async function asset(event, url) {
  const kept = await find(event.request);
  if (kept && (HASHED.test(url.pathname) || url.searchParams.has("v"))) return kept;
  const fresh = fetch(event.request).then((answer) => {
    event.waitUntil(keep(SHELL, event.request, answer.clone()));
    return answer.ok ? answer : successor(url).then((other) => other ?? answer);
  });
  event.waitUntil(fresh.catch(() => undefined));
  if (kept) return kept;
  return fresh.catch(async () => (await successor(url)) ?? Response.error());
}

/** A kept page may name a stylesheet or font of an earlier build: today's serves it as well. @param {URL} url */
async function successor(url) {
  const kind = url.pathname.replace(HASHED, "");
  const file = FRAME.find((one) => HASHED.test(one) && one.replace(HASHED, "") === kind);
  return file ? caches.match(file) : undefined;
}

/** @param {string|Request} request */
async function find(request) {
  try {
    return await caches.match(request);
  } catch {
    return undefined; // storage is blocked
  }
}

/** Where storage is full or blocked, nothing is kept and the reader notices nothing.
 * @param {string} name @param {string|Request} request @param {Response} answer */
async function keep(name, request, answer) {
  if (answer.status !== 200 || answer.redirected || answer.type !== "basic") return;
  try {
    const cache = await caches.open(name);
    await cache.put(request, answer);
    if (name === PAGES) await trim(cache);
  } catch {
    // The page has been served all the same.
  }
}

/** @param {Cache} cache */
async function trim(cache) {
  const all = await cache.keys();
  await Promise.all(all.slice(0, Math.max(0, all.length - MOST)).map((one) => cache.delete(one)));
}

/** @param {number} milliseconds @returns {Promise<null>} */
const later = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds, null));
