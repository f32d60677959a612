/** The seal on a receipt: an Ed25519 signature (RFC 8032), verified on this device with the published keys. */

import { call, Problem } from "./api.js";

/** @typedef {{data: string, key: string, signature: string}} Sealed */

const KEPT = "motcua-receipt-keys";
const LONGEST = 8000; // letters of a link: no receipt has as many
const FILE = /^<\?xml version="1\.0" encoding="UTF-8"\?>\n<BienLai>(<DuLieu>.*<\/DuLieu>)<ChuKy><ThuatToan>Ed25519<\/ThuatToan><Khoa>([\w-]+)<\/Khoa><GiaTri>([\w-]+)<\/GiaTri><\/ChuKy><\/BienLai>\n?$/s;

/** @param {string} text base64url */
const bytes = (text) => Uint8Array.from(atob(text.replace(/-/g, "+").replace(/_/g, "/")), (letter) => letter.charCodeAt(0));

/** Read the receipt that a link holds. @param {URLSearchParams} link @returns {Promise<Sealed | null>} */
export const fromLink = async (link) => {
  const packed = link.get("d") || "";
  if (packed.length > LONGEST) return null;
  try {
    const stream = new Blob([bytes(packed)]).stream().pipeThrough(new DecompressionStream("deflate"));
    return { data: await new Response(stream).text(), key: link.get("k") || "", signature: link.get("c") || "" };
  } catch {
    return null;
  }
};

/** Read the receipt that a file holds. @param {string} text @returns {Sealed | null} */
export const fromFile = (text) => {
  const found = FILE.exec(text);
  return found && { data: found[1], key: found[2], signature: found[3] };
};

/** The site's public keys; without a network those of the last time. @returns {Promise<JsonWebKey[] | null>} */
export const published = async () => {
  try {
    const { keys } = await call("/receipt-keys.json");
    keep(JSON.stringify(keys));
    return keys;
  } catch (problem) {
    if (!(problem instanceof Problem)) throw problem;
    return JSON.parse(kept() || "null");
  }
};

const kept = () => {
  try {
    return localStorage.getItem(KEPT);
  } catch {
    return null; // storage is blocked
  }
};

/** @param {string} keys */
const keep = (keys) => {
  try {
    localStorage.setItem(KEPT, keys);
  } catch {
    // Without storage a receipt can be verified all the same, with a network.
  }
};

/** Tell whether one of *keys* has signed exactly this. @param {Sealed} sealed @param {any[]} keys */
export const isSealed = async ({ data, key, signature }, keys) => {
  const named = keys.find(({ kid }) => kid === key);
  if (!named) return false;
  const { kty, crv, x } = named;
  const known = await crypto.subtle.importKey("jwk", { kty, crv, x }, { name: "Ed25519" }, false, ["verify"]);
  try {
    return await crypto.subtle.verify({ name: "Ed25519" }, known, bytes(signature), new TextEncoder().encode(data));
  } catch (error) {
    if (error instanceof DOMException && error.name === "InvalidCharacterError") return false;
    throw error;
  }
};
