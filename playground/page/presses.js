// Presses of inline buttons that the bot has not answered yet. A button waits with a spinner, and takes no second press.

import { act } from "./server.js";
import { alertIn, toast } from "./overlay.js";
import { markPresses } from "./keyboard.js";

const LONGEST_WAIT = 30000;

export class Presses {
  /** `screen` is the phone's screen (see phone.js). */
  constructor(screen) {
    this.screen = screen;
    this.answeredEarly = new Set();
  }

  async press(message, data) {
    const { phone } = this.screen;
    const messageId = message.message_id;
    const waiting = [...phone.presses.values()].some((press) => press.messageId === messageId && press.data === data);
    if (waiting) return;
    const before = Symbol(data);
    phone.presses.set(before, { messageId, data });
    this.draw(messageId);
    const answer = await this.screen.try(act(phone.id, "press", { message_id: messageId, data }));
    phone.presses.delete(before);
    const id = answer?.callback_query_id;
    if (id && !this.answeredEarly.delete(id)) {
      phone.presses.set(id, { messageId, data });
      setTimeout(() => this.end(id), LONGEST_WAIT);
    }
    this.draw(messageId);
  }

  /** An answer may arrive before the server has confirmed the press itself: then it is remembered. */
  answered({ callback_query_id: id, text, alert, url }) {
    const { body, phone, page } = this.screen;
    if (phone.presses.has(id)) this.end(id);
    else this.answeredEarly.add(id);
    if (text && alert) alertIn(body, page.playground.bot.first_name, text);
    else if (text) toast(body, text);
    if (url) page.openLink(url, phone, this.screen.element);
  }

  end(id) {
    const { presses } = this.screen.phone;
    const press = presses.get(id);
    presses.delete(id);
    if (press) this.draw(press.messageId);
  }

  draw(messageId) {
    const message = this.screen.phone.find(messageId);
    const keyboard = this.screen.history.elementOf(messageId)?.querySelector(".inline-keyboard");
    if (message && keyboard) markPresses(keyboard, message, this.screen.phone);
  }
}
