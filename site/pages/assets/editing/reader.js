// @ts-check
/**
 * The text of a file -> its record. It reads the one shape that `motcua fmt` writes and no other: whoever calls it
 * writes the record again and compares, so that a file of another shape is noticed and left alone.
 */

/** @typedef {import("./writer.js").Value} Value */
/** @typedef {{depth: number, text: string}} Line */

const KEY = /^([A-Za-z_]\w*):(?: (.*))?$/;
const STRING = /"(?:[^"\\]|\\.)*"/y;
const FLOW_PLAIN = /[^,[\]{}"]+/y;
const FLOW_KEY = /(\w+): ?/y;

/** @param {string[]} texts the file's lines, without comments @returns {{[key: string]: Value}} */
export const read = (texts) => {
  const lines = texts.filter((one) => one.trim()).map((one) => ({ depth: one.search(/\S/), text: one.trim() }));
  return /** @type {{[key: string]: Value}} */ (block(lines));
};

/** A group or a list that fills its lines. @param {Line[]} lines @returns {Value} */
const block = (lines) => {
  if (!lines.length) throw new SyntaxError("nothing");
  const parts = heads(lines);
  if (lines[0].text.startsWith("- ")) return parts.map(item);
  return Object.fromEntries(parts.map(entry));
};

/** The lines of each key or item. @param {Line[]} lines */
const heads = (lines) => {
  /** @type {Line[][]} */ const parts = [];
  for (const line of lines) {
    if (line.depth === lines[0].depth) parts.push([line]);
    else parts[parts.length - 1].push(line);
  }
  return parts;
};

/** @param {Line[]} part @returns {Value} */
const item = ([head, ...rest]) => {
  const first = { depth: head.depth + 2, text: head.text.slice(2) };
  return KEY.test(first.text) ? block([first, ...rest]) : scalar([first, ...rest]);
};

/** @param {Line[]} part @returns {[string, Value]} */
const entry = ([head, ...rest]) => {
  const found = KEY.exec(head.text);
  if (!found) throw new SyntaxError(head.text);
  return [found[1], found[2] === undefined ? block(rest) : scalar([{ depth: 0, text: found[2] }, ...rest])];
};

/** A value of one line, or a plain text of several. @param {Line[]} lines @returns {Value} */
const scalar = (lines) => {
  const text = lines.map((line) => line.text).join(" ");
  if (!/^["[{]/.test(text)) return plain(text);
  const cursor = { text, at: 0 };
  const value = flow(cursor);
  if (cursor.at !== text.length) throw new SyntaxError(text);
  return value;
};

/** @param {string} text @returns {Value} */
const plain = (text) => {
  if (text === "true" || text === "false") return text === "true";
  return /^\d+(\.\d+)?$/.test(text) ? Number(text) : text;
};

/** @param {{text: string, at: number}} cursor @returns {Value} */
const flow = (cursor) => {
  const sign = cursor.text[cursor.at];
  if (sign === "[") return [...inside(cursor, "]", () => flow(cursor))];
  if (sign === "{") return Object.fromEntries(inside(cursor, "}", () => [take(cursor, FLOW_KEY)[1], flow(cursor)]));
  if (sign === '"') return JSON.parse(take(cursor, STRING)[0]);
  return plain(take(cursor, FLOW_PLAIN)[0]);
};

/** @template Part @param {{text: string, at: number}} cursor @param {string} end @param {() => Part} part */
function* inside(cursor, end, part) {
  cursor.at += 1;
  while (cursor.text[cursor.at] !== end) {
    yield part();
    if (cursor.text.startsWith(", ", cursor.at)) cursor.at += 2;
    else if (cursor.text[cursor.at] !== end) throw new SyntaxError(cursor.text);
  }
  cursor.at += 1;
}

/** @param {{text: string, at: number}} cursor @param {RegExp} what */
const take = (cursor, what) => {
  what.lastIndex = cursor.at;
  const found = what.exec(cursor.text);
  if (!found) throw new SyntaxError(cursor.text);
  cursor.at = what.lastIndex;
  return found;
};
