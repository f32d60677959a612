// @ts-check
/** One input for one value; what was typed is kept as it is, so that the rules can say what is wrong with it. */

import { h } from "../journey/dom.js";

/** @typedef {import("./form.js").Spot} Spot */

const LONG = 70;

/** @param {Spot} spot @param {Record<string, any> | null} item @returns {HTMLElement} */
export const input = (spot, item) => {
  if (item) return lines(spot);
  if (spot.node.type === "boolean") return truth(spot);
  if (spot.node.enum) return choice(spot);
  const isNumber = spot.node.type === "integer" || spot.node.type === "number";
  const value = spot.value === undefined ? "" : String(spot.value);
  const isLong = value.length > LONG || spot.node.maxLength > 1000;
  const element = isNumber || !isLong ? h("input", { type: spot.node.format === "date" ? "date" : "text" }) : h("textarea", { rows: String(Math.ceil(value.length / LONG) || 1) });
  if (isNumber) element.setAttribute("inputmode", "numeric");
  if (spot.isFixed) element.setAttribute("readonly", "");
  if (spot.node.choices) offer(element, spot.node.choices);
  return typed(element, value, (said) => spot.set(isNumber && /^\d+([.]\d+)?$/.test(said) && !/\.\d{3}$/.test(said) ? Number(said) : said));
};

/** @param {Spot} spot */
const lines = (spot) => {
  const held = /** @type {string[]} */ (spot.value ?? []);
  const element = h("textarea", { rows: String(Math.max(2, held.length)) });
  return typed(element, held.join("\n"), (said) => spot.set(said.split("\n").map((line) => line.trim()).filter(Boolean)));
};

/** @param {Spot} spot */
const choice = (spot) => {
  const meanings = spot.node.enumDescriptions ?? spot.node.enum;
  const options = spot.node.enum.map((/** @type {string} */ one, /** @type {number} */ at) => h("option", { value: one, selected: one === spot.value }, meanings[at]));
  const element = h("select", {}, ...(spot.value === undefined ? [h("option", { value: "" }, "Hãy chọn")] : []), ...options);
  element.addEventListener("change", () => spot.set(/** @type {HTMLSelectElement} */ (element).value));
  return element;
};

/** @param {Spot} spot */
const truth = (spot) => {
  const element = h("select", {}, h("option", { value: "true", selected: spot.value === true }, "có"), h("option", { value: "false", selected: spot.value === false }, "không"));
  element.addEventListener("change", () => spot.set(/** @type {HTMLSelectElement} */ (element).value === "true"));
  return element;
};

/** @param {HTMLElement} element @param {string} value @param {(said: string) => void} set */
const typed = (element, value, set) => {
  const field = /** @type {HTMLInputElement} */ (element);
  field.value = value;
  field.addEventListener("input", () => set(field.value.trim()));
  return element;
};

/** Names of the vocabulary are fetched when the first of such fields is entered. @param {HTMLElement} element @param {string} kind */
const offer = (element, kind) => {
  element.setAttribute("list", `sua-${kind}`);
  element.addEventListener("focus", () => void fill(kind), { once: true });
};

/** @param {string} kind */
const fill = async (kind) => {
  if (document.getElementById(`sua-${kind}`)) return;
  const list = h("datalist", { id: `sua-${kind}` });
  document.body.append(list);
  const answer = await fetch("/sua/tu-vung.json").catch(() => null);
  if (!answer?.ok) return; // names can be typed as well
  const known = await answer.json();
  list.append(...Object.entries(known[kind]).map(([key, name]) => h("option", { value: key }, String(name))));
};
