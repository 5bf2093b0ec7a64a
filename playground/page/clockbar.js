// The playground's clock in the school's zone, the ways to turn it, and what concerns all phones at once.

import { h, icon } from "./dom.js";
import { language, t } from "./i18n.js";
import { openMenu } from "./overlay.js";
import { longDate, timeOf, weekdayOf } from "./schooltime.js";

const HOUR = 3600;

export class ClockBar {
  /** `deeds`: turn(body), addPhone(), askLink(), restart(demo), switchLanguage(code), openFirstLink(anchor). */
  constructor(element, deeds) {
    Object.assign(this, { element, deeds, hintHidden: false });
    setInterval(() => this.tick(), 1000);
  }

  draw(playground) {
    this.playground = playground;
    this.weekday = h("span", { class: "clock-weekday" });
    this.date = h("span", {});
    this.day = h("span", { class: "clock-day", "data-testid": "clock-day" }, this.weekday, h("span", { class: "comma" }, ", "), this.date);
    this.time = h("b", { class: "clock-time", "data-testid": "clock-time" });
    const clock = h("div", { class: "clock", role: "timer", "aria-label": t("clock"), "data-testid": "clock" }, this.time, this.day);
    const bar = h("div", { class: "bar" }, clock, this.turns(), this.tools());
    this.element.replaceChildren(bar, ...this.hint());
    this.tick();
  }

  /** The clock was turned: from here it goes on by itself. */
  set(now) {
    this.base = new Date(now).getTime() - performance.now();
    this.tick();
  }

  tick() {
    if (this.base === undefined || !this.day) return;
    const now = new Date(this.base + performance.now());
    const shown = [[this.weekday, weekdayOf(now)], [this.date, longDate(now)], [this.time, timeOf(now)]];
    for (const [element, words] of shown) if (element.textContent !== words) element.textContent = words;
  }

  turns() {
    const turns = [
      ["plusHour", { advance: HOUR }],
      ["plusDay", { advance: 24 * HOUR }],
      ["toNext", { to: "next" }],
    ];
    const buttons = turns.map(([words, body]) => this.turnButton(words, body));
    return h("div", { class: "turns", role: "group", "aria-label": t("clockControls") }, buttons);
  }

  turnButton(words, body) {
    const action = { plusHour: "plus-hour", plusDay: "plus-day", toNext: "to-next" }[words];
    const short = words === "toNext" ? h("span", { class: "short", "aria-hidden": "true" }, t("toNextShort")) : null;
    const button = h("button", { type: "button", "data-action": action, "aria-label": t(words) }, h("span", {}, t(words)), short);
    button.addEventListener("click", async () => {
      button.disabled = true;
      button.setAttribute("aria-busy", "true");
      await this.deeds.turn(body);
      button.disabled = false;
      button.removeAttribute("aria-busy");
    });
    return button;
  }

  tools() {
    const { deeds } = this;
    const tool = (name, words, action, run) => h("button", { type: "button", "data-action": action, onclick: run }, icon(name), h("span", {}, t(words)));
    const restart = tool("reset", "restart", "restart", () => this.askRestart(restart));
    const add = tool("plus", "addPhone", "add-phone", () => deeds.addPhone());
    const link = tool("link", "openLink", "open-link", () => deeds.askLink());
    const more = h("button", { type: "button", class: "more-tools", "data-action": "more-tools", "aria-label": t("moreTools") }, icon("menu"));
    more.addEventListener("click", () => this.openMore(more));
    return h("div", { class: "tools" }, h("div", { class: "wide-tools" }, add, link, restart), this.languages(), more);
  }

  languages() {
    const buttons = ["ru", "en"].map((code) => {
      const pressed = String(code === language());
      const attributes = { type: "button", lang: code, "aria-pressed": pressed, "data-action": `language-${code}` };
      return h("button", { ...attributes, onclick: () => this.deeds.switchLanguage(code) }, code.toUpperCase());
    });
    return h("div", { class: "languages", role: "group", "aria-label": t("language"), title: t("language") }, buttons);
  }

  restartItems() {
    const item = (demo) => ({
      label: t(demo ? "restartDemo" : "restartEmpty"),
      icon: "reset",
      action: demo ? "restart-demo" : "restart-empty",
      run: () => this.deeds.restart(demo),
    });
    return [item(true), item(false)];
  }

  askRestart(anchor) {
    openMenu(anchor, this.restartItems(), t("restart"));
  }

  openMore(anchor) {
    const add = { label: t("addPhone"), icon: "plus", action: "add-phone", run: () => this.deeds.addPhone() };
    const link = { label: t("openLink"), icon: "link", action: "open-link", run: () => this.deeds.askLink() };
    openMenu(anchor, [add, link, ...this.restartItems()]);
  }

  hint() {
    if (this.hintHidden) return [];
    const { demo, firstLink } = this.playground;
    const next = firstLink ? t("firstLink") : t(demo ? "hintDemo" : "hintEmpty");
    const line = h("p", { class: "hint", "data-testid": "hint" }, h("span", {}, t("hint")), " ", h("b", {}, next));
    if (firstLink) line.append(this.firstLinkButton());
    const hide = () => {
      this.hintHidden = true;
      line.remove();
    };
    line.append(h("button", { type: "button", class: "hide-hint", "aria-label": t("hideHint"), "data-action": "hide-hint", onclick: hide }, icon("close")));
    return [line];
  }

  firstLinkButton() {
    const button = h("button", { type: "button", class: "first-link", "data-action": "first-link" }, t("firstLinkOpen"));
    button.addEventListener("click", () => this.deeds.openFirstLink(button));
    return button;
  }
}
