// What the page knows. Events change it here, and only then are the screens told (one listener, one change at a time).

const TYPING_LASTS = 5000;

export class Playground {
  constructor(tell) {
    this.tell = tell;
    this.phones = new Map();
    this.bot = { first_name: "", username: "" };
    this.commands = {};
    this.active = null;
  }

  load(state) {
    const drafts = this.phones;
    this.bot = state.bot;
    this.commands = state.commands;
    this.demo = state.demo;
    this.firstLink = state.first_link || null;
    this.timeZone = state.time_zone || null;
    this.now = state.now;
    this.phones = new Map(state.phones.map((phone) => [phone.user.id, new Phone(phone, drafts.get(phone.user.id))]));
    if (!this.phones.has(this.active)) this.active = state.phones.length ? state.phones[0].user.id : null;
    this.tell({ kind: "loaded" });
    for (const { user, typing } of state.phones) if (typing) setTyping(this, this.phones.get(user.id), "typing");
  }

  apply(event) {
    if (event.type === "clock") return this.turn(event.now);
    if (event.type === "commands") return this.changeCommands(event.commands);
    if (event.type === "phone") return this.changePhone(event.phone);
    const phone = this.phones.get(event.chat_id);
    if (phone && event.type in PHONE_EVENTS) PHONE_EVENTS[event.type](this, phone, event);
  }

  turn(now) {
    this.now = now;
    this.tell({ kind: "clock" });
  }

  changeCommands(commands) {
    this.commands = commands;
    this.tell({ kind: "commands" });
  }

  changePhone(fresh) {
    const known = this.phones.get(fresh.user.id);
    if (known) known.take(fresh);
    else this.phones.set(fresh.user.id, new Phone(fresh));
    if (this.active === null) this.active = fresh.user.id;
    this.tell({ kind: known ? "phone" : "added", phone: this.phones.get(fresh.user.id) });
  }

  activate(id) {
    this.active = id;
    this.tell({ kind: "active", phone: this.phones.get(id) });
  }

  commandsFor(phone) {
    return this.commands[phone.user.language_code] || this.commands[""] || [];
  }

  unread() {
    return [...this.phones.values()].reduce((sum, phone) => sum + phone.unread, 0);
  }
}

export class Phone {
  constructor(fresh, before) {
    this.id = fresh.user.id;
    this.draft = before ? before.draft : { text: "", mode: null, message: null, files: [] };
    this.presses = before ? before.presses : new Map();
    this.take(fresh);
    this.takeChat(fresh);
  }

  /** Of a phone that is known already: its messages and keyboard change by events of their own. */
  take(fresh) {
    this.user = fresh.user;
    this.title = fresh.title || "";
    this.blocked = fresh.blocked;
    this.unread = fresh.unread;
  }

  takeChat(fresh) {
    this.typing = null;
    this.replyKeyboard = fresh.reply_keyboard;
    this.messages = fresh.messages.filter((message) => !message.playground.deleted);
    this.messages.sort((one, other) => one.message_id - other.message_id);
  }

  /** The demo calls a person "Name · part"; a phone added by hand has only the account's own name. */
  get name() {
    const named = this.title.split(" · ")[0];
    return named || [this.user.first_name, this.user.last_name].filter(Boolean).join(" ");
  }

  get part() {
    const part = this.title.split(" · ").slice(1).join(" · ");
    return part || (this.user.username ? `@${this.user.username}` : "");
  }

  find(messageId) {
    return this.messages.find((message) => message.message_id === messageId);
  }

  /** Puts a message in its place; false when it was known already. */
  put(message) {
    const index = this.messages.findLastIndex((other) => other.message_id <= message.message_id);
    const known = index >= 0 && this.messages[index].message_id === message.message_id;
    this.messages.splice(known ? index : index + 1, known ? 1 : 0, message);
    return !known;
  }
}

const PHONE_EVENTS = {
  message(playground, phone, { message }) {
    const isNew = phone.put(message);
    const incoming = !message.playground.out;
    if (incoming) setTyping(playground, phone, null);
    if (isNew && incoming) phone.unread += 1;
    playground.tell({ kind: isNew ? "message" : "edited", phone, message });
  },
  edited(playground, phone, { message }) {
    if (phone.find(message.message_id)) PHONE_EVENTS.message(playground, phone, { message });
  },
  deleted(playground, phone, event) {
    const gone = new Set(event.message_ids);
    phone.messages = phone.messages.filter((message) => !gone.has(message.message_id));
    playground.tell({ kind: "deleted", phone, ids: event.message_ids });
  },
  answer(playground, phone, event) {
    playground.tell({ kind: "answer", phone, answer: event });
  },
  typing(playground, phone, event) {
    setTyping(playground, phone, event.action);
  },
  keyboard(playground, phone, event) {
    phone.replyKeyboard = event.reply_keyboard;
    playground.tell({ kind: "keyboard", phone });
  },
};

function setTyping(playground, phone, action) {
  clearTimeout(phone.typingTimer);
  if (action) phone.typingTimer = setTimeout(() => setTyping(playground, phone, null), TYPING_LASTS);
  if (phone.typing === action) return;
  phone.typing = action;
  playground.tell({ kind: "typing", phone });
}
