// What opens over the page or over one phone: menus, dialogs, toasts, alerts, a picture in full size.

import { h, icon, iconButton } from "./dom.js";
import { t } from "./i18n.js";

const TOAST_LASTS = 4000;

/** items: {label, icon?, action, run(), danger?}. Opens by the anchor, closes by choice, Escape or a press elsewhere. */
export function openMenu(anchor, items, title) {
  document.querySelector(".menu-layer")?.remove();
  const buttons = items.map((item) => menuItem(item, () => close()));
  const menu = h("div", { class: "menu", role: "menu", "data-testid": "menu" }, title && h("p", {}, title), buttons);
  const layer = h("div", { class: "menu-layer" }, menu);
  const close = () => {
    layer.remove();
    if (anchor.isConnected) anchor.focus({ preventScroll: true });
  };
  layer.addEventListener("pointerdown", (event) => event.target === layer && close());
  layer.addEventListener("contextmenu", (event) => event.preventDefault());
  layer.addEventListener("keydown", (event) => menuKey(event, buttons, close));
  document.body.append(layer);
  place(menu, anchor);
  buttons[0]?.focus();
}

function menuItem(item, close) {
  const run = () => {
    close();
    item.run();
  };
  const attributes = { type: "button", role: "menuitem", "data-action": item.action, "data-phone": item.phone, onclick: run };
  return h("button", { ...attributes, class: item.danger ? "danger" : null }, item.icon && icon(item.icon), h("span", {}, item.label));
}

function menuKey(event, buttons, close) {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (event.key === "Escape" || event.key === "Tab") close();
  else if (step) buttons[(buttons.indexOf(document.activeElement) + step + buttons.length) % buttons.length].focus();
  else return;
  event.preventDefault();
}

function place(menu, anchor) {
  const by = anchor.getBoundingClientRect();
  const { width, height } = menu.getBoundingClientRect();
  const below = by.bottom + 4 + height < innerHeight;
  const top = below ? by.bottom + 4 : Math.max(8, by.top - height - 4);
  const left = Math.min(Math.max(8, by.right - width), innerWidth - width - 8);
  menu.style.top = `${top}px`;
  menu.style.left = `${left}px`;
}

/** A form over the page. Resolves to its FormData, or to null when it was closed. `check(data)` gives words of refusal. */
export function openForm({ title, about, fields = [], go, danger, check }) {
  const error = h("p", { class: "error", role: "alert", hidden: true });
  const cancel = h("button", { type: "button", "data-action": "cancel", onclick: () => dialog.close() }, t("cancel"));
  const submit = h("button", { type: "submit", class: danger ? "danger" : "primary", "data-action": "confirm" }, go);
  const buttons = h("div", { class: "dialog-buttons" }, cancel, submit);
  const form = h("form", { method: "dialog" }, h("h2", {}, title), about && h("p", {}, about), fields, error, buttons);
  const dialog = h("dialog", { class: "form-dialog", "data-testid": "dialog", "aria-label": title }, form);
  return new Promise((resolve) => {
    let answer = null;
    form.addEventListener("submit", (event) => {
      const refusal = check?.(new FormData(form));
      error.textContent = refusal || "";
      error.hidden = !refusal;
      if (refusal) event.preventDefault();
      else answer = new FormData(form);
    });
    dialog.addEventListener("close", () => {
      dialog.remove();
      resolve(answer);
    });
    document.body.append(dialog);
    dialog.showModal();
    if (danger) cancel.focus();
  });
}

export function confirmFirst(title, about, go) {
  return openForm({ title, about, go, danger: true });
}

export function textField(name, label, attributes = {}) {
  return h("label", {}, h("span", {}, label), h("input", { name, autocomplete: "off", ...attributes }));
}

export function choiceField(name, label, options, chosen) {
  const choices = options.map(([value, words]) => h("option", { value, selected: String(value) === String(chosen) }, words));
  return h("label", {}, h("span", {}, label), h("select", { name }, choices));
}

/** A line over `place` (a phone or the page) that goes away by itself; an error stays a little longer. */
export function toast(place, words, isError = false) {
  place.querySelector(":scope > .toast")?.remove();
  const attributes = { class: isError ? "toast bad" : "toast", role: isError ? "alert" : "status", "data-testid": "toast" };
  const line = h("div", attributes, words);
  place.append(line);
  setTimeout(() => line.remove(), isError ? TOAST_LASTS * 1.5 : TOAST_LASTS);
}

export async function copyText(text, place) {
  try {
    await navigator.clipboard.writeText(text);
    toast(place, t("copied"));
  } catch {
    toast(place, t("copyFailed"), true);
  }
}

/** The bot's alert: stays over its own phone until it is confirmed, the other phones go on. */
export function alertIn(place, title, words) {
  const before = document.activeElement;
  const close = () => {
    layer.remove();
    if (before?.isConnected) before.focus({ preventScroll: true });
  };
  const ok = h("button", { type: "button", class: "primary", "data-action": "close-alert", onclick: close }, t("ok"));
  const attributes = { class: "alert", role: "alertdialog", "aria-modal": "true", "aria-label": title, "data-testid": "alert" };
  const box = h("div", attributes, h("b", {}, title), h("p", {}, words), ok);
  const layer = h("div", { class: "alert-layer" }, box);
  layer.addEventListener("keydown", (event) => event.key === "Escape" && close());
  place.append(layer);
  ok.focus();
}

export function viewPhoto(address, name) {
  const shut = iconButton("close", t("closePhoto"), { onclick: () => dialog.close() });
  const dialog = h("dialog", { class: "photo-dialog", "aria-label": name, "data-testid": "photo" }, h("img", { src: address, alt: name }), shut);
  dialog.addEventListener("click", (event) => event.target.tagName !== "BUTTON" && dialog.close());
  dialog.addEventListener("close", () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
}
