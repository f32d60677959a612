/** The acknowledgement of what was filed: the private link, as text and as a QR code. */

import { say } from "../js/say.js";
import { call, Problem } from "./api.js";
import { bilingual, h } from "./dom.js";

/** The functions draw the code; as an image nothing in it can run. Without it the link remains. */
const draw = async (/** @type {HTMLElement} */ place, /** @type {string} */ code, /** @type {string} */ token) => {
  try {
    const { qr } = await call(`/dossiers/${encodeURIComponent(code)}/tracking`, { token });
    place.append(h("img", { src: `data:image/svg+xml,${encodeURIComponent(qr)}`, alt: say("Mã QR của đường dẫn theo dõi hồ sơ", "QR code of the tracking link"), width: "180", height: "180" }));
  } catch (problem) {
    if (!(problem instanceof Problem)) throw problem;
  }
};

/** @param {any} dossier @param {string} token @param {string} link */
export const acknowledgement = (dossier, token, link) => {
  const picture = h("div", { class: "mc-qr" });
  draw(picture, dossier.code, token);
  return h("section", { class: "mc-ack", id: "acknowledgement" },
    h("h2", {}, bilingual("Giấy xác nhận đã nộp hồ sơ", "Acknowledgement")),
    picture,
    h("p", {}, say("Giữ đường dẫn riêng này để theo dõi hồ sơ. Ai có đường dẫn đều xem được hồ sơ của bạn.", "Keep this private link to follow your dossier. Whoever has it can see your dossier.")),
    h("p", {}, h("a", { href: link, class: "mc-link", id: "tracking-link" }, say("Đường dẫn theo dõi của tôi", "My tracking link"))),
    h("p", { class: "mc-actions" },
      h("button", { type: "button", class: "md-button", click: () => print() }, say("In giấy xác nhận", "Print the acknowledgement")), " ",
      h("button", { type: "button", class: "md-button", click: (event) => copy(link, /** @type {HTMLElement} */ (event.currentTarget)) }, say("Chép đường dẫn", "Copy the link"))));
};

const copy = async (/** @type {string} */ link, /** @type {HTMLElement} */ button) => {
  await navigator.clipboard.writeText(link);
  button.textContent = say("Đã chép", "Copied");
};
