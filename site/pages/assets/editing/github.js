// @ts-check
/**
 * The repository on GitHub: one commit of one file on a branch of its own, then a pull request. The editor's token
 * lives in this closure only: it is never stored, and goes to nobody but GitHub.
 */

import { conflict, failed, gone, Refusal, unknown } from "./refusal.js";

/** @typedef {import("./here.js").Held} Held */

const API = "https://api.github.com";
const TRIES = 10;
const MAIN = "main";

/** @param {string} repository `owner/name` @param {string} code */
export const github = (repository, code) => {
  let token = "";
  /** @param {string} method @param {string} path @param {object} [body] */
  const call = async (method, path, body) => {
    const headers = { Accept: "application/vnd.github+json", "X-GitHub-Api-Version": "2022-11-28", ...(token ? { Authorization: `Bearer ${token}` } : {}) };
    const answer = await fetch(`${API}/repos/${path}`, { method, headers, body: body && JSON.stringify(body), cache: "no-store", referrerPolicy: "no-referrer" }).catch(() => {
      throw gone();
    });
    if (answer.ok) return answer.json();
    throw refusal(answer.status);
  };
  const head = async () => (await call("GET", `${repository}/git/ref/heads/${MAIN}`)).object.sha;
  /** @param {string} path @param {string} commit @returns {Promise<Held>} */
  const file = async (path, commit) => {
    const told = await call("GET", `${repository}/contents/${path}?ref=${commit}`);
    return { path, text: decoded(told.content), version: told.sha };
  };
  /** The repository to which this editor may write: this one, or a fork of the editor's own. @param {string} commit */
  const writable = async (commit) => {
    if ((await call("GET", repository)).permissions?.push) return repository;
    const fork = (await call("POST", `${repository}/forks`, { default_branch_only: true })).full_name;
    for (let left = TRIES; left; left -= 1) {
      if (await call("POST", `${fork}/merge-upstream`, { branch: MAIN }).then(() => call("GET", `${fork}/git/commits/${commit}`)).catch(() => null)) return fork;
      await new Promise((later) => setTimeout(later, 1000));
    }
    throw failed("GitHub chưa tạo xong bản sao của kho.");
  };
  return {
    needsToken: true,
    /** @param {string} said */
    identify: (said) => {
      token = said;
    },
    open: async () => file(await pathOf(code), await head()),
    /** @param {Held} held @param {string} text @param {{title: string, reason: string}} said */
    propose: async (held, text, { title, reason }) => {
      const base = await head();
      if ((await file(held.path, base)).version !== held.version) throw conflict();
      const target = await writable(base);
      const branch = `sua/${code}-${Date.now().toString(36)}`;
      await call("POST", `${target}/git/refs`, { ref: `refs/heads/${branch}`, sha: base });
      await call("PUT", `${target}/contents/${held.path}`, { message: `${title}\n\n${reason}`, content: encoded(text), sha: held.version, branch });
      const request = await call("POST", `${repository}/pulls`, { title, body: reason, base: MAIN, head: `${target.split("/")[0]}:${branch}`, maintainer_can_modify: true });
      return { url: request.html_url, name: `#${request.number}` };
    },
  };
};

/** Where the file lies: its folder is the record's field. @param {string} code */
const pathOf = async (code) => {
  const answer = await fetch(`/api/v1/procedures/${encodeURIComponent(code)}.json`).catch(() => {
    throw gone();
  });
  if (!answer.ok) throw unknown(code);
  return `catalog/procedures/${(await answer.json()).field?.slug ?? "khac"}/${code}.yaml`;
};

/** @param {number} status */
const refusal = (status) => {
  if (status === 401) return new Refusal("token", "GitHub không nhận mã truy cập này.", "Tạo mã mới có quyền Contents và Pull requests (ghi), rồi dán lại.");
  if (status === 403 || status === 429) return new Refusal("limit", "GitHub từ chối: mã không đủ quyền, hoặc đã hỏi quá nhiều.", "Kiểm tra quyền của mã truy cập, hoặc thử lại sau một giờ.");
  if (status === 404) return new Refusal("unknown", "GitHub không thấy kho hoặc tệp này.", "Kiểm tra quyền của mã truy cập; trang có thể mới hơn kho.");
  if (status === 409 || status === 422) return conflict();
  return failed(`GitHub trả lời ${status}.`);
};

/** @param {string} content */
const decoded = (content) => new TextDecoder().decode(Uint8Array.from(atob(content.replace(/\s/g, "")), (sign) => sign.charCodeAt(0)));

/** @param {string} text */
const encoded = (text) => btoa(Array.from(new TextEncoder().encode(text), (byte) => String.fromCharCode(byte)).join(""));
