// @ts-check
/** The page for times without a network: says what is kept on the device, saves the package and deletes it. */

import { say } from "../js/say.js";
import { forget, save, saved, visited } from "./pack.js";

const $ = (/** @type {string} */ selector) => /** @type {HTMLElement} */ (document.querySelector(selector));
const status = $("[data-pack-status]");
const progress = /** @type {HTMLProgressElement} */ ($("[data-pack-progress]"));
const keeping = /** @type {HTMLButtonElement} */ ($("[data-pack-save]"));
const deleting = $("[data-pack-delete]");

const addresses = () =>
  [.../** @type {NodeListOf<HTMLAnchorElement>} */ (document.querySelectorAll("[data-pack-list] a"))].map((link) => link.href);

/** @param {number} bytes */
const size = (bytes) => `${(bytes / 1e6).toLocaleString(say("vi", "en"), { maximumFractionDigits: 1 })} MB`;

async function show() {
  const { pages, bytes } = await saved();
  deleting.hidden = pages === 0;
  keeping.textContent = pages ? say("Cập nhật gói", "Renew them") : say("Lưu gói vào máy", "Save them");
  if (pages) status.textContent = say(`Đã lưu ${pages} thủ tục, ${size(bytes)}.`, `${pages} guides are saved, ${size(bytes)}.`);
}

keeping.addEventListener("click", async () => {
  keeping.disabled = true;
  progress.hidden = false;
  status.textContent = say("Đang lưu…", "Saving…");
  try {
    await save(addresses(), (done) => (progress.value = done));
    await show();
  } catch (error) {
    const isFull = error instanceof DOMException && error.name === "QuotaExceededError";
    status.textContent = isFull
      ? say("Bộ nhớ của máy đã đầy. Hãy xóa bớt rồi thử lại.", "The device is full. Delete something and try again.")
      : say("Chưa lưu hết được. Hãy xem lại mạng rồi bấm lưu lần nữa.", "Not everything was saved. Check your network and save again.");
  } finally {
    keeping.disabled = false;
    progress.hidden = true;
  }
});

deleting.addEventListener("click", async () => {
  await forget();
  status.textContent = say("Đã xóa gói khỏi máy.", "They are deleted.");
  keeping.focus();
  await show();
});

async function listVisited() {
  const list = $("[data-visited-list]");
  for (const { title, url } of await visited()) {
    const link = Object.assign(document.createElement("a"), { href: url });
    link.append(Object.assign(document.createElement("span"), { textContent: title }));
    const item = document.createElement("li");
    item.append(link);
    list.append(item);
  }
  $("[data-visited]").hidden = list.childElementCount === 0;
}

async function start() {
  await show();
  $("[data-pack]").hidden = !("serviceWorker" in navigator);
  await listVisited();
}

$("#khong-co").hidden = !new URLSearchParams(location.search).has("trang");
start().catch(() => {
  $("[data-pack]").hidden = false;
  keeping.hidden = true;
  status.textContent = say("Trình duyệt này không cho trang lưu gì vào máy.", "This browser does not let the page save anything.");
});
