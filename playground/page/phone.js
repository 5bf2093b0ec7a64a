// One phone: whose it is, its chat with the bot, and what can be done on it.

import { h, iconButton } from "./dom.js";
import { t } from "./i18n.js";
import { Composer } from "./composer.js";
import { History } from "./history.js";
import { act, sendFile } from "./server.js";
import { copyText, openMenu, toast, viewPhoto } from "./overlay.js";
import { askContact, askLocation } from "./forms.js";
import { replyKeyboard } from "./keyboard.js";
import { Presses } from "./presses.js";
import { avatar } from "./avatar.js";

const TYPING_WORDS = { typing: "typing", upload_photo: "sendingPhoto", upload_document: "sendingFile", record_voice: "sendingVoice",
  upload_voice: "sendingVoice" };

export class PhoneScreen {
  /** `page` gives what reaches beyond one phone: playground, openStartLink(address, phone, anchor). */
  constructor(phone, page) {
    Object.assign(this, { phone, page });
    this.presses = new Presses(this);
    this.history = new History(phone, this.messageActions(), () => this.read());
    this.composer = new Composer(phone, this.composerLinks());
    this.status = h("span", { class: "status", "data-testid": "status" });
    this.nameLine = h("b", { class: "name" });
    this.bottom = h("button", { type: "button", class: "bottom-button", hidden: true, onclick: () => this.bottomPressed() });
    this.body = h("div", { class: "phone-body" }, this.history.element, this.composer.element, this.bottom);
    this.element = h("section", { class: "phone", "data-testid": "phone", "data-phone": phone.id }, this.header(), this.body);
    this.element.addEventListener("pointerdown", () => this.becomeActive());
    this.element.addEventListener("focusin", () => this.becomeActive());
    this.acceptDrops();
    this.composer.toggle.addEventListener("click", () => this.toggleKeyboard());
    this.drawPerson();
    this.drawKeyboard();
  }

  header() {
    const menu = iconButton("more", t("phoneMenu"), { "data-action": "phone-menu", onclick: () => this.openMenu(menu) });
    const names = h("div", { class: "names" }, this.nameLine, this.status);
    this.face = h("div", { class: "face" });
    return h("header", { class: "phone-header" }, this.face, names, menu);
  }

  drawPerson() {
    this.face.replaceChildren(avatar(this.phone));
    this.nameLine.textContent = this.phone.name;
    this.element.setAttribute("aria-label", t("phoneOf", { name: this.phone.name }));
    this.element.classList.toggle("blocked", this.phone.blocked);
    this.composer.setCommands(this.page.playground.commandsFor(this.phone));
    this.drawStatus();
    this.drawBottom();
  }

  drawStatus() {
    const { typing, blocked, part } = this.phone;
    const words = typing ? t(TYPING_WORDS[typing] || "typing") : blocked ? t("blocked") : part || t("botChat");
    this.status.textContent = words;
    this.status.classList.toggle("typing", Boolean(typing));
  }

  drawBottom() {
    const { blocked, messages } = this.phone;
    const instead = blocked ? "unblock" : messages.length ? null : "start";
    this.bottom.hidden = !instead;
    this.composer.element.hidden = Boolean(instead);
    this.bottom.dataset.action = instead || "";
    this.bottom.textContent = instead ? t(instead) : "";
  }

  bottomPressed() {
    if (this.phone.blocked) this.try(act(this.phone.id, "unblock"));
    else this.start("");
  }

  start(parameter) {
    this.history.atBottom = true;
    this.try(act(this.phone.id, "start", parameter ? { parameter } : {}));
  }

  drawKeyboard() {
    const markup = this.phone.replyKeyboard;
    const present = Boolean(markup?.keyboard?.length);
    this.composer.toggle.hidden = !present;
    this.composer.input.placeholder = markup?.input_field_placeholder || t("message");
    const press = (button) => this.pressReply(button, markup);
    this.composer.keyboardPlace.replaceChildren(...(present ? [replyKeyboard(markup, press)] : []));
    this.toggleKeyboard(present);
  }

  toggleKeyboard(shown = this.composer.keyboardPlace.hidden) {
    this.composer.keyboardPlace.hidden = !shown;
    this.composer.toggle.setAttribute("aria-pressed", String(shown));
  }

  pressReply(button, markup) {
    if (button.request_contact) this.shareContact();
    else if (button.request_location) this.shareLocation();
    else this.sendText(button.text);
    if (markup.one_time_keyboard) this.toggleKeyboard(false);
  }

  composerLinks() {
    const send = {
      text: (text, replyTo) => this.sendText(text, replyTo),
      edit: (messageId, text) => this.try(act(this.phone.id, "edit", { message_id: messageId, text })),
      file: (file) => this.try(sendFile(this.phone.id, file)),
      contact: () => this.shareContact(),
      location: () => this.shareLocation(),
    };
    return { commands: [], send, complain: (words) => toast(this.body, words, true) };
  }

  sendText(text, replyTo) {
    this.history.atBottom = true;
    return this.try(act(this.phone.id, "text", replyTo ? { text, reply_to: replyTo } : { text }));
  }

  async shareContact() {
    const contact = await askContact(this.phone);
    if (contact) this.try(act(this.phone.id, "contact", contact));
  }

  async shareLocation() {
    const place = await askLocation();
    if (place) this.try(act(this.phone.id, "location", place));
  }

  /** What is done here comes back by the live line; only a refusal is told at once. */
  async try(request) {
    try {
      return await request;
    } catch (error) {
      toast(this.body, t("failed", { reason: error.message }), true);
      return null;
    }
  }

  messageActions() {
    return {
      openLink: (address, anchor) => this.page.openLink(address, this.phone, anchor),
      sendCommand: (command) => this.sendText(command),
      viewPhoto,
      goTo: (id) => this.history.goTo(id),
      openMenu: (message, anchor) => this.openMessageMenu(message, anchor),
      pressInline: (message, button, element) => this.pressInline(message, button, element),
    };
  }

  pressInline(message, button, element) {
    if (button.callback_data !== undefined) this.presses.press(message, button.callback_data);
    else if (button.url) this.page.openLink(button.url, this.phone, element);
    else if (button.copy_text) copyText(button.copy_text.text, this.body);
    else toast(this.body, t("unsupported"));
  }

  openMessageMenu(message, anchor) {
    const own = message.playground.out && message.text !== undefined;
    const items = [{ label: t("reply"), icon: "reply", action: "reply", run: () => this.composer.setMode("reply", message) }];
    if (own) items.push({ label: t("edit"), icon: "edit", action: "edit", run: () => this.composer.setMode("edit", message) });
    const words = message.text ?? message.caption;
    if (words && !message.has_protected_content) {
      items.push({ label: t("copy"), icon: "file", action: "copy", run: () => copyText(words, this.body) });
    }
    openMenu(anchor, items, message.has_protected_content ? t("protected") : null);
  }

  openMenu(anchor) {
    const deed = this.phone.blocked ? "unblock" : "block";
    const block = { label: t(deed), icon: "lock", action: deed, danger: deed === "block", run: () => this.try(act(this.phone.id, deed)) };
    const link = { label: t("openLink"), icon: "link", action: "open-link", run: () => this.page.askLink(this.phone) };
    openMenu(anchor, [link, block]);
  }

  acceptDrops() {
    this.element.addEventListener("dragover", (event) => event.preventDefault());
    this.element.addEventListener("drop", (event) => {
      event.preventDefault();
      if (!this.phone.blocked) this.composer.takeAny([...event.dataTransfer.files]);
    });
  }

  becomeActive() {
    if (this.page.playground.active !== this.phone.id) this.page.playground.activate(this.phone.id);
  }

  /** Half of the phone or more is within the window. */
  inView() {
    const { left, right, width } = this.element.getBoundingClientRect();
    return width > 0 && Math.min(right, innerWidth) - Math.max(left, 0) >= width / 2;
  }

  /** What stands before the person's eyes counts as read; a phone out of view keeps counting. */
  read() {
    if (this.looking) return;
    this.looking = requestAnimationFrame(() => {
      this.looking = null;
      this.markRead();
    });
  }

  markRead() {
    if (!this.phone.unread || !this.inView() || !this.history.atBottom || document.hidden) return;
    this.phone.unread = 0;
    act(this.phone.id, "read").catch(() => {});
    this.page.unreadChanged(this.phone);
    this.history.drawDown();
  }

  added(message) {
    this.drawBottom();
    this.history.add(message);
    if (message.playground.force_reply) this.composer.setMode("reply", message);
    this.read();
  }

  /** After the state was fetched anew: the same element, whatever changed in it. */
  renew(phone) {
    this.phone = this.history.phone = this.composer.phone = phone;
    if (phone.draft.message && !phone.find(phone.draft.message.message_id)) this.composer.setMode(null, null);
    this.history.draw();
    this.drawPerson();
    this.drawKeyboard();
    this.read();
  }
}
