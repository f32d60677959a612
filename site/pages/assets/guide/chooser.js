// @ts-check
/** The box in which the reader's commune is looked up by name. */

import { h } from "../journey/dom.js";
import { find, meant, title } from "./places.js";
import { load } from "./source.js";

/** @param {(place: import("./places.js").Place) => void} done @param {() => void} cancel */
export function chooser(done, cancel) {
  const status = h("p", { role: "status", class: "mc-hint" }, "Gõ tên xã, phường hoặc tỉnh, tên cũ cũng được.");
  const list = h("ul", { class: "mc-plain mc-found-places" });
  const input = /** @type {HTMLInputElement} */ (h("input", { type: "search", id: "noi-ban-song", autocomplete: "off", placeholder: "Ví dụ: kim ma, ha noi", input: () => void look() }));
  const look = async () => {
    try {
      const places = await load();
      render(list, status, places, input.value, done);
    } catch {
      status.textContent = "Chưa tải được danh sách. Hãy thử lại khi có mạng.";
    }
  };
  const box = h("div", { class: "mc-chooser", keydown: (event) => /** @type {KeyboardEvent} */ (event).key === "Escape" && cancel() },
    h("label", { for: "noi-ban-song" }, "Bạn sống ở đâu?"), input, status, list,
    h("p", {}, h("small", {}, "Chỉ lưu trên máy của bạn. "), h("button", { type: "button", class: "mc-link", click: cancel }, "Thôi")));
  void load().catch(() => undefined);
  requestAnimationFrame(() => input.focus());
  return box;
}

/** @param {HTMLElement} list @param {HTMLElement} status @param {import("./places.js").Place[]} places @param {string} query @param {(place: import("./places.js").Place) => void} done */
function render(list, status, places, query, done) {
  const found = find(places, query);
  list.replaceChildren(...found.map((place) => h("li", {}, option(place, query, done))));
  if (!query.trim()) status.textContent = "Gõ tên xã, phường hoặc tỉnh, tên cũ cũng được.";
  else status.textContent = found.length ? `${found.length} nơi gần nhất.` : "Không thấy nơi này. Hãy gõ tên tỉnh để chọn cả tỉnh.";
}

/** @param {import("./places.js").Place} place @param {string} query @param {(place: import("./places.js").Place) => void} done */
function option(place, query, done) {
  const old = meant(place, query);
  return h("button", { type: "button", click: () => done(place) }, title(place), old && h("small", {}, ` trước đây có ${old}`));
}
