/** Send one file: check it here first, ask for a place, then post it there with its progress. */

import { say } from "../js/say.js";
import { call, Problem } from "./api.js";

const KINDS = /** @type {Record<string, string>} */ ({ "application/pdf": "PDF", "image/jpeg": "JPG", "image/png": "PNG" });
const MAX = 10 * 1024 * 1024;
export const ACCEPT = Object.keys(KINDS).join(",");
export const HINT = say("PDF, JPG hoặc PNG, lớn nhất 10 MB.", "PDF, JPG or PNG, at most 10 MB.");

/** @param {number} bytes */
export const size = (bytes) =>
  bytes < 1024 * 1024 ? `${Math.max(1, Math.round(bytes / 1024))} KB` : `${(bytes / 1024 / 1024).toFixed(1).replace(".", say(",", "."))} MB`;

/** What speaks against the file, before anything is sent; empty if nothing does. @param {File} file */
export const complaint = (file) => {
  if (!KINDS[file.type]) return say(`“${file.name}” không phải PDF, JPG hay PNG. Hãy chụp ảnh hoặc lưu thành PDF.`, `“${file.name}” is no PDF, JPG or PNG. Take a photo or save it as PDF.`);
  if (file.size > MAX) return say(`“${file.name}” nặng ${size(file.size)}, quá 10 MB. Hãy chụp lại nhỏ hơn hoặc chia làm nhiều tệp.`, `“${file.name}” has ${size(file.size)}, more than 10 MB. Make it smaller or split it.`);
  return file.size === 0 ? say(`“${file.name}” là tệp rỗng.`, `“${file.name}” is empty.`) : "";
};

/** @param {File} file */
const sha256 = async (file) => {
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", await file.arrayBuffer()));
  return [...digest].map((byte) => byte.toString(16).padStart(2, "0")).join("");
};

/** Only XMLHttpRequest tells how far it is. @param {string} url @param {FormData} form @param {(share: number) => void} progress */
const post = (url, form, progress) => new Promise((resolve, reject) => {
  const request = new XMLHttpRequest();
  const lost = () => reject(new Problem({ detail: "Chưa gửi được tệp. Hãy kiểm tra mạng rồi thử lại.", detail_en: "The file was not sent. Check your network and try again." }, request.status));
  request.upload.addEventListener("progress", (event) => event.lengthComputable && progress(event.loaded / event.total));
  request.addEventListener("load", () => (request.status < 300 ? resolve(undefined) : lost()));
  request.addEventListener("error", lost);
  request.open("POST", url);
  request.send(form);
});

/** @param {{code: string, token: string}} dossier @param {number} paper 0 for another @param {File} file @param {(share: number) => void} progress */
export const upload = async ({ code, token }, paper, file, progress) => {
  const said = { paper, name: file.name.normalize("NFC").slice(-200), kind: file.type, size: file.size, sha256: await sha256(file) };
  const place = await call(`/dossiers/${encodeURIComponent(code)}/files`, { method: "POST", token, body: JSON.stringify(said) });
  const form = new FormData();
  for (const [name, value] of Object.entries(place.fields)) form.append(name, /** @type {string} */ (value));
  form.append("file", file);
  await post(place.url, form, progress);
};
