// @ts-check
/** The form of a record, made from its schema: one input for each value, a box for each part of a list. */

import { h } from "../journey/dom.js";
import { named } from "./changes.js";
import { input } from "./inputs.js";
import { isGroup } from "./writer.js";

/** @typedef {import("./writer.js").Value} Value */
/** @typedef {import("./writer.js").Group} Group */
/** @typedef {(string|number)[]} Path */
/** @typedef {{model: ReturnType<typeof import("./model.js").modelOf>, changed: () => void}} Desk */
/** One value, where it stands, and how it is set. @typedef {{node: Record<string, any>, value: Value | undefined, path: Path, isFixed: boolean, isRequired: boolean, set: (value: Value | undefined) => void}} Spot */

/** Keys that name the file: they are changed with git. */
const FIXED = new Set(["code", "field"]);
const FIX = "Không đổi ở đây: tên tệp và thư mục đi theo mục này.";
const TEXTS = new Set(["string", "integer", "number", "boolean"]);

/** @param {Desk} desk @param {Group} record which is changed in place */
export const form = (desk, record) => h("div", {}, ...group(desk, desk.model.schema, record, []));

/** @param {Path} path */
export const place = (path) => ["muc", ...path].join("-");

/** The fields of a group, and what can be added. @param {Desk} desk @param {Record<string, any>} node @param {Group} held @param {Path} path */
const group = (desk, node, held, path) => {
  const box = h("div", {});
  const draw = () => {
    const keys = Object.keys(node.properties).filter((key) => held[key] !== undefined || node.required?.includes(key));
    box.replaceChildren(...keys.map((key) => field(desk, spot(key))), adding());
  };
  /** @param {string} key @returns {Spot} */
  const spot = (key) => ({
    node: desk.model.resolve(node.properties[key], held[key]),
    value: held[key],
    path: [...path, key],
    isFixed: !path.length && FIXED.has(key),
    isRequired: Boolean(node.required?.includes(key)),
    set: (value) => {
      if (value === undefined) delete held[key];
      else held[key] = value;
      if (value === undefined) draw();
      desk.changed();
    },
  });
  const adding = () => {
    const free = Object.keys(node.properties).filter((key) => held[key] === undefined && !node.required?.includes(key));
    const select = h("select", { "aria-label": `Thêm mục vào ${named(path) || "bản ghi"}` }, h("option", { value: "" }, "Thêm mục… (add)"));
    for (const key of free) select.append(h("option", { value: key }, `${node.properties[key].description ?? key} (${key})`));
    select.addEventListener("change", () => {
      const key = /** @type {HTMLSelectElement} */ (select).value;
      held[key] = fresh(desk.model.resolve(node.properties[key]));
      draw();
      desk.changed();
      /** @type {HTMLElement | null} */ (box.querySelector(`[id="${place([...path, key])}"]`))?.focus();
    });
    return free.length ? h("div", { class: "mc-field mc-add" }, select) : h("span", {});
  };
  draw();
  return [h("p", { class: "mc-error", id: `${place(path)}-error` }), box];
};

/** A value that holds nothing yet. @param {Record<string, any>} node @returns {Value} */
const fresh = (node) => {
  if (node.type === "array") return node.items.type || node.items.anyOf ? [] : [{}];
  if (node.type === "boolean") return true;
  return node.type === "object" ? {} : node.enum ? node.enum[0] : "";
};

/** @param {Desk} desk @param {Spot} spot */
const field = (desk, spot) => {
  const item = spot.node.type === "array" ? desk.model.resolve(spot.node.items, spot.value) : null;
  if (item && !TEXTS.has(item.type)) return list(desk, spot, item);
  if (spot.node.type === "object") {
    const held = isGroup(spot.value ?? null) ? /** @type {Group} */ (spot.value) : {};
    if (spot.value === undefined) spot.set(held);
    return boxed(spot, summary(spot.node, spot.path), held, ...group(desk, spot.node, held, spot.path));
  }
  return single(spot, item);
};

/** @param {Spot} spot @param {Record<string, any> | null} item what each line of a list of texts is */
const single = (spot, item) => {
  const id = place(spot.path);
  const key = String(spot.path[spot.path.length - 1]);
  const element = input(spot, item);
  element.id = id;
  element.setAttribute("aria-describedby", `${id}-error`);
  const about = spot.node.description ?? key;
  const remove = spot.isFixed || spot.isRequired ? null : h("button", { type: "button", class: "mc-quiet", "aria-label": `Bỏ ${key}`, click: () => spot.set(undefined) }, "Bỏ");
  return h(
    "div",
    { class: "mc-field" },
    h("label", { for: id }, about, " ", h("code", { lang: "en" }, key)),
    spot.isFixed ? h("p", { class: "mc-hint" }, FIX) : null,
    item ? h("p", { class: "mc-hint" }, "Mỗi dòng một mục.") : null,
    h("p", { class: "mc-error", id: `${id}-error`, "aria-live": "polite" }),
    h("div", { class: "mc-row" }, element, remove),
  );
};

/** A list of groups. @param {Desk} desk @param {Spot} spot @param {Record<string, any>} item */
const list = (desk, spot, item) => {
  const held = /** @type {Value[]} */ (spot.value ?? []);
  const box = h("div", {});
  const draw = () => box.replaceChildren(...held.map(part), more);
  const more = h("button", { type: "button", class: "mc-quiet", click: () => { held.push({}); draw(); desk.changed(); openLast(); } }, `Thêm một mục vào ${spot.path[spot.path.length - 1]}`);
  const openLast = () => box.querySelector(":scope > details:last-of-type")?.setAttribute("open", "");
  /** @param {Value} one @param {number} at */
  const part = (one, at) => {
    const path = [...spot.path, at];
    const remove = h("button", { type: "button", class: "mc-quiet", click: () => { held.splice(at, 1); draw(); desk.changed(); } }, `Xóa mục ${at + 1} này`);
    return boxed({ ...spot, path }, `${at + 1}. ${glimpse(item, one)}`, one, ...group(desk, item, /** @type {Group} */ (one), path), remove);
  };
  if (spot.value === undefined) spot.set(held);
  draw();
  return h("fieldset", {}, h("legend", {}, spot.node.description ?? "", " ", h("code", { lang: "en" }, String(spot.path[spot.path.length - 1]))), h("p", { class: "mc-error", id: `${place(spot.path)}-error` }), box);
};

/** @param {Spot} spot @param {string} title @param {Value} held @param {...HTMLElement} children */
const boxed = (spot, title, held, ...children) =>
  h("details", { class: "mc-part", id: place(spot.path), open: isGroup(held) && !Object.keys(held).length }, h("summary", {}, title), ...children);

/** @param {Record<string, any>} node @param {Path} path */
const summary = (node, path) => `${node.description ?? ""} (${path[path.length - 1]})`;

/** The first plain values of a part, to tell it from its neighbours. @param {Record<string, any>} node @param {Value} part */
const glimpse = (node, part) => {
  const values = Object.entries(/** @type {Group} */ (part)).filter(([, value]) => typeof value !== "object");
  const told = values.map(([key, value]) => (node.properties[key]?.type === "integer" ? Number(value).toLocaleString("vi-VN") : String(value)));
  return told.join(" · ").slice(0, 90) || "mục mới";
};
