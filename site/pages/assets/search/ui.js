// @ts-check
/** Gives every search form of the page its results; without this script the forms lead to the search page. */

import { attachCombobox } from "./combobox.js";
import { attachPage } from "./page.js";

for (const form of /** @type {NodeListOf<HTMLFormElement>} */ (document.querySelectorAll("form[data-search]"))) {
  const place = form.dataset.search ? document.getElementById(form.dataset.search) : null;
  if (place) attachPage(form, place);
  else attachCombobox(form);
}
