// @ts-check
/** The editor of one record: opened by its code in the address, checked while typing, previewed, proposed. */

import { find, h, show } from "../journey/dom.js";
import * as drafts from "../journey/draft.js";
import { applied, changes } from "./changes.js";
import { form } from "./form.js";
import { github } from "./github.js";
import { here } from "./here.js";
import { blocks, differences, mark, problems } from "./marking.js";
import { modelOf } from "./model.js";
import { failed, Refusal } from "./refusal.js";
import { open, OtherShape, woven } from "./weave.js";

/** @typedef {import("./writer.js").Group} Group */

const PATIENCE = 400;
const code = decodeURIComponent(location.pathname.split("/")[2] ?? "");
const main = find("#sua");
const repository = (main.dataset.repository ?? "").replace(/^https:\/\/github\.com\/|\/$/g, "");
const remote = repository ? github(repository, code) : here(code);
const key = `sua:${code}`;

/** @type {Awaited<ReturnType<typeof remote.open>>} */ let held;
/** @type {ReturnType<typeof modelOf>} */ let model;
/** @type {Group} */ let base;
/** @type {Group} */ let record;
/** @type {import("./model.js").Fault[]} */ let faults = [];
let timer = 0;

const text = () => woven(held.text, model.tidy(record), model.days);
const isChanged = () => changes(base, model.tidy(record)).length > 0;
const reason = () => /** @type {HTMLTextAreaElement} */ (find("#sua-reason")).value.trim();

const start = async () => {
  try {
    const answer = await fetch("/sua/mau.json");
    if (!answer.ok) throw failed("Chưa tải được mẫu của bản ghi.");
    model = modelOf(await answer.json());
    await renew();
    restore();
    find("#sua-work").hidden = false;
  } catch (error) {
    complain(error);
  }
};

/** Open what the repository holds now. */
const renew = async () => {
  held = await remote.open();
  base = open(held.text, model.days);
  record = structuredClone(base);
  find("#sua-title").textContent = String(base.short ?? base.title);
  find("#sua-path").textContent = held.path;
};

/** What was written on this device is written into the record that was opened now; what finds no place is told. */
const restore = () => {
  const kept = /** @type {any} */ (drafts.load(key));
  const { record: mended, lost } = applied(base, kept?.changes ?? []);
  record = /** @type {Group} */ (mended);
  if (kept) /** @type {HTMLTextAreaElement} */ (find("#sua-reason")).value = kept.reason ?? "";
  if (kept?.changes?.length) tell("Đã mở lại những gì bạn đang sửa dở.", lost.length ? [h("p", {}, "Không áp lại được, vì chỗ đó nay đã khác:"), differences(Object.fromEntries(lost.map((one) => [one.path.join("."), one.before ?? null])), Object.fromEntries(lost.map((one) => [one.path.join("."), one.after ?? null])))] : []);
  draw();
};

const draw = () => {
  find("#sua-form").replaceChildren(form({ model, changed }, record));
  changed();
};

const changed = () => {
  const made = changes(base, model.tidy(record));
  if (made.length || reason()) drafts.save(key, { changes: made, reason: reason() });
  else drafts.forget(key);
  show(find("#sua-changes"), differences(base, model.tidy(record)));
  judge(model.faults(model.tidy(record)));
  clearTimeout(timer);
  timer = window.setTimeout(() => void ask(), PATIENCE);
};

/** The rules that need the whole catalogue are asked where they can be. */
const ask = async () => {
  if (!("check" in remote)) return;
  const asked = text();
  const own = model.faults(model.tidy(record));
  try {
    const found = await remote.check(asked);
    if (asked === text()) judge(own.some((one) => !found.some((other) => String(other.path) === String(one.path))) ? [...own, ...found] : found);
  } catch (error) {
    complain(error);
  }
};

/** @param {import("./model.js").Fault[]} found */
const judge = (found) => {
  faults = found;
  mark(find("#sua-form"), faults);
  show(find("#sua-problems"), problems(faults));
};

/** @param {string} message @param {Node[]} [more] */
const tell = (message, more = []) => show(find("#sua-told"), h("p", {}, message), ...more);

/** @param {unknown} error */
const complain = (error) => {
  const refusal = error instanceof OtherShape ? new Refusal("shape", "Tệp này chưa xếp theo mẫu chung, nên không sửa ở đây được.", "Người biết git chạy motcua fmt trên tệp trước.") : error;
  if (!(refusal instanceof Refusal)) throw error;
  const again = refusal.reason === "conflict" ? h("button", { type: "button", class: "md-button", click: () => void renew().then(restore).catch(complain) }, "Mở bản mới và áp lại") : null;
  show(find("#sua-refused"), h("h2", {}, refusal.message), h("p", {}, refusal.remedy), ...(again ? [again] : []));
  find("#sua-refused").focus();
};

/** @param {() => Promise<void>} work */
const attempt = (work) => async (/** @type {Event} */ event) => {
  event.preventDefault();
  find("#sua-refused").hidden = true;
  try {
    await work();
  } catch (error) {
    complain(error);
  }
};

const preview = async () => {
  if (!("preview" in remote)) return;
  const tab = window.open("about:blank", "_blank");
  try {
    const url = await remote.preview(text());
    if (tab) tab.location.href = url;
  } catch (error) {
    tab?.close();
    throw error;
  }
};

const propose = async () => {
  if (!isChanged()) throw new Refusal("nothing", "Chưa có gì thay đổi.", "Sửa ít nhất một mục rồi gửi.");
  if (faults.some(blocks)) throw new Refusal("faults", "Còn lỗi phải sửa trước khi gửi.", "Xem danh sách lỗi bên trên; mỗi lỗi có cách viết đúng.");
  if (reason().length < 10) throw new Refusal("reason", "Chưa ghi lý do.", "Ghi số văn bản và ngày có hiệu lực, để người duyệt kiểm tra được.");
  if ("identify" in remote) remote.identify(/** @type {HTMLInputElement} */ (find("#sua-token")).value.trim());
  const told = await remote.propose(held, text(), { title: `catalog: Mend ${code} in the browser`, reason: reason() });
  drafts.forget(key);
  tell("Đã gửi đề nghị. Một người khác sẽ đọc lại.", [h("p", {}, h("a", { href: told.url, rel: "noopener" }, `Xem đề nghị ${told.name}`))]);
  find("#sua-told").focus();
};

find("#sua-guide").setAttribute("href", `/thu-tuc/${encodeURIComponent(code)}/`);
find("#sua-code").textContent = code;
find("#sua-preview").addEventListener("click", attempt(preview));
find("#sua-preview").hidden = !("preview" in remote);
find("#sua-later").hidden = "preview" in remote;
find("#sua-identity").hidden = !remote.needsToken;
find("#sua-reason").addEventListener("input", () => changed());
find("#sua-send").addEventListener("submit", attempt(propose));
void start();
