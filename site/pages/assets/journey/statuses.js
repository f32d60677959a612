/** The ten statuses of a dossier in the national order, and what each means to the person who filed it. */

/** @type {Record<string, {number: number, vi: string, en: string, means: string}>} */
export const STATUSES = {
  registered: { number: 1, vi: "Mới đăng ký", en: "Registered", means: "Hồ sơ đã gửi. Cơ quan chưa tiếp nhận." },
  accepted: { number: 2, vi: "Được tiếp nhận", en: "Accepted", means: "Giấy tờ đủ. Thời hạn giải quyết bắt đầu tính." },
  refused: { number: 3, vi: "Không được tiếp nhận", en: "Not accepted", means: "Cơ quan không nhận hồ sơ và nêu lý do." },
  processing: { number: 4, vi: "Đang xử lý", en: "In progress", means: "Cán bộ đang giải quyết hồ sơ." },
  supplement_asked: { number: 5, vi: "Yêu cầu bổ sung giấy tờ", en: "More papers needed", means: "Bạn cần nộp thêm giấy tờ." },
  payment_asked: { number: 6, vi: "Yêu cầu thực hiện nghĩa vụ tài chính", en: "Payment needed", means: "Bạn cần nộp tiền thì hồ sơ mới đi tiếp." },
  withdrawn: { number: 7, vi: "Công dân yêu cầu rút hồ sơ", en: "Withdrawn", means: "Bạn đã rút hồ sơ." },
  stopped: { number: 8, vi: "Dừng xử lý", en: "Stopped", means: "Cơ quan dừng giải quyết và nêu lý do." },
  decided: { number: 9, vi: "Đã xử lý xong", en: "Decided", means: "Kết quả đã có. Chờ trả cho bạn." },
  delivered: { number: 10, vi: "Đã trả kết quả", en: "Delivered", means: "Bạn đã nhận kết quả." },
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
