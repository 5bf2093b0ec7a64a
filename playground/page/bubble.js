// One message as it stands in a chat: quote, content, words, time, and the buttons under it.

import { h, icon, iconButton } from "./dom.js";
import { t } from "./i18n.js";
import { inlineKeyboard } from "./keyboard.js";
import { mediaOf } from "./media.js";
import { richText } from "./richtext.js";
import { messageDate, timeOf } from "./schooltime.js";

const KINDS = { photo: "photo", voice: "voice", video_note: "videoNote", animation: "animation", video: "video", audio: "audio",
  sticker: "sticker", document: "document", location: "location", contact: "contact" };

/** `phone` is the state's phone; `actions` is what can be done with a message (see phone.js). */
export function messageElement(message, phone, actions) {
  if (message.pinned_message) return service(message, t("pinned"));
  const out = message.playground.out;
  const keyboard = inlineKeyboard(message, phone, actions);
  const attributes = { class: `message ${out ? "out" : "in"}`, "data-testid": "message", "data-message": message.message_id };
  const row = h("div", { ...attributes, "data-out": String(out) }, bubble(message, phone, actions), keyboard);
  if (keyboard) row.classList.add("with-keyboard");
  return row;
}

function service(message, words) {
  return h("div", { class: "service", "data-testid": "message", "data-message": message.message_id }, words);
}

function bubble(message, phone, actions) {
  const media = mediaOf(message, actions);
  const menu = iconButton("down", t("messageMenu"), { "data-action": "message-menu" });
  menu.classList.add("message-menu");
  menu.addEventListener("click", () => actions.openMenu(message, menu));
  const body = h("div", { class: "bubble", "data-testid": "bubble" }, forwarded(message), quote(message, phone, actions));
  if (!message.show_caption_above_media) body.append(...media);
  body.append(words(message, actions, media.length > 0));
  if (message.show_caption_above_media) body.append(...media);
  body.append(menu);
  body.addEventListener("contextmenu", (event) => {
    if (event.target.closest("a, img, video")) return;
    event.preventDefault();
    actions.openMenu(message, menu);
  });
  if (message.sticker && !message.reply_to_message) body.classList.add("bare");
  if (message.photo || message.video || message.animation) body.classList.add("pictured");
  return body;
}

function words(message, actions, hasMedia) {
  const text = message.text ?? message.caption ?? (hasMedia ? "" : t("otherContent"));
  const line = h("div", { class: "words", dir: "auto" });
  if (text) line.append(richText(text, message.entities || message.caption_entities, actions));
  else line.classList.add("empty");
  line.append(meta(message));
  return line;
}

function meta(message) {
  const time = messageDate(message);
  return h(
    "span",
    { class: "meta", dir: "ltr" },
    message.has_protected_content && h("span", { title: t("protected") }, icon("lock")),
    message.edit_date && h("span", { class: "edited", "data-testid": "edited" }, t("edited")),
    h("time", { datetime: time.toISOString() }, timeOf(time)),
  );
}

function forwarded({ forward_origin: origin }) {
  if (!origin) return null;
  const user = origin.sender_user || {};
  const name = origin.sender_user_name || [user.first_name, user.last_name].filter(Boolean).join(" ") || origin.chat?.title || "";
  return h("div", { class: "forwarded" }, t("forwarded", { name }));
}

function quote(message, phone, actions) {
  const target = message.reply_to_message;
  if (!target) return null;
  const id = target.message_id;
  const known = phone.find(id);
  const words = message.quote?.text || summary(known || target);
  const attributes = { type: "button", class: "quote", "data-action": "go-to-reply", onclick: () => actions.goTo(id) };
  return h("button", attributes, h("b", {}, authorOf(target, phone)), h("span", {}, words));
}

export function authorOf(message, phone) {
  return message.from?.id === phone.id ? t("you") : message.from?.first_name || t("bot");
}

/** A message in one line, for quotes. */
export function summary(message) {
  const words = message.text ?? message.caption;
  if (words) return words.replace(/\s+/g, " ").slice(0, 120);
  const kind = Object.keys(KINDS).find((name) => message[name]);
  return kind ? t(KINDS[kind]) : t("otherContent");
}
