// @ts-check
/** The box in which the reader's commune is looked up by name. */

import { h } from "../journey/dom.js";
import { say } from "../js/say.js";
import { find, meant, title } from "./places.js";
import { load } from "./source.js";

const HINT = say("Gõ tên xã, phường hoặc tỉnh, tên cũ cũng được.", "Type a commune, ward or province; former names work too.");

/** @param {(place: import("./places.js").Place) => void} done @param {() => void} cancel */
export function chooser(done, cancel) {
  const status = h("p", { role: "status", class: "mc-hint" }, HINT);
  const list = h("ul", { class: "mc-plain mc-found-places" });
  const input = /** @type {HTMLInputElement} */ (h("input", { type: "search", id: "noi-ban-song", autocomplete: "off", placeholder: say("Ví dụ: kim ma, ha noi", "For example: kim ma, ha noi"), input: () => void look() }));
  const look = async () => {
    try {
      const places = await load();
      render(list, status, places, input.value, done);
    } catch {
      status.textContent = say("Chưa tải được danh sách. Hãy thử lại khi có mạng.", "The list could not be loaded. Try again when you are online.");
    }
  };
  const box = h("div", { class: "mc-chooser", keydown: (event) => /** @type {KeyboardEvent} */ (event).key === "Escape" && cancel() },
    h("label", { for: "noi-ban-song" }, say("Bạn sống ở đâu?", "Where do you live?")), input, status, list,
    h("p", {}, h("small", {}, say("Chỉ lưu trên máy của bạn. ", "Kept on your device only. ")), h("button", { type: "button", class: "mc-link", click: cancel }, say("Thôi", "Cancel"))));
  void load().catch(() => undefined);
  requestAnimationFrame(() => input.focus());
  return box;
}

/** @param {HTMLElement} list @param {HTMLElement} status @param {import("./places.js").Place[]} places @param {string} query @param {(place: import("./places.js").Place) => void} done */
function render(list, status, places, query, done) {
  const found = find(places, query);
  list.replaceChildren(...found.map((place) => h("li", {}, option(place, query, done))));
  if (!query.trim()) status.textContent = HINT;
  else status.textContent = found.length ? say(`${found.length} nơi gần nhất.`, `The ${found.length} nearest.`) : say("Không thấy nơi này. Hãy gõ tên tỉnh để chọn cả tỉnh.", "Not found. Type the province to choose all of it.");
}

/** @param {import("./places.js").Place} place @param {string} query @param {(place: import("./places.js").Place) => void} done */
function option(place, query, done) {
  const old = meant(place, query);
  return h("button", { type: "button", click: () => done(place) }, title(place), old && h("small", {}, say(` trước đây có ${old}`, ` formerly ${old}`)));
}
