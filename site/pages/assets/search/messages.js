// @ts-check
/** What a search box says when it has no results to show. */

/** @param {string} query */
function nothingFound(query) {
  const element = document.createElement("div");
  element.className = "mc-found__message";
  const said = document.createElement("p");
  said.append("Chưa thấy thủ tục nào khớp với “", query, "”. Hãy thử viết ngắn hơn, hoặc xem theo:");
  element.append(said, ways());
  return element;
}

/** @param {() => void} retry */
function notLoaded(retry) {
  const element = document.createElement("div");
  element.className = "mc-found__message";
  const said = document.createElement("p");
  said.textContent = "Không tải được dữ liệu tìm kiếm. Hãy kiểm tra mạng rồi thử lại, hoặc xem theo:";
  const again = document.createElement("button");
  again.type = "button";
  again.className = "mc-button";
  again.textContent = "Thử lại";
  again.addEventListener("click", retry);
  element.append(said, ways(), again);
  return element;
}

/** The lists that lead everywhere without searching. */
function ways() {
  const list = document.createElement("ul");
  for (const [href, text] of [["/su-kien/", "Việc cần làm"], ["/linh-vuc/", "Lĩnh vực"], ["/co-quan/", "Cơ quan"]]) {
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
  return count ? `${count} kết quả.` : "Không có kết quả.";
}

export { counted, nothingFound, notLoaded };
