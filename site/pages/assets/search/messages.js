// @ts-check
/** What a search box says when it has no results to show. */

import { say } from "../js/say.js";

const WAYS = say(
  [["/su-kien/", "Việc cần làm"], ["/linh-vuc/", "Lĩnh vực"], ["/co-quan/", "Cơ quan"]],
  [["/en/life-events/", "Life events"], ["/en/fields/", "Fields"], ["/en/agencies/", "Agencies"]],
);

const SOUGHT = "mc-sought"; // what was looked for in vain, on this device only
const KEPT = 20;

/** @param {string} query */
function nothingFound(query) {
  const element = document.createElement("div");
  element.className = "mc-found__message";
  const said = document.createElement("p");
  said.append(
    say("Chưa thấy thủ tục nào khớp với “", "No procedure matches “"), query,
    say("”. Hãy thử viết ngắn hơn, hoặc xem theo:", "”. Try fewer words, or look by:"),
  );
  element.append(said, ways(), hotline(), tellUs(query));
  return element;
}

/** The national portal's own line (stated on dichvucong.gov.vn). */
function hotline() {
  const said = document.createElement("p");
  const number = document.createElement("a");
  number.href = "tel:18001096";
  number.textContent = "1800 1096";
  said.append(say("Hoặc gọi miễn phí tổng đài Cổng Dịch vụ công Quốc gia: ", "Or call the national portal, free of charge: "), number, ".");
  return said;
}

/** What was looked for is kept here until the reader copies it: nothing is sent. @param {string} query */
function tellUs(query) {
  const box = document.createElement("details");
  const title = document.createElement("summary");
  title.textContent = say("Hãy cho chúng tôi biết bạn tìm gì", "Tell us what you looked for");
  const text = document.createElement("textarea");
  text.value = [...new Set([query, ...sought()])].slice(0, KEPT).join("\n");
  text.rows = 3;
  text.setAttribute("aria-label", say("Điều bạn tìm", "What you looked for"));
  const note = document.createElement("p");
  note.setAttribute("role", "status");
  note.textContent = say("Chỉ lưu trên máy này, không gửi đi đâu.", "Kept on this device only; nothing is sent.");
  box.append(title, text, plainButton(say("Lưu và sao chép", "Keep and copy"), () => void keep(text, note)), note);
  return box;
}

/** @param {HTMLTextAreaElement} text @param {HTMLElement} note */
async function keep(text, note) {
  const stored = store(text.value.split("\n").map((line) => line.trim()).filter(Boolean).slice(0, KEPT));
  const copied = await navigator.clipboard?.writeText(text.value).then(() => true, () => false);
  if (!copied) text.select();
  note.textContent = `${stored ? say("Đã lưu trên máy này.", "Kept on this device.") : say("Máy này không cho lưu.", "This device keeps nothing.")} ${copied ? say("Đã sao chép.", "Copied.") : say("Hãy tự sao chép đoạn đã chọn.", "Please copy the selected text.")}`;
}

/** @returns {string[]} */
function sought() {
  try {
    const kept = JSON.parse(localStorage.getItem(SOUGHT) ?? "[]");
    return Array.isArray(kept) ? kept.filter((one) => typeof one === "string") : [];
  } catch {
    return []; // storage is blocked, or holds something else
  }
}

/** @param {string[]} lines */
function store(lines) {
  try {
    localStorage.setItem(SOUGHT, JSON.stringify(lines));
    return true;
  } catch {
    return false; // storage is blocked or full
  }
}

/** The names answered well; still the whole text can be asked. @param {() => void} search */
function searchMore(search) {
  const element = document.createElement("p");
  element.className = "mc-results__more";
  element.append(say("Chưa đúng việc bạn cần? ", "Not what you need? "), plainButton(say("Tìm kỹ hơn", "Search more thoroughly"), search));
  return element;
}

/** @param {string} text @param {() => void} press */
function plainButton(text, press) {
  const element = document.createElement("button");
  element.type = "button";
  element.className = "mc-button";
  element.textContent = text;
  element.addEventListener("click", press);
  return element;
}

/** @param {() => void} retry */
function notLoaded(retry) {
  const element = document.createElement("div");
  element.className = "mc-found__message";
  const said = document.createElement("p");
  said.textContent = say(
    "Không tải được dữ liệu tìm kiếm. Hãy kiểm tra mạng rồi thử lại, hoặc xem theo:",
    "The search could not be loaded. Check your network and try again, or look by:",
  );
  element.append(said, ways(), plainButton(say("Thử lại", "Try again"), retry));
  return element;
}

/** The lists that lead everywhere without searching. */
function ways() {
  const list = document.createElement("ul");
  for (const [href, text] of WAYS) {
    const link = document.createElement("a");
    link.href = href;
    link.textContent = text;
    list.append(document.createElement("li"));
    list.lastElementChild?.append(link);
  }
  return list;
}

/** @param {number} count */
function counted(count) {
  return count ? say(`${count} kết quả.`, `${count} results.`) : say("Không có kết quả.", "No results.");
}

export { counted, nothingFound, notLoaded, searchMore };
