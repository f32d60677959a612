// @ts-check
/** Why something could not be done, and what to do about it; what was written stays on the device. */

export class Refusal extends Error {
  /** @param {string} reason @param {string} message @param {string} remedy */
  constructor(reason, message, remedy) {
    super(message);
    this.reason = reason;
    this.remedy = remedy;
  }
}

const KEPT = "Những gì bạn đã sửa vẫn còn trên máy này.";

export const gone = () => new Refusal("offline", "Không kết nối được.", `${KEPT} Khi có mạng, bấm gửi lại.`);
export const conflict = () => new Refusal("conflict", "Bản ghi đã được người khác sửa từ lúc bạn mở.", `${KEPT} Mở bản mới, rồi áp lại thay đổi của bạn lên đó.`);
export const unknown = (/** @type {string} */ code) => new Refusal("unknown", `Không có thủ tục nào mang mã ${code}.`, "Kiểm tra lại địa chỉ, hoặc tìm thủ tục theo tên.");
export const failed = (/** @type {string} */ what) => new Refusal("failed", what, `${KEPT} Thử lại sau ít phút.`);
