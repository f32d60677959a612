// @ts-check
/** What the reader chose, for every part of the page; the address carries it, so that it can be shared. */

import { today } from "./days.js";

/** @typedef {{day: string, channel: string, pile: string, said: Record<string, boolean>, place: import("./places.js").Place | null}} Choices */

/** @type {Choices} */
export const choices = { day: today(), channel: "", pile: "", said: {}, place: null };
/** @type {((choices: Choices) => void)[]} */
const listeners = [];

/** Call *listener* now and after every change. @param {(choices: Choices) => void} listener */
export const follow = (listener) => {
  listeners.push(listener);
  listener(choices);
};

/** @param {Partial<Choices>} part */
export const choose = (part) => {
  Object.assign(choices, part);
  for (const listener of listeners) listener(choices);
};

/** @param {string} name */
export const asked = (name) => new URLSearchParams(location.search).get(name) ?? "";

/** Change the address; an empty value leaves it. Parameters of others stay. @param {Record<string, string>} values */
export const remember = (values) => {
  const query = new URLSearchParams(location.search);
  for (const [name, value] of Object.entries(values)) {
    if (value) query.set(name, value);
    else query.delete(name);
  }
  const text = query.toString();
  history.replaceState(history.state, "", `${location.pathname}${text ? `?${text}` : ""}${location.hash}`);
};

/** What is kept on this device; blocked or full storage keeps nothing and is no error. */
export const device = {
  /** @param {string} name @returns {any} */
  read(name) {
    try {
      return JSON.parse(localStorage.getItem(`motcua:${name}`) ?? "null");
    } catch {
      return null;
    }
  },
  /** @param {string} name @param {unknown} value nothing forgets it */
  keep(name, value) {
    try {
      if (value === null) localStorage.removeItem(`motcua:${name}`);
      else localStorage.setItem(`motcua:${name}`, JSON.stringify(value));
    } catch {
      // The page works without it.
    }
  },
};
