// @ts-check
/** The words of scripts in the language of the page: Vietnamese, and English below `/en/`. */

const isEnglish = globalThis.document?.documentElement.lang === "en";

/** @template Word @param {Word} vietnamese @param {Word} english @returns {Word} */
const say = (vietnamese, english) => (isEnglish ? english : vietnamese);

export { isEnglish, say };
