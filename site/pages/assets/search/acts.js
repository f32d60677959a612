// @ts-check
/** What is to be done with a paper or a permission: made, made again, renewed, changed, ended… A title says it at its head, a query in any words. */

const HEAD = 9; // words of a title that say what is done
const ACTS = [
  /cấp lại|đăng ký lại|bổ nhiệm lại|công bố lại|chứng nhận lại|công nhận lại/,
  /cấp đổi|(^|[,/] ?)đổi/,
  /gia hạn|duy trì|kéo dài/,
  /sửa đổi|bổ sung|điều chỉnh|thay đổi|cải chính|đính chính|hiệu đính|cập nhật|chỉnh sửa|hiệu chỉnh/,
  /thu hồi|chấm dứt|giải thể|(^|[ ,/])h[uủ][ỷy]|xóa|xoá|dừng thực hiện|(^|[,/] ?)dừng|(^|[,/] ?)thôi|miễn nhiệm|trả lại|công bố đóng|bãi bỏ|kết thúc/,
  /tạm ngừng|tạm dừng|đình chỉ|(^|[,/] ?)khóa|tạm đình chỉ/,
  /trở lại|phục hồi|khôi phục|tiếp tục|mở khóa|mở lại|hưởng lại|hưởng tiếp/,
  /sáp nhập|hợp nhất|(^|[ ,])chia,? tách|(^|[ ,])tách/,
  /chuyển nhượng|sang tên|chuyển quyền|chuyển giao quyền/,
];
const FRESH = 1 << ACTS.length; // for the first time
const ALSO_FRESH = /^(cấp|đăng ký|thành lập)( mới)?[,/]|cấp mới|lần đầu/;

/** The acts of a title, as bits. @param {string} title */
function actsOf(title) {
  const head = title.normalize("NFC").toLowerCase().split(" ").slice(0, HEAD).join(" ");
  const found = bits(head);
  return found && !ALSO_FRESH.test(head) ? found : found | FRESH;
}

/** The acts that a query speaks of, in its own words or in what they mean; none when it says nothing of the kind. @param {string[]} texts */
function actsSaid(texts) {
  return texts.reduce((found, text) => found | bits(text), 0);
}

/** @param {string} text */
function bits(text) {
  return ACTS.reduce((found, pattern, at) => (pattern.test(text) ? found | (1 << at) : found), 0);
}

export { FRESH, actsOf, actsSaid };
