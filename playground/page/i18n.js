// The page's own words. The language follows the people's: the switch turns everybody to it at once.

import { ru } from "./words_ru.js";
import { en } from "./words_en.js";

const BOOKS = { ru, en };
let current = "ru";

export function language() {
  return current;
}

export function useLanguage(code) {
  current = code in BOOKS ? code : "ru";
  document.documentElement.lang = current;
  document.title = t("title");
}

export function t(key, values = {}) {
  return BOOKS[current][key].replace(/\{(\w+)\}/g, (_, name) => values[name]);
}
