// @ts-check
/** What the schema says: the kind of each value, the order of keys, what is left out, and what does not fit. */

import { isGroup } from "./writer.js";

/** @typedef {import("./writer.js").Value} Value */
/** @typedef {import("./writer.js").Group} Group */
/** @typedef {{path: (string|number)[], message: string, remedy: string, severity?: string, rule?: string}} Fault */
/** @typedef {Record<string, any>} Node a part of a JSON Schema */

/** @param {Node} schema */
export const modelOf = (schema) => ({
  schema,
  days: new Set(daysIn(schema)),
  /** @param {Node} node @param {Value} [value] */
  resolve: (node, value) => resolved(schema, node, value),
  /** As it is written: keys in order, nothing that is empty or usual. @param {Group} record @returns {Group} */
  tidy: (record) => /** @type {Group} */ (tidy(schema, schema, record)),
  /** @param {Value} record @returns {Fault[]} */
  faults: (record) => [...faults(schema, schema, record, [])],
});

/** The names of the keys that hold a date. @param {Node} node @returns {string[]} */
const daysIn = (node) =>
  Object.entries(node).flatMap(([key, inner]) => {
    if (typeof inner !== "object" || inner === null) return [];
    return [...(inner.format === "date" ? [key] : []), ...daysIn(inner)];
  });

/** A node without references and choices: of a choice, the branch that *value* is of.
 * @param {Node} schema @param {Node} node @param {Value} [value] @returns {Node} */
const resolved = (schema, node, value) => {
  if (node.$ref?.startsWith("#/$defs/")) return { ...schema.$defs[node.$ref.slice(8)], ...node, $ref: undefined };
  if (!node.anyOf) return node;
  const offered = node.anyOf.find((/** @type {Node} */ one) => one.$ref?.includes("vocabulary"));
  const branches = node.anyOf.filter((/** @type {Node} */ one) => one !== offered).map((/** @type {Node} */ one) => resolved(schema, one));
  const meant = branches.find((/** @type {Node} */ one) => (one.type === "array") === Array.isArray(value)) ?? branches[0];
  const branch = meant.type === "integer" && branches.length > 1 ? branches[branches.length - 1] : meant;
  return { ...branch, ...node, anyOf: undefined, choices: offered?.$ref.split("/").pop() };
};

/** @param {Node} schema @param {Node} given @param {Value} value @returns {Value | undefined} */
const tidy = (schema, given, value) => {
  const node = resolved(schema, given, value);
  if (Array.isArray(value)) return value.map((item) => tidy(schema, node.items ?? {}, item)).filter((item) => item !== undefined);
  if (!isGroup(value)) return value === "" ? undefined : value;
  const keys = [...Object.keys(node.properties ?? {}), ...Object.keys(value)];
  const pairs = [...new Set(keys)].map((key) => {
    const part = node.properties?.[key] ?? {};
    return [key, value[key] === undefined ? undefined : tidy(schema, part, value[key]), part.default];
  });
  return Object.fromEntries(pairs.filter(([, inner, usual]) => inner !== undefined && !isSame(inner, usual) && !isEmpty(inner)));
};

/** @param {Value} value */
const isEmpty = (value) => (Array.isArray(value) ? !value.length : isGroup(value) && !Object.keys(value).length);

/** @param {unknown} left @param {unknown} right */
export const isSame = (left, right) => JSON.stringify(left) === JSON.stringify(right);

/** @param {Node} schema @param {Node} given @param {Value} value @param {(string|number)[]} path @returns {Generator<Fault>} */
function* faults(schema, given, value, path) {
  const node = resolved(schema, given, value);
  const name = [...path].reverse().find((step) => typeof step === "string") ?? "bản ghi";
  const wrong = complaint(node, value, String(name));
  if (wrong) yield { path, message: wrong[0], remedy: wrong[1] };
  else if (Array.isArray(value)) for (const [place, item] of value.entries()) yield* faults(schema, node.items, item, [...path, place]);
  else if (isGroup(value)) yield* inside(schema, node, value, path);
}

/** @param {Node} schema @param {Node} node @param {Group} value @param {(string|number)[]} path @returns {Generator<Fault>} */
function* inside(schema, node, value, path) {
  for (const key of node.required ?? []) {
    if (value[key] === undefined) yield { path: [...path, key], message: `Thiếu mục “${key}”.`, remedy: `Ghi ${node.properties[key].description ?? key}.` };
  }
  const told = (node.oneOf ?? []).filter((/** @type {Node} */ one) => one.required.every((/** @type {string} */ key) => value[key] !== undefined));
  if (node.oneOf && told.length !== 1) {
    const names = node.oneOf.map((/** @type {Node} */ one) => one.required[0]).join(", ");
    yield { path, message: `Phải có đúng một trong các mục: ${names}.`, remedy: told.length ? "Giữ một mục, xóa mục kia." : "Thêm một mục." };
  }
  for (const [key, item] of Object.entries(value)) {
    if (node.properties[key]) yield* faults(schema, node.properties[key], item, [...path, key]);
    else yield { path, message: `Không có mục “${key}”.`, remedy: `Các mục dùng được: ${Object.keys(node.properties).join(", ")}.` };
  }
}

const KINDS = /** @type {Record<string, string>} */ ({ string: "chữ", integer: "số nguyên", number: "số", boolean: "có hoặc không", array: "danh sách", object: "nhóm mục" });

/** @param {Node} node @param {Value} value @param {string} name @returns {[string, string] | undefined} */
const complaint = (node, value, name) => {
  const shown = typeof value === "object" ? "" : ` (${value})`;
  if (!isOf(node.type, value)) {
    const digits = String(value).replace(/\D/g, "");
    const isNumber = node.type === "integer" || node.type === "number";
    return [`“${name}” phải là ${KINDS[node.type]}, không phải${shown || " như vậy"}.`, isNumber ? `Viết lại: ${digits || 1}. Chỉ chữ số, không dấu chấm, không đơn vị.` : "Viết lại."];
  }
  if (node.enum && !node.enum.includes(value)) return [`“${name}” không nhận giá trị “${value}”.`, `Dùng một trong: ${node.enum.join(", ")}.`];
  if (typeof value === "string") return complaintOfText(node, value, name);
  if (value !== null && (value < node.minimum || value > node.maximum)) {
    return [`“${name}” là ${value}; được phép từ ${node.minimum ?? "…"} đến ${node.maximum ?? "…"}.`, "Kiểm tra lại con số."];
  }
  return undefined;
};

/** @param {Node} node @param {string} value @param {string} name @returns {[string, string] | undefined} */
const complaintOfText = (node, value, name) => {
  if (value.length < (node.minLength ?? 0)) return [`“${name}” để trống.`, "Ghi nội dung, hoặc bỏ cả mục nếu chưa biết."];
  if (value.length > (node.maxLength ?? Infinity)) return [`“${name}” dài ${value.length} ký tự, tối đa ${node.maxLength}.`, "Rút ngắn: chỉ ghi dữ kiện."];
  if (node.pattern && !new RegExp(node.pattern, "u").test(value)) return [`“${name}” có giá trị “${value}” không đúng dạng.`, `Viết theo mẫu: ${node.examples?.[0] ?? node.pattern}`];
  if (node.format === "date" && !isDay(value)) return [`“${name}” có giá trị “${value}” không phải là một ngày.`, "Viết năm-tháng-ngày, ví dụ 2026-07-01."];
  return undefined;
};

/** @param {string} value */
const isDay = (value) => /^\d{4}-\d\d-\d\d$/.test(value) && !Number.isNaN(Date.parse(value)) && new Date(value).toISOString().startsWith(value);

/** @param {string | undefined} type @param {Value} value */
const isOf = (type, value) => {
  if (type === "array") return Array.isArray(value);
  if (type === "object") return isGroup(value);
  if (type === "integer") return Number.isInteger(value);
  return type === undefined || typeof value === type;
};
