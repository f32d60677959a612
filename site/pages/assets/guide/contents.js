// @ts-check
/** Beside a guide, where the screen is wide enough: its headings, to jump to. */

import { say } from "../js/say.js";

/** A heading in the page's own language alone. @param {Element} heading */
function named(heading) {
  const copy = /** @type {Element} */ (heading.cloneNode(true));
  copy.querySelectorAll(".mc-en").forEach((one) => one.remove());
  return (copy.textContent ?? "").trim();
}

/** @param {Element} heading */
function link(heading) {
  const item = document.createElement("li");
  const jump = item.appendChild(document.createElement("a"));
  jump.href = `#${heading.id}`;
  jump.textContent = named(heading);
  return item;
}

/** Put the list behind the title. It stands outside the column, so nothing moves. */
export function attachContents() {
  const title = document.querySelector(".mc-head");
  const headings = [...document.querySelectorAll(".mc-page h2[id]:not(.mc-unseen)")];
  if (!title || !headings.length) return;
  const list = document.createElement("nav");
  list.className = "mc-contents";
  list.setAttribute("aria-label", say("Trên trang này", "On this page"));
  list.appendChild(document.createElement("ul")).append(...headings.map(link));
  title.after(list);
}
