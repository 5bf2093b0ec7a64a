// The scrolling part of a phone. Only the last hundred messages are drawn; earlier ones come when asked for.
// It stays at the bottom unless the person scrolled up.

import { h, icon } from "./dom.js";
import { t } from "./i18n.js";
import { messageElement } from "./bubble.js";
import { dayOf, dayTitle, messageDate } from "./schooltime.js";

const SHOWN = 100;
const MOST_DRAWN = 300;
const NEAR = 40;

export class History {
  /** `onBottom()` is told whenever the last message comes into sight. */
  constructor(phone, actions, onBottom) {
    Object.assign(this, { phone, actions, onBottom });
    this.atBottom = true;
    this.limit = SHOWN;
    this.list = h("div", { class: "messages", role: "log", "aria-label": t("history"), "data-testid": "messages" });
    this.scroller = h("div", { class: "scroller", tabindex: "0", "data-testid": "history" }, this.list);
    this.count = h("span", { class: "badge", hidden: true });
    this.down = h("button", { type: "button", class: "to-bottom", "data-action": "to-bottom", "aria-label": t("toBottom"), hidden: true });
    this.down.append(icon("down"), this.count);
    this.down.addEventListener("click", () => this.toBottom());
    this.element = h("div", { class: "history" }, this.scroller, this.down);
    this.scroller.addEventListener("scroll", () => this.scrolled(), { passive: true });
    // Once a frame, however many messages came in it.
    const watcher = new ResizeObserver(() => this.settle());
    watcher.observe(this.scroller);
    watcher.observe(this.list);
    this.draw();
  }

  draw() {
    const messages = this.phone.messages.slice(-this.limit);
    this.list.replaceChildren();
    if (messages.length < this.phone.messages.length) this.list.append(this.earlierButton());
    if (!messages.length) this.list.append(h("p", { class: "empty-chat" }, t("emptyChat")));
    for (const message of messages) this.list.append(...this.drawn(message));
    this.settle();
  }

  drawn(message) {
    const day = dayOf(messageDate(message));
    const element = messageElement(message, this.phone, this.actions);
    element.dataset.day = day;
    if (this.lastDay() === day) return [element];
    return [h("div", { class: "day", "data-testid": "day", "data-day": day }, dayTitle(messageDate(message))), element];
  }

  lastDay() {
    return this.list.lastElementChild?.dataset.day;
  }

  earlierButton() {
    const attributes = { type: "button", class: "earlier", "data-action": "earlier", onclick: () => this.earlier() };
    return h("button", attributes, t("earlier"));
  }

  earlier() {
    const fromEnd = this.scroller.scrollHeight - this.scroller.scrollTop;
    this.limit += SHOWN;
    this.atBottom = false;
    this.draw();
    this.scroller.scrollTop = this.scroller.scrollHeight - fromEnd;
  }

  add(message) {
    const last = this.phone.messages.at(-1);
    const first = this.list.querySelector("[data-message]") === null;
    const tooMany = this.atBottom && this.list.childElementCount > MOST_DRAWN;
    if (tooMany) this.limit = SHOWN;
    if (first || tooMany || last !== message) return this.draw();
    this.limit += 1;
    const elements = this.drawn(message);
    elements.at(-1).classList.add("fresh");
    this.list.append(...elements);
    if (message.playground.out) this.atBottom = true;
    this.drawDown();
  }

  change(message) {
    const before = this.elementOf(message.message_id);
    if (!before) return;
    const after = messageElement(message, this.phone, this.actions);
    after.dataset.day = before.dataset.day;
    const focused = before.contains(document.activeElement);
    before.replaceWith(after);
    if (focused) after.querySelector("button")?.focus({ preventScroll: true });
  }

  remove(ids) {
    for (const id of ids) this.elementOf(id)?.remove();
    for (const day of this.list.querySelectorAll(".day")) {
      const next = day.nextElementSibling;
      if (!next || next.classList.contains("day")) day.remove();
    }
    if (!this.phone.messages.length) this.draw();
  }

  elementOf(id) {
    return this.list.querySelector(`[data-message="${id}"]`);
  }

  goTo(id) {
    if (!this.phone.find(id)) return;
    const fromEnd = this.phone.messages.length - this.phone.messages.findIndex((message) => message.message_id === id);
    if (fromEnd > this.limit) {
      this.limit = fromEnd + 10;
      this.draw();
    }
    const element = this.elementOf(id);
    this.atBottom = false;
    element.scrollIntoView({ block: "center" });
    element.classList.remove("found");
    requestAnimationFrame(() => element.classList.add("found"));
  }

  settle() {
    if (this.atBottom) this.scroller.scrollTop = this.scroller.scrollHeight;
    this.lastTop = this.scroller.scrollTop;
    this.drawDown();
  }

  toBottom() {
    this.atBottom = true;
    this.settle();
    this.onBottom();
  }

  scrolled() {
    const { scrollHeight, scrollTop, clientHeight } = this.scroller;
    if (!clientHeight) return;
    const before = this.atBottom;
    // Only a move upwards is the person's: a picture that has just loaded also leaves the bottom further down.
    if (scrollHeight - scrollTop - clientHeight < NEAR) this.atBottom = true;
    else if (scrollTop < this.lastTop) this.atBottom = false;
    this.lastTop = scrollTop;
    this.drawDown();
    if (this.atBottom && !before) this.onBottom();
  }

  drawDown() {
    this.down.hidden = this.atBottom;
    this.count.hidden = !this.phone.unread;
    this.count.textContent = String(this.phone.unread);
  }
}
