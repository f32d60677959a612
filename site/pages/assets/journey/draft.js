/** A form's draft, kept on this device only; storage that is full or blocked costs the draft, never the form. */

/** @param {string} procedure */
const name = (procedure) => `motcua:draft:${procedure}`;

/** @param {string} procedure @returns {{values: Record<string, string>, sent?: {key: string, body: string}} | null} */
export const load = (procedure) => {
  try {
    return JSON.parse(localStorage.getItem(name(procedure)) || "null");
  } catch {
    return null;
  }
};

/** @param {string} procedure @param {object} draft @returns {boolean} whether it was kept */
export const save = (procedure, draft) => {
  try {
    localStorage.setItem(name(procedure), JSON.stringify(draft));
    return true;
  } catch {
    return false;
  }
};

/** @param {string} procedure */
export const forget = (procedure) => {
  try {
    localStorage.removeItem(name(procedure));
  } catch {
    // Blocked storage holds nothing to forget.
  }
};
