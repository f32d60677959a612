// @ts-check
/** Finds a province or commune by today's or a former name, with or without diacritics; knows no page. */

/** @typedef {{code: string, name: string, province: string, provinceName: string, former: string[]}} Place */

const KINDS = { P: "Phường", X: "Xã", Đ: "Đặc khu" };
const KIND_WORDS = /\b(phuong|xa|thi tran|dac khu|tinh|thanh pho|tp)\b/g;
const EXACT = 4, PROVINCE_WAS = 3.5, STARTS = 3, WAS = 2, WAS_STARTS = 1;

/** @param {string} text */
const fold = (text) => text.toLowerCase().normalize("NFD").replace(/[\u0300-\u036f]/g, "").replaceAll("đ", "d");

const TYPED_KINDS = /(?<=^| )(phường|xã|thị trấn|đặc khu|tỉnh|thành phố|tp)(?= |$)/g;

/** With its diacritics. @param {string} text */
const marked = (text) =>
  text.toLowerCase().normalize("NFC").replace(/[^\p{L}\d ]+/gu, " ").replace(TYPED_KINDS, " ").replace(/\s+/g, " ").trim();

/** @param {string} text */
const bare = (text) => fold(text).replace(/[^a-z0-9 ]+/g, " ").replace(KIND_WORDS, " ").replace(/\s+/g, " ").trim();

/** @param {string} name */
const short = (name) => name.replace(/^(Thành phố|Tỉnh) /, "");

/** @param {[string, string, string[], string][]} json @returns {Place[]} */
function parse(json) {
  return json.flatMap(([code, full, former, lines]) => {
    const province = { code, name: full, province: code, provinceName: short(full), former };
    return [province, ...communes(lines, province)];
  });
}

/** @param {string} lines @param {Place} province @returns {Place[]} */
function communes(lines, province) {
  let number = 0;
  return (lines ? lines.split("\n") : []).map((line) => {
    const [first, ...former] = line.split(",");
    const [, step, kind, name] = /** @type {RegExpMatchArray} */ (first.match(/^(\d+)(.)(.*)$/));
    number += Number(step);
    const full = `${KINDS[/** @type {keyof typeof KINDS} */ (kind)]} ${name}`;
    return { code: String(number).padStart(5, "0"), name: full, province: province.code, provinceName: province.provinceName, former };
  });
}

/** The *limit* best of *places* for what was typed. @param {Place[]} places @param {string} query @param {number} [limit] */
function find(places, query, limit = 8) {
  const asked = bare(query);
  if (!asked) return [];
  const typed = marked(query);
  const isMarked = fold(typed) !== typed;
  return places
    .map((place) => ({ place, score: score(place, asked, bare) + (isMarked ? 2 * score(place, typed, marked) : 0) }))
    .filter((one) => one.score > 0)
    .sort((one, other) => other.score - one.score || one.place.code.length - other.place.code.length)
    .slice(0, limit)
    .map((one) => one.place);
}

/** A name may be followed by its province: "kim ma ha noi". @param {Place} place @param {string} asked @param {(text: string) => string} plain */
function score(place, asked, plain) {
  const province = plain(place.provinceName);
  const alone = place.code.length > 2 && asked.endsWith(` ${province}`) ? asked.slice(0, -province.length - 1) : asked;
  const name = plain(place.name);
  if (name === alone) return EXACT;
  const former = place.former.map(plain);
  if (former.includes(alone)) return place.code.length > 2 ? WAS + (name.startsWith(alone) ? 1.5 : 0) : PROVINCE_WAS;
  if (name.startsWith(alone)) return STARTS;
  return former.some((one) => one.startsWith(alone)) ? WAS_STARTS : 0;
}

/** The former name that was meant, if it is not today's. @param {Place} place @param {string} query */
function meant(place, query) {
  const asked = bare(query);
  if (bare(place.name).startsWith(asked)) return "";
  return place.former.find((one) => asked.startsWith(bare(one))) ?? place.former.find((one) => bare(one).startsWith(asked)) ?? "";
}

/** @param {Place} place */
const title = (place) => (place.code.length > 2 ? `${place.name}, ${place.provinceName}` : place.name);

export { find, meant, parse, title };
