// What a message carries besides words: pictures, sounds, papers, places, people.

import { h, icon } from "./dom.js";
import { t } from "./i18n.js";
import { minutesAndSeconds } from "./schooltime.js";

const VIDEO = ["video", "animation", "video_note"];

/** The elements for a message's content that is not text; `actions.viewPhoto(address, name)` opens a picture. */
export function mediaOf(message, actions) {
  const address = (file) => (message.playground.files || {})[file.file_id] || null;
  if (message.photo) return [photo(address(message.photo.at(-1)), message, actions)];
  for (const kind of VIDEO) if (message[kind]) return [video(address(message[kind]), kind)];
  if (message.voice) return [sound(address(message.voice), message.voice)];
  if (message.audio) return [sound(address(message.audio), message.audio)];
  if (message.sticker) return [sticker(address(message.sticker), message.sticker)];
  if (message.document) return [paper(address(message.document), message.document)];
  if (message.venue) return [card("place", message.venue.title, message.venue.address)];
  if (message.location) return [place(message.location)];
  if (message.contact) return [card("person", fullName(message.contact), message.contact.phone_number)];
  if (message.dice) return [h("div", { class: "big-emoji" }, `${message.dice.emoji} ${message.dice.value}`)];
  return [];
}

function fullName(person) {
  return [person.first_name, person.last_name].filter(Boolean).join(" ");
}

function photo(address, message, actions) {
  if (!address) return missing();
  const biggest = message.photo.at(-1);
  const picture = h("img", { src: address, alt: message.caption || t("photo"), width: biggest.width, height: biggest.height });
  const open = () => actions.viewPhoto(address, message.caption || t("photo"));
  const attributes = { type: "button", class: "photo", "aria-label": t("openPhoto"), "data-action": "photo", onclick: open };
  const frame = h("button", attributes, picture);
  if (message.has_media_spoiler) frame.classList.add("media-spoiler");
  return frame;
}

function video(address, kind) {
  if (!address) return missing();
  const moving = kind === "animation";
  const attributes = { src: address, class: kind, preload: "metadata", playsinline: true, controls: true, loop: moving };
  return h("video", attributes);
}

function sticker(address, { emoji, is_animated: animated, is_video: filmed }) {
  if (!address || animated) return h("div", { class: "big-emoji" }, emoji || t("sticker"));
  if (filmed) return h("video", { src: address, class: "sticker", autoplay: true, loop: true, muted: true });
  return h("img", { src: address, class: "sticker", alt: emoji || t("sticker") });
}

function sound(address, { duration, title, performer }) {
  if (!address) return missing();
  const audio = h("audio", { src: address, preload: "none" });
  const time = h("span", { class: "sound-time" }, minutesAndSeconds(duration));
  const line = h("progress", { max: "1", value: "0", "aria-hidden": "true" });
  const button = h("button", { type: "button", class: "sound-button", "data-action": "play" });
  const draw = () => {
    button.replaceChildren(icon(audio.paused ? "play" : "pause"));
    button.setAttribute("aria-label", audio.paused ? t("play") : t("pause"));
  };
  button.addEventListener("click", () => (audio.paused ? audio.play().catch(draw) : audio.pause()));
  for (const change of ["play", "pause", "ended"]) audio.addEventListener(change, draw);
  audio.addEventListener("timeupdate", () => {
    const whole = Number.isFinite(audio.duration) ? audio.duration : duration;
    line.value = whole ? Math.min(1, audio.currentTime / whole) : 0;
    time.textContent = minutesAndSeconds(audio.currentTime || duration);
  });
  draw();
  const name = [performer, title].filter(Boolean).join(" · ");
  const about = h("div", { class: "sound-about" }, name && h("span", { class: "sound-name" }, name), line, time);
  return h("div", { class: "sound", "data-kind": "sound" }, button, about, audio);
}

function paper(address, { file_name: name, file_size: size }) {
  const shown = name || t("document");
  const about = h("span", { class: "paper-about" }, h("b", {}, shown), h("span", {}, address ? sizeOf(size) : t("missingFile")));
  const badge = h("span", { class: "paper-icon" }, icon("file"));
  if (!address) return h("div", { class: "paper" }, badge, about);
  const attributes = { class: "paper", href: address, download: shown, "data-action": "download" };
  return h("a", { ...attributes, "aria-label": t("download", { name: shown }) }, badge, about);
}

export function sizeOf(bytes) {
  if (bytes === undefined) return "";
  if (bytes < 1024) return `${bytes} B`;
  if (bytes < 1024 * 1024) return `${Math.round(bytes / 1024)} KB`;
  return `${(bytes / 1024 / 1024).toFixed(1)} MB`;
}

function place({ latitude, longitude }) {
  return card("place", t("location"), `${latitude.toFixed(4)}, ${longitude.toFixed(4)}`);
}

function card(image, title, below) {
  const about = h("span", { class: "paper-about" }, h("b", {}, title), h("span", {}, below));
  return h("div", { class: "paper" }, h("span", { class: "paper-icon" }, icon(image)), about);
}

function missing() {
  return h("div", { class: "missing" }, t("missingFile"));
}
