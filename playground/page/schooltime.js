// People see the school's zone (design, law 3), whatever zone the browser lives in.

import { language } from "./i18n.js";

let zone = "Asia/Yekaterinburg";
const formatters = new Map();

export function useZone(name) {
  zone = name;
}

function formatter(locale, options) {
  const key = `${locale} ${zone} ${JSON.stringify(options)}`;
  if (!formatters.has(key)) formatters.set(key, new Intl.DateTimeFormat(locale, { timeZone: zone, ...options }));
  return formatters.get(key);
}

function locale() {
  return language() === "ru" ? "ru-RU" : "en-GB";
}

export function timeOf(date) {
  return formatter("ru-RU", { hour: "2-digit", minute: "2-digit" }).format(date);
}

/** The day as a key to compare: 2026-09-07. */
export function dayOf(date) {
  return formatter("en-CA", { year: "numeric", month: "2-digit", day: "2-digit" }).format(date);
}

export function dayTitle(date) {
  return formatter(locale(), { weekday: "short", day: "numeric", month: "long" }).format(date);
}

export function weekdayOf(date) {
  return formatter(locale(), { weekday: "long" }).format(date);
}

export function longDate(date) {
  return formatter(locale(), { day: "numeric", month: "long", year: "numeric" }).format(date).replace(/ г\.$/, "");
}

export function messageDate(message) {
  return new Date(message.date * 1000);
}

export function minutesAndSeconds(seconds) {
  const whole = Math.max(0, Math.round(seconds || 0));
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, "0")}`;
}
