/** Talk to the functions; a refusal is a `Problem` (RFC 9457), no answer at all is one too. */

import { isEnglish } from "../js/say.js";

/** @typedef {{path: string, message: string, message_en?: string}} FieldError */

export class Problem extends Error {
  /** @param {{title?: string, title_en?: string, detail?: string, detail_en?: string, errors?: FieldError[], correlation_id?: string}} body @param {number} status */
  constructor(body, status) {
    const vietnamese = body.detail || body.title || "Có lỗi xảy ra. Hãy thử lại.";
    const english = body.detail_en || body.title_en || "Something went wrong. Please try again.";
    super(isEnglish ? english : vietnamese);
    this.english = isEnglish ? "" : body.detail_en || ""; // what stands beside the Vietnamese
    this.errors = (body.errors || []).map((one) => (isEnglish && one.message_en ? { ...one, message: one.message_en } : one));
    this.correlation = body.correlation_id || "";
    this.status = status;
  }
}

const UNREACHABLE = {
  detail: "Chưa kết nối được với máy chủ. Nội dung bạn đã điền vẫn còn trên máy này. Hãy thử lại sau ít phút.",
  detail_en: "The service cannot be reached. What you filled in is still on this device. Please try again.",
};

/** @param {Response} response */
const body = async (response) => {
  try {
    return await response.json();
  } catch {
    return response.ok ? {} : UNREACHABLE;
  }
};

/**
 * @param {string} path
 * @param {{method?: string, token?: string, key?: string, body?: string}} [options] *key* makes a repetition harmless
 */
export const call = async (path, { method = "GET", token, key, body: content } = {}) => {
  const headers = new Headers({ Accept: "application/json" });
  if (token) headers.set("Authorization", `Bearer ${token}`);
  if (key) headers.set("Idempotency-Key", key);
  if (content) headers.set("Content-Type", "application/json");
  let response;
  try {
    response = await fetch(`/api${path}`, { method, headers, body: content, cache: "no-store" });
  } catch {
    throw new Problem(UNREACHABLE, 0);
  }
  const answer = await body(response);
  if (!response.ok) throw new Problem(answer, response.status);
  return answer;
};
