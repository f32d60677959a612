// @ts-check
/** A changed record into the text of its file: every line that says the same stays, and so does every comment. */

import { read } from "./reader.js";
import { write } from "./writer.js";

/** @typedef {import("./writer.js").Group} Group */
/** One line: what it says, the comments above it and the one behind it. @typedef {{text: string, above: string[], behind: string}} Line */

/** The file is not in the shape that `motcua fmt` gives it. */
export class OtherShape extends Error {}

/** The record that *text* holds. @param {string} text @param {Set<string>} days */
export const open = (text, days) => {
  const { lines } = taken(text);
  const said = lines.map((line) => line.text);
  try {
    const record = read(said);
    if (write(record, days) === `${said.join("\n")}\n`) return record;
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
  }
  throw new OtherShape("motcua fmt");
};

/** *text* as it must be to hold *record*. @param {string} text @param {Group} record @param {Set<string>} days */
export const woven = (text, record, days) => {
  const { lines, last } = taken(text);
  const wanted = write(record, days).trimEnd().split("\n");
  return [...merged(lines, wanted).flatMap((line) => [...line.above, line.text + line.behind]), ...last, ""].join("\n");
};

/** @param {string} text */
const taken = (text) => {
  /** @type {Line[]} */ const lines = [];
  /** @type {string[]} */ let above = [];
  for (const whole of text.trimEnd().split("\n")) {
    if (/^\s*#/.test(whole) || (!whole && !lines.length)) above.push(whole);
    else {
      const said = /^(?:[^"#]|"(?:[^"\\]|\\.)*"|(?<!\s)#)*/.exec(whole)?.[0].trimEnd() ?? "";
      lines.push({ text: said, above, behind: whole.slice(said.length) });
      above = [];
    }
  }
  return { lines, last: above };
};

/** The old lines that stay, and new ones in place of the others. @param {Line[]} old @param {string[]} wanted @returns {Line[]} */
const merged = (old, wanted) => {
  /** @type {Line[]} */ const lines = [];
  let [from, to] = [0, 0];
  for (const [left, right] of [...common(old, wanted), [old.length, wanted.length]]) {
    lines.push(...replaced(old.slice(from, left), wanted.slice(to, right), old[left]));
    if (old[left]) lines.push(old[left]);
    [from, to] = [left + 1, right + 1];
  }
  return lines;
};

/** New lines for *gone* ones, with their comments; those that find no place stand above what comes *next*.
 * @param {Line[]} gone @param {string[]} come @param {Line | undefined} next */
const replaced = (gone, come, next) => {
  const lines = come.map((text, place) => ({ text, above: gone[place]?.above ?? [], behind: gone[place]?.behind ?? "" }));
  const homeless = gone.slice(come.length).flatMap((line) => [...line.above, ...(line.behind ? [line.behind.trim()] : [])]);
  if (next) next.above.unshift(...homeless);
  return lines;
};

/** The places of the lines that both have, in order (a longest common subsequence). @param {Line[]} old @param {string[]} wanted */
const common = (old, wanted) => {
  let start = 0;
  while (start < old.length && start < wanted.length && old[start].text === wanted[start]) start += 1;
  let end = 0;
  const most = Math.min(old.length, wanted.length) - start;
  while (end < most && old[old.length - 1 - end].text === wanted[wanted.length - 1 - end]) end += 1;
  const middle = between(old.slice(start, old.length - end).map((line) => line.text), wanted.slice(start, wanted.length - end));
  return [
    ...Array.from({ length: start }, (_, place) => [place, place]),
    ...middle.map(([left, right]) => [left + start, right + start]),
    ...Array.from({ length: end }, (_, place) => [old.length - end + place, wanted.length - end + place]),
  ];
};

/** @param {string[]} left @param {string[]} right */
const between = (left, right) => {
  const longest = Array.from({ length: left.length + 1 }, () => new Uint16Array(right.length + 1));
  for (let a = left.length - 1; a >= 0; a -= 1) {
    for (let b = right.length - 1; b >= 0; b -= 1) {
      longest[a][b] = left[a] === right[b] ? longest[a + 1][b + 1] + 1 : Math.max(longest[a + 1][b], longest[a][b + 1]);
    }
  }
  const pairs = [];
  for (let a = 0, b = 0; a < left.length && b < right.length; ) {
    if (left[a] === right[b]) pairs.push([a++, b++]);
    else if (longest[a + 1][b] >= longest[a][b + 1]) a += 1;
    else b += 1;
  }
  return pairs;
};
