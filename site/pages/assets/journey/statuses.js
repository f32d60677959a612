/** The ten statuses of a dossier in the national order, and what each means to the person who filed it. */

import { say } from "../js/say.js";

/** @type {Record<string, {number: number, vi: string, en: string, means: string}>} */
export const STATUSES = {
  registered: { number: 1, vi: "Mới đăng ký", en: "Registered", means: say("Hồ sơ đã gửi. Cơ quan chưa tiếp nhận.", "Your dossier is sent. The office has not taken it in yet.") },
  accepted: { number: 2, vi: "Được tiếp nhận", en: "Accepted", means: say("Giấy tờ đủ. Thời hạn giải quyết bắt đầu tính.", "The papers are complete. The time limit starts to run.") },
  refused: { number: 3, vi: "Không được tiếp nhận", en: "Not accepted", means: say("Cơ quan không nhận hồ sơ và nêu lý do.", "The office does not take it, and says why.") },
  processing: { number: 4, vi: "Đang xử lý", en: "In progress", means: say("Cán bộ đang giải quyết hồ sơ.", "An officer is working on it.") },
  supplement_asked: { number: 5, vi: "Yêu cầu bổ sung giấy tờ", en: "More papers needed", means: say("Bạn cần nộp thêm giấy tờ.", "You need to hand in more papers.") },
  payment_asked: { number: 6, vi: "Yêu cầu thực hiện nghĩa vụ tài chính", en: "Payment needed", means: say("Bạn cần nộp tiền thì hồ sơ mới đi tiếp.", "You need to pay before it goes on.") },
  withdrawn: { number: 7, vi: "Công dân yêu cầu rút hồ sơ", en: "Withdrawn", means: say("Bạn đã rút hồ sơ.", "You have withdrawn it.") },
  stopped: { number: 8, vi: "Dừng xử lý", en: "Stopped", means: say("Cơ quan dừng giải quyết và nêu lý do.", "The office has stopped, and says why.") },
  decided: { number: 9, vi: "Đã xử lý xong", en: "Decided", means: say("Kết quả đã có. Chờ trả cho bạn.", "The result is there. It is waiting for you.") },
  delivered: { number: 10, vi: "Đã trả kết quả", en: "Delivered", means: say("Bạn đã nhận kết quả.", "You have received the result.") },
};

const ROAD = ["registered", "accepted", "processing", "decided", "delivered"];
const ENDS = ["refused", "withdrawn", "stopped", "delivered"];

/**
 * What is still ahead of *status* on the usual road; nothing after an end.
 * @param {string} status @returns {string[]}
 */
export const ahead = (status) => {
  if (ENDS.includes(status)) return [];
  const reached = STATUSES[status].number;
  return ROAD.filter((next) => STATUSES[next].number > reached && next !== status);
};
