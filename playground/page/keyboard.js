// Buttons under a message (inline) and under the composer (reply keyboard).

import { h, icon } from "./dom.js";
import { readStartLink } from "./startlinks.js";

/** `phone.presses` holds what was pressed and not answered yet: those buttons show a spinner. */
export function inlineKeyboard(message, phone, actions) {
  const rows = message.reply_markup?.inline_keyboard;
  if (!rows?.length) return null;
  const keyboard = h("div", { class: "inline-keyboard", role: "group" });
  for (const row of rows) {
    keyboard.append(h("div", { class: "button-row" }, row.map((button) => inlineButton(button, message, actions))));
  }
  markPresses(keyboard, message, phone);
  return keyboard;
}

function inlineButton(button, message, actions) {
  const data = button.callback_data;
  const attributes = { type: "button", class: "inline-button", "data-action": "inline", "data-callback": data };
  const element = h("button", attributes, h("span", { class: "label" }, button.text));
  const corner = cornerOf(button);
  if (corner) element.append(h("span", { class: "corner" }, icon(corner)));
  if (button.style) element.dataset.style = button.style;
  element.addEventListener("click", () => actions.pressInline(message, button, element));
  return element;
}

function cornerOf(button) {
  if (button.copy_text) return "file";
  if (!button.url) return null;
  return readStartLink(button.url) ? "link" : "outside";
}

export function markPresses(keyboard, message, phone) {
  const waiting = new Set([...phone.presses.values()].filter((press) => press.messageId === message.message_id).map((press) => press.data));
  for (const element of keyboard.querySelectorAll("[data-callback]")) {
    const waits = waiting.has(element.dataset.callback);
    element.classList.toggle("waiting", waits);
    element.setAttribute("aria-busy", String(waits));
  }
}

/** `press(button)` gets the Bot API's KeyboardButton; a plain string is one too. */
export function replyKeyboard(markup, press) {
  const keyboard = h("div", { class: "reply-keyboard", "data-testid": "reply-keyboard", role: "group" });
  for (const row of markup.keyboard) {
    const buttons = row.map((each) => {
      const button = typeof each === "string" ? { text: each } : each;
      const attributes = { type: "button", class: "reply-button", "data-action": "reply-button", onclick: () => press(button) };
      return h("button", attributes, button.text);
    });
    keyboard.append(h("div", { class: "button-row" }, buttons));
  }
  if (!markup.resize_keyboard) keyboard.classList.add("tall");
  return keyboard;
}
