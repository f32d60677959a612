/** Logging in, and the dossiers of who is logged in. The session is a cookie that no script can read. */

import { call, Problem } from "./api.js";
import { find, h, moment, show } from "./dom.js";
import { STATUSES } from "./statuses.js";

const output = find("#mine");
const NOT_LOGGED_IN = 401;

/** @param {() => Promise<void>} act */
const tried = (act) => async () => {
  try {
    await act();
  } catch (problem) {
    if (!(problem instanceof Problem)) throw problem;
    failed(problem);
  }
};

const login = async () => {
  const { url } = await call("/login", { method: "POST" });
  location.assign(url);
};

const leave = async () => {
  await call("/session", { method: "DELETE" });
  invite();
};

/** @param {string} vi @param {string} en @param {() => Promise<void>} act @param {string} id */
const button = (vi, en, act, id) =>
  h("p", { class: "mc-actions" }, h("button", { type: "button", class: "md-button md-button--primary", id, click: tried(act) }, `${vi} · `, h("span", { lang: "en" }, en)));

const invite = () =>
  show(output, h("p", {}, "Đăng nhập bằng tài khoản định danh. Trang này chỉ dùng số định danh và họ tên của bạn để tìm hồ sơ, và không lưu lại."), button("Đăng nhập", "Log in", login, "login"));

/** @param {Problem} problem */
const failed = (problem) =>
  show(output, h("div", { class: "mc-summary", role: "alert" }, h("p", {}, problem.message), problem.english && h("p", { lang: "en", class: "mc-en" }, problem.english)),
    button("Đăng nhập lại", "Log in again", login, "login"));

/** @param {any} dossier */
const line = ({ code, token, title, status, submitted_at: at }) =>
  h("li", {}, h("a", { href: `/ho-so/#ma=${encodeURIComponent(code)}&khoa=${encodeURIComponent(token)}` }, h("strong", { class: "mc-code" }, code)), ` ${title} `,
    h("span", { class: "mc-note" }, `${STATUSES[status].vi} · nộp ${moment(at)}`));

const list = async () => {
  const { dossiers } = await call("/me/dossiers");
  show(output, dossiers.length > 0 ? h("ul", { id: "my-dossiers" }, ...dossiers.map(line)) : h("p", {}, "Chưa có hồ sơ nào nộp với số định danh và họ tên của bạn."),
    button("Đăng xuất", "Log out", leave, "leave"));
};

/** The issuer has sent the browser back: what it says is handed on, and leaves the address. */
const returned = async (/** @type {URLSearchParams} */ given) => {
  history.replaceState(null, "", location.pathname);
  await call("/session", { method: "POST", body: JSON.stringify({ code: given.get("code") || "", state: given.get("state") || "" }) });
  await list();
};

const open = async () => {
  show(output, h("p", { role: "status" }, "Đang tìm hồ sơ…"));
  const given = new URLSearchParams(location.search);
  try {
    await (given.has("state") ? returned(given) : list());
  } catch (problem) {
    if (!(problem instanceof Problem)) throw problem;
    if (problem.status === NOT_LOGGED_IN) invite();
    else failed(problem);
  }
};

open();
