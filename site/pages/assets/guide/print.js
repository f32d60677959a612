// @ts-check
/** The page on paper: everything opened, and a QR code that leads back. */

import { h } from "../journey/dom.js";
import { say } from "../js/say.js";

const SVG = "http://www.w3.org/2000/svg";
const QUIET = 4;

/** @param {string | undefined} dots */
export function attachPrint(dots) {
  /** @type {HTMLDetailsElement[]} */ let opened = [];
  addEventListener("beforeprint", () => {
    opened = [...document.querySelectorAll("details")].filter((one) => !one.open && !one.classList.contains("mc-tool"));
    for (const one of opened) one.open = true;
  });
  addEventListener("afterprint", () => opened.forEach((one) => (one.open = false)));
  document.querySelector("[data-print]")?.addEventListener("click", () => print());
  const place = document.querySelector("[data-qr]");
  if (!(place instanceof HTMLElement) || !dots) return;
  place.replaceChildren(picture(dots), h("p", {}, say("Quét mã để mở lại trang này: ", "Scan to open this page again: "), document.querySelector("link[rel=canonical]")?.getAttribute("href") ?? location.href));
  place.hidden = false;
}

/** "29:1fd7…": how many dots a side has, and the dots row by row as hexadecimal digits. @param {string} dots */
function picture(dots) {
  const [side, digits] = dots.split(":");
  const size = Number(side);
  const bits = [...digits].map((digit) => parseInt(digit, 16).toString(2).padStart(4, "0")).join("").slice(-size * size);
  const path = [...bits].map((bit, index) => (bit === "1" ? `M${(index % size) + QUIET} ${Math.floor(index / size) + QUIET}h1v1h-1z` : "")).join("");
  const svg = document.createElementNS(SVG, "svg");
  const shape = document.createElementNS(SVG, "path");
  shape.setAttribute("d", path);
  svg.setAttribute("viewBox", `0 0 ${size + 2 * QUIET} ${size + 2 * QUIET}`);
  svg.setAttribute("role", "img");
  svg.setAttribute("aria-label", say("Mã QR của trang này", "QR code of this page"));
  svg.append(shape);
  return svg;
}
