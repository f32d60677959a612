/** Where the pages from filing to the receipt lie, in the language of the page. */

import { say } from "../js/say.js";

export const ROAD = say(
  { dossier: "/ho-so/", papers: "/giay-to-ho-so/", payment: "/thanh-toan/", receipt: "/bien-lai/" },
  { dossier: "/en/dossier/", papers: "/en/dossier-papers/", payment: "/en/payment/", receipt: "/en/receipt/" },
);

/** A page about one person's dossier or payment: what tells which stays behind `#`. @param {keyof typeof ROAD} page @param {Record<string, string | number | undefined>} told */
export const at = (page, told) => {
  const parts = Object.entries(told).filter(([, value]) => value !== undefined);
  return `${ROAD[page]}#${parts.map(([name, value]) => `${name}=${encodeURIComponent(String(value))}`).join("&")}`;
};
