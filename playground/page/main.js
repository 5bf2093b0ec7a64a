// The playground's page: phones side by side. It knows the server by its contract alone, and people by what they do.
//
// Hooks for browser tests (kept stable):
//   data-testid: clock, clock-time, clock-day, hint, phone, messages, history, message, bubble, edited, day, status,
//     composer (textarea), file (input[data-kind=photo|document|voice|video]), draft-strip, reply-keyboard, toast,
//     alert, dialog, menu, photo, strip-phone, unread (badge of a strip-phone), link (field of the link dialog),
//     offline, typing is read from status
//   data-phone="<id>" on phone and strip-phone (and on the items of the menu that opens a link on a phone)
//   data-message="<message_id>", data-out="true|false" on message; data-callback="<callback_data>" on inline buttons
//   data-action: plus-hour, plus-day, to-next, add-phone, open-link, restart, restart-demo, restart-empty, more-tools,
//     language-ru, language-en, hide-hint, first-link; phone-menu, block, unblock, start, commands, command
//     [data-command], toggle-keyboard, attach, attach-photo|document|voice|video|contact|location, record,
//     stop-recording, cancel-recording, send, drop-draft, reply-button, inline, link, spoiler, expand, photo, play,
//     download, message-menu, reply, edit, copy, go-to-reply, earlier, to-bottom, close-alert, confirm, cancel;
//     open-here, open-on (data-phone), open-new, copy-link
//   body[data-ready="true"] once the first state is on the screen; [data-live="true|false"] is the live line.

import { h } from "./dom.js";
import { language, t, useLanguage } from "./i18n.js";
import { Live } from "./live.js";
import { Playground } from "./state.js";
import { PhoneScreen } from "./phone.js";
import { Strip } from "./strip.js";
import { ClockBar } from "./clockbar.js";
import { act, post } from "./server.js";
import { confirmFirst, copyText, openMenu, toast } from "./overlay.js";
import { askLink, askPhone, NEW_PHONE } from "./forms.js";
import { isForBot, readStartLink, safeAddress } from "./startlinks.js";
import { useZone } from "./schooltime.js";

const desk = document.getElementById("phones");
const notices = document.getElementById("notices");
const screens = new Map();
const playground = new Playground((change) => CHANGES[change.kind](change));
const deeds = { turn, addPhone, askLink: () => openAskedLink(null), restart, switchLanguage, openFirstLink };
const clockBar = new ClockBar(document.getElementById("clockbar"), deeds);
const strip = new Strip(document.getElementById("strip"), { open: goToPhone, add: addPhone });
const page = { playground, openLink, askLink: (phone) => openAskedLink(phone), unreadChanged };
const sight = new IntersectionObserver(seen, { root: null, threshold: [0, 0.5] });

const CHANGES = {
  loaded: drawAll,
  clock: () => clockBar.set(playground.now),
  commands: () => screens.forEach((screen) => screen.drawPerson()),
  added: ({ phone }) => [addScreen(phone), drawFrame()],
  phone: personChanged,
  active: drawActive,
  message: arrived,
  edited: ({ phone, message }) => screens.get(phone.id).history.change(message),
  deleted: ({ phone, ids }) => [screens.get(phone.id).history.remove(ids), screens.get(phone.id).drawBottom()],
  answer: ({ phone, answer }) => screens.get(phone.id).presses.answered(answer),
  typing: ({ phone }) => screens.get(phone.id).drawStatus(),
  keyboard: ({ phone }) => screens.get(phone.id).drawKeyboard(),
};

/** The page speaks as most of the phones do. */
function wantedLanguage() {
  const codes = [...playground.phones.values()].map((phone) => phone.user.language_code);
  const english = codes.filter((code) => code === "en").length;
  if (!codes.length) return language();
  return english * 2 > codes.length ? "en" : "ru";
}

function drawAll() {
  const wanted = wantedLanguage();
  if (wanted !== language()) forgetScreens();
  useLanguage(wanted);
  if (playground.timeZone) useZone(playground.timeZone);
  for (const id of [...screens.keys()]) if (!playground.phones.has(id)) forgetScreen(id);
  for (const phone of playground.phones.values()) {
    if (screens.has(phone.id)) screens.get(phone.id).renew(phone);
    else addScreen(phone);
  }
  drawFrame();
  clockBar.set(playground.now);
  document.body.dataset.ready = "true";
}

/** What stands around the phones. */
function drawFrame() {
  clockBar.draw(playground);
  strip.draw(playground);
  desk.setAttribute("aria-label", t("phones"));
  desk.querySelector(".no-phones")?.remove();
  if (!screens.size) desk.append(h("p", { class: "no-phones" }, t("noPhones")));
  drawActive();
  drawTitle();
}

function drawTitle() {
  const unread = playground.unread();
  document.title = (unread ? `(${unread}) ` : "") + t("title");
}

function drawActive() {
  screens.forEach((screen, id) => {
    const active = id === playground.active;
    screen.element.classList.toggle("active", active);
    screen.history.list.setAttribute("aria-live", active ? "polite" : "off");
  });
  strip.mark(playground.active);
}

function addScreen(phone) {
  const screen = new PhoneScreen(phone, page);
  screens.set(phone.id, screen);
  desk.append(screen.element);
  sight.observe(screen.element);
}

function forgetScreen(id) {
  sight.unobserve(screens.get(id).element);
  screens.get(id).element.remove();
  screens.delete(id);
}

function forgetScreens() {
  [...screens.keys()].forEach(forgetScreen);
}

function personChanged({ phone }) {
  screens.get(phone.id).drawPerson();
  strip.redraw(phone);
  drawTitle();
  if (wantedLanguage() !== language()) live.refetch();
}

function seen(entries) {
  for (const entry of entries) screens.get(Number(entry.target.dataset.phone))?.read();
}

function arrived({ phone, message }) {
  screens.get(phone.id).added(message);
  unreadChanged(phone);
}

function unreadChanged(phone) {
  strip.count(phone);
  drawTitle();
}

function goToPhone(id) {
  playground.activate(id);
  const { element } = screens.get(id);
  element.scrollIntoView({ inline: "center", block: "nearest", behavior: "smooth" });
  strip.buttonOf(id).scrollIntoView({ inline: "center", block: "nearest" });
}

async function tell(request) {
  try {
    return await request;
  } catch (error) {
    toast(document.body, t("failed", { reason: error.message }), true);
    return null;
  }
}

async function turn(body) {
  const answer = await tell(post("/clock", body));
  if (answer?.nothing) toast(document.body, t("nothingDue"));
  if (answer) playground.apply({ type: "clock", now: answer.now });
}

async function restart(demo) {
  const sure = await confirmFirst(t(demo ? "restartDemo" : "restartEmpty"), t(demo ? "restartDemoAsk" : "restartEmptyAsk"), t("restartGo"));
  if (!sure) return;
  const line = h("p", { class: "notice" }, t("restarting"));
  notices.append(line);
  await tell(post("/playground/restart", { demo }));
  line.remove();
  live.refetch();
}

async function switchLanguage(code) {
  if (!(await tell(post("/playground/language", { language_code: code })))) return;
  if (playground.phones.size === 0) useLanguage(code);
  live.refetch();
}

async function addPhone() {
  const person = await askPhone();
  const phone = person && (await tell(post("/playground/phones", person)));
  if (!phone) return null;
  playground.apply({ type: "phone", phone });
  goToPhone(phone.user.id);
  return phone.user.id;
}

async function startOn(phoneId, parameter) {
  const id = phoneId === NEW_PHONE ? await addPhone() : phoneId;
  if (id === null) return;
  goToPhone(id);
  screens.get(id).start(parameter);
}

async function openAskedLink(phone) {
  const asked = await askLink(playground, phone ? phone.id : playground.active);
  if (asked) await startOn(asked.phone, asked.parameter);
}

function openFirstLink(anchor) {
  openLink(playground.firstLink, null, anchor);
}

/** A link to the bot is often meant for somebody else (an invitation), so the page asks whose phone opens it. */
function openLink(address, phone, anchor) {
  const link = readStartLink(address);
  if (isForBot(link, playground.bot)) {
    openMenu(anchor, whoOpens(address, link.parameter, phone), t("openOnPhone"));
    return;
  }
  const safe = safeAddress(address);
  if (safe) window.open(safe, "_blank", "noopener");
  else toast(document.body, t("unsupported"));
}

function whoOpens(address, parameter, here) {
  const others = [...playground.phones.values()].filter((phone) => phone !== here);
  const items = others.map((phone) => ({
    label: phone.name,
    icon: "person",
    action: "open-on",
    phone: phone.id,
    run: () => startOn(phone.id, parameter),
  }));
  if (here) {
    const run = () => startOn(here.id, parameter);
    items.unshift({ label: t("openHere", { name: here.name }), icon: "check", action: "open-here", run });
  }
  items.push({ label: t("openNew"), icon: "plus", action: "open-new", run: () => startOn(NEW_PHONE, parameter) });
  items.push({ label: t("copyLink"), icon: "file", action: "copy-link", run: () => copyText(address, document.body) });
  return items;
}

function connected(isLive) {
  document.body.dataset.live = String(isLive);
  const line = notices.querySelector("[data-testid=offline]");
  if (isLive) line?.remove();
  else if (!line) notices.append(h("p", { class: "notice", "data-testid": "offline" }, t("offline")));
}

document.addEventListener("visibilitychange", () => screens.forEach((screen) => screen.read()));
useLanguage("ru");
const live = new Live({
  onState: (state) => playground.load(state),
  onEvent: (event) => playground.apply(event),
  onConnected: connected,
});
live.connect();
