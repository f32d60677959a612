// @ts-check
/** The procedure page for one reader: cases, place, day, due date, cost, checklist. Without it the page is whole. */

import { attachDay } from "./asof.js";
import { attachCases } from "./cases.js";
import { attachChecklist } from "./checklist.js";
import { attachContents } from "./contents.js";
import { attachCost } from "./cost.js";
import { attachDue } from "./due.js";
import { attachPlace } from "./place.js";
import { open } from "./mine.js";
import { attachPrint } from "./print.js";

/** @typedef {{code: string, day?: string, offers?: import("./prices.js").Offer[], keys?: Record<string, string>, local?: Record<string, import("./local.js").Local>, changes?: {day: string, text: string}[], online?: any[], places?: string[], province?: string, homes?: {province: string | null, url: string}[], qr?: string}} Data */

const block = document.getElementById("mc-guide");
if (block) {
  /** @type {Data} */
  const data = JSON.parse(block.textContent ?? "{}");
  attachDay(data);
  attachCases();
  attachPlace(data);
  attachChecklist(data.code);
  attachDue(() => open(data));
  attachCost(() => open(data));
  attachPrint(data.qr);
  attachContents();
  document.documentElement.dataset.guide = "ready";
}
