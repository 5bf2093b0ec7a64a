// Formatted text from Bot API entities. Their offsets count UTF-16 units, which is how JavaScript counts strings.
// Entities nest; where one sticks out of its parent, the rest of it is carried on after the parent.

import { h } from "./dom.js";
import { t } from "./i18n.js";

const BLOCKS = new Set(["pre", "blockquote", "expandable_blockquote"]);
const TAGS = { bold: "strong", italic: "em", underline: "u", strikethrough: "s", code: "code" };

/** `actions`: {openLink(address, anchor), sendCommand(text)}. */
export function richText(text, entities, actions) {
  const fragment = document.createDocumentFragment();
  const sorted = [...(entities || [])]
    .map((entity) => ({ ...entity, end: Math.min(entity.offset + entity.length, text.length) }))
    .sort((one, other) => one.offset - other.offset || other.end - one.end);
  fragment.append(...nodes({ text, from: 0, to: text.length, entities: sorted, actions }));
  return fragment;
}

function nodes({ text, from, to, entities, actions }) {
  const result = [];
  const queue = [...entities];
  let at = from;
  while (queue.length) {
    const entity = queue.shift();
    if (entity.end <= at) continue;
    const start = Math.max(entity.offset, at);
    if (start > at) result.push(text.slice(at, start));
    const inside = [];
    while (queue.length && queue[0].offset < entity.end) inside.push(queue.shift());
    queue.unshift(...inside.filter((child) => child.end > entity.end).map((child) => ({ ...child, offset: entity.end })));
    const clipped = inside.map((child) => ({ ...child, end: Math.min(child.end, entity.end) }));
    const children = nodes({ text, from: start, to: entity.end, entities: clipped, actions });
    result.push(element(entity, children, text.slice(start, entity.end), actions));
    at = entity.end;
    // A block ends its own line, so the line break after it would show as an empty line.
    if (BLOCKS.has(entity.type) && text[at] === "\n" && at < to) at += 1;
  }
  if (at < to) result.push(text.slice(at, to));
  return result;
}

function element(entity, children, plain, actions) {
  if (entity.type in TAGS) return h(TAGS[entity.type], {}, ...children);
  if (entity.type in MAKERS) return MAKERS[entity.type](children, plain, actions, entity);
  return h("span", { class: `entity-${entity.type}` }, ...children);
}

function link(address, children, actions) {
  const follow = (event) => {
    event.preventDefault();
    event.stopPropagation();
    actions.openLink(address, event.currentTarget);
  };
  return h("a", { href: address, onclick: follow, "data-action": "link" }, ...children);
}

function outside(address) {
  return (children) => h("a", { href: address, rel: "noopener" }, ...children);
}

function spoiler(children) {
  const show = (event) => {
    if (hidden.classList.contains("shown")) return;
    event.preventDefault();
    event.stopPropagation();
    hidden.classList.add("shown");
    hidden.removeAttribute("role");
    hidden.removeAttribute("aria-label");
  };
  const attributes = { class: "spoiler", role: "button", tabindex: "0", "aria-label": t("spoiler"), "data-action": "spoiler" };
  const hidden = h("span", attributes, ...children);
  hidden.addEventListener("click", show, { capture: true });
  hidden.addEventListener("keydown", (event) => ["Enter", " "].includes(event.key) && show(event));
  return hidden;
}

function expandable(children) {
  const quote = h("blockquote", { class: "expandable", tabindex: "0", "data-action": "expand" }, ...children);
  const turn = () => quote.classList.toggle("expanded");
  quote.addEventListener("click", turn);
  quote.addEventListener("keydown", (event) => event.key === "Enter" && turn());
  return quote;
}

function pre(children, _plain, _actions, entity) {
  return h("pre", { "data-language": entity.language }, h("code", {}, ...children));
}

const MAKERS = {
  pre,
  spoiler,
  expandable_blockquote: expandable,
  blockquote: (children) => h("blockquote", {}, ...children),
  text_link: (children, _plain, actions, entity) => link(entity.url, children, actions),
  url: (children, plain, actions) => link(plain, children, actions),
  mention: (children, plain, actions) => link(`https://t.me/${plain.slice(1)}`, children, actions),
  email: (children, plain) => outside(`mailto:${plain}`)(children),
  phone_number: (children, plain) => outside(`tel:${plain.replace(/[^\d+]/g, "")}`)(children),
  bot_command: (children, plain, actions) =>
    h("button", { type: "button", class: "command-link", onclick: () => actions.sendCommand(plain) }, ...children),
};
