// A round face with initials; the colour stays with the person.

import { h } from "./dom.js";

const COLOURS = ["#c0392b", "#b3541e", "#7b5ea7", "#2e7d4f", "#1f7a8c", "#2a6db0", "#ad3f78"];

export function avatar(phone) {
  const initials = phone.name
    .split(/\s+/)
    .filter((word) => /^\p{L}/u.test(word))
    .slice(0, 2)
    .map((word) => Array.from(word)[0].toUpperCase())
    .join("");
  const face = h("span", { class: "avatar", "aria-hidden": "true" }, initials || "?");
  face.style.backgroundColor = COLOURS[Math.abs(phone.id) % COLOURS.length];
  return face;
}
