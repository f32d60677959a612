// @ts-check
/** The repository of `make run`: proposals become branches of a clone, rules and page come from this machine. */

import { conflict, failed, gone, Refusal, unknown } from "./refusal.js";

/** @typedef {import("./model.js").Fault} Fault */
/** @typedef {{path: string, text: string, version: string}} Held */

const DESK = "/gia-lap/sua";

/** @param {string} code */
export const here = (code) => ({
  needsToken: false,
  /** @returns {Promise<Held>} */
  open: () => asked(code, ""),
  /** @param {string} text @returns {Promise<Fault[]>} */
  check: async (text) => (await asked(code, "/kiem-tra", { text })).faults,
  /** @param {string} text @returns {Promise<string>} */
  preview: async (text) => (await asked(code, "/xem-truoc", { text })).url,
  /** @param {Held} held @param {string} text @param {{title: string, reason: string}} said @returns {Promise<{url: string, name: string}>} */
  propose: (held, text, { title, reason }) => asked(code, "/de-nghi", { text, version: held.version, message: `${title}\n\n${reason}` }),
});

/** @param {string} code @param {string} what @param {object} [body] */
const asked = async (code, what, body) => {
  const address = `${DESK}/${encodeURIComponent(code)}${what}`;
  const options = body ? { method: "POST", headers: { "Content-Type": "application/json" }, body: JSON.stringify(body) } : {};
  const answer = await fetch(address, { ...options, cache: "no-store" }).catch(() => {
    throw gone();
  });
  if (answer.ok) return answer.json();
  throw refusal(answer.status, code, await answer.json().catch(() => ({})));
};

/** @param {number} status @param {string} code @param {{detail?: string, faults?: Fault[]}} told */
const refusal = (status, code, told) => {
  if (status === 404) return told.detail ? unknown(code) : new Refusal("none", "Trang này chưa nối với kho dữ liệu nào.", "Người dựng trang đặt REPO_URL, hoặc chạy thử bằng make run.");
  if (status === 409) return conflict();
  if (status === 422) return new Refusal("faults", "Còn lỗi phải sửa trước khi gửi.", told.faults?.map((one) => `${one.message} ${one.remedy}`).join(" ") ?? "");
  return failed(told.detail ?? "Máy chủ không trả lời được.");
};
