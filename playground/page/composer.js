// Where a person writes: text, files, voice, an answer to a message, a change of an own message, commands.

import { h, icon, iconButton } from "./dom.js";
import { t } from "./i18n.js";
import { openMenu } from "./overlay.js";
import { summary, authorOf } from "./bubble.js";
import { sizeOf } from "./media.js";
import { VoiceStrip } from "./voicestrip.js";

const ACCEPTED = { photo: "image/*", document: "", voice: "audio/*", video: "video/*" };

export class Composer {
  /** `send` has text(text, replyTo), edit(messageId, text), file({kind, file, caption, replyTo}), contact(), location(). */
  constructor(phone, { commands, send, complain }) {
    Object.assign(this, { phone, commands, send, complain, draft: phone.draft });
    this.strip = h("div", { class: "draft-strip", hidden: true, "data-testid": "draft-strip" });
    this.hints = h("div", { class: "command-list", role: "listbox", "aria-label": t("commands"), hidden: true });
    this.keyboardPlace = h("div", { class: "keyboard-place" });
    this.build();
    this.element = h("div", { class: "composer" }, this.hints, this.strip, this.line, this.voice.element, this.keyboardPlace, this.inputs);
    this.drawStrip();
    this.changed();
  }

  build() {
    const attributes = { rows: "1", class: "input", "aria-label": t("message"), "data-testid": "composer" };
    this.input = h("textarea", { ...attributes, dir: "auto" });
    this.input.value = this.draft.text;
    this.input.addEventListener("input", () => this.changed());
    this.input.addEventListener("keydown", (event) => this.key(event));
    this.input.addEventListener("paste", (event) => this.pasted(event));
    this.menuButton = iconButton("menu", t("commands"), { "data-action": "commands", onclick: () => this.toggleCommands() });
    this.toggle = iconButton("keyboard", t("keyboard"), { "data-action": "toggle-keyboard", hidden: true });
    this.attach = iconButton("clip", t("attach"), { "data-action": "attach", onclick: () => this.openAttach() });
    this.mic = iconButton("mic", t("recordVoice"), { "data-action": "record", onclick: () => this.record() });
    this.sendButton = iconButton("send", t("send"), { "data-action": "send", onclick: () => this.submit() });
    this.sendButton.classList.add("send");
    this.line = h("div", { class: "composer-line" }, this.menuButton, this.input, this.toggle, this.attach, this.mic, this.sendButton);
    this.inputs = h("div", { hidden: true }, Object.keys(ACCEPTED).map((kind) => this.fileInput(kind)));
    this.voice = new VoiceStrip((file, seconds) => this.sendVoice(file, seconds), () => this.voiceEnded());
  }

  fileInput(kind) {
    const many = kind !== "voice";
    const input = h("input", { type: "file", accept: ACCEPTED[kind] || null, multiple: many, "data-kind": kind, "data-testid": "file" });
    input.addEventListener("change", () => {
      this.take(kind, [...input.files]);
      input.value = "";
    });
    return input;
  }

  choose(kind) {
    this.inputs.querySelector(`[data-kind="${kind}"]`).click();
  }

  take(kind, files) {
    if (!files.length) return;
    this.draft.files.push(...files.map((file) => ({ kind, file })));
    this.drawStrip();
    this.changed();
    this.input.focus();
  }

  /** Dropped or pasted: pictures go as photos, the rest as documents. */
  takeAny(files) {
    for (const file of files) this.take(file.type.startsWith("image/") ? "photo" : "document", [file]);
  }

  pasted(event) {
    const files = [...event.clipboardData.files];
    if (!files.length) return;
    event.preventDefault();
    this.takeAny(files);
  }

  openAttach() {
    const kinds = [["photo", "photo"], ["document", "document"], ["voice", "voiceFile"], ["video", "video"]];
    const files = kinds.map(([kind, label]) => ({ label: t(label), action: `attach-${kind}`, run: () => this.choose(kind) }));
    const contact = { label: t("contact"), action: "attach-contact", run: () => this.send.contact() };
    const place = { label: t("location"), action: "attach-location", run: () => this.send.location() };
    openMenu(this.attach, [...files, contact, place]);
  }

  async record() {
    this.line.hidden = true;
    if (await this.voice.start()) return;
    this.voiceEnded();
    this.complain(t("noMicrophone"));
    this.choose("voice");
  }

  sendVoice(file, seconds) {
    this.send.file({ kind: "voice", file, duration: seconds, replyTo: this.takeReply() });
  }

  voiceEnded() {
    this.line.hidden = false;
    this.input.focus();
  }

  key(event) {
    if (!this.hints.hidden && this.commandKey(event)) return;
    if (event.key === "Enter" && !event.shiftKey && !event.isComposing) {
      event.preventDefault();
      this.submit();
    } else if (event.key === "Escape") this.setMode(null, null);
  }

  changed() {
    this.draft.text = this.input.value;
    this.input.style.height = "auto";
    this.input.style.height = `${Math.min(this.input.scrollHeight, 132) || 40}px`;
    const ready = this.draft.text.trim() !== "" || this.draft.files.length > 0 || this.draft.mode === "edit";
    this.sendButton.hidden = !ready;
    this.mic.hidden = ready;
    this.showCommands(/^\/\w*$/.test(this.draft.text) ? this.draft.text.slice(1) : null);
  }

  submit() {
    const { mode, message, files } = this.draft;
    const text = this.input.value.trim();
    if (!text && !files.length) return;
    if (mode === "edit") this.send.edit(message.message_id, text);
    else if (files.length) this.submitFiles(files, text);
    else this.send.text(text, this.takeReply());
    this.draft.files = [];
    this.input.value = "";
    this.setMode(null, null);
  }

  async submitFiles(files, caption) {
    const replyTo = this.takeReply();
    for (const [index, each] of files.entries()) await this.send.file({ ...each, caption: index ? "" : caption, replyTo });
  }

  takeReply() {
    const replyTo = this.draft.mode === "reply" ? this.draft.message.message_id : undefined;
    if (replyTo) this.setMode(null, null);
    return replyTo;
  }

  setMode(mode, message) {
    const wasEditing = this.draft.mode === "edit";
    Object.assign(this.draft, { mode, message });
    if (mode === "edit") this.input.value = message.text;
    else if (wasEditing) this.input.value = "";
    this.drawStrip();
    this.changed();
    if (mode) this.input.focus();
  }

  drawStrip() {
    const { mode, message, files } = this.draft;
    this.strip.replaceChildren();
    if (mode) {
      const title = mode === "edit" ? t("editing") : `${t("replyingTo")}: ${authorOf(message, this.phone)}`;
      this.strip.append(this.stripLine(mode, title, summary(message), () => this.setMode(null, null)));
    }
    for (const each of files) {
      const remove = () => {
        this.draft.files.splice(this.draft.files.indexOf(each), 1);
        this.drawStrip();
        this.changed();
      };
      this.strip.append(this.stripLine("file", each.file.name, `${t(each.kind)}, ${sizeOf(each.file.size)}`, remove));
    }
    this.strip.hidden = !this.strip.childElementCount;
  }

  stripLine(image, title, words, remove) {
    const button = iconButton("close", t("cancel"), { "data-action": "drop-draft", onclick: remove });
    return h("div", { class: "strip-line" }, icon(image), h("span", {}, h("b", {}, title), h("span", {}, words)), button);
  }

  setCommands(commands) {
    this.commands = commands;
    this.menuButton.hidden = !commands.length;
  }

  toggleCommands() {
    this.showCommands(this.hints.hidden ? "" : null);
    if (!this.hints.hidden) this.hints.firstElementChild?.focus();
  }

  showCommands(beginning) {
    const fitting = beginning === null ? [] : this.commands.filter((each) => each.command.startsWith(beginning));
    this.hints.replaceChildren(...fitting.map((each) => this.commandItem(each)));
    this.hints.hidden = !fitting.length;
  }

  commandItem({ command, description }) {
    const run = () => {
      this.input.value = "";
      this.changed();
      this.send.text(`/${command}`);
      this.input.focus();
    };
    const attributes = { type: "button", role: "option", "data-action": "command", "data-command": command, onclick: run };
    const item = h("button", attributes, h("b", {}, `/${command}`), h("span", {}, description));
    item.addEventListener("keydown", (event) => this.commandKey(event));
    return item;
  }

  /** Arrows walk through the list, Enter takes the chosen one, Escape closes it; true when the key was used. */
  commandKey(event) {
    const items = [...this.hints.children];
    const at = items.indexOf(document.activeElement);
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (event.key === "Escape") {
      this.showCommands(null);
      this.input.focus();
    } else if (step) items[(at + step + items.length) % items.length].focus();
    else return false;
    event.preventDefault();
    event.stopPropagation();
    return true;
  }
}
