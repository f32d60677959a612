/** What office and citizen told each other, in words: the heading of each letter, and what stands in it. */

import { say } from "../js/say.js";
import { day, h, money, native } from "./dom.js";

/** @typedef {{n: number, do: string, at: string, by?: {department: string, name: string, title: string}, reason?: string, due?: string, wanted?: {name: string, reason: string}[], given?: {paper: number, hand: string}[], items?: {name: string, amount: number}[], results?: string[], how?: string, link?: string}} Letter */

/** Which status a letter leads to; the others leave it. */
export const LEADS_TO = /** @type {Record<string, string>} */ ({
  accept: "accepted", process: "processing", ask_supplement: "supplement_asked", ask_payment: "payment_asked", refuse: "refused",
  stop: "stopped", decide: "decided", deliver: "delivered", answer: "registered", withdraw: "withdrawn",
});
const ASIDE = /** @type {Record<string, string>} */ (say(
  { progress: "Đang xử lý tại", apologise: "Xin lỗi và hẹn lại", answer: "Bạn đã trả lời yêu cầu bổ sung" },
  { progress: "Being handled at", apologise: "An apology and a new date", answer: "You answered the request" },
));
export const HANDS = /** @type {Record<string, string>} */ (say(
  { online: "nộp trực tuyến", counter: "nộp tại nơi tiếp nhận", post: "gửi qua bưu chính", held: "cơ quan đã có dữ liệu" },
  { online: "filed online", counter: "handed in at the office", post: "sent by post", held: "held by the State already" },
));
const HOW = /** @type {Record<string, string>} */ (say(
  { counter: "Nhận tại quầy", post: "Gửi qua bưu chính", online: "Nhận trực tuyến" },
  { counter: "Collected at the counter", post: "Sent by post", online: "Received online" },
));

/** @param {Letter} letter who acted: the department and, where it is told, the officer */
export const office = ({ by }) => (by ? [by.department, [by.title, by.name].filter(Boolean).join(" ")].filter(Boolean).join(" · ") : "");

const list = (/** @type {(string | Node)[]} */ entries) => h("ul", {}, ...entries.map((entry) => h("li", {}, entry)));

/** @param {Letter} letter @param {Letter} [asked] the request that an answer belongs to */
export const body = (letter, asked) => {
  const { reason, wanted = [], given = [], items = [], results = [], due, how, link } = letter;
  return [
    ASIDE[letter.do] && h("strong", {}, ASIDE[letter.do]),
    office(letter) && h("p", { class: "mc-note" }, native(office(letter))),
    wanted.length > 0 && list(wanted.map((one) => native(`${one.name}: ${one.reason}`))),
    given.length > 0 && list(given.map((one) => h("span", {}, native(asked?.wanted?.[one.paper - 1]?.name ?? String(one.paper)), `: ${HANDS[one.hand]}`))),
    items.length > 0 && list(items.map((one) => h("span", {}, native(one.name), `: ${money(one.amount)}`))),
    results.length > 0 && list(results.map(native)),
    reason && h("p", {}, native(reason)),
    how && h("p", {}, HOW[how]),
    due && letter.do !== "accept" && h("p", {}, `${letter.do === "apologise" ? say("Ngày hẹn mới", "New date") : say("Xong trước", "Before")}: ${day(due)}`),
    link && h("p", {}, h("a", { href: link, rel: "noopener" }, say("Mở kết quả điện tử", "Open the electronic result"))),
  ].filter((part) => part instanceof Node);
};

/**
 * Put each letter beside the step that it led to, or the one it was written in.
 * @param {{status: string, at: string}[]} history @param {Letter[]} letters @returns {Letter[][]} as long as the history
 */
export const placed = (history, letters) => {
  const places = history.map(() => /** @type {Letter[]} */ ([]));
  let step = 0;
  for (const letter of letters) {
    const next = history.findIndex((entry, index) => index > step && entry.status === LEADS_TO[letter.do]);
    if (next > 0) step = next;
    else while (step + 1 < history.length && Date.parse(history[step + 1].at) <= Date.parse(letter.at)) step += 1;
    places[step].push(letter);
  }
  return places;
};
