/** Small ways to build and find elements; text is always set as text, never as markup. */

import { isEnglish, say } from "../js/say.js";

/** @param {string} selector @returns {HTMLElement} */
export const find = (selector) => {
  const element = document.querySelector(selector);
  if (!(element instanceof HTMLElement)) throw new Error(`no element ${selector}`);
  return element;
};

/**
 * Make an element: `h("a", {href: "/"}, "Trang chủ")`. Nullish and false children are left out.
 * @param {string} tag
 * @param {Record<string, string | boolean | EventListener>} [attributes]
 * @param {...(Node | string | null | undefined | false)} children
 */
export const h = (tag, attributes = {}, ...children) => {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === "function") element.addEventListener(name, value);
    else if (value === true) element.setAttribute(name, "");
    else if (value !== false) element.setAttribute(name, value);
  }
  element.append(...children.filter((child) => child !== null && child !== undefined && child !== false));
  return element;
};

/** Vietnamese with English beside it; on English pages English alone. @param {string} vi @param {string} en */
export const bilingual = (vi, en) => (isEnglish ? h("span", {}, en) : h("span", {}, vi, " ", h("span", { lang: "en", class: "mc-en" }, en)));

/** What offices and records say, which is Vietnamese on every page. @param {string} text */
export const native = (text) => h("span", isEnglish ? { lang: "vi" } : {}, text);

/** Put *children* in the live region *target* and show it. @param {HTMLElement} target @param {...(Node | string)} children */
export const show = (target, ...children) => {
  target.replaceChildren(...children);
  target.hidden = false;
};

const LOCALE = say("vi-VN", "en-GB");
const dong = new Intl.NumberFormat(LOCALE);
const dateTime = new Intl.DateTimeFormat(LOCALE, { day: "2-digit", month: say("2-digit", "long"), year: "numeric", hour: "2-digit", minute: "2-digit", timeZone: "Asia/Ho_Chi_Minh" });
const dateOnly = new Intl.DateTimeFormat(LOCALE, { dateStyle: "full", timeZone: "Asia/Ho_Chi_Minh" });

/** @param {number} amount whole đồng */
export const money = (amount) => `${dong.format(amount)} ${say("đ", "VND")}`;
/** @param {string} iso */
export const moment = (iso) => dateTime.format(new Date(iso));
/** @param {string} iso */
export const day = (iso) => dateOnly.format(new Date(iso));

/** What stands behind `#`: it never leaves the device. */
export const fragment = () => new URLSearchParams(location.hash.slice(1));
