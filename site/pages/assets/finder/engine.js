// @ts-check
/** What the finder shows for a choice: pure, without a page. Used by the browser, and by the tests in V8. */

/**
 * @typedef {{ key: string, name: string, english: string, slugs: string[], names: string[], sets: number[][], of: number[] }} Facet
 * @typedef {{ codes: string[], titles: string[], more: string[], facets: Facet[], english?: Set<string> }} Data
 * @typedef {{ chosen: Record<string, string[]>, text: string, sort: string, page: number }} State
 * @typedef {{ key: string, count: number }} Drop `key` is a facet's, or TEXT
 * @typedef {{ rows: number[], total: number, pages: number, page: number, counts: number[][], drops: Drop[] }} Found
 */

const TEXT = "tu";
const SORTS = ["", "ten", "thoi-han", "ma"];
const PAGE_SIZE = 20;
const MARKS = /[\u0300-\u036f]/g;

/** @param {string} text */
const fold = (text) => text.toLowerCase().normalize("NFD").replace(MARKS, "").replaceAll("đ", "d");

/** @param {Data} data */
function createFinder(data) {
  const size = data.codes.length;
  /** @type {string[]} */ let texts = [];
  /** @type {Record<string, number[]>} */ const orders = {};

  /** @param {State} state @returns {Found} */
  function find(state) {
    const allowed = data.facets.map((facet) => allows(facet, state.chosen[facet.key] ?? []));
    const matches = matcher(state.text);
    const bySet = data.facets.map((facet) => new Int32Array(facet.sets.length));
    const drops = new Int32Array(data.facets.length + 1);
    const hits = [];
    for (const row of order(state.sort)) {
      const failed = failure(row, allowed, matches);
      if (failed === MANY) continue;
      if (failed === NONE) {
        hits.push(row);
        bySet.forEach((counts, at) => { counts[data.facets[at].of[row]] += 1; });
      } else {
        drops[failed] += 1;
        if (failed < data.facets.length) bySet[failed][data.facets[failed].of[row]] += 1;
      }
    }
    const pages = Math.max(1, Math.ceil(hits.length / PAGE_SIZE));
    const page = Math.min(Math.max(1, state.page), pages);
    return {
      rows: hits.slice((page - 1) * PAGE_SIZE, page * PAGE_SIZE),
      total: hits.length,
      pages,
      page,
      counts: data.facets.map((facet, at) => byValue(facet, bySet[at])),
      drops: [...drops].map((count, at) => ({ key: data.facets[at]?.key ?? TEXT, count }))
        .filter(({ count }) => count > 0).sort((one, other) => other.count - one.count),
    };
  }

  /** Which single choice keeps *row* out: NONE, MANY, or the place of a facet (the last is the text). */
  function failure(/** @type {number} */ row, /** @type {(Uint8Array|null)[]} */ allowed, /** @type {(row: number) => boolean} */ matches) {
    let failed = NONE;
    for (let at = 0; at < allowed.length; at += 1) {
      const ok = allowed[at];
      if (ok === null || ok[data.facets[at].of[row]]) continue;
      if (failed !== NONE) return MANY;
      failed = at;
    }
    if (matches(row)) return failed;
    return failed === NONE ? allowed.length : MANY;
  }

  /** @param {string} text @returns {(row: number) => boolean} */
  function matcher(text) {
    const words = fold(text).split(/[^\p{L}\p{N}.]+/u).filter(Boolean);
    if (!words.length) return () => true;
    if (!texts.length) texts = data.titles.map((title, row) => ` ${fold(title)} ${data.more[row]} ${data.codes[row]}`);
    return (row) => words.every((word) => texts[row].includes(word));
  }

  /** @param {string} sort */
  function order(sort) {
    return (orders[sort] ??= sorted(sort));
  }

  /** @param {string} sort */
  function sorted(sort) {
    const rows = Array.from({ length: size }, (_, row) => row);
    if (sort === "ten") {
      const keys = data.titles.map(fold);
      return rows.sort((one, other) => (keys[one] < keys[other] ? -1 : keys[one] > keys[other] ? 1 : one - other));
    }
    if (sort === "ma") return rows.sort((one, other) => (data.codes[one] < data.codes[other] ? -1 : 1));
    const times = data.facets.find((facet) => facet.key === "thoi-han");
    if (sort === "thoi-han" && times) {
      const rank = (/** @type {number} */ row) => times.sets[times.of[row]][0] ?? times.slugs.length;
      return rows.sort((one, other) => rank(one) - rank(other) || one - other);
    }
    return rows;
  }

  return { find, size };
}

const NONE = -1;
const MANY = -2;

/** Which sets of values a choice lets through; without a choice, all. @param {Facet} facet @param {string[]} chosen */
function allows(facet, chosen) {
  const wanted = new Set(chosen.map((slug) => facet.slugs.indexOf(slug)).filter((at) => at >= 0));
  return wanted.size ? Uint8Array.from(facet.sets, (set) => Number(set.some((value) => wanted.has(value)))) : null;
}

/** @param {Facet} facet @param {Int32Array} bySet */
function byValue(facet, bySet) {
  const counts = facet.slugs.map(() => 0);
  facet.sets.forEach((set, at) => set.forEach((value) => { counts[value] += bySet[at]; }));
  return counts;
}

export { PAGE_SIZE, SORTS, TEXT, createFinder, fold };
