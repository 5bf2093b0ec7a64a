// Everybody's faces with what they have not read: the way from phone to phone.

import { h, iconButton } from "./dom.js";
import { t } from "./i18n.js";
import { avatar } from "./avatar.js";

export class Strip {
  constructor(element, { open, add }) {
    Object.assign(this, { element, open, add });
  }

  draw(playground) {
    this.element.setAttribute("aria-label", t("phones"));
    const faces = [...playground.phones.values()].map((phone) => this.face(phone));
    const add = iconButton("plus", t("addPhone"), { "data-action": "add-phone", onclick: () => this.add() });
    add.classList.add("strip-add");
    this.element.replaceChildren(...faces, add);
    this.mark(playground.active);
  }

  face(phone) {
    const attributes = { type: "button", class: "strip-face", "data-testid": "strip-phone", "data-phone": phone.id };
    const first = h("span", { class: "strip-name" }, phone.name.split(/[\s,]+/)[0]);
    const badge = h("span", { class: "badge", "data-testid": "unread", hidden: true });
    const button = h("button", { ...attributes, title: phone.title || phone.name, onclick: () => this.open(phone.id) }, avatar(phone), first, badge);
    this.count(phone, button);
    return button;
  }

  /** In place: an element replaced between press and release would swallow the click. */
  redraw(phone) {
    const button = this.buttonOf(phone.id);
    button.title = phone.title || phone.name;
    button.querySelector(".avatar").replaceWith(avatar(phone));
    button.querySelector(".strip-name").textContent = phone.name.split(/[\s,]+/)[0];
    this.count(phone, button);
  }

  count(phone, button = this.buttonOf(phone.id)) {
    if (!button) return;
    const badge = button.querySelector(".badge");
    badge.hidden = phone.unread === 0;
    badge.textContent = phone.unread > 99 ? "99+" : String(phone.unread);
    const unread = phone.unread ? `, ${t("unread", { count: phone.unread })}` : "";
    button.setAttribute("aria-label", t("phoneOf", { name: phone.name }) + unread);
  }

  mark(active) {
    for (const button of this.element.querySelectorAll(".strip-face")) {
      button.setAttribute("aria-current", String(Number(button.dataset.phone) === active));
    }
  }

  buttonOf(id) {
    return this.element.querySelector(`[data-phone="${id}"]`);
  }
}
